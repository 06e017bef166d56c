/// How a gaps report is written.
public enum GapsFormat: String, Sendable, CaseIterable {
  /// Counts by question and organisation, for a terminal.
  case table
  /// A row for each gap, for spreadsheets.
  case csv
  /// Everything, for programs.
  case json
  /// For committee papers.
  case md
  /// One page in one file, for reading and printing.
  case html
  /// A workbook: a cover, the counts, and a row for each gap, to work through.
  case xlsx

  /// How many gaps of a question are shown for each organisation; nil for all.
  public var rowsKept: Int? {
    switch self {
    case .table: 0
    case .csv, .json, .xlsx: nil
    case .md: 20
    case .html: 40
    }
  }
}

extension GapReport {
  /// The report in one of its formats; a line of a table takes at most `width` columns, if there is a limit.
  ///
  /// - Throws: `RegisterError` where a workbook can't hold it: more gaps than a sheet has rows, or too long a text.
  public func bytes(_ format: GapsFormat, width: Int? = nil) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try write(format, width: width) { bytes += $0 }
    return bytes
  }

  /// Writes the report as ``bytes(_:width:)`` gives it, piece by piece where it has a row for each gap.
  ///
  /// - Throws: as ``bytes(_:width:)``; what `sink` throws.
  public func write(
    _ format: GapsFormat, width: Int? = nil, to sink: ([UInt8]) throws -> Void
  ) throws {
    switch format {
    case .table: try sink(Array((GapsTable(self).text(width: width) + "\n").utf8))
    case .csv: try GapsCSV.write(self, to: sink)
    case .json: try GapsJSON.write(self, to: sink)
    case .md: try sink(Array(GapsMarkdown(self).text.utf8))
    case .html: try sink(GapsHTML(self).bytes)
    case .xlsx: try sink(try GapsWorkbook(self).bytes())
    }
  }
}
