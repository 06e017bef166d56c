internal import GRDB

/// One change before it is made: what it is, and the file it comes from.
struct BatchDraft {
  var kind: String
  var fileName: String?
  var fileSHA256: String?
  var fileBytes: Int?
  var encoding: String?
  var delimiter: String?
  var headingLine: Int?
  var asOf: String?
  var isPartial = false
  var registerID: Int64?

  init(kind: String) {
    self.kind = kind
  }
}

extension Transaction {
  /// Opens a batch; the facts written after it carry its number.
  func insert(_ draft: BatchDraft) throws -> Int64 {
    try database.execute(
      sql: """
        INSERT INTO batch (kind, made_at, made_by, file_name, file_sha256, file_bytes, encoding, delimiter,
          heading_line, as_of, partial, register_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        draft.kind, occasion?.instant, occasion?.actor, draft.fileName, draft.fileSHA256,
        draft.fileBytes,
        draft.encoding, draft.delimiter, draft.headingLine, draft.asOf, draft.isPartial,
        draft.registerID,
      ])
    return database.lastInsertedRowID
  }

  /// Names the partnership in a register just made.
  func found(partnership: String) throws {
    try database.execute(
      sql: "INSERT INTO partnership (id, name, created_at) VALUES (1, ?, ?)",
      arguments: [partnership, occasion?.instant])
    try log(action: "init", batch: nil, summary: "register for \(partnership)")
  }
}
