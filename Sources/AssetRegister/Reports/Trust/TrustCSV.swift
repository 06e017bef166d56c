/// Every gap of one organisation as a row, with who should act and the cell that closes it.
public struct TrustCSV {
  private var output: TableOutput

  /// Begins a table in a format for programs.
  public init(_ format: TableFormat) {
    output = TableOutput(
      format,
      columns: [
        .init("question"), .init("severity"), .init("asset", .number), .init("what"),
        .init("missing"), .init("role"), .init("who"), .init("register"), .init("file"),
        .init("line", .number), .init("columns"), .init("command"), .init("remedy"),
      ])
  }

  /// Adds one gap.
  public mutating func add(_ row: TrustReport.Row, _ question: GapQuestion) {
    output.row([
      question.id, question.severity.rawValue, row.asset.map { String($0) }, row.label, row.text,
      row.role, row.actor, row.place?.register, row.place?.file, row.place.map { String($0.line) },
      row.place?.headings.joined(separator: "; "), row.command, question.remedy,
    ])
  }

  /// Takes away what was written, once it is a good piece.
  public mutating func take() -> [UInt8] { output.count % 256 == 0 ? output.take() : [] }

  /// Ends the table.
  public mutating func finish() -> [UInt8] {
    output.finish()
    return output.take()
  }
}
