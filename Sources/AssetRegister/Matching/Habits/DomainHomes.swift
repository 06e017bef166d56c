/// The organisation at home in each directory domain: the one whose scans show it most.
struct DomainHomes: Sendable, Equatable {
  private var homes: [String: String] = [:]

  init(_ tally: HabitTally) {
    for (domain, shares) in tally.domains.shares {
      homes[domain] = shares.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  /// Hands on what a thing teaches: domains with the organisation that saw them.
  static func count(_ thing: Particulars, _ body: (String, String) -> Void) {
    guard !thing.isAsset else { return }
    for name in thing.names where !name.domain.isEmpty { body(name.domain, thing.organisation) }
  }

  /// Names are at home where their domains are.
  func settle(_ thing: Particulars) {
    for place in thing.names.indices where !thing.names[place].domain.isEmpty {
      guard let home = homes[thing.names[place].domain], home != thing.organisation else {
        continue
      }
      thing.names[place].home = home
    }
  }
}
