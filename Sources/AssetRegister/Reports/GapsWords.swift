/// Words that the formats of a gaps report share.
enum GapsWords {
  /// An organisation's code, or what stands where there is none.
  static func code(_ code: String) -> String {
    code.isEmpty ? "(none)" : code
  }

  /// A count with its share: `12 (24%)`; a dash where the question applies to nothing.
  static func cell(_ count: Int, of population: Int?) -> String {
    guard let population else { return Counted.grouped(count) }
    if population == 0, count == 0 { return "-" }
    return count == 0
      ? "0" : "\(Counted.grouped(count)) (\(Share.text(count, of: population)))"
  }

  /// All gaps by severity: `14 gaps: 3 high, 9 medium, 2 low`.
  static func counts(_ report: GapReport) -> String {
    let parts = GapSeverity.allCases.reversed().map { severity in
      let count = report.results.filter { $0.question.severity == severity }
        .reduce(0) { $0 + $1.count }
      return "\(Counted.grouped(count)) \(severity.rawValue)"
    }
    return Counted.text(report.count(atLeast: .low), "gap") + ": " + parts.joined(separator: ", ")
  }

  /// What leaves the count: `, besides 2 that are accepted`; nothing where nothing does.
  static func besides(_ report: GapReport) -> String {
    let count = GapsAccepted(report).count
    guard count > 0 else { return "" }
    return ", besides \(Counted.grouped(count)) that \(count == 1 ? "is" : "are") accepted"
  }

  /// The people who answer for an asset: `IAO a@b.example; IAA c@d.example`.
  static func people(_ people: [GapPerson], _ show: (GapPerson) -> String) -> String {
    people.map { "\($0.role == "iao" ? "IAO" : "IAA") \(show($0))" }.joined(separator: "; ")
  }

  /// Which line of the log the report rests on.
  static func head(_ report: GapReport) -> String {
    "Register log, line \(report.head.seq), SHA-256 \(report.head.sha256)"
  }
}
