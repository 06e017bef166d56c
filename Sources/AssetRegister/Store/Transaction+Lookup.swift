internal import GRDB

extension Transaction {
  /// The assets that bear a text as an identifier; if there are none, those with that very label or name.
  func assets(called text: String) throws -> [FoundAsset] {
    let borne = try foundAssets(Self.identifierQuery, Self.identifierArguments(text))
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

  private static func identifierArguments(_ text: String) -> [String: (
    any DatabaseValueConvertible
  )?] {
    [
      "text": text, "tag": AssetTag(text)?.description, "serial": SerialNumber(text)?.description,
      "host": Hostname(text)?.description, "mac": MACAddress(text)?.description,
      "uuid": MachineUUID(text)?.description,
    ]
  }

  /// Each part uses the index of its column; a cell may hold several MAC addresses, a hostname may have a domain.
  private static let identifierQuery = """
    SELECT \(foundColumns) FROM current_asset a WHERE a.record_id IN (
      SELECT id FROM record WHERE asset_tag IN (:text, :tag)
      UNION SELECT id FROM record WHERE serial_number IN (:text, :serial)
      UNION SELECT id FROM record WHERE hostname IN (:text, :host)
      UNION SELECT id FROM record WHERE hostname > :host || '.' AND hostname < :host || '/'
      UNION SELECT id FROM record WHERE mac_address IS NOT NULL AND instr(mac_address, :mac) > 0
      UNION SELECT id FROM record WHERE :uuid IS NOT NULL AND machine_uuid = :uuid)
    ORDER BY a.id LIMIT 100
    """
}
