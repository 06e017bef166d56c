/// Finds the things that hold the identifiers by which decisions name them.
struct StableKeyFinder {
  private var found: [StableKey: [Int32]] = [:]

  private let known: [Particulars]

  init(_ things: [Particulars], of decisions: [MatchDecision]) {
    known = things
    for decision in decisions {
      found[decision.a] = []
      if let b = decision.b { found[b] = [] }
    }
    guard !found.isEmpty else { return }
    for (index, thing) in things.enumerated() {
      for key in Self.keys(of: thing) where found[key] != nil {
        found[key]?.append(Int32(truncatingIfNeeded: index))
      }
    }
  }

  /// The assets or sightings that a key speaks of, as places in the list.
  func things(of key: StableKey) -> [Int32] { found[key] ?? [] }

  /// The keys of the identifiers of which decisions say what they are good for.
  func keys(markedBy decisions: [MatchDecision]) -> Set<UInt64> {
    var marked: Set<UInt64> = []
    for decision in decisions where decision.marksKey {
      let key = decision.a
      for thing in things(of: key) {
        marked.formUnion(keys(of: key, kind(of: key), held: Int(thing)))
      }
    }
    return marked
  }

  /// The groups of a table whose key is an identifier.
  func groups(of key: StableKey, _ table: KeyTable) -> [Int] {
    let kind = kind(of: key)
    var found: Set<Int> = []
    for thing in things(of: key) {
      for place in table.groups(of: Int(thing)).map(Int.init) {
        let group = table.groups[place]
        if group.kind == kind, keys(of: key, kind, held: Int(thing)).contains(group.key) {
          found.insert(place)
        }
      }
    }
    return found.sorted()
  }

  private func kind(of key: StableKey) -> KeyKind {
    switch key.kind {
    case .serial: .serial
    case .mac: .mac
    case .name: .name
    case .uuid: .uuid
    case .id: .deviceID
    case .tag: .tag
    }
  }

  /// The table's keys of an identifier that a thing holds; a name has one for each organisation it is at home in, unless
  /// the key names that one.
  private func keys(of key: StableKey, _ kind: KeyKind, held thing: Int) -> [UInt64] {
    switch kind {
    case .mac: MACAddress(key.value).map { [MatchKeys.key(mac: $0.value)] } ?? []
    case .name:
      known[thing].names.filter {
        $0.short == Hostname(canonical: key.value).short
          && (key.within.isEmpty || key.within == $0.home)
      }
      .map { MatchKeys.key(.name, $0.short, within: $0.home) }
    default: [MatchKeys.key(kind, key.value)]
    }
  }

  /// Every stable key under which a thing can be named.
  private static func keys(of thing: Particulars) -> [StableKey] {
    let subject: StableKey.Subject = thing.isAsset ? .asset : .device
    let within = thing.isAsset ? thing.organisation : ""
    var keys: [StableKey] = []
    func add(_ kind: StableKey.Kind, _ value: String, _ place: String) {
      keys.append(StableKey(subject, within: place, kind, value))
      keys.append(StableKey(.identifier, within: "", kind, value))
    }
    if !thing.serial.isEmpty { add(.serial, thing.serial, within) }
    for uuid in thing.uuids { add(.uuid, uuid, within) }
    if !thing.deviceID.isEmpty { add(.id, thing.deviceID, within) }
    for mac in thing.macs { add(.mac, MACAddress(mac).description, within) }
    for name in thing.names {
      let full = name.domain.isEmpty ? name.short : "\(name.short).\(name.domain)"
      for spelling in Set([name.short, full]) {
        add(.name, spelling, within)
        if !thing.isAsset { keys.append(StableKey(.device, within: name.domain, .name, spelling)) }
        keys.append(StableKey(.identifier, within: name.home, .name, spelling))
      }
    }
    if thing.isAsset {
      add(.id, String(thing.id), within)
      if let tag = thing.tag { add(.tag, tag, within) }
    }
    return keys
  }
}
