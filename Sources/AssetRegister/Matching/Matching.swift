/// Finds out which sightings are one device, and which registered asset each device is.
///
/// Add everything, then ``run()``. What comes out follows from what was added and from people's decisions alone, not from
/// the order.
package struct Matching {
  private(set) var things: [Particulars] = []
  let decisions: [MatchDecision]
  /// What all sightings added up to, once ``settle()`` looked.
  package private(set) var tally: HabitTally?
  private let knownHabits: MatchHabits?
  private var words = KitWords()

  /// A matching under people's decisions, in any order; of a part of the register with the habits of the whole.
  package init(decisions: [MatchDecision] = [], habits: MatchHabits? = nil) {
    self.decisions = decisions.sorted { $0.id < $1.id }
    knownHabits = habits
  }

  /// Adds a registered asset.
  package mutating func add(_ asset: MatchableAsset) { add(Particulars(asset, &words)) }

  /// Adds a sighting.
  package mutating func add(_ sighting: MatchableSighting) { add(Particulars(sighting, &words)) }

  private mutating func add(_ thing: Particulars) {
    knownHabits?.settle(thing)
    things.append(thing)
  }

  /// Learns the habits of all that was added, unless they were known, and applies them.
  package mutating func settle() {
    guard knownHabits == nil, tally == nil else { return }
    let counted = HabitTally(things)
    tally = counted
    let habits = MatchHabits(counted)
    for thing in things { habits.settle(thing) }
  }

  /// How many things were added.
  package var count: Int { things.count }

  /// Hands on the keys by which each thing that was added is found again, the first `known` ones left out; ``settle()``
  /// goes before.
  package func eachKey(from known: Int = 0, _ body: (MatchKey) -> Void) {
    for thing in things.dropFirst(known) {
      for key in MatchKeys.findingKeys(of: thing) {
        body(MatchKey(key: key, owner: thing.owner))
      }
    }
  }

  /// Matches.
  package mutating func run() -> MatchResults {
    settle()
    return MatchLinking(MatchField(things, decisions)).results()
  }
}

/// What a matching found.
package struct MatchResults: Sendable, Equatable {
  /// One for every sighting, by its number.
  package var links: [SightingLink] = []
  package var shared: [SharedIdentifier] = []
  package var findings: [MatchFinding] = []
  package var pairs: [AssetPair] = []

  package init() {}
}

/// Everything set out for matching: things in an order of their own, keys, devices.
struct MatchField {
  let things: [Particulars]
  let table: KeyTable
  let list: DeviceList
  let decisions: DecisionIndex

  init(_ unsorted: [Particulars], _ decided: [MatchDecision]) {
    let (things, table, decisions) = Self.marked(unsorted, decided)
    self.things = things
    self.table = table
    self.decisions = decisions
    var clusters = DeviceClusters(things)
    for (one, other) in decisions.apartSightings { clusters.keepApart(one, other) }
    for (one, other) in decisions.sameSightings { clusters.joinByDecision(one, other) }
    clusters.join(along: table)
    list = DeviceList(things, table, clusters)
  }

  /// Things in their own order with their keys, of which those that tell no device are marked.
  static func marked(_ unsorted: [Particulars], _ decided: [MatchDecision]) -> (
    things: [Particulars], table: KeyTable, decisions: DecisionIndex
  ) {
    let things = inOrder(unsorted)
    let finder = StableKeyFinder(things, of: decided)
    var table = KeyTable(things, keeping: finder.keys(markedBy: decided))
    SharedKeys(things: things).mark(&table)
    let decisions = DecisionIndex(decided, finder, &table)
    return (things, table, decisions)
  }

  /// Assets first, then by content.
  private static func inOrder(_ things: [Particulars]) -> [Particulars] {
    var rank = ContentRank()
    var assets: [(rank: UInt64, place: Int32)] = []
    var sightings: [(rank: UInt64, place: Int32)] = []
    for (place, thing) in things.enumerated() {
      let entry = (rank: rank.of(thing), place: Int32(truncatingIfNeeded: place))
      if thing.isAsset { assets.append(entry) } else { sightings.append(entry) }
    }
    func comesFirst(_ one: (rank: UInt64, place: Int32), _ other: (rank: UInt64, place: Int32))
      -> Bool
    {
      if one.rank != other.rank { return one.rank < other.rank }
      let (a, b) = (things[Int(one.place)].id, things[Int(other.place)].id)
      return a != b ? a < b : one.place < other.place
    }
    assets.sort(by: comesFirst)
    sightings.sort(by: comesFirst)
    return (assets + sightings).map { things[Int($0.place)] }
  }
}
