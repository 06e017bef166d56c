/// The organisation at home in each directory domain: the one whose scans show it most.
struct DomainHomes: Sendable, Equatable {
  private var homes: [String: String] = [:]

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

  init(lines: [[String]]) {
    for line in lines where line.count == 3 && line[0] == "domain" { homes[line[1]] = line[2] }
  }

  var lines: [String] {
    homes.sorted { $0.key < $1.key }.map { "domain \($0.key) \($0.value)" }
  }

  /// Names are at home where their domains are.
  func settle(_ thing: inout Particulars) {
    for place in thing.names.indices where !thing.names[place].domain.isEmpty {
      guard let home = homes[thing.names[place].domain], home != thing.organisation else {
        continue
      }
      thing.names[place].home = home
    }
  }
}
