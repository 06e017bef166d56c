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
    for (index, column) in columns.enumerated() {
      guard let column else { continue }
      let position = Int32(index)
      switch sqlite3_column_type(statement, position) {
      case SQLITE_NULL: break
      case SQLITE_INTEGER: add(column, sqlite3_column_int64(statement, position))
      default:
        let text = sqlite3_column_text(statement, position)
        let count = Int(sqlite3_column_bytes(statement, position))
        add(column, UnsafeRawBufferPointer(start: text, count: count))
      }
    }
  }
}
