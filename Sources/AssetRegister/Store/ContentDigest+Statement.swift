internal import GRDB
import GRDBSQLite

extension ContentDigest {
  /// The digest of every row that `sql` gives for one batch, as the rows lie in the file.
  ///
  /// The columns `except` do not count.
  static func ofRows(
    _ sql: String, except: Set<String> = [], batch: Int64, in database: Database
  ) throws -> [UInt8] {
    var digest = ContentDigest()
    let statement = try database.cachedStatement(sql: sql)
    let columns = statement.columnNames.map { except.contains($0) ? nil : Array($0.utf8) }
    let cursor = try Row.fetchCursor(statement, arguments: [batch])
    try withExtendedLifetime(cursor) {
      while try cursor.next() != nil {
        digest.add(rowOf: statement.sqliteStatement, columns)
      }
    }
    return digest.finish()
  }

  private mutating func add(rowOf statement: SQLiteStatement, _ columns: [[UInt8]?]) {
    row()
    for index in columns.indices {
      let position = Int32(index)
      let type = sqlite3_column_type(statement, position)
      // Most columns of a record are empty, and are passed by before anything else is looked at.
      guard type != SQLITE_NULL, let column = columns[index] else { continue }
      switch type {
      case SQLITE_INTEGER: add(column, sqlite3_column_int64(statement, position))
      default:
        let text = sqlite3_column_text(statement, position)
        let count = Int(sqlite3_column_bytes(statement, position))
        add(column, UnsafeRawBufferPointer(start: text, count: count))
      }
    }
  }
}
