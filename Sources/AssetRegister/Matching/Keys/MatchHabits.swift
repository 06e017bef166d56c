/// What a matching learns of the organisations as a whole, and a later one of a part needs to know.
package struct MatchHabits: Sendable, Equatable {
  /// The organisation at home in each directory domain: the one whose scans show it most.
  package private(set) var homes: [String: String] = [:]

  /// Learns from all sightings.
  init(learningFrom things: [Particulars]) {
    var counts: [String: [String: Int]] = [:]
    for thing in things where !thing.isAsset {
      for name in thing.names where !name.domain.isEmpty {
        counts[name.domain, default: [:]][thing.organisation, default: 0] += 1
      }
    }
    for (domain, shares) in counts {
      homes[domain] = shares.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  /// One domain and its organisation a line, in the order of the domains.
  package var text: String {
    homes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: "\n")
  }

  /// Reads what ``text`` wrote.
  package init(text: String) {
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " ")).map {
        String(decoding: Array($0), as: UTF8.self)
      }
      if words.count == 2 { homes[words[0]] = words[1] }
    }
  }

  /// Things whose names are at home where their domains are.
  func settled(_ things: [Particulars]) -> [Particulars] {
    guard !homes.isEmpty else { return things }
    return things.map { thing in
      guard
        thing.names.contains(where: { homes[$0.domain].map { $0 != thing.organisation } ?? false })
      else { return thing }
      var settled = thing
      for place in settled.names.indices {
        if let home = homes[settled.names[place].domain] { settled.names[place].home = home }
      }
      return settled
    }
  }
}
