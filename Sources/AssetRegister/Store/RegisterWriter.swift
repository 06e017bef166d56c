internal import GRDB
import GRDBSQLite
import Tabular

/// Writes the rows of one file: raw bytes bound to prepared statements, no text made on the way.
///
/// This is the bulk path. It holds GRDB's statements as long as it uses SQLite's.
final class RegisterWriter {
  private let transaction: Transaction
  private let batch: Int64
  private let register: Int64
  private let layout: Int64
  private let shape: RowShape
  private let headings: [String]
  private let connection: SQLiteConnection?
  private let record: Statement
  private let asset: Statement
  private let entry: Statement
  private let finding: Statement
  private let update: Statement
  private var nextRecord: Int64
  private var seal = EntrySeal()

  init(
    _ transaction: Transaction, batch: Int64, register: Int64, layout: Int64, headings: [String],
    shape: RowShape
  ) throws {
    self.transaction = transaction
    self.batch = batch
    self.register = register
    self.shape = shape
    self.headings = headings
    self.layout = layout
    let database = transaction.database
    connection = database.sqliteConnection
    let columns = (["id", "layout_id", "content", "raw"] + shape.fields.map(\.name))
    record = try database.makeStatement(
      sql: """
        INSERT INTO record (\(columns.joined(separator: ", ")))
        VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
        """)
    asset = try database.makeStatement(
      sql: "INSERT INTO asset (register_id, record_id, batch_id, line) VALUES (?, ?, ?, ?)")
    entry = try database.makeStatement(
      sql: """
        INSERT INTO entry (batch_id, line, record_id, asset_id, outcome, reason, mends_batch_id, mends_line)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    finding = try database.makeStatement(
      sql: """
        INSERT INTO finding (record_id, position, heading, field, code, value) VALUES (?, ?, ?, ?, ?, ?)
        """)
    update = try database.makeStatement(
      sql: "UPDATE asset SET record_id = ?, batch_id = ?, line = ? WHERE id = ?")
    nextRecord = (try Int64.fetchOne(database, sql: "SELECT max(id) FROM record") ?? 0) + 1
  }

  /// Writes a row of a new asset and gives the asset's id.
  func writeNew(_ prepared: PreparedRow) throws {
    let id = try writeRecord(prepared)
    try run(asset) { statement in
      sqlite3_bind_int64(statement, 1, register)
      sqlite3_bind_int64(statement, 2, id)
      sqlite3_bind_int64(statement, 3, batch)
      sqlite3_bind_int64(statement, 4, Int64(prepared.line))
    }
    let assetID = sqlite3_last_insert_rowid(connection)
    try writeEntry(prepared.line, record: id, asset: assetID, "new", reason: nil, prepared.mends)
  }

  /// Writes a row that says something new of an asset.
  func writeChanged(
    _ prepared: PreparedRow, asset: Int64
  ) throws {
    let id = try writeRecord(prepared)
    try writeEntry(prepared.line, record: id, asset: asset, "changed", reason: nil, prepared.mends)
    try point(asset, at: id, line: prepared.line)
  }

  /// Writes that a row says of an asset what its record says already.
  func writeUnchanged(_ prepared: PreparedRow, record: Int64, asset: Int64) throws {
    try writeEntry(
      prepared.line, record: record, asset: asset, "unchanged", reason: nil, prepared.mends)
    try point(asset, at: record, line: prepared.line)
  }

  /// Writes a row that waits for a person.
  func writeHeld(_ prepared: PreparedRow, reason: String) throws {
    let id = try writeRecord(prepared)
    try writeEntry(prepared.line, record: id, asset: nil, "held", reason: reason, prepared.mends)
  }

  private func writeRecord(_ prepared: PreparedRow) throws -> Int64 {
    let id = nextRecord
    nextRecord += 1
    let row = prepared.row
    try prepared.raw.withUnsafeBytes { rawCells in
      try row.bytes.withUnsafeBytes { values in
        try run(record) { statement in
          sqlite3_bind_int64(statement, 1, id)
          sqlite3_bind_int64(statement, 2, layout)
          sqlite3_bind_int64(statement, 3, Int64(bitPattern: row.content))
          bind(statement, 4, rawCells, 0..<rawCells.count)
          row.slots.withUnsafeBufferPointer { slots in
            for slot in slots.indices {
              bind(statement, Int32(truncatingIfNeeded: slot) + 5, values, slots[slot])
            }
          }
        }
      }
    }
    for (position, found) in row.findings.enumerated() {
      try write(found, position, record: id)
    }
    return id
  }

  private func write(_ found: RowFinding, _ position: Int, record: Int64) throws {
    let texts = [headings[found.column], found.field.name, found.code.rawValue, found.value]
    try run(finding) { statement in
      sqlite3_bind_int64(statement, 1, record)
      sqlite3_bind_int64(statement, 2, Int64(position))
      for (index, text) in texts.enumerated() {
        bind(statement, Int32(index) + 3, Array(text.utf8))
      }
    }
  }

  /// The digest of the entries written.
  func entryDigest() -> [UInt8] {
    seal.finish()
  }

  private func writeEntry(
    _ line: Int, record: Int64, asset: Int64?, _ outcome: StaticString, reason: String?,
    _ mends: HeldRowReference?
  ) throws {
    seal.add(batch, line, record, asset, outcome, reason, mends)
    try run(entry) { statement in
      sqlite3_bind_int64(statement, 1, batch)
      sqlite3_bind_int64(statement, 2, Int64(line))
      sqlite3_bind_int64(statement, 3, record)
      if let asset {
        sqlite3_bind_int64(statement, 4, asset)
      } else {
        sqlite3_bind_null(statement, 4)
      }
      sqlite3_bind_text(
        statement, 5, UnsafeRawPointer(outcome.utf8Start).assumingMemoryBound(to: CChar.self),
        Int32(outcome.utf8CodeUnitCount), nil)
      if let reason {
        bind(statement, 6, Array(reason.utf8))
      } else {
        sqlite3_bind_null(statement, 6)
      }
      if let mends {
        sqlite3_bind_int64(statement, 7, mends.batch)
        sqlite3_bind_int64(statement, 8, Int64(mends.line))
      } else {
        sqlite3_bind_null(statement, 7)
        sqlite3_bind_null(statement, 8)
      }
    }
  }

  private func point(_ asset: Int64, at record: Int64, line: Int) throws {
    try run(update) { statement in
      sqlite3_bind_int64(statement, 1, record)
      sqlite3_bind_int64(statement, 2, batch)
      sqlite3_bind_int64(statement, 3, Int64(line))
      sqlite3_bind_int64(statement, 4, asset)
    }
  }

  /// Binds bytes that stay where they are until the statement's step; none are bound as NULL.
  private func bind(
    _ statement: SQLiteStatement, _ position: Int32, _ bytes: UnsafeRawBufferPointer,
    _ range: Range<Int>
  ) {
    guard !range.isEmpty, let start = bytes.baseAddress else {
      sqlite3_bind_null(statement, position)
      return
    }
    let text = start.advanced(by: range.lowerBound).assumingMemoryBound(to: CChar.self)
    sqlite3_bind_text(statement, position, text, Int32(range.count), nil)
  }

  /// Binds bytes that SQLite copies.
  private func bind(_ statement: SQLiteStatement, _ position: Int32, _ bytes: [UInt8]) {
    let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      sqlite3_bind_text(statement, position, start, Int32(bytes.count), copies)
    }
  }

  private func run(_ statement: Statement, _ bind: (SQLiteStatement) -> Void) throws {
    try withExtendedLifetime(statement) {
      let handle = statement.sqliteStatement
      bind(handle)
      let code = sqlite3_step(handle)
      sqlite3_reset(handle)
      guard code == SQLITE_DONE else {
        throw DatabaseError(
          resultCode: ResultCode(rawValue: code),
          message: String(cString: sqlite3_errmsg(transaction.database.sqliteConnection)))
      }
    }
  }
}

/// A held row that a mended row takes the place of.
struct HeldRowReference: Hashable, Sendable {
  let batch: Int64
  let line: Int
}

extension Transaction {
  /// The layout with these headings, made where it is new.
  func layoutID(_ headings: [String]) throws -> Int64 {
    let text = JSONEscaping.array(headings)
    try database.execute(
      sql: "INSERT OR IGNORE INTO layout (headings) VALUES (?)", arguments: [text])
    return try Int64.fetchOne(
      database, sql: "SELECT id FROM layout WHERE headings = ?", arguments: [text]) ?? 0
  }
}
