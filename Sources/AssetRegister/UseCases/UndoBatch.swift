/// What an undo took back.
public struct UndoSummary: Sendable, Equatable {
  /// The batch that was undone.
  public let batch: BatchReference
  /// Rows deleted of each table that had any, in a fixed order.
  public let deleted: [Deleted]

  /// Rows deleted of one table.
  public struct Deleted: Sendable, Equatable {
    public let table: String
    public let count: Int
  }
}

extension Register {
  /// Takes one batch back: its facts go, and what follows from the facts is derived again, in one transaction.
  ///
  /// A dry run says what would go, and changes nothing.
  ///
  /// - Throws: `RegisterError` if there is no such batch, if it is undone already, or if later batches build on it.
  public func undo(batch id: Int64, dryRun: Bool = false, occasion: Occasion) throws -> UndoSummary
  {
    try change(occasion: occasion, dryRun: dryRun) { transaction in
      let batch = try undoable(id, in: transaction)
      try transaction.gatherTouched(byBatch: id)
      try refuse(batch, dependants: transaction.dependants(onBatch: id))
      let heirs = try transaction.heirs(ofBatch: id)
      let deleted = try transaction.deleteFacts(ofBatch: id)
      try transaction.forgetTouched()
      try transaction.log(action: "undo", batch: id, summary: "took back \(batch.words)")
      for heir in heirs {
        try transaction.log(
          action: "seal", batch: heir, summary: "holds alone the rows it shared with batch \(id)")
      }
      return UndoSummary(
        batch: batch,
        deleted: deleted.filter { $0.count > 0 }.map { .init(table: $0.table, count: $0.count) })
    }
  }

  private func undoable(_ id: Int64, in transaction: Transaction) throws -> BatchReference {
    guard let batch = try transaction.batch(id) else {
      throw RegisterError(.missing, "\(path): there is no batch \(id)", help: "iar log")
    }
    guard batch.undoneAt == nil else {
      throw RegisterError(
        .usage, "\(path): \(batch.words) was undone already, at \(batch.undoneAt ?? "")",
        help: "iar log --batch \(id)")
    }
    return batch
  }

  private func refuse(_ batch: BatchReference, dependants: [Dependant]) throws {
    guard let newest = dependants.first?.batch else { return }
    let lines = dependants.map { "  \($0.batch.words) holds \($0.how): undo it first" }
    throw RegisterError(
      .usage,
      (["\(path): \(batch.words) can't be undone while later batches build on it"] + lines)
        .joined(separator: "\n"),
      help: "iar undo \(newest.id)")
  }
}
