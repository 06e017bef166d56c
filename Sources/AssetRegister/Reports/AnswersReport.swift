/// A file of answers in words.
public enum AnswersReport {
  /// What the file held, and what came of it.
  public static func text(_ result: AnswersOutcome) -> String {
    let open = result.open > 0 ? ", \(Counted.grouped(result.open)) left open" : ""
    let bad = result.problems.isEmpty ? "" : ", \(Counted.grouped(result.problems.count)) bad"
    return "\(result.file): \(Counted.text(result.rows, "row"))\(open)\(bad)\n"
      + DecisionReport.text(result.outcome)
  }
}
