internal import GRDB

extension Transaction {
  /// The newest line of the log; nil in a log without lines.
  func logHead() throws -> LogHead? {
    var head: LogHead?
    try eachRow("SELECT seq, sha256 FROM event ORDER BY seq DESC LIMIT 1") { row in
      head = LogHead(seq: Self.number(row[0]), sha256: row[1] ?? "")
    }
    return head
  }

  /// The number of the line that a seal belongs to; nil if the log has no such line.
  func seq(ofSeal sha256: String) throws -> Int64? {
    try Int64.fetchOne(
      database, sql: "SELECT seq FROM event WHERE sha256 = ?", arguments: [sha256])
  }

  /// The lines of the log, oldest first, with the seal each carries.
  ///
  /// Values that a damaged file lost come as empty text: a look must never fail on what it looks for.
  func eachEvent(_ body: (_ event: LoggedEvent, _ seal: String) throws -> Void) throws {
    try eachRow(
      """
      SELECT seq, at, actor, host, version, action, batch_id, summary, content_sha256, previous_sha256, sha256
      FROM event ORDER BY seq
      """
    ) { row in
      let event = LoggedEvent(
        seq: Self.number(row[0]), at: row[1] ?? "", actor: row[2] ?? "", host: row[3] ?? "",
        version: row[4] ?? "", action: row[5] ?? "", batch: row[6].map { Self.number($0) },
        summary: row[7] ?? "", contentSHA256: row[8], previousSHA256: row[9] ?? "")
      try body(event, row[10] ?? "")
    }
  }

  /// Lines of the log whose number, seal or tie to the line before is wrong, in words.
  func chainProblems() throws -> [String] {
    var problems: [String] = []
    var last: (seq: Int64, seal: String) = (0, String(repeating: "0", count: 64))
    try eachEvent { event, seal in
      if event.seq != last.seq + 1 {
        problems.append("line \(event.seq) of the log follows line \(last.seq): lines are missing")
      }
      if event.previousSHA256 != last.seal {
        problems.append("line \(event.seq) of the log does not follow from the line before")
      }
      if event.seal != seal {
        problems.append("line \(event.seq) of the log was changed: its seal does not fit")
      }
      last = (event.seq, seal)
    }
    if last.seq == 0 { problems.append("the log has no lines") }
    return problems
  }
}
