internal import GRDB
import Tabular

/// Writes the sightings of one scan file.
struct SightingWriter {
  private let batch: Int64
  private var sighting: BoundStatement
  private var raw: BoundStatement
  private var nextID: Int64
  /// The number of sightings written.
  private(set) var count = 0
  /// The first and last time of a sighting.
  private(set) var seenFrom: String?
  private(set) var seenUntil: String?

  init(_ transaction: Transaction, batch: Int64) throws {
    self.batch = batch
    let database = transaction.database
    sighting = try BoundStatement(
      """
      INSERT INTO sighting (id, batch_id, line, seen_at, seen_how, serial_number, machine_uuid, device_id, asset_tag,
        hostname, reverse_name, domain, mac_address, ip_address, manufacturer, model, device_type, operating_system,
        switch, port, vlan, access_point, wireless, site)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, in: database)
    raw = try BoundStatement(
      "INSERT INTO sighting_raw (sighting_id, batch_id, raw) VALUES (?, ?, ?)",
      in: database)
    nextID = (try Int64.fetchOne(database, sql: "SELECT max(id) FROM sighting") ?? 0) + 1
  }

  /// Writes one sighting.
  mutating func write(_ seen: Sighting) throws {
    sighting.bind(nextID)
    sighting.bind(batch)
    sighting.bind(Int64(seen.line))
    sighting.bind(seen.seenAt)
    sighting.bind(seen.seenHow.rawValue)
    sighting.bind(seen.serialNumber)
    sighting.bind(seen.machineUUID)
    sighting.bind(seen.deviceID)
    sighting.bind(seen.assetTag)
    sighting.bind(Self.joined(seen.names))
    sighting.bind(Self.joined(seen.reverseNames))
    sighting.bind(seen.domain)
    sighting.bind(Self.joined(seen.macs))
    sighting.bind(Self.joined(seen.ips))
    sighting.bind(seen.manufacturer)
    sighting.bind(seen.model)
    sighting.bind(seen.deviceType)
    sighting.bind(seen.operatingSystem)
    sighting.bind(seen.switchName)
    sighting.bind(seen.port)
    sighting.bind(seen.vlan)
    sighting.bind(seen.accessPoint)
    sighting.bind(seen.isWireless.map { $0 ? 1 : 0 })
    sighting.bind(seen.site)
    try sighting.run()
    try write(seen.raw)
    note(seen.seenAt)
    count += 1
    nextID += 1
  }

  private mutating func write(_ words: RawSighting) throws {
    raw.bind(nextID)
    raw.bind(batch)
    switch words {
    case .text(let text):
      raw.bind(text)
    case .cells(let cells):
      raw.bind(JSONEscaping.array(cells))
    }
    try raw.run()
  }

  private mutating func note(_ seenAt: String?) {
    guard let seenAt else { return }
    if seenFrom.map({ seenAt.utf8.lexicographicallyPrecedes($0.utf8) }) ?? true {
      seenFrom = seenAt
    }
    if seenUntil.map({ $0.utf8.lexicographicallyPrecedes(seenAt.utf8) }) ?? true {
      seenUntil = seenAt
    }
  }

  private static func joined(_ values: [String]) -> String? {
    values.isEmpty ? nil : values.joined(separator: " ")
  }
}
