/// Finds out which sightings are one device, and which registered asset each device is.
///
/// Add everything, then ``run()``. What comes out follows from what was added and from people's decisions alone, not from
/// the order.
package struct Matching {
  var things: [Particulars] = []
  let decisions: [MatchDecision]
  private let knownHabits: MatchHabits?
  private var words = KitWords()

  /// A matching under people's decisions, in any order; of a part of the register with the habits of the whole.
  package init(decisions: [MatchDecision] = [], habits: MatchHabits? = nil) {
    self.decisions = decisions.sorted { $0.id < $1.id }
    knownHabits = habits
  }

  /// What the whole teaches of its parts.
  package var habits: MatchHabits { knownHabits ?? MatchHabits(learningFrom: things) }

  /// Adds a registered asset; gives the keys by which it is found, as bit patterns.
  @discardableResult
  package mutating func add(_ asset: MatchableAsset) -> [Int64] {
    add(Particulars(asset, &words))
  }

  /// Adds a sighting; gives the keys by which it is found, as bit patterns.
  @discardableResult
  package mutating func add(_ sighting: MatchableSighting) -> [Int64] {
    add(Particulars(sighting, &words))
  }

  private mutating func add(_ particulars: Particulars) -> [Int64] {
    things.append(particulars)
    return MatchKeys.keys(of: particulars).map { Int64(bitPattern: $0.key) }
  }

  /// Matches.
  package func run() -> MatchResults {
    let habits = self.habits
    var results = MatchLinking(MatchField(habits.settled(things), decisions)).results()
    results.habits = habits
    return results
  }
}

/// What a matching found.
package struct MatchResults: Sendable, Equatable {
  /// One for every sighting, by its number.
  package var links: [SightingLink] = []
  package var shared: [SharedIdentifier] = []
  package var findings: [MatchFinding] = []
  package var pairs: [AssetPair] = []
  /// What the whole taught.
  package var habits = MatchHabits(text: "")

  package init() {}
}

/// Everything set out for matching: things in an order of their own, keys, devices.
struct MatchField {
  let things: [Particulars]
  let table: KeyTable
  let list: DeviceList
  let decisions: DecisionIndex

  init(_ unsorted: [Particulars], _ decided: [MatchDecision]) {
    things = Self.order(of: unsorted).map { unsorted[$0] }
    var table = KeyTable(things)
    SharedKeys(things: things).mark(&table)
    decisions = DecisionIndex(decided, things, &table)
    var clusters = DeviceClusters(things)
    for (one, other) in decisions.apartSightings { clusters.keepApart(one, other) }
    for (one, other) in decisions.sameSightings { clusters.joinByDecision(one, other) }
    clusters.join(along: table)
    self.table = table
    list = DeviceList(things, table, clusters.devices())
  }

  /// Assets first, then by content: the places of things in their own order.
  private static func order(of things: [Particulars]) -> [Int] {
    var rank = ContentRank()
    var entries: [(isSighting: UInt8, rank: UInt64, id: Int64, place: Int)] = []
    entries.reserveCapacity(things.count)
    for place in things.indices {
      entries.append(
        (things[place].isAsset ? 0 : 1, rank.of(things[place]), things[place].id, place))
    }
    entries.sort {
      ($0.isSighting, $0.rank, $0.id, $0.place) < ($1.isSighting, $1.rank, $1.id, $1.place)
    }
    return entries.map(\.place)
  }
}
