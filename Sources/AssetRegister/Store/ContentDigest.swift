internal import Crypto
internal import GRDB
import GRDBSQLite

/// A SHA-256 over rows as they lie in the file: type, length and bytes of every value.
struct ContentDigest {
  private var hash = SHA256()
  private var buffer: [UInt8] = []

  init() {
    buffer.reserveCapacity(1 << 16)
  }

  /// Adds every row that `sql` gives for one batch.
  mutating func add(_ table: String, rowsOf sql: String, batch: Int64, in database: Database) throws
  {
    add(UInt8(ascii: "T"), Array(table.utf8).span)
    let statement = try database.cachedStatement(sql: sql)
    statement.arguments = [batch]
    let cursor = try Row.fetchCursor(statement, arguments: [batch])
    try withExtendedLifetime(cursor) {
      while try cursor.next() != nil {
        add(row: statement.sqliteStatement)
      }
    }
  }

  /// The digest of all that was added, in hexadecimal.
  mutating func finish() -> String {
    flush()
    return Hexadecimal.text(hash.finalize())
  }

  private mutating func add(row statement: SQLiteStatement) {
    let count = sqlite3_column_count(statement)
    buffer.append(UInt8(ascii: "R"))
    for column in 0..<count {
      switch sqlite3_column_type(statement, column) {
      case SQLITE_NULL: buffer.append(UInt8(ascii: "0"))
      case SQLITE_INTEGER:
        buffer.append(UInt8(ascii: "i"))
        withUnsafeBytes(of: sqlite3_column_int64(statement, column).littleEndian) {
          buffer.append(contentsOf: $0)
        }
      default:
        let length = Int(sqlite3_column_bytes(statement, column))
        let bytes = UnsafeBufferPointer(
          start: sqlite3_column_text(statement, column), count: length)
        add(UInt8(ascii: "t"), bytes.span)
      }
    }
    if buffer.count > 1 << 15 { flush() }
  }

  private mutating func add(_ mark: UInt8, _ bytes: Span<UInt8>) {
    buffer.append(mark)
    withUnsafeBytes(of: Int64(bytes.count).littleEndian) { buffer.append(contentsOf: $0) }
    bytes.withUnsafeBufferPointer { buffer.append(contentsOf: $0) }
  }

  private mutating func flush() {
    hash.update(data: buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
