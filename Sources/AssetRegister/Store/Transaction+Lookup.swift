internal import GRDB

extension Transaction {
  /// The assets that bear a text as an identifier; if there are none, those with that very label or name.
  func assets(called text: String) throws -> [FoundAsset] {
    let arguments = Self.identifierArguments(text)
    let query = Self.identifierQuery(arguments, isMatched: try matchState() != nil)
    let borne = try foundAssets(query, arguments)
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
      "uuid": MachineUUID(text)?.description, "mac_key": Self.key(.mac, text),
      "uuid_key": Self.key(.uuid, text),
    ]
  }

  /// The key of the matching under which the bearers of an identifier are kept; nil if the text is none of its kind.
  static func key(_ kind: StableKey.Kind, _ text: String) -> Int64? {
    let value =
      kind == .mac ? MACAddress(text)?.description : MachineUUID(text)?.description
    return value.flatMap {
      MatchKeys.findingKeys(of: StableKey(.identifier, within: "", kind, $0), homes: []).first
    }.map { Int64(bitPattern: $0) }
  }

  /// A hostname may have a domain. MAC addresses, of which a cell may hold several, and UUIDs have no index, so they
  /// are looked for only where the text is one: by the keys of the matching, or row by row where nothing was matched.
  private static func identifierQuery(_ arguments: Arguments, isMatched: Bool) -> String {
    var parts = [
      "SELECT id FROM record WHERE asset_tag IN (:text, :tag)",
      "SELECT id FROM record WHERE serial_number IN (:text, :serial)",
      "SELECT id FROM record WHERE hostname IN (:text, :host)",
      "SELECT id FROM record WHERE hostname > :host || '.' AND hostname < :host || '/'",
    ]
    for (name, test) in [("mac", "instr(mac_address, :mac) > 0"), ("uuid", "machine_uuid = :uuid")]
    {
      guard arguments[name] is String else {
        parts.append("SELECT NULL WHERE coalesce(:\(name), :\(name)_key) IS NOT NULL")
        continue
      }
      let among = """
        id IN (SELECT record_id FROM match_key k CROSS JOIN asset a ON a.id = k.owner >> 1
          WHERE k.key = :\(name)_key AND k.owner & 1 = 0)
        """
      let isKept = isMatched ? among : ":\(name)_key IS NOT NULL"
      parts.append("SELECT id FROM record WHERE \(isKept) AND \(test)")
    }
    return """
      SELECT \(foundColumns) FROM current_asset a
      WHERE a.record_id IN (\(parts.joined(separator: " UNION "))) ORDER BY a.id LIMIT 100
      """
  }
}
