internal import GRDB

extension Transaction {
  /// The assets that bear a text as an identifier; if there are none, those with that very label or name.
  func assets(called text: String) throws -> [FoundAsset] {
    let arguments = Self.identifierArguments(text)
    let borne = try foundAssets(Self.identifierQuery(arguments), arguments)
    guard borne.isEmpty else { return borne }
    return try foundAssets(
      """
      SELECT \(Self.foundColumns) FROM current_asset a
      WHERE a.label = :text COLLATE NOCASE OR a.name = :text COLLATE NOCASE ORDER BY a.id LIMIT 100
      """, ["text": text])
  }

  /// An asset by its id, as a list of none or one.
  func asset(numbered id: Int64) throws -> [FoundAsset] {
    try foundAssets(
      "SELECT \(Self.foundColumns) FROM current_asset a WHERE a.id = :id", ["id": id])
  }

  /// The label or identifier nearest to a text, if one is near.
  func nearestCall(to text: String) throws -> String? {
    let length = text.unicodeScalars.count
    var names: [String] = []
    try eachRow(
      """
      SELECT DISTINCT value FROM (
        SELECT label AS value FROM current_asset UNION ALL SELECT value FROM identifier WHERE kind <> 'UUID')
      WHERE abs(length(value) - :length) <= :slack
      """, ["length": length, "slack": max(2, length / 3)]
    ) { row in
      if let name = row[0] { names.append(name) }
    }
    return Nearest.suggest(text, among: names)
  }

  private typealias Arguments = [String: (any DatabaseValueConvertible)?]

  private static func identifierArguments(_ text: String) -> Arguments {
    [
      "text": text, "tag": AssetTag(text)?.description, "serial": SerialNumber(text)?.description,
      "host": Hostname(text)?.description, "mac": MACAddress(text)?.description,
      "uuid": MachineUUID(text)?.description,
    ]
  }

  /// A hostname may have a domain. MAC addresses, of which a cell may hold several, and UUIDs have no index, so they
  /// are looked for only where the text is one.
  private static func identifierQuery(_ arguments: Arguments) -> String {
    var parts = [
      "SELECT id FROM record WHERE asset_tag IN (:text, :tag)",
      "SELECT id FROM record WHERE serial_number IN (:text, :serial)",
      "SELECT id FROM record WHERE hostname IN (:text, :host)",
      "SELECT id FROM record WHERE hostname > :host || '.' AND hostname < :host || '/'",
    ]
    parts.append(
      arguments["mac"] is String
        ? "SELECT id FROM record WHERE instr(mac_address, :mac) > 0"
        : "SELECT NULL WHERE :mac IS NOT NULL")
    parts.append(
      arguments["uuid"] is String
        ? "SELECT id FROM record WHERE machine_uuid = :uuid" : "SELECT NULL WHERE :uuid IS NOT NULL"
    )
    return """
      SELECT \(foundColumns) FROM current_asset a
      WHERE a.record_id IN (\(parts.joined(separator: " UNION "))) ORDER BY a.id LIMIT 100
      """
  }
}
