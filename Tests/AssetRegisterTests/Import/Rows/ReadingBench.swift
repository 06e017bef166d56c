import Testing

@testable import AssetRegister

/// The rows of a small file as the importer reads them.
struct ReadingBench {
  let shape: RowShape
  let rows: [RegisterRow]

  /// Reads the rows; where it `forgets`, each row is read as if it were the first.
  init(
    _ text: String, _ flags: [String] = [], kind: String? = nil, forgets: Bool = false
  ) throws {
    let study = try StudyBench.study(text, flags)
    let shape = RowShape(plan: study.plan, dateOrders: study.dateOrders, defaultKind: kind)
    self.shape = shape
    rows = try StudyBench.table(text) { table in
      var rows: [RegisterRow] = []
      var memo = shape.memo()
      try table.forEachRow { cells, _ in
        var row = RegisterRow(slots: shape.fields.count)
        if forgets { memo = shape.memo() }
        shape.read(cells, into: &row, &memo)
        rows.append(row)
      }
      return rows
    }
  }

  /// One cell under one heading, between quotes.
  static func cell(_ heading: String, _ cell: String, kind: String? = nil) throws -> ReadingBench {
    let quoted = cell.replacing("\"", with: "\"\"")
    return try ReadingBench("Tag,\(heading)\nT1,\"\(quoted)\"\n", kind: kind)
  }

  func value(_ field: String, row: Int = 0) -> String? {
    shape.fields.firstIndex { $0.name == field }.flatMap { rows[row].text($0) }
  }

  func codes(row: Int = 0) -> [String] { rows[row].findings.map(\.code.rawValue) }
}
