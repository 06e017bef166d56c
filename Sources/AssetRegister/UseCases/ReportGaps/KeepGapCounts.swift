extension GapChoice {
  /// Whether a report of this choice is about everything, so that its counts can be compared with another day's.
  public var isWhole: Bool {
    organisations.isEmpty && questions.isEmpty && assets == nil && ownQuestions.isEmpty
  }
}

extension Register {
  /// Keeps what a report counted, one set for each day: of several on one day the newest stands.
  ///
  /// Reading does not depend on it: a report about a part is not kept, nor is one of a register that can't be written
  /// or that somebody else is writing, and nothing is written where the same counts are there. The log says nothing of
  /// it, as no fact changes.
  ///
  /// - Returns: whether it was kept.
  @discardableResult
  public static func keepCounts(of report: GapReport, _ choice: GapChoice, at path: String) -> Bool
  {
    guard choice.isWhole, !report.isPart, report.head.seq > 0 else { return false }
    let counts = report.results.flatMap { result in
      result.tallies.map {
        GapCount(
          question: result.question.id, organisation: $0.organisation, gaps: $0.count,
          accepted: $0.accepted, population: $0.population)
      }
    }
    let snapshot = GapSnapshot(day: report.today, seal: report.head.sha256, counts: counts)
    do {
      return try writeBeside(path) { transaction in
        guard try transaction.logHead() == report.head,
          try !transaction.holdsGapCounts(of: snapshot.day, resting: snapshot.seal)
        else { return false }
        try transaction.keep(snapshot)
        return true
      }
    } catch {
      return false
    }
  }

  /// The counts kept of the newest days up to and with a day, the oldest first; at most `most` days.
  public func gapSnapshots(until day: String, most: Int = 12) throws -> [GapSnapshot] {
    try read { transaction in
      try transaction.gapSnapshots(Array(try transaction.gapCountDays(until: day).prefix(most)))
    }
  }
}
