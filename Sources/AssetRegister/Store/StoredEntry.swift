/// An entry that has a place in the register's tables.
protocol StoredEntry: DirectoryEntry {
  /// What the register states today, by key.
  static func current(in transaction: Transaction) throws -> [String: Self]

  /// Writes facts that carry the batch's number.
  static func write(
    _ lines: [Stated<Self>], batch: Int64, current: [String: Self], in transaction: Transaction)
    throws
}

extension StoredEntry {
  /// Entries by key.
  static func byKey(_ entries: [Self]) -> [String: Self] {
    Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Transaction {
  /// Opens a batch for what a plan writes; nil, and nothing written, when that is nothing.
  func store<Entry: StoredEntry>(
    _ plan: DirectoryPlan<Entry>, as draft: BatchDraft, current: [String: Entry]
  ) throws -> Int64? {
    guard !plan.writes.isEmpty else { return nil }
    let batch = try insert(draft)
    try Entry.write(plan.writes, batch: batch, current: current, in: self)
    return batch
  }
}
