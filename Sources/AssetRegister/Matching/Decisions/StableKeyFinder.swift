/// Finds the things that hold the identifiers by which decisions name them.
struct StableKeyFinder {
  private var found: [StableKey: [Int32]] = [:]

  init(_ things: [Particulars], _ keys: [StableKey]) {
    for key in keys { found[key] = [] }
    for (index, thing) in things.enumerated() {
      for key in Self.keys(of: thing) where found[key] != nil {
        found[key]?.append(Int32(truncatingIfNeeded: index))
      }
    }
  }

  /// The assets or sightings that a key speaks of, as places in the list.
  func things(of key: StableKey) -> [Int32] { found[key] ?? [] }

  /// The groups of a table whose key is an identifier.
  func groups(of key: StableKey, _ table: KeyTable) -> [Int] {
    let kind: KeyKind
    switch key.kind {
    case .serial: kind = .serial
    case .mac: kind = .mac
    case .name: kind = .name
    case .uuid: kind = .uuid
    case .id: kind = .deviceID
    case .tag: kind = .tag
    }
    let places = things(of: key).flatMap { table.groups(of: Int($0)).map(Int.init) }
    let wanted = Set(places.filter { table.groups[$0].kind == kind })
    return wanted.filter { place in
      switch kind {
      case .mac:
        MACAddress(key.value).map { table.groups[place].key == MatchKeys.key(mac: $0.value) }
          ?? false
      case .name:
        things(of: key).contains { _ in true }
      default: table.groups[place].key == MatchKeys.key(kind, key.value)
      }
    }.sorted()
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
        keys.append(StableKey(.identifier, within: thing.organisation, .name, spelling))
      }
    }
    if thing.isAsset {
      add(.id, String(thing.id), within)
      if let tag = thing.tag { add(.tag, tag, within) }
    }
    return keys
  }
}
