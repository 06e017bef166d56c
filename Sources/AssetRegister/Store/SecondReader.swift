import Dispatch
internal import GRDB
import Synchronization

/// A second connection that reads what a transaction reads, on a thread of its own.
///
/// While one connection reads, nobody can commit: what a second one finds is the same state. Where somebody waits to
/// commit already, there is no second one to be had, and the first does all of the work.
final class SecondReader: Sendable {
  private let isDone = DispatchGroup()
  private let failure = Mutex<(any Error)?>(nil)

  /// Begins to work through `body`.
  init(path: String, _ body: @escaping @Sendable (Transaction) throws -> Void) {
    DispatchQueue.global(qos: .userInitiated)
      .async(group: isDone) { [self] in
        guard let queue = try? RegisterFile.queue(path, readOnly: true, patience: 0) else { return }
        defer { try? queue.close() }
        do {
          try queue.read { database in
            guard (try? Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")) != nil
            else { return }
            let transaction = Transaction(database: database, occasion: nil)
            try transaction.setCache(GapInquiry.cacheSize)
            try body(transaction)
          }
        } catch {
          failure.withLock { $0 = error }
        }
      }
  }

  /// Waits for its end.
  ///
  /// - Throws: what made it fail.
  func finish() throws {
    isDone.wait()
    try failure.withLock { failure in if let failure { throw failure } }
  }
}
