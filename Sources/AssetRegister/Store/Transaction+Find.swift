internal import GRDB
import Tabular

extension Transaction {
  /// Some assets by their numbers, in that order; at most `limit`.
  func assets(numbered ids: [Int64], trust: String?, limit: Int) throws -> [FoundAsset] {
    try foundAssets(
      """
      SELECT \(Self.foundColumns) FROM current_asset a WHERE a.id IN (
        SELECT a.id FROM json_each(:ids) j CROSS JOIN asset a ON a.id = j.value JOIN register r ON r.id = a.register_id
        WHERE :trust IS NULL OR r.organisation = :trust ORDER BY a.id LIMIT :limit)
      ORDER BY a.id
      """,
      ["ids": "[\(ids.map(String.init).joined(separator: ","))]", "trust": trust, "limit": limit])
  }

  /// The first assets, by number, for which somebody answers by assignment whose name or e-mail address holds a text.
  func assets(assignedTo text: String, trust: String?, limit: Int) throws -> [Int64] {
    var people: [String] = []
    try eachRow(Self.peopleQuery, ["text": Self.pattern(text)]) { people.append($0[0] ?? "") }
    var found: Set<Int64> = []
    for person in people {
      let bound = found.count < limit ? Int64.max : found.sorted()[limit - 1]
      try eachRow(
        Self.assignedQuery,
        ["person": person, "trust": trust, "bound": bound, "limit": limit]
      ) { found.insert(Self.number($0[0])) }
    }
    return Array(found.sorted().prefix(limit))
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

  /// Goes from one person to the next in the index, as many assets have the same.
  private static let peopleQuery = """
    WITH RECURSIVE assigned (person) AS (
      SELECT min(person) FROM assignment
      UNION ALL
      SELECT (SELECT min(person) FROM assignment s WHERE s.person > a.person) FROM assigned a WHERE a.person IS NOT NULL)
    SELECT a.person FROM assigned a LEFT JOIN current_person p ON p.email = a.person
    WHERE a.person LIKE :text ESCAPE '\\' OR p.name LIKE :text ESCAPE '\\'
    """

  private static let assignedQuery = """
    SELECT DISTINCT s.asset_id FROM assignment s INDEXED BY assignment_person
    WHERE s.person = :person AND s.asset_id <= :bound
      AND NOT EXISTS (SELECT 1 FROM assignment_end e WHERE e.assignment_id = s.id)
      AND (:trust IS NULL OR EXISTS (
        SELECT 1 FROM asset a JOIN register r ON r.id = a.register_id
        WHERE a.id = s.asset_id AND r.organisation = :trust))
    ORDER BY s.asset_id LIMIT :limit
    """

  /// A text as it stands inside a JSON string.
  static func asInJSON(_ text: String) -> String {
    var json: [UInt8] = []
    JSONEscaping.append(text, to: &json)
    return String(decoding: json.dropFirst().dropLast(), as: UTF8.self)
  }
}
