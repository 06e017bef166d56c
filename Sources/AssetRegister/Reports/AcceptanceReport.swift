/// What a person is told about gaps they accepted, or about acceptances taken back.
public enum AcceptanceReport {
  /// One or two lines: what was done, and how to take it back.
  public static func text(_ outcome: AcceptanceOutcome) -> String {
    let done = words(outcome)
    if outcome.isDryRun { return "would be: \(done); nothing was stored" }
    guard let batch = outcome.batch else { return done }
    return "\(done)\nbatch \(batch); take it back with: iar undo \(batch)"
  }

  private static func words(_ outcome: AcceptanceOutcome) -> String {
    guard let person = outcome.person, let until = outcome.until else {
      return "\(Counted.text(outcome.count, "acceptance")) of \(outcome.question) taken back"
    }
    guard outcome.count > 0 else {
      return "nothing to accept: \(Counted.text(outcome.unchanged, "gap")) of \(outcome.question) "
        + "accepted on these terms before"
    }
    let same = outcome.unchanged == 0 ? "" : ", \(outcome.unchanged) accepted already"
    return
      "\(Counted.text(outcome.count, "gap")) of \(outcome.question) accepted until \(until) by \(person)\(same)"
  }
}
