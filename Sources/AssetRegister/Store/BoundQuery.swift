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

  /// Hands on the first column of every row that a question with these numbers gives.
  func each(_ numbers: Int64..., body: (Int64) -> Void) throws {
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
        body(sqlite3_column_int64(handle, 0))
      }
    }
  }
}
