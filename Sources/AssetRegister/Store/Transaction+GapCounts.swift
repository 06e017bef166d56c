internal import GRDB

extension Transaction {
  /// The days of which counts are kept, the newest first, up to and with a day.
  func gapCountDays(until day: String) throws -> [String] {
    try String.fetchAll(
      database,
      sql: "SELECT DISTINCT on_day FROM gap_count WHERE on_day <= ? ORDER BY on_day DESC",
      arguments: [day])
  }

  /// The counts kept of some days, the oldest first.
  func gapSnapshots(_ days: [String]) throws -> [GapSnapshot] {
    try days.sorted().compactMap { day in
      var seal: String?
      var counts: [GapCount] = []
      try eachRow(
        """
        SELECT question, organisation, gaps, accepted, population, log_sha256 FROM gap_count
        WHERE on_day = :day ORDER BY question, organisation
        """, ["day": day]
      ) { row in
        seal = row[5]
        counts.append(
          GapCount(
            question: row[0] ?? "", organisation: row[1] ?? "", gaps: Int(Self.number(row[2])),
            accepted: Int(Self.number(row[3])), population: row[4].map { Int(Self.number($0)) }))
      }
      return seal.map { GapSnapshot(day: day, seal: $0, counts: counts) }
    }
  }

  /// Whether the counts kept of a day rest on a line of the log.
  func holdsGapCounts(of day: String, resting seal: String) throws -> Bool {
    try number(
      "SELECT EXISTS (SELECT 1 FROM gap_count WHERE on_day = :day AND log_sha256 = :seal)",
      ["day": day, "seal": seal]) == 1
  }

  /// Keeps the counts of a day in place of those kept before.
  func keep(_ snapshot: GapSnapshot) throws {
    try database.execute(
      sql: "DELETE FROM gap_count WHERE on_day = ?", arguments: [snapshot.day])
    let insertion = try database.cachedStatement(
      sql: """
        INSERT INTO gap_count (on_day, question, organisation, gaps, accepted, population, log_sha256)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    for count in snapshot.counts {
      try insertion.execute(
        arguments: [
          snapshot.day, count.question, count.organisation, count.gaps, count.accepted,
          count.population, snapshot.seal,
        ])
    }
  }

  /// Days whose counts rest on no line of the log, in words.
  func gapCountProblems() throws -> [String] {
    guard try database.tableExists("gap_count") else { return [] }
    var problems: [String] = []
    try eachRow(
      """
      SELECT DISTINCT on_day FROM gap_count WHERE log_sha256 NOT IN (SELECT sha256 FROM event) ORDER BY 1 LIMIT 20
      """
    ) { problems.append("\($0[0] ?? ""): its counts rest on no line of the log") }
    return problems
  }
}
