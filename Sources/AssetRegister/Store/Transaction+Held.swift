internal import GRDB

/// One row on hold, as its file has it.
struct HeldRow {
  let batch: Int64
  let line: Int64
  let reason: String
  /// The layout's number, by which rows with the same headings are known.
  let layout: Int64
  let headings: String
  let cells: [String]
}

extension Transaction {
  /// The rows still on hold: no full export of their register came after them, and no later row mends them.
  static let openHeldRows = """
    SELECT e.record_id, e.batch_id, e.line, e.reason, r.id AS register_id, r.organisation, r.name AS register
    FROM current_register r
    JOIN batch b ON b.register_id = r.id AND b.kind = 'register' AND b.undone_at IS NULL
      AND b.id >= coalesce(r.full_batch_id, 0)
    JOIN entry e ON e.batch_id = b.id AND e.outcome = 'held'
    WHERE (e.batch_id, e.line) NOT IN (
      SELECT mends_batch_id, mends_line FROM entry WHERE mends_batch_id IS NOT NULL AND mends_line IS NOT NULL)
    """

  /// The registers that have rows on hold, and how many: organisation, register, count.
  func registersWithHeldRows(_ request: ExportRequest) throws -> [(ExportRequest, count: Int)] {
    var found: [(ExportRequest, count: Int)] = []
    try eachRow(
      """
      SELECT organisation, register, count(*) FROM (\(Self.openHeldRows))
      WHERE (:trust IS NULL OR organisation = :trust) AND (:register IS NULL OR register = :register)
      GROUP BY organisation, register ORDER BY organisation, register
      """, ["trust": request.trust, "register": request.register]
    ) { row in
      let one = ExportRequest(.held, trust: row[0], register: row[1])
      found.append((one, Int(Self.number(row[2]))))
    }
    return found
  }

  /// The rows on hold of one register, in the order of their files.
  func heldRows(_ request: ExportRequest) throws -> [HeldRow] {
    var rows: [HeldRow] = []
    var whole = WholeCells()
    try eachRow(
      """
      SELECT h.batch_id, h.line, h.reason, c.layout_id, l.headings, \(WholeCells.columns)
      FROM (\(Self.openHeldRows)) h JOIN record c ON c.id = h.record_id JOIN layout l ON l.id = c.layout_id
      WHERE h.organisation = :trust AND h.register = :register ORDER BY h.batch_id, h.line
      """, ["trust": request.trust, "register": request.register]
    ) { row in
      rows.append(
        HeldRow(
          batch: Self.number(row[0]), line: Self.number(row[1]), reason: row[2] ?? "",
          layout: Self.number(row[3]), headings: row[4] ?? "", cells: whole.cells(row[5...])))
    }
    return rows
  }
}
