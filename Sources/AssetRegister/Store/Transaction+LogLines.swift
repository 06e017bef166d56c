extension Transaction {
  /// The newest lines of the log, or of it those about one batch, the newest last.
  func logLines(limit: Int?, batch: Int64?) throws -> [LogLine] {
    var lines: [LogLine] = []
    try eachRow(
      """
      SELECT seq, at, actor, host, version, action, batch_id, summary, content_sha256, previous_sha256, sha256
      FROM event WHERE :batch IS NULL OR batch_id = :batch ORDER BY seq DESC LIMIT :limit
      """, ["batch": batch, "limit": limit ?? -1]
    ) { row in
      lines.append(
        LogLine(
          seq: Self.number(row[0]), at: row[1] ?? "", actor: row[2] ?? "", host: row[3] ?? "",
          version: row[4] ?? "", action: row[5] ?? "", batch: row[6].map { Self.number($0) },
          summary: row[7] ?? "", contentSHA256: row[8], previousSHA256: row[9] ?? "",
          sha256: row[10] ?? ""))
    }
    return lines.reversed()
  }
}
