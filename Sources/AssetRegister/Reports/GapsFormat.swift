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
    switch format {
    case .table: Array((GapsTable(self).text(width: width) + "\n").utf8)
    case .csv: GapsCSV.bytes(self)
    case .json: GapsJSON.bytes(self)
    case .md: Array(GapsMarkdown(self).text.utf8)
    case .html: GapsHTML(self).bytes
    case .xlsx: try GapsWorkbook(self).bytes()
    }
  }
}
