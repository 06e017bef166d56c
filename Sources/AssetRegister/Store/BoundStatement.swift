internal import GRDB
import GRDBSQLite

/// A prepared statement to which values are bound one after the other, without texts made on the way.
///
/// It holds GRDB's statement as long as it uses SQLite's.
struct BoundStatement {
  private let statement: Statement
  private let connection: SQLiteConnection?
  private let handle: SQLiteStatement
  private var position: Int32 = 0

  init(_ sql: String, in database: Database) throws {
    statement = try database.makeStatement(sql: sql)
    connection = database.sqliteConnection
    handle = statement.sqliteStatement
  }

  mutating func bind(_ number: Int64?) {
    position += 1
    if let number {
      sqlite3_bind_int64(handle, position, number)
    } else {
      sqlite3_bind_null(handle, position)
    }
  }

  /// Binds a text, which SQLite copies.
  mutating func bind(_ text: String?) {
    position += 1
    guard var text else {
      sqlite3_bind_null(handle, position)
      return
    }
    let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        _ = sqlite3_bind_text(handle, position, text.baseAddress, Int32(text.count), copies)
      }
    }
  }

  /// Binds bytes of UTF-8 that stay where they are until it is run; none are bound as NULL.
  mutating func bind(_ bytes: UnsafeRawBufferPointer) {
    position += 1
    let text = bytes.assumingMemoryBound(to: CChar.self)
    // SQLite takes an address with no bytes behind it for an empty text, and no address for NULL.
    let start = text.isEmpty ? nil : text.baseAddress
    sqlite3_bind_text(handle, position, start, Int32(text.count), nil)
  }

  /// Binds a text of the program, which is always there.
  mutating func bind(_ text: StaticString) {
    bind(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Carries it out with what was bound, and begins anew.
  mutating func run() throws {
    try withExtendedLifetime(statement) {
      let code = sqlite3_step(handle)
      sqlite3_reset(handle)
      position = 0
      guard code == SQLITE_DONE else {
        throw DatabaseError(
          resultCode: ResultCode(rawValue: code),
          message: String(cString: sqlite3_errmsg(connection)))
      }
    }
  }
}
