/// A device with what its sightings show, the newest first.
struct SeenDevice {
  let id: Int64
  /// Where its newest sighting stands, and when that was.
  var source = ""
  var fileName = ""
  var line: Int64 = 0
  var seenAt: String?
  var serialNumber: String?
  var machineUUID: String?
  var names: [String] = []
  var macs: [String] = []
  /// Those of the newest sighting that has any.
  var ips: [String] = []
  var deviceType: String?
  var manufacturer: String?
  var model: String?
  var operatingSystem: String?
}

extension Transaction {
  /// The device that a thing is, provided that it is no asset.
  ///
  /// - Throws: `RegisterError` if there is none, or if it counts as an asset already.
  func seenDevice(_ thing: Thing) throws -> SeenDevice {
    let id: Int64
    switch thing {
    case .device(let number): id = number
    case .asset(let number):
      throw RegisterError(
        .usage, "asset \(number) is one already", help: "iar show \(number)")
    case .named(let word):
      switch try self.thing(called: word) {
      case .sighting(let sighting): id = try device(ofSighting: sighting)
      case .asset(let number):
        throw RegisterError(
          .usage, "'\(word)' is asset \(number) already", help: "iar show \(number)")
      }
    }
    let asset = try number(
      "SELECT max(asset_id) FROM sighting_link WHERE device_id = :id AND tier <> 'suggested'",
      ["id": id])
    guard asset == 0 else {
      throw RegisterError(
        .usage, "sighting \(id) is asset \(asset) already", help: "iar explain 'sighting \(id)'")
    }
    return try seenDevice(numbered: id)
  }

  private func seenDevice(numbered id: Int64) throws -> SeenDevice {
    var device = SeenDevice(id: id)
    try eachRow(Self.sightingsOfDevice, ["device": id]) { row in
      if device.line == 0 {
        device.source = row[0] ?? ""
        device.fileName = row[1] ?? ""
        device.line = Self.number(row[2])
        device.seenAt = row[3]
      }
      device.serialNumber = device.serialNumber ?? row[4]
      device.machineUUID = device.machineUUID ?? row[5]
      device.names += Self.new(row[6], beside: device.names)
      device.macs += Self.new(row[7], beside: device.macs)
      if device.ips.isEmpty { device.ips = Self.new(row[8], beside: []) }
      device.deviceType = device.deviceType ?? row[9]
      device.manufacturer = device.manufacturer ?? row[10]
      device.model = device.model ?? row[11]
      device.operatingSystem = device.operatingSystem ?? row[12]
    }
    guard device.line > 0 else {
      throw RegisterError(.missing, "there is no sighting \(id)", help: "iar review")
    }
    return device
  }

  private static func new(_ cell: String?, beside known: [String]) -> [String] {
    words(cell).filter { !known.contains($0) }
  }

  private static let sightingsOfDevice = """
    SELECT c.source, b.file_name, s.line, s.seen_at, s.serial_number, s.machine_uuid, s.hostname, s.mac_address,
      s.ip_address, s.device_type, s.manufacturer, s.model, s.operating_system
    FROM sighting s JOIN batch b ON b.id = s.batch_id JOIN scan c ON c.batch_id = s.batch_id
    WHERE s.id IN (SELECT sighting_id FROM sighting_link WHERE device_id = :device UNION SELECT :device)
    ORDER BY s.seen_at DESC NULLS LAST, s.id
    """
}
