extension Transaction {
  /// A batch by its number.
  func batch(_ id: Int64) throws -> BatchReference? {
    var batch: BatchReference?
    try eachRow("SELECT id, kind, file_name, undone_at FROM batch WHERE id = :id", ["id": id]) {
      batch = Self.reference($0)
    }
    return batch
  }

  /// Every batch, oldest first.
  func batches() throws -> [BatchReference] {
    var batches: [BatchReference] = []
    try eachRow("SELECT id, kind, file_name, undone_at FROM batch ORDER BY id") {
      batches.append(Self.reference($0))
    }
    return batches
  }

  private static func reference(_ row: [String?]) -> BatchReference {
    BatchReference(
      id: number(row[0]), kind: row[1] ?? "", fileName: row[2], undoneAt: row[3])
  }
}
