import AssetRegister

/// Which sightings a matcher could link at all, as one who knows the truth sees it.
struct Linkable {
  enum Kind: String {
    /// The sighting shares an identifier of its device, unspoilt and its alone, with a row of that device.
    case direct
    /// Another sighting does, which this one is connected with by identifiers of the device.
    case others = "through others"
    case no = ""
  }

  /// By scan and record.
  let kinds: [[Kind]]

  init(_ world: World) { self.init(world, CanonicalWorld(world)) }

  init(_ world: World, _ canonical: CanonicalWorld) {
    let own = Self.ownKeys(world)
    var rows = world.devices.map { _ in Set<String>() }
    for (asset, device) in zip(canonical.assets, canonical.assetDevices) {
      let keys = Self.keys(asset.serial, asset.macs, asset.names)
      rows[device].formUnion(keys.filter(own[device].contains))
    }
    var seen: [Int: [(place: Int, keys: Set<String>)]] = [:]
    var flat = canonical.sightings.map { _ in Kind.no }
    for (place, sighting) in canonical.sightings.enumerated() {
      guard let device = canonical.sightingDevices[place], !rows[device].isEmpty else { continue }
      var keys = Set(
        Self.keys(sighting.serial, sighting.macs, sighting.names).filter(own[device].contains))
      if !keys.isDisjoint(with: rows[device]) { flat[place] = .direct }
      if let id = sighting.deviceID { keys.insert(id) }
      seen[device, default: []].append((place, keys))
    }
    for sightings in seen.values { Self.spread(sightings, &flat) }
    var kinds: [[Kind]] = []
    var start = 0
    for scan in world.scans {
      kinds.append(Array(flat[start..<start + scan.records.count]))
      start += scan.records.count
    }
    self.kinds = kinds
  }

  /// Spreads from the sightings that can be linked to those they share a key with.
  private static func spread(_ sightings: [(place: Int, keys: Set<String>)], _ flat: inout [Kind]) {
    var reached = Set<String>()
    for sighting in sightings where flat[sighting.place] == .direct {
      reached.formUnion(sighting.keys)
    }
    var grows = !reached.isEmpty
    while grows {
      grows = false
      for sighting in sightings
      where flat[sighting.place] == .no && !sighting.keys.isDisjoint(with: reached) {
        flat[sighting.place] = .others
        reached.formUnion(sighting.keys)
        grows = true
      }
    }
  }

  private static func keys(_ serial: String?, _ macs: [String], _ names: [String]) -> [String] {
    [serial.map { "s " + $0 }].compactMap(\.self) + macs.map { "m " + $0 }
      + names.compactMap { Hostname($0).map { "n " + $0.short } }
  }

  /// What each device alone is known by: for a name, alone in its trust.
  private static func ownKeys(_ world: World) -> [Set<String>] {
    var owners: [String: Int] = [:]
    let all = world.devices.map { device in
      Set(
        keys(
          nil, [],
          [device.name, device.later?.name ?? "", device.factoryName ?? ""]
        )
          + [device.serial, device.firmwareSerial ?? "", device.later?.serial ?? ""]
          .compactMap { SerialNumber($0).map { "s \($0)" } }
          + [device.wired, device.second, device.wireless, device.later?.wired]
          .compactMap { $0 }.map { "m \(MACAddress($0))" })
    }
    func scoped(_ key: String, _ device: Int) -> String {
      key.hasPrefix("n ") ? key + " \(world.devices[device].trust)" : key
    }
    for (device, keys) in all.enumerated() {
      for key in keys { owners[scoped(key, device), default: 0] += 1 }
    }
    return all.enumerated().map { device, keys in
      keys.filter { owners[scoped($0, device)] == 1 }
    }
  }
}
