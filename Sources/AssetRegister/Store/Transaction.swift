internal import GRDB

/// One look at, or one change of, the register. Statements for each topic are extensions beside this file.
struct Transaction {
  let database: Database
  /// Who acts and when; nil in a transaction that only reads.
  let occasion: Occasion?

  /// The rows of a question, every value as text.
  func table(_ sql: String, _ arguments: [String: (any DatabaseValueConvertible)?] = [:]) throws
    -> ResultTable
  {
    let statement = try database.cachedStatement(sql: sql)
    let rows = try Row.fetchCursor(statement, arguments: StatementArguments(arguments))
    var lines: [[String?]] = []
    while let row = try rows.next() {
      lines.append(row.databaseValues.map(Self.text))
    }
    return ResultTable(columns: statement.columnNames, rows: lines)
  }

  private static func text(_ value: DatabaseValue) -> String? {
    switch value.storage {
    case .null: nil
    case .int64(let number): String(number)
    case .double(let number): String(number)
    case .string(let text): text
    case .blob(let data): String(decoding: data, as: UTF8.self)
    }
  }
}
