/// What the directory and the device management know.
extension Scanning {
  mutating func manage(_ device: Device, _ scans: inout Scans) {
    if random.chance(Coverage.share(device.kind, .ad)) {
      if device.isOnline {
        if device.later?.directoryID != nil, random.chance(0.5) {
          scans.add(inDirectory(device, 0), .ad, homes(device)[0])
        }
        scans.add(inDirectory(device, 2), .ad, homes(device)[2])
      } else if !device.isDisposed, random.chance(0.3) {
        var record = inDirectory(device, 0)
        record.at -= random.number(20...300) * 86_400
        scans.add(record, .ad, homes(device)[0])
      }
    }
    if device.isOnline, random.chance(Coverage.share(device.kind, .intune)) {
      let hasLater = device.later?.managementID != nil
      if hasLater, random.chance(0.5) { scans.add(managed(device, 0), .intune, homes(device)[0]) }
      let window = hasLater ? 2 : random.place(in: [0.1, 0.2, 0.7])
      scans.add(managed(device, window), .intune, homes(device)[window])
    }
  }

  /// Whose directory a device is in: its owner's, unless it was handed over.
  private func homes(_ device: Device) -> [Int] {
    device.networks[0] == device.networks[2]
      ? [device.trust, device.trust, device.trust] : device.networks
  }

  private mutating func inDirectory(_ device: Device, _ window: Int) -> ScanRecord {
    var record = ScanRecord(device.id, at: moment(window))
    let trust = Trust.all[homes(device)[window]]
    let name = device.name(at: window)
    record.domain = trust.domain
    record.names = [name + "." + trust.domain, name.uppercased()]
    record.directoryID = identity(device, window).directory
    record.system =
      device.kind.rawValue > DeviceClass.desktop.rawValue
      ? "Windows Server 2022 Standard" : "Windows 11 Enterprise"
    return record
  }

  private mutating func managed(_ device: Device, _ window: Int) -> ScanRecord {
    var record = ScanRecord(device.id, at: moment(window))
    let ids = identity(device, window)
    (record.directoryID, record.managementID) = (ids.directory, ids.management)
    let isGeneric = device.kind == .mobile && random.chance(0.5)
    record.names = [isGeneric ? device.factoryName ?? "" : device.name(at: window)]
    record.serial = device.readSerial(at: window)
    (record.maker, record.model) = (device.make.maker, device.model)
    record.system = device.kind == .mobile ? "iOS" : "Windows"
    let wireless = device.wireless.flatMap { random.chance(0.75) ? $0 : nil }
    var wired = random.chance(0.3) ? device.wired(at: window) : nil
    if let adapter = device.adapter.map({ adapters[$0] }), adapter.kind != .serial,
      adapter.users[window] == device.id, random.chance(0.3)
    {
      wired = adapter.mac
    }
    (record.macs, record.cableMAC) = (wireless.map { [$0] } ?? [], wired)
    return record
  }

  private func identity(
    _ device: Device, _ window: Int
  ) -> (directory: String, management: String) {
    guard window > 0, let later = device.later else {
      return (device.directoryID, device.managementID)
    }
    return (
      later.directoryID ?? device.directoryID, later.managementID ?? device.managementID
    )
  }
}

/// The scan files of a world as they fill.
struct Scans {
  private var bySource: [ScanSource: [[[ScanRecord]]]] = [:]

  mutating func add(_ record: ScanRecord, _ source: ScanSource, _ trust: Int, number: Int = 0) {
    let empty = Trust.all.map { _ in [[ScanRecord](), [], []] }
    bySource[source, default: empty][trust][number].append(record)
  }

  /// All files, trust by trust; a list of endpoints or of a directory holds each only as it was last.
  var all: [WorldScan] {
    Trust.all.flatMap { trust in
      ScanSource.allCases.flatMap { source in
        (0..<(source == .dhcp ? 3 : 1)).map { number in
          let records = bySource[source]?[trust.index][number] ?? []
          let takenAt = World.today - (source == .dhcp ? [16, 7, 0][number] * 86_400 : 0)
          return WorldScan(
            trust: trust, source: source, number: number, records: Self.latest(records, source),
            takenAt: takenAt)
        }
      }
    }
  }

  private static func latest(_ records: [ScanRecord], _ source: ScanSource) -> [ScanRecord] {
    var last: [String: Int] = [:]
    var kept: [ScanRecord] = []
    for record in records {
      let key: String? =
        switch source {
        case .ise, .cisco: record.macs.first.map { String($0) }
        case .dhcp, .nmap: record.ip.map { String($0) }
        case .ad: record.names.first
        case .intune, .xdome, .snmp: nil
        }
      guard let key else {
        kept.append(record)
        continue
      }
      if let place = last[key] {
        if kept[place].at < record.at { kept[place] = record }
      } else {
        last[key] = kept.count
        kept.append(record)
      }
    }
    return kept
  }
}
