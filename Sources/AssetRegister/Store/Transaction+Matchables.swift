internal import GRDB

extension Transaction {
  /// Hands on what the matching knows of every asset that has an identifier, with the number of its record.
  func eachMatchableAsset(_ body: (MatchableAsset, _ record: Int64) throws -> Void) throws {
    try eachRow(Self.matchableAssets("TRUE")) { row in
      try body(Self.matchableAsset(row), Self.number(row[15]))
    }
  }

  /// Hands on what the matching knows of those of some assets that have an identifier, with the numbers of their
  /// records.
  func eachMatchableAsset(
    among ids: [Int64], _ body: (MatchableAsset, _ record: Int64) throws -> Void
  ) throws {
    try eachRow(
      Self.matchableAssets("a.id IN (SELECT value FROM json_each(:ids))"), ["ids": Self.list(ids)]
    ) { row in
      try body(Self.matchableAsset(row), Self.number(row[15]))
    }
  }

  /// Hands on what the matching knows of every sighting.
  func eachMatchableSighting(_ body: (MatchableSighting) throws -> Void) throws {
    try eachRow(Self.matchableSightings("TRUE")) { try body(Self.matchableSighting($0)) }
  }

  /// Hands on what the matching knows of the sightings of one scan.
  func eachMatchableSighting(ofBatch batch: Int64, _ body: (MatchableSighting) throws -> Void)
    throws
  {
    try eachRow(Self.matchableSightings("s.batch_id = :batch"), ["batch": batch]) {
      try body(Self.matchableSighting($0))
    }
  }

  /// Hands on what the matching knows of some sightings.
  func eachMatchableSighting(
    among ids: [Int64], _ body: (MatchableSighting) throws -> Void
  ) throws {
    try eachRow(
      Self.matchableSightings("s.id IN (SELECT value FROM json_each(:ids))"),
      ["ids": Self.list(ids)]
    ) { try body(Self.matchableSighting($0)) }
  }

  /// Numbers as a JSON array.
  static func list(_ ids: [Int64]) -> String {
    "[\(ids.map { String($0) }.joined(separator: ","))]"
  }

  private static func matchableAssets(_ condition: String) -> String {
    """
    SELECT \(matchableColumns(of: "a")), c.status = 'disposed' OR a.batch_id < coalesce(r.full_batch_id, 0), a.record_id
    FROM asset a JOIN current_register r ON r.id = a.register_id JOIN record c ON c.id = a.record_id
    WHERE \(condition) AND \(isMatchable) ORDER BY a.id
    """
  }

  /// What the matching knows of an asset of a register `r` by its record `c`, but for whether it is gone.
  static func matchableColumns(of asset: String) -> String {
    """
    \(asset).id, r.organisation, \(asset).register_id, \(asset).line, c.asset_tag, c.serial_number, c.machine_uuid,
      c.hostname, c.mac_address, c.ip_address, c.manufacturer, c.model, c.kind, c.category
    """
  }

  /// Whether a record `c` holds an identifier.
  static let isMatchable = """
    (c.asset_tag IS NOT NULL OR c.serial_number IS NOT NULL OR c.hostname IS NOT NULL
      OR c.mac_address IS NOT NULL OR c.machine_uuid IS NOT NULL)
    """

  static func matchableAsset(_ row: [String?]) -> MatchableAsset {
    var asset = MatchableAsset(
      id: number(row[0]), organisation: row[1] ?? "", register: number(row[2]), line: number(row[3])
    )
    asset.tag = row[4]
    asset.serial = row[5]
    asset.uuid = row[6]
    asset.names = words(row[7])
    asset.macs = words(row[8])
    asset.ips = words(row[9])
    asset.manufacturer = row[10]
    asset.model = row[11]
    asset.kind = row[12]
    asset.category = row[13]
    asset.isDisposed = row[14] == "1"
    return asset
  }

  private static func matchableSightings(_ condition: String) -> String {
    """
    SELECT s.id, c.organisation, c.source, s.batch_id, s.seen_at, s.serial_number, s.machine_uuid, s.device_id,
      s.asset_tag, s.hostname, s.reverse_name, s.domain, s.mac_address, s.ip_address, s.manufacturer, s.model,
      s.device_type, s.wireless, s.switch, s.port
    FROM sighting s JOIN scan c ON c.batch_id = s.batch_id WHERE \(condition) ORDER BY s.id
    """
  }

  private static func matchableSighting(_ row: [String?]) -> MatchableSighting {
    var seen = MatchableSighting(
      id: number(row[0]), organisation: row[1] ?? "", source: row[2] ?? "", batch: number(row[3]))
    seen.seenAt = row[4].flatMap(Instant.seconds)
    seen.serial = row[5]
    seen.uuid = row[6]
    seen.deviceID = row[7]
    seen.tag = row[8]
    seen.names = words(row[9])
    seen.reverseNames = words(row[10])
    seen.domain = row[11]
    seen.macs = words(row[12])
    seen.ips = words(row[13])
    seen.manufacturer = row[14]
    seen.model = row[15]
    seen.deviceType = row[16]
    seen.isWireless = row[17].map { $0 == "1" }
    seen.switchName = row[18]
    seen.port = row[19]
    return seen
  }
}
