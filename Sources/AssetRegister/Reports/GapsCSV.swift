/// The report as a row for each gap.
enum GapsCSV {
  private static let columns = [
    "question", "severity", "trust", "register", "asset", "label", "kind", "place", "responsible",
    "detail", "clause", "remedy", "file", "line",
    "subject", "state", "accepted_until", "accepted_by", "accepted_reason",
  ]

  /// How many rows are handed on together.
  private static let rowsTogether = 1_000

  static func write(_ report: GapReport, to sink: ([UInt8]) throws -> Void) throws {
    var output = TableOutput(.csv, columns: columns.map { OutputColumn($0) })
    for result in report.results {
      let ranOut = Dictionary(
        result.accepted.filter { $0.state == .expired }.map { ($0.acceptance.target, $0) }
      ) { first, _ in first }
      for row in result.rows {
        let before = ranOut.isEmpty ? nil : ranOut[row.target]
        output.row(cells(row, result.question, report) + answer("open", before?.acceptance))
        if output.count % rowsTogether == 0 { try sink(output.take()) }
      }
      for gap in result.accepted where gap.state != .expired {
        output.row(cells(gap, result.question, report))
      }
    }
    output.finish()
    try sink(output.take())
  }

  private static func cells(_ row: GapRow, _ question: GapQuestion, _ report: GapReport)
    -> [String?]
  {
    let asset = row.asset.flatMap { report.assets[$0] }
    return [
      question.id, question.severity.rawValue, row.organisation, asset?.register,
      row.asset.map { String($0) }, asset?.label, asset?.kind, asset?.place,
      asset.map { GapsWords.people($0.responsible, \.email) }, row.text, question.clause,
      question.remedy, asset?.file, asset.map { String($0.line) }, row.subject,
    ]
  }

  /// An accepted gap, or one that was accepted and is there no more: told by its state, after those that count.
  private static func cells(_ gap: AcceptedGap, _ question: GapQuestion, _ report: GapReport)
    -> [String?]
  {
    let acceptance = gap.acceptance
    let row = GapRow(
      asset: acceptance.target.asset, organisation: acceptance.organisation, detail: gap.detail,
      subject: acceptance.target.subject)
    return cells(row, question, report) + answer(gap.state.rawValue, acceptance)
  }

  private static func answer(_ state: String, _ acceptance: Acceptance?) -> [String?] {
    [state, acceptance?.until, acceptance?.person, acceptance?.reason]
  }
}
