import Tabular

/// Mends a text file in place: cells are filled in and two columns put behind the trust's own; every other byte is the
/// file's.
struct TextMender {
  private let path: String
  private let base: CorrectionBase
  private let dialect: Dialect
  private let coder: RawCellCoder
  private let columns: CorrectionColumns
  private let rows: [RowMend]
  private(set) var summary: CorrectionSummary
  private var next = 0
  private var text: [UInt8] = []
  private var delimiter: [UInt8] = []
  /// What ends the row of headings, and so the rows that later files brought.
  private var lineEnd: [UInt8] = []

  private static let flushedBytes = 1 << 16

  init(_ path: String, _ base: CorrectionBase, _ plan: CorrectionPlan) {
    (self.path, self.base) = (path, base)
    dialect = Self.dialect(base)
    coder = RawCellCoder(dialect)
    (columns, rows, summary) = (plan.columns, plan.rows, plan.summary)
  }

  /// How the file was read when it was imported.
  static func dialect(_ base: CorrectionBase) -> Dialect {
    Dialect(
      encoding: TextEncoding(rawValue: base.encoding) ?? .utf8,
      delimiter: Delimiter(name: base.delimiter) ?? .comma)
  }

  /// The headings of the file, those that this program added too.
  static func headings(_ path: String, _ base: CorrectionBase) throws(TableError) -> [String] {
    var reader = try RecordReader(path: path, dialect: dialect(base))
    var row = Row()
    while try reader.next(&row) {
      if row.line == base.headingLine { return row.texts }
    }
    return []
  }

  /// Writes the file.
  ///
  /// - Throws: `RegisterError` if the file is not what the register read, or what `sink` throws.
  mutating func write(to sink: ([UInt8]) throws -> Void) throws {
    var reader = try RawRecordReader(path: path, dialect: dialect)
    delimiter = reader.delimiter
    text = reader.byteOrderMark
    var record = RawRecord()
    while try reader.next(&record) {
      try write(record)
      if text.count > Self.flushedBytes {
        try sink(text)
        text.removeAll(keepingCapacity: true)
      }
    }
    guard next == rows.count else { throw mismatch(rows[next].line ?? base.headingLine) }
    try sink(text)
  }

  private mutating func write(_ record: RawRecord) throws {
    if record.line == base.headingLine {
      lineEnd = record.lineEnd
      append(record, [:], (AddedColumns.changesHeading, AddedColumns.sourceHeading))
      writeAdded(after: record)
    } else if next < rows.count, let line = rows[next].line, line == record.line {
      next += 1
      try write(rows[next - 1], record)
      writeAdded(after: record)
    } else {
      text += record.bytes
      text += record.lineEnd
    }
  }

  private mutating func write(_ row: RowMend, _ record: RawRecord) throws {
    for cell in record.cells.indices where isRisky(record.cell(cell)) { summary.risky += 1 }
    if let newer = row.newer, !fits(record) {
      writeAnew(newer, row)
      text += record.lineEnd
      return
    }
    var cells: [Int: [UInt8]] = [:]
    for (index, cell) in (row.newer ?? []).enumerated()
    where coder.text(record.cell(index)) != Array(cell.utf8) {
      if coder.canEncode(cell) {
        cells[index] = raw(cell, in: record, index, guardsFormulas: false)
      } else {
        summary.unwritable += 1
      }
    }
    for (index, value) in row.cells {
      guard row.newer != nil || coder.text(record.cell(index)).span.trimmedRange.isEmpty else {
        throw mismatch(record.line)
      }
      cells[index] = raw(value, in: record, index, guardsFormulas: true)
    }
    append(record, cells, row.words)
  }

  /// Whether a row has a cell for each heading, and nothing behind those.
  private func fits(_ record: RawRecord) -> Bool {
    record.cells.count >= columns.headings.count
      && record.cells.indices.dropFirst(columns.headings.count).allSatisfy {
        coder.text(record.cell($0)).span.trimmedRange.isEmpty
      }
  }

  private func raw(_ text: String, in record: RawRecord, _ index: Int, guardsFormulas: Bool)
    -> [UInt8]
  {
    coder.raw(
      text, isQuoted: coder.isQuoted(record.cell(index)), guardsFormulas: guardsFormulas)
  }

  /// Appends a row of the file with the words of the two columns, unless it is too short to have them.
  private mutating func append(
    _ record: RawRecord, _ cells: [Int: [UInt8]], _ words: (changes: String, sources: String)
  ) {
    let texts = [words.changes, words.sources].map { coder.raw($0, guardsFormulas: true) }
    var cells = cells
    let width = columns.headings.count
    guard record.cells.count >= width else {
      if texts != [[], []] { summary.wordless += 1 }
      return record.append(to: &text, replacing: cells, delimiter: delimiter)
    }
    if let added = columns.added {
      for (index, words) in zip([added.changes, added.source], texts) {
        if words != Array(record.cell(index)) { cells[index] = words }
      }
      record.append(to: &text, replacing: cells, delimiter: delimiter)
    } else {
      record.append(
        to: &text, replacing: cells, inserting: texts, at: width, delimiter: delimiter)
    }
  }

  /// Writes the rows that later files brought, once the last row of this one is written.
  private mutating func writeAdded(after record: RawRecord) {
    guard next < rows.count, rows[next].line == nil else { return }
    if record.lineEnd.isEmpty { text += lineEnd }
    while next < rows.count {
      writeAnew(rows[next].newer ?? [], rows[next])
      next += 1
      if !record.lineEnd.isEmpty || next < rows.count { text += lineEnd }
    }
  }

  /// Writes a row whose cells no row of the file has.
  private mutating func writeAnew(_ cells: [String], _ row: RowMend) {
    let filled = row.cells
    var texts = cells.enumerated().map { index, cell in
      coder.raw(filled[index] ?? cell, guardsFormulas: filled[index] != nil)
    }
    let words = [row.words.changes, row.words.sources].map { coder.raw($0, guardsFormulas: true) }
    if let added = columns.added {
      (texts[added.changes], texts[added.source]) = (words[0], words[1])
    } else {
      texts += words
    }
    text += texts.joined(separator: delimiter)
  }

  private func isRisky(_ raw: ArraySlice<UInt8>) -> Bool {
    guard let first = raw.first, !(0x30...0x39 ~= first || 0x41...0x5A ~= first & 0xDF) else {
      return false
    }
    return FormulaGuard.isRisky(coder.text(raw).span)
  }

  private func mismatch(_ line: Int) -> RegisterError {
    RegisterError(
      .badInput,
      "\(path):\(line): the row is not as the register has it, expected the file unchanged")
  }
}
