/// Why a file can't be read as a table, and where.
package struct TableError: Error, Equatable, Sendable {
  /// What is wrong, as facts.
  package enum Kind: Equatable, Sendable {
    /// `code` is the system's error number.
    case unreadable(code: Int32)
    case notARegularFile
    case emptyFile
    case nulByte(looksLikeUTF16: Bool)
    case undefinedByte(UInt8, TextEncoding)
    case invalidUTF8(UInt8)
    case invalidUTF16
    case mixedEncodings(UInt8)
    case openQuote
    case textAfterQuote
    case cellTooLong(limit: Int)
    case tooManyColumns(limit: Int)
    case recordTooLong(limit: Int)
    case notATable(NotATable)
    /// What a reader of another kind says is wrong, and what it advises.
    case other(String, help: String?)
  }

  /// Why a readable file holds no table.
  package enum NotATable: Equatable, Sendable {
    /// Sections of different shape; `lines` are those where they start.
    case sections(lines: [Int])
    case oneColumn(heading: String)
    case noHeadings(width: Int)
  }

  /// The file, as it was named.
  package let path: String
  /// The physical line, from 1.
  package let line: Int?
  /// The column in the line, from 1, counted in Unicode scalars.
  package let column: Int?
  /// The record, from 1.
  package let record: Int?
  /// What is wrong.
  package let kind: Kind

  /// Makes an error from its facts.
  package init(
    path: String, line: Int? = nil, column: Int? = nil, record: Int? = nil, kind: Kind
  ) {
    self.path = path
    self.line = line
    self.column = column
    self.record = record
    self.kind = kind
  }
}
