internal import GRDB
import Tabular

extension Transaction {
  /// Assets whose newest row, fields or people hold a text, by id.
  func assets(holding text: String, trust: String?, limit: Int) throws -> [FoundAsset] {
    try foundAssets(
      Self.findQuery,
      [
        "text": Self.pattern(text), "json": Self.pattern(Self.asInJSON(text)), "trust": trust,
        "limit": limit,
      ])
  }

  /// The assets a question gives that starts with `foundColumns`.
  func foundAssets(_ sql: String, _ arguments: [String: (any DatabaseValueConvertible)?]) throws
    -> [FoundAsset]
  {
    var found: [FoundAsset] = []
    try eachRow(sql, arguments) { row in
      found.append(
        FoundAsset(
          id: Self.number(row[0]), organisation: row[1] ?? "", register: row[2] ?? "",
          label: row[3] ?? "", kind: row[4], assetTag: row[5], serialNumber: row[6], place: row[7],
          fileName: row[8], line: Self.number(row[9])))
    }
    return found
  }

  /// A text as a `LIKE` pattern that finds it anywhere; the characters that mean something there are escaped.
  static func pattern(_ text: String) -> String {
    var pattern = [UInt8(ascii: "%")]
    for byte in text.utf8 {
      if byte == UInt8(ascii: "%") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "\\") {
        pattern.append(UInt8(ascii: "\\"))
      }
      pattern.append(byte)
    }
    pattern.append(UInt8(ascii: "%"))
    return String(decoding: pattern, as: UTF8.self)
  }

  /// The columns of a found asset, taken from `current_asset a`; the place as its register states it.
  static let foundColumns = """
    a.id, a.organisation, a.register, a.label, a.kind, a.asset_tag, a.serial_number,
    nullif(ltrim(coalesce(a.site, '') || coalesce(' / ' || a.building, '') || coalesce(' / ' || a.floor, '')
      || coalesce(' / ' || a.room, '') || coalesce(' / ' || a.location, ''), ' /'), ''),
    a.file_name, a.line
    """

  private static let findQuery = """
    SELECT \(foundColumns)
    FROM current_asset a JOIN record c ON c.id = a.record_id
    WHERE (:trust IS NULL OR a.organisation = :trust)
      AND (c.raw LIKE :json ESCAPE '\\' OR \(fields) OR a.id IN (
        SELECT s.asset_id FROM current_assignment s LEFT JOIN current_person p ON p.email = s.person
        WHERE s.asset_id IS NOT NULL AND (s.person LIKE :text ESCAPE '\\' OR p.name LIKE :text ESCAPE '\\')))
    ORDER BY a.id LIMIT :limit
    """

  private static let fields = FieldCatalogue.all.map { "c.\($0.name) LIKE :text ESCAPE '\\'" }
    .joined(separator: " OR ")

  /// A text as it stands inside a JSON string.
  private static func asInJSON(_ text: String) -> String {
    var json: [UInt8] = []
    JSONEscaping.append(text, to: &json)
    return String(decoding: json.dropFirst().dropLast(), as: UTF8.self)
  }
}
