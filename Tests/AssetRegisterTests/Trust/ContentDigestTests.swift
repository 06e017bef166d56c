import GRDB
import Testing

@testable import AssetRegister

@Suite struct `The digest of a batch` {
  @Test func `stays when a newer version adds columns and tables`() throws {
    let before = try digest("CREATE TABLE t (batch, a, b)", [1, "x", nil])
    let after = try digest("CREATE TABLE t (batch, a, b, c, d)", [1, "x", nil])
    #expect(before == after)
    let filled = try FilledRegister()
    try filled.register.queue.write { database in
      let sealed = try Transaction(database: database, occasion: nil).contentSHA256(ofBatch: 9)
      try database.execute(sql: "DROP TABLE acknowledgement; ALTER TABLE entry ADD COLUMN c TEXT")
      let transaction = Transaction(database: database, occasion: nil)
      #expect(try transaction.contentSHA256(ofBatch: 9) == sealed)
    }
  }

  @Test func `differs wherever rows differ`() throws {
    let rows: [[(any DatabaseValueConvertible)?]] = [
      [1, nil, nil], [1, "", nil], [1, nil, ""], [1, "x", "y"], [1, "xy", ""], [1, "", "xy"],
      [1, "1", nil], [1, 1, nil], [1, nil, 1], [1, 82, 84], [1, "R", "T"],
    ]
    let digests = try rows.map { try digest("CREATE TABLE t (batch, a, b)", $0) }
    #expect(Set(digests).count == rows.count)
  }

  private func digest(_ table: String, _ row: [(any DatabaseValueConvertible)?]) throws -> String {
    let queue = try DatabaseQueue()
    return try queue.write { database in
      try database.execute(sql: table)
      try database.execute(
        sql: "INSERT INTO t (batch, a, b) VALUES (?, ?, ?)", arguments: StatementArguments(row))
      let sql = "SELECT * FROM t WHERE batch = ?"
      return Hexadecimal.text(try ContentDigest.ofRows(sql, batch: 1, in: database))
    }
  }
}
