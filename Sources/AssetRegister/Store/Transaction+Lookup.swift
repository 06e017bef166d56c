internal import GRDB

extension Transaction {
  /// The assets that bear a text as an identifier; if there are none, those with that very label or name.
  func assets(called text: String) throws -> [FoundAsset] {
    var arguments = Self.identifierArguments(text)
    let isMatched = try matchState() != nil
    for name in ["mac", "uuid"] where !isMatched {
      guard let value = arguments[name] as? String else { continue }
      arguments["\(name)_ranges"] = try recordRanges(holding: value).json
    }
    let borne = try foundAssets(Self.identifierQuery(arguments, isMatched: isMatched), arguments)
    return try borne.isEmpty ? assets(labelled: text) : borne
  }

  /// The first 100 assets with that very label or name. Of a frequent one they are found soon by going through all.
  private func assets(labelled text: String) throws -> [FoundAsset] {
    let (ranges, blocks) = try recordRanges(holding: text)
    guard blocks > RecordSearch.Effort().mostBlocks else {
      return try foundAssets(
        Self.labelQuery(among: Self.recordsLabelled),
        ["text": text, "ranges": ranges, "number": Self.number(inLabel: text)])
    }
    return try foundAssets(Self.labelQuery(among: ""), ["text": text])
  }

  private static func labelQuery(among some: String) -> String {
    """
    SELECT \(foundColumns) FROM current_asset a
    WHERE (a.label = :text COLLATE NOCASE OR a.name = :text COLLATE NOCASE)\(some) ORDER BY a.id LIMIT 100
    """
  }

  /// The assets whose records hold the text where a label is taken from, and the one that its own number labels.
  private static let recordsLabelled = """
     AND a.id IN (
      SELECT o.id FROM json_each(:ranges) j
      CROSS JOIN record c ON c.id BETWEEN j.value ->> 0 AND j.value ->> 1
        AND :text COLLATE NOCASE IN (c.name, c.hostname, c.description, c.category, c.asset_tag)
      CROSS JOIN asset o ON o.record_id = c.id
      UNION ALL SELECT :number)
    """

  /// The number in `asset 12`, the label of an asset that has no other.
  private static func number(inLabel text: String) -> Int64? {
    let prefix = SoughtText("asset ").bytes
    guard text.utf8.count > prefix.count,
      SoughtText(text).bytes.starts(with: prefix)
    else { return nil }
    return Int64(String(decoding: text.utf8.dropFirst(prefix.count), as: UTF8.self))
  }

  /// An asset by its id, as a list of none or one.
  func asset(numbered id: Int64) throws -> [FoundAsset] {
    try foundAssets(
      "SELECT \(Self.foundColumns) FROM current_asset a WHERE a.id = :id", ["id": id])
  }

  /// The label or identifier nearest to a text, if one is near. In a large register only those records are looked at that
  /// have most in common with the text.
  func nearestCall(to text: String) throws -> String? {
    let length = text.unicodeScalars.count
    let slack = max(2, length / 3)
    var names: Set<String> = []
    if let ranges = try recordRanges(near: text, most: 16) {
      try eachRow(Self.callsInRanges, ["ranges": ranges]) { row in
        names.formUnion(row.prefix(4).compactMap { $0 } + Self.words(row[4]))
      }
    } else {
      try eachRow(Self.calls, ["length": length, "slack": slack]) { names.insert($0[0] ?? "") }
    }
    let near = names.filter { abs($0.unicodeScalars.count - length) <= slack }
    return Nearest.suggest(text, among: Array(near))
  }

  private static let calls = """
    SELECT DISTINCT value FROM (
      SELECT label AS value FROM current_asset UNION ALL SELECT value FROM identifier WHERE kind <> 'UUID')
    WHERE abs(length(value) - :length) <= :slack
    """

  private static let callsInRanges = """
    SELECT coalesce(c.name, c.hostname, c.description, c.category), c.asset_tag, c.serial_number, c.hostname,
      c.mac_address
    FROM json_each(:ranges) j CROSS JOIN record c ON c.id BETWEEN j.value ->> 0 AND j.value ->> 1
    WHERE EXISTS (SELECT 1 FROM asset WHERE record_id = c.id)
    """

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
  /// are looked for only where the text is one: by the keys of the matching, or by traces where nothing was matched.
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
      parts.append(
        isMatched
          ? """
          SELECT id FROM record WHERE \(test) AND id IN (
            SELECT record_id FROM match_key k CROSS JOIN asset a ON a.id = k.owner >> 1
            WHERE k.key = :\(name)_key AND k.owner & 1 = 0)
          """
          : """
          SELECT c.id FROM json_each(:\(name)_ranges) j
          CROSS JOIN record c ON c.id BETWEEN j.value ->> 0 AND j.value ->> 1
          WHERE \(test) AND :\(name)_key IS NOT NULL
          """)
    }
    return """
      SELECT \(foundColumns) FROM current_asset a
      WHERE a.record_id IN (\(parts.joined(separator: " UNION "))) ORDER BY a.id LIMIT 100
      """
  }
}
