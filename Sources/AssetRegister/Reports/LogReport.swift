/// The log as a table; for programs with its seals.
public enum LogReport {
  /// The bytes in one of the formats, and how many cells were protected from spreadsheets.
  public static func bytes(_ lines: [LogLine], _ format: TableFormat, width: Int? = nil) -> (
    bytes: [UInt8], guardedCells: Int
  ) {
    let isShort = format == .table
    return TableOutput.bytes(
      format, columns: isShort ? shortColumns : shortColumns + sealColumns,
      rows: lines.map { isShort ? short($0) : short($0) + seals($0) }, width: width)
  }

  private static let shortColumns: [OutputColumn] = [
    .init("line", .number), .init("at"), .init("by"), .init("action"), .init("batch", .number),
    .init("summary", .prose),
  ]

  private static let sealColumns: [OutputColumn] = [
    .init("host"), .init("version"), .init("content_sha256"), .init("previous_sha256"),
    .init("sha256"),
  ]

  private static func short(_ line: LogLine) -> [String?] {
    [
      String(line.seq), line.at, line.actor, line.action, line.batch.map { String($0) },
      line.summary,
    ]
  }

  private static func seals(_ line: LogLine) -> [String?] {
    [line.host, line.version, line.contentSHA256, line.previousSHA256, line.sha256]
  }
}
