/// Writes records as text parted by commas or another delimiter (RFC 4180, UTF-8) into memory, from where callers take it.
package struct CSVWriter {
  /// What ends a record.
  package enum LineEnd: Sendable {
    case lf
    case crlf
  }

  /// What was written and not yet drained.
  package private(set) var bytes: [UInt8] = []
  /// Cells that got an apostrophe, so that no spreadsheet runs them as formulas.
  package private(set) var guardedCells = 0

  private let lineEnd: LineEnd
  private let guardsFormulas: Bool
  private let delimiter: UInt8
  private var isAtRecordStart = true
  /// Whether the record so far is one empty cell, which unquoted would read as no record.
  private var isEmptySoFar = true

  /// Makes a writer. With a byte order mark, Excel reads the text as UTF-8.
  package init(
    lineEnd: LineEnd = .crlf, byteOrderMark: Bool = false, guardsFormulas: Bool = true,
    delimiter: Delimiter = .comma
  ) {
    self.delimiter = delimiter.rawValue
    self.lineEnd = lineEnd
    self.guardsFormulas = guardsFormulas
    if byteOrderMark { bytes = TextEncoding.utf8.byteOrderMark }
  }

  /// Writes one cell of the current record.
  package mutating func cell(_ content: Span<UInt8>) {
    cell(content, guardsFormulas: guardsFormulas)
  }

  /// Writes one cell of the current record, protected from spreadsheets or as it is; in quotes where it needs them or
  /// `isQuoted` says so.
  package mutating func cell(
    _ content: Span<UInt8>, guardsFormulas: Bool, isQuoted: Bool = false
  ) {
    if !isAtRecordStart { bytes.append(delimiter) }
    isEmptySoFar = isAtRecordStart && content.count == 0
    isAtRecordStart = false
    let isGuarded = guardsFormulas && FormulaGuard.isRisky(content)
    if isGuarded { guardedCells += 1 }
    if isGuarded || isQuoted || needsQuotes(content, delimiter) {
      appendQuoted(content, isGuarded: isGuarded)
    } else {
      append(content)
    }
  }

  /// Writes one cell of the current record.
  package mutating func cell(_ content: String) {
    cell(content.utf8.span)
  }

  /// Ends the current record.
  package mutating func endRecord() {
    if isEmptySoFar, !isAtRecordStart { bytes.append(contentsOf: [quote, quote]) }
    if lineEnd == .crlf { bytes.append(0x0D) }
    bytes.append(0x0A)
    isAtRecordStart = true
    isEmptySoFar = true
  }

  /// Writes a whole record.
  package mutating func record(_ cells: [String]) {
    for content in cells { cell(content) }
    endRecord()
  }

  /// Hands what was written so far to `sink`, and forgets it.
  package mutating func drain(to sink: (Span<UInt8>) throws -> Void) rethrows {
    try sink(bytes.span)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ content: Span<UInt8>) {
    content.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  private mutating func appendQuoted(_ content: Span<UInt8>, isGuarded: Bool) {
    bytes.append(quote)
    if isGuarded { bytes.append(apostrophe) }
    for index in content.indices {
      if content[index] == quote { bytes.append(quote) }
      bytes.append(content[index])
    }
    bytes.append(quote)
  }
}

private let quote: UInt8 = 0x22

/// Whether a cell would change if written as it is. Spaces around are quoted because some readers
/// trim them, and a byte order mark because readers drop it at the start of a file.
private func needsQuotes(_ content: Span<UInt8>, _ delimiter: UInt8) -> Bool {
  guard content.count > 0 else { return false }
  if content[0] == 0x20 || content[content.count - 1] == 0x20 { return true }
  if content.starts(with: TextEncoding.utf8.byteOrderMark) { return true }
  for index in content.indices {
    switch content[index] {
    case quote, delimiter, 0x0A, 0x0D: return true
    default: break
    }
  }
  return false
}
