/// More had to be looked at than a part may hold.
struct MatchPartTooLarge: Error {}

/// The things that a matching of a part looks at, and the keys of which it knows every holder.
struct HeldThings {
  /// A key with every thing that holds it.
  struct Group {
    let kind: KeyKind
    /// Its holders, as places in ``things``.
    var holders: [Int] = []
    /// Why it tells no device, as the whole would find.
    var shared: SharedReason?

    /// Whether assets are found by it, or could be.
    var mayTell: Bool {
      switch shared {
      case nil, .reused: true
      case .identities: kind != .mac
      case .generic, .decided: false
      }
    }
  }

  private(set) var things: [Particulars] = []
  /// The keys of each thing.
  private(set) var keys: [[(kind: KeyKind, key: UInt64)]] = []
  private(set) var groups: [UInt64: Group] = [:]
  private let source: any MatchSource
  private let habits: MatchHabits
  private let markings: [MatchDecision]
  private let most: Int
  private var places: [Int64: Int] = [:]
  private var nearAssets: [UInt64: [Int]] = [:]
  private var words = KitWords()

  /// Nothing yet; no more than `most` things are to be held.
  init(
    _ source: any MatchSource, habits: MatchHabits, decisions: [MatchDecision], most: Int
  ) {
    self.source = source
    self.habits = habits
    self.most = most
    markings = decisions.filter(\.marksKey)
  }

  /// The places of things, those of owners that are gone left out.
  mutating func load(_ owners: some Sequence<Int64>) throws -> [Int] {
    let owners = Set(owners)
    let new = owners.filter { places[$0] == nil }.sorted()
    guard things.count + new.count <= most else { throw MatchPartTooLarge() }
    if !new.isEmpty {
      var loaded: [Particulars] = []
      var words = self.words
      try source.load(
        new, asset: { loaded.append(Particulars($0, &words)) },
        sighting: { loaded.append(Particulars($0, &words)) })
      self.words = words
      for thing in loaded {
        habits.settle(thing)
        hold(thing)
      }
    }
    return owners.compactMap { places[$0] }
  }

  private mutating func hold(_ thing: Particulars) {
    places[thing.owner] = things.count
    things.append(thing)
    keys.append(MatchKeys.keys(of: thing))
  }

  /// Gets to know every holder of the joining keys of some things.
  mutating func complete(around places: some Sequence<Int>) throws {
    var wanted: [UInt64: KeyKind] = [:]
    for place in places {
      for (kind, key) in keys[place] where kind.joinsSightings && groups[key] == nil {
        wanted[key] = kind
      }
    }
    try complete(wanted)
  }

  /// Gets to know every holder of keys.
  mutating func complete(_ wanted: [UInt64: KeyKind]) throws {
    let new = wanted.filter { groups[$0.key] == nil }
    guard !new.isEmpty else { return }
    let rows = try source.owners(of: new.keys.map { Int64(bitPattern: $0) }.sorted())
    _ = try load(rows.map(\.owner))
    for (key, kind) in new { groups[key] = Group(kind: kind) }
    for row in rows {
      guard let place = places[row.owner] else { continue }
      groups[UInt64(bitPattern: row.key)]?.holders.append(place)
    }
    mark(new)
  }

  /// Marks those of the new groups that tell no device.
  private mutating func mark(_ new: [UInt64: KeyKind]) {
    var involved: Set<Int> = []
    for key in new.keys {
      guard let holders = groups[key]?.holders else { continue }
      let sightings = holders.reduce(0) { things[$1].isAsset ? $0 : $0 + 1 }
      if !markings.isEmpty || sightings > 1 { involved.formUnion(holders) }
    }
    let table = MatchField.marked(involved.map { things[$0] }, markings).table
    for group in table.groups where group.shared != nil && new[group.key] != nil {
      groups[group.key]?.shared = group.shared
    }
  }

  /// The assets that hold keys by which serial numbers that are nearly the same and tags are found, for each key that
  /// finds any.
  mutating func assets(near wanted: Set<UInt64>) throws -> [UInt64: [Int]] {
    let new = wanted.filter { nearAssets[$0] == nil }
    if !new.isEmpty {
      // One more than a key may have shows the matching that it finds none.
      let rows = try source.assets(
        of: new.map { Int64(bitPattern: $0) }.sorted(), most: MatchRules.mostAssetsOfAKey + 1)
      _ = try load(rows.map(\.owner))
      for key in new { nearAssets[key] = [] }
      for row in rows {
        if let place = places[row.owner] {
          nearAssets[UInt64(bitPattern: row.key)]?.append(place)
        }
      }
    }
    return nearAssets.filter {
      wanted.contains($0.key) && $0.value.count <= MatchRules.mostAssetsOfAKey
    }
  }
}

extension MatchDecision {
  /// Whether it says of an identifier what it is good for.
  var marksKey: Bool { verb == .shared || verb == .notShared }
}
