internal import GRDB
import GRDBSQLite

extension Transaction {
  /// Hands the rows of a question to `body` one by one, every value as text, without keeping them.
  func eachRow(
    _ sql: String, _ arguments: [String: (any DatabaseValueConvertible)?] = [:],
    _ body: ([String?]) throws -> Void
  ) throws {
    let statement = try database.cachedStatement(sql: sql)
    let cursor = try Row.fetchCursor(statement, arguments: StatementArguments(arguments))
    let count = statement.columnNames.count
    var values = [String?](repeating: nil, count: count)
    try withExtendedLifetime(cursor) {
      while try cursor.next() != nil {
        for column in 0..<count { values[column] = Self.text(statement.sqliteStatement, column) }
        try body(values)
      }
    }
  }

  /// The first value of a question that gives a whole number; 0 if it gives none.
  func number(_ sql: String, _ arguments: [String: (any DatabaseValueConvertible)?] = [:]) throws
    -> Int
  {
    try Int.fetchOne(
      database.cachedStatement(sql: sql), arguments: StatementArguments(arguments)) ?? 0
  }

  /// A whole number that came as text; 0 if it is none.
  static func number(_ text: String?) -> Int64 {
    text.flatMap(Int64.init) ?? 0
  }

  private static func text(_ statement: SQLiteStatement, _ column: Int) -> String? {
    guard let start = sqlite3_column_text(statement, Int32(column)) else { return nil }
    let length = Int(sqlite3_column_bytes(statement, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
  }
}
