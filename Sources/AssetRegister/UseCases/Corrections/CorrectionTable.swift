import Tabular

/// Writes a register anew under its file's headings, where the file is not at hand.
struct CorrectionTable {
  private let base: CorrectionBase
  private var columns: CorrectionColumns
  private let rows: [RowMend]
  private let encoder: TextEncoder
  private var writer: CSVWriter
  private var next = 0
  private(set) var summary: CorrectionSummary

  init(_ base: CorrectionBase, _ plan: CorrectionPlan) {
    self.base = base
    let dialect = TextMender.dialect(base)
    encoder = TextEncoder(dialect.encoding)
    writer = CSVWriter(guardsFormulas: false, delimiter: dialect.delimiter)
    (columns, rows, summary) = (plan.columns, plan.rows, plan.summary)
  }

  mutating func write(_ transaction: Transaction, to sink: ([UInt8]) throws -> Void) throws {
    try sink(encoder.byteOrderMark)
    writer.record(
      columns.headings + [AddedColumns.changesHeading, AddedColumns.sourceHeading])
    try transaction.eachCorrectionRow(base) { row in
      write(row, rows[next])
      next += 1
      if writer.bytes.count > 1 << 16 { try drain(to: sink) }
    }
    try drain(to: sink)
  }

  private mutating func write(_ row: CorrectionRow, _ mend: RowMend) {
    let cells = columns.cells(row)
    let filled = mend.cells
    for (index, cell) in cells.enumerated() {
      let bytes = Array(cell.utf8)
      if FormulaGuard.isRisky(bytes.span) { summary.risky += 1 }
      if let value = filled[index] {
        writer.cell(value.utf8.span, guardsFormulas: true)
      } else {
        writer.cell(bytes.span, guardsFormulas: false)
      }
    }
    let words = mend.words
    // A row too short stays so: more cells would make it look whole.
    if cells.count < columns.headings.count {
      if words != ("", "") { summary.wordless += 1 }
    } else {
      for text in [words.changes, words.sources] {
        writer.cell(text.utf8.span, guardsFormulas: true)
      }
    }
    writer.endRecord()
  }

  private mutating func drain(to sink: ([UInt8]) throws -> Void) throws {
    var bytes: [UInt8] = []
    writer.drain { span in span.withUnsafeBufferPointer { bytes = Array($0) } }
    try sink(encoder.encode(bytes))
  }
}
