internal import GRDB
import GRDBSQLite

/// The assets of one register before a newer file of it is read, by number.
struct RegisteredRows {
  var ids: [Int64] = []
  var records: [Int64] = []
  /// The hash of what each asset's row says.
  var contents: [UInt64] = []
}

extension Transaction {
  /// The assets of a register with their records.
  func registeredRows(register: Int64) throws -> RegisteredRows {
    var rows = RegisteredRows()
    try eachRegistered("a.id, a.record_id, c.content", register: register) { statement in
      rows.ids.append(sqlite3_column_int64(statement, 0))
      rows.records.append(sqlite3_column_int64(statement, 1))
      rows.contents.append(UInt64(bitPattern: sqlite3_column_int64(statement, 2)))
    }
    return rows
  }

  /// What the assets of a register are known by, in the order of ``registeredRows(register:)``.
  func registeredKeys(register: Int64) throws -> [RowKeys] {
    var keys: [RowKeys] = []
    try eachRegisteredKeys(register: register) { keys.append($0) }
    return keys
  }

  /// Hands over the same one by one.
  func eachRegisteredKeys(register: Int64, _ body: (RowKeys) -> Void) throws {
    try eachRegistered(
      "c.content, c.asset_tag, c.serial_number, c.manufacturer, c.hostname, c.name, c.department",
      register: register
    ) { statement in
      func bytes(_ column: Int32) -> ArraySlice<UInt8> {
        let start = sqlite3_column_text(statement, column)
        let count = Int(sqlite3_column_bytes(statement, column))
        return Array(UnsafeBufferPointer(start: start, count: count))[...]
      }
      body(
        RowKeys(
          content: UInt64(bitPattern: sqlite3_column_int64(statement, 0)),
          tag: RowKeys.exact(bytes(1)), serial: RowKeys.exact(bytes(2)),
          maker: RowKeys.folded(bytes(3)), hostname: RowKeys.exact(bytes(4)),
          name: RowKeys.folded(bytes(5), with: bytes(6))))
    }
  }

  private func eachRegistered(
    _ columns: String, register: Int64, _ body: (SQLiteStatement) -> Void
  ) throws {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(columns) FROM asset a CROSS JOIN record c ON c.id = a.record_id
        WHERE a.register_id = ? ORDER BY a.id
        """)
    let cursor = try Row.fetchCursor(statement, arguments: [register])
    try withExtendedLifetime(cursor) {
      while try cursor.next() != nil { body(statement.sqliteStatement) }
    }
  }
}
