internal import GRDB
import GRDBSQLite

/// A prepared question about whole numbers that is asked many times, without texts made on the way.
///
/// It holds GRDB's statement as long as it uses SQLite's.
struct BoundQuery {
  private let statement: Statement
  private let connection: SQLiteConnection?
  private let handle: SQLiteStatement

  init(_ sql: String, in database: Database) throws {
    statement = try database.makeStatement(sql: sql)
    connection = database.sqliteConnection
    handle = statement.sqliteStatement
  }

  /// One row of the answer, as long as it is being read.
  struct Row {
    fileprivate let handle: SQLiteStatement

    var columns: Int32 { sqlite3_column_count(handle) }

    func number(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

    /// The bytes of a text or blob; nil for NULL.
    func bytes(_ column: Int32) -> UnsafeRawBufferPointer? {
      guard let start = sqlite3_column_blob(handle, column) else { return nil }
      return UnsafeRawBufferPointer(
        start: start, count: Int(sqlite3_column_bytes(handle, column)))
    }
  }

  /// Hands on the first column of every row that a question with these numbers gives.
  func each(_ numbers: Int64..., body: (Int64) -> Void) throws {
    try ask(numbers) { row in
      body(row.number(0))
      return true
    }
  }

  /// Hands on every row that a question with these numbers gives, until `body` gives false.
  func eachRow(_ numbers: Int64..., body: (Row) throws -> Bool) throws {
    try ask(numbers, body)
  }

  private func ask(_ numbers: [Int64], _ body: (Row) throws -> Bool) throws {
    try withExtendedLifetime(statement) {
      for (place, number) in numbers.enumerated() {
        sqlite3_bind_int64(handle, Int32(place) + 1, number)
      }
      defer { sqlite3_reset(handle) }
      while true {
        let code = sqlite3_step(handle)
        guard code == SQLITE_ROW else {
          guard code == SQLITE_DONE else {
            throw DatabaseError(
              resultCode: ResultCode(rawValue: code),
              message: String(cString: sqlite3_errmsg(connection)))
          }
          return
        }
        guard try body(Row(handle: handle)) else { return }
      }
    }
  }
}
