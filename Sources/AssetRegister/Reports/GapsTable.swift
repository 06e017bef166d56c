/// The report on a terminal: counts and percentages by question and organisation.
struct GapsTable {
  let report: GapReport

  init(_ report: GapReport) {
    self.report = report
  }

  func text(width: Int?) -> String {
    let title = "Gaps in \(report.partnership) on \(LongDay.text(report.today))"
    let accepted = GapsAccepted(report)
    let below = accepted.all.isEmpty ? [] : ["", "Accepted gaps", accepted.table(width: width)]
    return ([title, "", table.text(width: width), "", summary] + below + ["", help])
      .joined(separator: "\n")
  }

  private var table: TextTable {
    TextTable(
      columns: [
        .init("Severity"), .init("Id"), .init("Question", isProse: true),
      ] + report.organisations.map { .init(GapsWords.code($0.code), .right) }
        + [.init("Total", .right)],
      rows: report.results.map { result in
        [
          result.question.severity.rawValue, result.question.id,
          result.question.title + (result.question.ownFile == nil ? "" : " (own question)"),
        ] + result.tallies.map { GapsWords.cell($0.count, of: $0.population) }
          + [GapsWords.cell(result.count, of: result.population)]
      })
  }

  private var summary: String {
    GapsWords.counts(report) + (report.isPart ? ", among the assets asked for" : "")
      + GapsWords.besides(report)
  }

  private var help: String {
    """
    each gap:        iar gaps --question \(example) --format csv
    for reading:     iar gaps --format html -o gaps.html
    """
  }

  private var example: String {
    (report.results.first { $0.count > 0 } ?? report.results.first)?.question.id ?? "G1a"
  }
}
