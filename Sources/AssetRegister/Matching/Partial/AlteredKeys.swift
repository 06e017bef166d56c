/// What a change alters at once: the things that hold the keys of what went or came, where that tells them anything.
struct AlteredKeys {
  private(set) var sightings: Set<Int> = []
  private(set) var assets: Set<Int> = []
  /// Sightings that hold any key of an asset that went or came.
  private(set) var nearSightings: Set<Int> = []
  /// Assets that bear a name whose bearers are others now.
  private(set) var namesakes: Set<Int> = []
  /// Names that tell no device, or told none, all of whose bearers are known.
  private(set) var names: Set<String> = []

  init(
    _ change: MatchChange, homes: [String], _ ties: DecisionTies, _ source: any MatchSource,
    _ held: inout HeldThings
  ) throws {
    let came = try held.load(change.come.map(\.owner))
    for place in came {
      if held.things[place].isAsset { assets.insert(place) } else { sightings.insert(place) }
    }
    let keys = Self.joiningKeys(of: change, homes: homes)
    try held.complete(keys)
    try takeNames(change, homes: homes, source, &held)
    let decided = Self.decidedKeys(of: change, homes: homes)
    let oldReasons = Self.oldReasons(of: keys, change, held)
    let assetKeys = Self.keys(of: (change.gone + change.come).filter(\.isAsset))
    for key in Self.keys(of: change.gone + change.come).union(decided) {
      guard let group = held.groups[key] else { continue }
      if group.kind == .name {
        namesakes.formUnion(group.holders.filter { held.things[$0].isAsset })
      }
      let tellsOtherwise = !Self.isAlike(group.shared, oldReasons[key]) || group.shared == nil
      guard tellsOtherwise || decided.contains(key) || assetKeys.contains(key) else { continue }
      take(group.holders, held)
    }
    try takeNear(assetKeys, change, source, &held)
    try takeTies(change, homes: homes, ties, source, &held)
  }

  private mutating func take(_ holders: [Int], _ held: HeldThings) {
    for holder in holders {
      if held.things[holder].isAsset { assets.insert(holder) } else { sightings.insert(holder) }
    }
  }

  /// Sightings that might be found, or not be found any more, to be near an asset that went or came.
  private mutating func takeNear(
    _ keys: Set<UInt64>, _ change: MatchChange, _ source: any MatchSource, _ held: inout HeldThings
  ) throws {
    let near = keys.filter { held.groups[$0] == nil }
    guard !near.isEmpty else { return }
    let rows = try source.owners(of: near.map { Int64(bitPattern: $0) }.sorted())
    let lost = Dictionary(
      grouping: change.gone.filter(\.isAsset).flatMap { MatchKeys.keys(of: $0).map(\.key) },
      by: \.self
    ).mapValues(\.count)
    let gained = Dictionary(
      grouping: change.come.filter(\.isAsset).flatMap { MatchKeys.keys(of: $0).map(\.key) },
      by: \.self
    ).mapValues(\.count)
    for (bits, holders) in Dictionary(grouping: rows, by: \.key) {
      let key = UInt64(bitPattern: bits)
      let now = holders.count { $0.owner & 1 == 0 }
      let before = now - (gained[key] ?? 0) + (lost[key] ?? 0)
      guard min(now, before) <= MatchRules.mostAssetsOfAKey else { continue }
      nearSightings.formUnion(try held.load(holders.map(\.owner).filter { $0 & 1 == 1 }))
    }
  }

  /// The sides of decisions that ended or were made, or that speak of a thing that went or came.
  private mutating func takeTies(
    _ change: MatchChange, homes: [String], _ ties: DecisionTies, _ source: any MatchSource,
    _ held: inout HeldThings
  ) throws {
    let changed = try DecisionTies(change.changedDecisions, homes: homes, source)
    for tie in changed.ties { take(try held.load(tie.owners), held) }
    for thing in change.gone + change.come {
      for tie in ties.ties(ofKeysOf: thing) { take(try held.load(tie.owners), held) }
    }
  }

  private static func keys(of things: [Particulars]) -> Set<UInt64> {
    Set(things.flatMap { MatchKeys.keys(of: $0).map(\.key) })
  }

  /// Takes in the names of what went or came that tell no device, or told none, within any home: they share lines in the
  /// list of what tells no device.
  private mutating func takeNames(
    _ change: MatchChange, homes: [String], _ source: any MatchSource, _ held: inout HeldThings
  ) throws {
    var homesOfName: [String: Set<String>] = [:]
    for thing in change.gone + change.come {
      for name in thing.names { homesOfName[name.short, default: []].insert(name.home) }
    }
    names = try source.listed(among: homesOfName.keys.sorted())
    for (name, bearing) in homesOfName {
      let isShared = bearing.contains {
        held.groups[MatchKeys.key(.name, name, within: $0)]?.shared != nil
      }
      if isShared { names.insert(name) }
    }
    var keys: [UInt64: KeyKind] = [:]
    for name in names {
      for home in homes { keys[MatchKeys.key(.name, name, within: home)] = .name }
    }
    try held.complete(keys)
  }

  /// The joining keys of what went or came, and of identifiers decided on.
  private static func joiningKeys(of change: MatchChange, homes: [String]) -> [UInt64: KeyKind] {
    var keys: [UInt64: KeyKind] = [:]
    for thing in change.gone + change.come {
      for (kind, key) in MatchKeys.keys(of: thing) where kind.joinsSightings { keys[key] = kind }
    }
    for decision in change.changedDecisions where decision.marksKey {
      for key in MatchKeys.findingKeys(of: decision.a, homes: homes) {
        keys[key] = kind(of: decision.a)
      }
    }
    return keys.filter(\.value.joinsSightings)
  }

  private static func kind(of side: StableKey) -> KeyKind {
    switch side.kind {
    case .serial: .serial
    case .uuid: .uuid
    case .id: .deviceID
    case .mac: .mac
    case .name: .name
    case .tag: .tag
    }
  }

  /// The keys of identifiers of which it was decided, or is no longer, what they are good for.
  private static func decidedKeys(of change: MatchChange, homes: [String]) -> Set<UInt64> {
    Set(
      change.changedDecisions.filter(\.marksKey)
        .flatMap { MatchKeys.findingKeys(of: $0.a, homes: homes) })
  }

  /// Why keys told no device before the change; only of those that tell none now.
  private static func oldReasons(
    of keys: [UInt64: KeyKind], _ change: MatchChange, _ held: HeldThings
  ) -> [UInt64: SharedReason] {
    let came = Set(change.come.map(\.owner))
    let marked = keys.keys.filter { held.groups[$0]?.shared != nil }
    var old: [Int64: Particulars] = [:]
    for key in marked {
      for holder in held.groups[key]?.holders ?? [] where !came.contains(held.things[holder].owner)
      {
        old[held.things[holder].owner] = held.things[holder]
      }
    }
    guard !marked.isEmpty else { return [:] }
    for thing in change.gone { old[thing.owner] = thing }
    let table = MatchField.marked(Array(old.values), change.before.filter(\.marksKey)).table
    var reasons: [UInt64: SharedReason] = [:]
    for group in table.groups where group.shared != nil && keys[group.key] != nil {
      reasons[group.key] = group.shared
    }
    return reasons
  }

  /// Whether two reasons have the same consequences: how many devices there are has none.
  private static func isAlike(_ one: SharedReason?, _ other: SharedReason?) -> Bool {
    switch (one, other) {
    case (nil, nil), (.identities, .identities), (.reused, .reused), (.generic, .generic),
      (.decided, .decided):
      true
    default: false
    }
  }
}
