import AssetRegister

/// What the matching is given of a world: its rows and sightings through the readers of identifiers, and the truth.
struct CanonicalWorld {
  /// In the order of the registers; numbers count from 1.
  private(set) var assets: [MatchableAsset] = []
  private(set) var assetDevices: [Int] = []
  /// In the order of the scans; numbers count from 1.
  private(set) var sightings: [MatchableSighting] = []
  private(set) var sightingDevices: [Int?] = []
  /// The file and the line of each sighting.
  private(set) var places: [(file: String, line: Int)] = []
  private(set) var assetPlaces: [(file: String, line: Int)] = []

  init(_ world: World) {
    for (number, register) in world.registers.enumerated() {
      let file = RegisterFileText(register: register).file
      for (row, line) in zip(register.rows, file.lines) {
        var asset = MatchableAsset(
          id: Int64(assets.count + 1), organisation: register.trust.code,
          register: Int64(number + 1), line: Int64(line))
        Self.read(row, into: &asset)
        asset.kind = register.name == "EBME" ? "medical device" : "hardware"
        assets.append(asset)
        assetDevices.append(row.device)
        assetPlaces.append((file.name, line))
      }
    }
    for (number, scan) in world.scans.enumerated() {
      let file = ScanFileText(scan: scan).file
      for (place, record) in scan.records.enumerated() {
        var seen = MatchableSighting(
          id: Int64(sightings.count + 1), organisation: scan.trust.code,
          source: scan.source.title, batch: Int64(number + 1))
        Self.read(record, scan, place, into: &seen)
        sightings.append(seen)
        sightingDevices.append(record.device)
        places.append((file.name, file.lines[place]))
      }
    }
  }

  private static func read(_ row: WorldRow, into asset: inout MatchableAsset) {
    asset.tag = AssetTag(row.tag)?.description
    asset.serial = SerialNumber(row.serial)?.description
    asset.names = [Hostname(row.name)?.description].compactMap(\.self)
    let cell = Array(row.mac.utf8)
    asset.macs = MultiValue.split(cell.span).compactMap { range in
      MACAddress(String(decoding: cell[range], as: UTF8.self))?.description
    }
    asset.ips = [IPAddress(row.ip)?.description].compactMap(\.self)
    asset.manufacturer = text(row.maker)
    asset.model = text(row.model)
    asset.category = text(row.type)
    asset.isDisposed = ["Disposed", "Scrapped", "Written off"].contains(row.status)
  }

  private static func read(
    _ record: ScanRecord, _ scan: WorldScan, _ place: Int, into seen: inout MatchableSighting
  ) {
    seen.seenAt = Int64(scan.source == .dhcp ? min(record.at, scan.takenAt) : record.at)
    if scan.source == .cisco { seen.seenAt = Int64(scan.takenAt) }
    seen.serial = SerialNumber(record.serial)?.description
    if !record.directoryID.isEmpty {
      seen.deviceID = MachineUUID(record.directoryID).map { "entra \($0)" }
    }
    if scan.source == .xdome { seen.deviceID = "claroty \(scan.trust.code)-\(100_000 + place)" }
    for name in record.names.compactMap({ Hostname($0)?.description })
    where !seen.names.contains(name) {
      seen.names.append(name)
    }
    seen.reverseNames = [Hostname(record.reverseName)?.description].compactMap(\.self)
    seen.domain = Hostname(record.domain)?.description
    for address in record.macs + [record.cableMAC].compactMap(\.self) {
      if let mac = MACAddress(TypingErrors.spelt(address, style: 0))?.description {
        seen.macs.append(mac)
      }
    }
    seen.ips = [record.ip.map(Address.text)].compactMap(\.self)
    seen.manufacturer = text(record.maker)
    seen.model = text(record.model)
    seen.deviceType = text(record.type)
    seen.switchName = text(record.switchName)
    seen.port = text(record.port)
    seen.isWireless = record.isWireless ?? (record.port.isEmpty ? nil : false)
  }

  /// A text of a cell; nil where it says nothing.
  private static func text(_ text: String) -> String? {
    text.isEmpty || text == "Unknown" ? nil : text
  }
}
