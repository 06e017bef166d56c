import Glibc
internal import GRDB
import RegisterSchema

extension Register {
  /// Writes something that no fact depends on, over a connection of its own: it waits for nobody and brings no register
  /// up to date. A transaction that comes to `false` is taken back.
  static func writeBeside(_ path: String, _ body: (Transaction) throws -> Bool) throws -> Bool {
    guard access(path, W_OK) == 0 else { return false }
    let queue = try RegisterFile.queue(path, readOnly: false, patience: 0)
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction { database in
      guard
        try Int.fetchOne(database, sql: "PRAGMA user_version") == Schema.migrations.count
      else { return false }
      var result = false
      try database.inTransaction(.immediate) {
        result = try body(Transaction(database: database, occasion: nil))
        return result ? .commit : .rollback
      }
      return result
    }
  }
}
