/// What habits are learned from: counts that every thing adds to by itself, so that a file can be counted in, and out
/// again, without looking at the others.
package struct HabitTally: Sendable, Equatable {
  /// Names of sightings by domain and organisation.
  private(set) var domains = HabitCounts()
  /// Addresses of assets by block and maker.
  private(set) var blocks = HabitCounts()
  /// Names of assets by organisation, what they might hold, and whether they do.
  private(set) var follows = HabitCounts()
  /// Names of assets by their beginning and the sort of kit.
  private(set) var sorts = HabitCounts()

  /// Nothing counted yet.
  package init() {}

  init(_ things: [Particulars]) {
    for place in things.indices { count(things[place]) }
  }

  /// Counts a thing in, as it was before habits were applied to it; with `times` -1 out again.
  mutating func count(_ thing: Particulars, times: Int = 1) {
    DomainHomes.count(thing) { domains.add($0, $1, times) }
    AddressBlocks.count(thing) { blocks.add($0, $1, times) }
    NamingHabits.count(
      thing, follows: { follows.add($0, $1, times) }, sort: { sorts.add($0, $1, times) })
  }

  /// One count a line, in an order of their own.
  package var text: String {
    (domains.lines("domain") + blocks.lines("block")
      + follows.lines("follow") + sorts.lines("sort")).joined(separator: "\n")
  }

  /// Reads what ``text`` wrote; nil for any other text.
  package init?(text: String) {
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: Array($0), as: UTF8.self) }
      guard words.count == 4, let count = Int(words[3]) else { return nil }
      switch words[0] {
      case "domain": domains.add(words[1], words[2], count)
      case "block": blocks.add(words[1], words[2], count)
      case "follow": follows.add(words[1], words[2], count)
      case "sort": sorts.add(words[1], words[2], count)
      default: return nil
      }
    }
  }
}

/// How often two words occurred together.
struct HabitCounts: Sendable, Equatable {
  private(set) var shares: [String: [String: Int]] = [:]

  mutating func add(_ first: String, _ second: String, _ times: Int) {
    let count = (shares[first]?[second] ?? 0) + times
    shares[first, default: [:]][second] = count == 0 ? nil : count
    if shares[first]?.isEmpty == true { shares[first] = nil }
  }

  /// Words, which hold no tab and no line end, with their counts, after a heading.
  func lines(_ heading: String) -> [String] {
    shares.sorted { $0.key < $1.key }.flatMap { first, seconds in
      seconds.sorted { $0.key < $1.key }.map { "\(heading)\t\(first)\t\($0.key)\t\($0.value)" }
    }
  }
}
