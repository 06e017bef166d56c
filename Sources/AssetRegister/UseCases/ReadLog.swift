/// One line of the log.
public struct LogLine: Sendable, Equatable {
  /// The line's number, counted from 1.
  public let seq: Int64
  /// The moment in UTC, ISO 8601.
  public let at: String
  /// The account that acted, and the machine and program it acted with.
  public let actor: String
  public let host: String
  public let version: String
  /// What was done, such as `import register`.
  public let action: String
  /// The batch it was done by or to.
  public let batch: Int64?
  public let summary: String
  /// SHA-256 of the batch's facts, of the line before, and of this line with both.
  public let contentSHA256: String?
  public let previousSHA256: String
  public let sha256: String
}

extension Register {
  /// The newest lines of the log, or all if there is no limit, perhaps only those about one batch; the newest last.
  ///
  /// - Throws: `RegisterError` if there is no such batch.
  public func log(limit: Int? = nil, batch: Int64? = nil) throws -> [LogLine] {
    try read { transaction in
      if let batch, try transaction.batch(batch) == nil {
        throw RegisterError(.missing, "\(path): there is no batch \(batch)", help: "iar log")
      }
      return try transaction.logLines(limit: limit, batch: batch)
    }
  }
}
