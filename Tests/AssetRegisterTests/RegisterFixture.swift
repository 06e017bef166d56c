import Foundation
import GRDB

@testable import AssetRegister

/// A register in a temporary folder, filled by hand for tests that need no file.
final class RegisterFixture {
  let folder: URL
  let register: Register
  let occasion = RegisterFixture.occasion
  static let occasion = Occasion(
    actor: "tester", host: "bench", version: "0", instant: "2026-11-24T09:00:00Z",
    today: "2026-11-24")

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "iar-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    register = try Register.create(
      at: folder.appending(path: "register.sqlite").path, partnership: "Test partnership",
      occasion: occasion)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Opens a batch, lets `body` write facts that carry its number, and seals it.
  @discardableResult
  func batch(
    _ kind: String, register registerID: Int64? = nil, asOf: String? = nil,
    _ body: (Transaction, Int64) throws -> Void
  ) throws -> Int64 {
    try register.change(occasion: occasion, dryRun: false) { transaction in
      var draft = BatchDraft(kind: kind)
      draft.fileName = kind == "register" ? "register.csv" : nil
      draft.registerID = registerID
      draft.asOf = asOf
      let id = try transaction.insert(draft)
      try body(transaction, id)
      try transaction.log(action: "import \(kind)", batch: id, summary: "\(kind) by hand")
      return id
    }
  }

  func organisation(_ code: String, _ name: String, joined: String? = nil, left: String? = nil)
    throws
  {
    try batch("organisations") { transaction, id in
      try transaction.database.execute(
        sql: """
          INSERT INTO organisation (batch_id, line, code, scheme, name, kind, joined_on, left_on)
          VALUES (?, 2, ?, 'ODS', ?, 'trust', ?, ?)
          """, arguments: [id, code, name, joined, left])
    }
  }

  func person(
    _ email: String, _ name: String, organisations: String = "RXN", team: String? = nil,
    deputy: String? = nil, until: String? = nil
  ) throws {
    try batch("people") { transaction, id in
      try transaction.database.execute(
        sql: """
          INSERT INTO person (batch_id, line, email, name, team, organisations, deputy, until_on)
          VALUES (?, 2, ?, ?, ?, ?, ?, ?)
          """, arguments: [id, email, name, team, organisations, deputy, until])
    }
  }

  /// Registers rows as one file of one register; each row is field names with canonical values. Gives the asset ids.
  @discardableResult
  func assets(
    trust: String = "RXN", name: String = "IT", asOf: String = "2026-11-01",
    _ rows: [[String: String]]
  ) throws -> [Int64] {
    let registerID = try register.change(occasion: occasion, dryRun: false) { transaction in
      try transaction.database.execute(
        sql: "INSERT OR IGNORE INTO register (organisation, name) VALUES (?, ?)",
        arguments: [trust, name])
      return try Int64.fetchOne(
        transaction.database, sql: "SELECT id FROM register WHERE organisation = ? AND name = ?",
        arguments: [trust, name]) ?? 0
    }
    var ids: [Int64] = []
    try batch("register", register: registerID, asOf: asOf) { transaction, batch in
      for (index, row) in rows.enumerated() {
        ids.append(try insert(row, line: index + 2, batch, registerID, transaction))
      }
    }
    return ids
  }

  private func insert(
    _ row: [String: String], line: Int, _ batch: Int64, _ registerID: Int64,
    _ transaction: Transaction
  ) throws -> Int64 {
    let database = transaction.database
    let fields = row.keys.sorted()
    let headings = String(decoding: try JSONEncoder().encode(fields), as: UTF8.self)
    let raw = String(decoding: try JSONEncoder().encode(fields.map { row[$0] }), as: UTF8.self)
    try database.execute(
      sql: "INSERT OR IGNORE INTO layout (headings) VALUES (?)", arguments: [headings])
    let columns = (["layout_id", "content", "raw"] + fields).joined(separator: ", ")
    let marks = ["(SELECT id FROM layout WHERE headings = ?)", "?", "?"] + fields.map { _ in "?" }
    let values: [(any DatabaseValueConvertible)?] =
      [headings, raw.utf8.reduce(line) { $0 &* 31 &+ Int($1) }, raw] + fields.map { row[$0] }
    try database.execute(
      sql: "INSERT INTO record (\(columns)) VALUES (\(marks.joined(separator: ", ")))",
      arguments: StatementArguments(values))
    let record = database.lastInsertedRowID
    try database.execute(
      sql: "INSERT INTO asset (register_id, record_id, batch_id, line) VALUES (?, ?, ?, ?)",
      arguments: [registerID, record, batch, line])
    let asset = database.lastInsertedRowID
    try database.execute(
      sql: """
        INSERT INTO entry (batch_id, line, record_id, asset_id, outcome) VALUES (?, ?, ?, ?, 'new')
        """, arguments: [batch, line, record, asset])
    return asset
  }
}
