internal import GRDB

/// The file of a register that a send-back follows, and how it was read.
struct CorrectionBase {
  let organisation: String
  let register: String
  let registerID: Int64
  let batch: Int64
  let file: String
  let sha256: String
  /// Such as `utf-8`, or `xlsx`.
  let encoding: String
  /// Such as `comma`; of a workbook, the sheet's name.
  let delimiter: String
  /// The line of the headings; of a workbook, the row.
  let headingLine: Int
  let asOf: String?

  var isWorkbook: Bool { encoding == "xlsx" }
}

/// One row of a send-back: what it is, and the cells it has today.
struct CorrectionRow {
  /// The asset; nil for a row on hold.
  let asset: Int64?
  /// Why it is on hold.
  let reason: String?
  /// The line of the file where it stands; nil for a row that a later file brought.
  let line: Int?
  let layout: Int64
  let cells: [String]
  /// Whether its cells are those of the file, and not of a later one.
  let isAsRead: Bool
  /// What it is known by again when it is imported.
  let keys: RowKeys
}

extension Transaction {
  /// The registers of an organisation, or the one of a name, each with its newest full file.
  func correctionBases(_ organisation: String, _ register: String?) throws -> [CorrectionBase] {
    var found: [CorrectionBase] = []
    try eachRow(
      """
      SELECT r.organisation, r.name, r.id, b.id, b.file_name, b.encoding, b.delimiter, b.file_sha256, b.heading_line,
        b.as_of
      FROM current_register r JOIN batch b ON b.id = coalesce(r.full_batch_id, r.batch_id)
      WHERE r.organisation = :organisation AND (:register IS NULL OR r.name = :register)
        AND b.file_name IS NOT NULL AND b.delimiter IS NOT NULL
      ORDER BY r.name
      """, ["organisation": organisation, "register": register]
    ) { row in
      found.append(
        CorrectionBase(
          organisation: row[0] ?? "", register: row[1] ?? "", registerID: Self.number(row[2]),
          batch: Self.number(row[3]), file: row[4] ?? "", sha256: row[7] ?? "",
          encoding: row[5] ?? "", delimiter: row[6] ?? "", headingLine: Int(Self.number(row[8])),
          asOf: row[9]))
    }
    return found
  }

  /// The number and the headings of the columns of a file: those of the rows it brought, else those of most of its rows.
  func correctionLayout(_ base: CorrectionBase) throws -> (id: Int64, headings: [String]) {
    var found: (id: Int64, headings: [String]) = (0, [])
    try eachRow(
      """
      SELECT l.id, l.headings FROM entry e JOIN record c ON c.id = e.record_id JOIN layout l ON l.id = c.layout_id
      WHERE e.batch_id = :batch GROUP BY l.id ORDER BY max(e.outcome <> 'unchanged') DESC, count(*) DESC, l.id LIMIT 1
      """, ["batch": base.batch]
    ) { row in
      found = (Self.number(row[0]), RawCells.decoded(row[1] ?? "[]"))
    }
    return found
  }

  /// The headings of every layout that the rows of a register have.
  func layouts(ofRegister register: Int64) throws -> [Int64: [String]] {
    var found: [Int64: [String]] = [:]
    try eachRow(
      """
      SELECT id, headings FROM layout WHERE id IN (
        SELECT c.layout_id FROM entry e JOIN batch b ON b.id = e.batch_id JOIN record c ON c.id = e.record_id
        WHERE b.register_id = :register)
      """, ["register": register]
    ) { row in
      found[Self.number(row[0])] = RawCells.decoded(row[1] ?? "[]")
    }
    return found
  }

  /// The rows of a file in its order, each as its asset's newest row has it, a held one as the row that mends it; then
  /// the rows that later parts of the register brought.
  func eachCorrectionRow(_ base: CorrectionBase, _ body: (CorrectionRow) throws -> Void) throws {
    var whole = WholeCells()
    try eachRow(
      """
      WITH mended AS MATERIALIZED (
        SELECT mends_line AS line, max(asset_id) AS asset_id FROM entry
        WHERE mends_batch_id = :batch AND asset_id IS NOT NULL GROUP BY mends_line),
      known AS (
        SELECT 0 AS later, e.line, coalesce(e.asset_id, m.asset_id) AS asset_id, e.record_id, e.reason
        FROM entry e LEFT JOIN mended m ON m.line = e.line AND e.asset_id IS NULL
        WHERE e.batch_id = :batch
        UNION ALL
        SELECT a.batch_id, a.line, a.id, a.record_id, NULL FROM asset a
        WHERE a.register_id = :register AND a.batch_id > :batch
          AND NOT EXISTS (SELECT 1 FROM entry o WHERE o.asset_id = a.id AND o.batch_id = :batch)
          AND a.id NOT IN (SELECT asset_id FROM mended))
      SELECT k.asset_id, c.layout_id, CASE WHEN k.asset_id IS NULL THEN k.reason END,
        CASE WHEN k.later = 0 THEN k.line END, c.id = k.record_id,
        c.content, c.asset_tag, c.serial_number, c.manufacturer, c.hostname, c.name, c.department,
        \(WholeCells.columns)
      FROM known k LEFT JOIN asset a ON a.id = k.asset_id JOIN record c ON c.id = coalesce(a.record_id, k.record_id)
      JOIN layout l ON l.id = c.layout_id
      ORDER BY k.later, k.line
      """, ["batch": base.batch, "register": base.registerID]
    ) { row in
      try body(
        CorrectionRow(
          asset: row[0].map { Self.number($0) }, reason: row[2],
          line: row[3].map { Int(Self.number($0)) }, layout: Self.number(row[1]),
          cells: whole.cells(row[12...]), isAsRead: row[4] == "1", keys: Self.keys(row[5..<12])))
    }
  }

  private static func keys(_ row: ArraySlice<String?>) -> RowKeys {
    let cells = row.dropFirst().map { ArraySlice(($0 ?? "").utf8) }
    return RowKeys(
      content: UInt64(bitPattern: number(row.first ?? nil)), tag: RowKeys.exact(cells[0]),
      serial: RowKeys.exact(cells[1]), maker: RowKeys.folded(cells[2]),
      hostname: RowKeys.exact(cells[3]), name: RowKeys.folded(cells[4], with: cells[5]))
  }
}
