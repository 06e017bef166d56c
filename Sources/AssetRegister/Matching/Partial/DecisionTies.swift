/// What decisions about two things may speak of, as owners' numbers: rather too many than too few.
struct DecisionTies {
  /// The two sides of one decision.
  struct Tie {
    let decision: MatchDecision
    let a: [Int64]
    let b: [Int64]

    var owners: [Int64] { a + b }
    /// Whether it makes two devices one.
    var joinsDevices: Bool {
      decision.verb == .same && decision.a.subject == .device && decision.b?.subject == .device
    }
  }

  private(set) var ties: [Tie] = []
  private var tiesOfOwner: [Int64: [Int]] = [:]
  private var tiesOfKey: [UInt64: [Int]] = [:]

  init(_ decisions: [MatchDecision], homes: [String], _ source: any MatchSource) throws {
    let sides = decisions.filter { !$0.marksKey && $0.b != nil }.map { decision in
      (decision, [decision.a, decision.b].compactMap { $0 })
    }
    guard !sides.isEmpty else { return }
    var keysOfSide: [StableKey: [UInt64]] = [:]
    for side in sides.flatMap(\.1) where keysOfSide[side] == nil {
      keysOfSide[side] = MatchKeys.findingKeys(of: side, homes: homes)
    }
    let wanted = Set(keysOfSide.values.joined()).map { Int64(bitPattern: $0) }.sorted()
    let rows = Dictionary(grouping: try source.owners(of: wanted)) { UInt64(bitPattern: $0.key) }
    for (decision, both) in sides {
      let owners = both.map { side in
        Self.owners(side, (keysOfSide[side] ?? []).flatMap { rows[$0] ?? [] }.map(\.owner))
      }
      let place = ties.count
      for owner in owners.joined() { tiesOfOwner[owner, default: []].append(place) }
      for side in both {
        for key in keysOfSide[side] ?? [] { tiesOfKey[key, default: []].append(place) }
      }
      ties.append(Tie(decision: decision, a: owners[0], b: owners[1]))
    }
  }

  private static func owners(_ side: StableKey, _ found: [Int64]) -> [Int64] {
    if side.subject == .asset, side.kind == .id { return Int64(side.value).map { [$0 << 1] } ?? [] }
    return Set(found.filter { ($0 & 1 == 0) == (side.subject == .asset) }).sorted()
  }

  /// The decisions that speak of a thing.
  func ties(of thing: Particulars) -> [Tie] { (tiesOfOwner[thing.owner] ?? []).map { ties[$0] } }

  /// The decisions that speak of a thing, or would by its keys.
  func ties(ofKeysOf thing: Particulars) -> [Tie] {
    let found = Set(MatchKeys.findingKeys(of: thing).flatMap { tiesOfKey[$0] ?? [] })
      .union(tiesOfOwner[thing.owner] ?? [])
    return found.sorted().map { ties[$0] }
  }
}
