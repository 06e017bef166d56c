/// A verification in words.
public enum VerificationReport {
  /// A line for each check with what is wrong below it, then the head of the log.
  public static func text(_ verification: Verification) -> String {
    var lines: [String] = []
    for check in verification.checks {
      let mark = check.problems.isEmpty ? "ok     " : "DAMAGED"
      lines.append("\(mark) \(check.name): \(check.claim)")
      lines += check.problems.prefix(shown).map { "        \($0)" }
      let rest = check.problems.count - shown
      if rest > 0 { lines.append("        and \(Counted.grouped(rest)) more") }
    }
    guard let head = verification.head else { return lines.joined(separator: "\n") }
    lines.append("head \(head.seq) \(head.sha256)")
    lines.append(
      "give this to someone else to keep; 'iar verify --head' tells whether it still holds")
    return lines.joined(separator: "\n")
  }

  private static let shown = 20
}
