/// Why a workbook can't be read or written, and where.
package struct WorkbookError: Error, Equatable, Sendable {
  /// What is wrong, as facts.
  package enum Kind: Equatable, Sendable {
    /// `code` is the system's error number.
    case unreadable(code: Int32)
    case notARegularFile
    /// Neither a ZIP archive nor anything known.
    case notAWorkbook
    /// A ZIP archive of something else, such as an OpenDocument file.
    case otherArchive(what: String)
    /// A workbook that asks for a password.
    case encrypted
    /// The binary format from before 2007.
    case oldFormat
    /// The binary format `.xlsb`.
    case binaryFormat
    /// A workbook with macros.
    case macros
    /// The file breaks off.
    case endsEarly
    /// Something else that is not as it should be, in words.
    case damaged(String)
    /// Larger than is read; what, and the limit with its unit.
    case tooLarge(what: String, limit: String)
    /// A part's XML is not sound, in the parser's words.
    case malformed(part: String, line: Int, column: Int, words: String)
    /// A part has a document type, which no workbook needs and which could make entities grow.
    case documentType(part: String)
    /// A text to be written is longer than a cell holds.
    case textTooLong(units: Int)
    /// More rows or columns are to be written than a sheet holds.
    case tooManyRows
    case tooManyColumns(Int)
  }

  /// The file, as it was named; nil while one is made.
  package let path: String?
  /// The sheet.
  package let sheet: String?
  /// The cell, such as `G1042`.
  package let cell: String?
  /// What is wrong.
  package let kind: Kind

  /// Makes an error from its facts.
  package init(path: String?, sheet: String? = nil, cell: String? = nil, kind: Kind) {
    (self.path, self.sheet, self.cell, self.kind) = (path, sheet, cell, kind)
  }
}

/// What a workbook may hold at most.
package enum WorkbookLimits {
  /// UTF-16 units of a cell's text that spreadsheet programs hold (Microsoft, Excel specifications and limits).
  package static let textUnits = 32_767
  /// Rows of a sheet, likewise.
  package static let rows = 1_048_576
  /// Columns of a sheet, likewise.
  package static let columns = 16_384
  /// UTF-16 units of a sheet's name, likewise.
  package static let nameUnits = 31
}
