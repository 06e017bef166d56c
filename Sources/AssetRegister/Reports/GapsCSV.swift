/// The report as a row for each gap.
enum GapsCSV {
  private static let columns = [
    "question", "severity", "trust", "register", "asset", "label", "kind", "place", "responsible",
    "detail", "clause", "remedy", "file", "line",
  ]

  static func bytes(_ report: GapReport) -> [UInt8] {
    var output = TableOutput(.csv, columns: columns.map { OutputColumn($0) })
    for result in report.results {
      for row in result.rows { output.row(cells(row, result.question, report)) }
    }
    output.finish()
    return output.take()
  }

  private static func cells(_ row: GapRow, _ question: GapQuestion, _ report: GapReport)
    -> [String?]
  {
    let asset = row.asset.flatMap { report.assets[$0] }
    return [
      question.id, question.severity.rawValue, row.organisation, asset?.register,
      row.asset.map { String($0) }, asset?.label, asset?.kind, asset?.place,
      asset.map { GapsWords.people($0.responsible, \.email) }, row.text, question.clause,
      question.remedy, asset?.file, asset.map { String($0.line) },
    ]
  }
}
