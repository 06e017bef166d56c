import Tabular
import Workbook

/// Mends a workbook in place: cells of one sheet are filled in and two columns put behind the trust's own; every other
/// cell, format, sheet and part is the file's.
struct WorkbookMender {
  private let book: Workbook
  private let sheet: Workbook.Sheet
  private let base: CorrectionBase
  private let plan: CorrectionPlan
  private(set) var summary: CorrectionSummary

  init(_ path: String, _ draft: CorrectionDraft) throws {
    base = draft.base
    book = try Workbook(path: path)
    let name = base.delimiter
    guard let sheet = book.sheets.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
      throw RegisterError(.badInput, "\(path): no sheet '\(name)', expected the file unchanged")
    }
    self.sheet = sheet
    let rows = try book.rows(of: sheet)
    var headings: [String] = []
    while let row = try rows.next(), row.number <= base.headingLine {
      if row.number == base.headingLine { headings = row.texts }
    }
    plan = try draft.plan(headingsOfFile: headings, formulas: book.emptyFormulas(in: sheet))
    summary = plan.summary
    summary.sheet = book.sheets.count > 1 ? name : nil
  }

  /// The mended workbook.
  ///
  /// - Throws: `WorkbookError` or `RegisterError` if the sheet is not sound, or not what the register read.
  mutating func bytes() throws -> [UInt8] {
    var mend = SheetMend()
    mend.width = plan.columns.headings.count + (plan.columns.added == nil ? 2 : 0)
    mend.rows[base.headingLine] = change(
      [:], (AddedColumns.changesHeading, AddedColumns.sourceHeading))
    for row in plan.rows {
      let cells = Dictionary(
        uniqueKeysWithValues: (row.newer ?? []).enumerated().map { ($0, $1) }
      ).merging(row.cells) { $1 }
      if let line = row.line {
        mend.rows[line] = change(cells, row.words)
      } else {
        mend.added.append(added(cells, row.words))
      }
    }
    let mended = try book.mended(sheet, mend)
    if let missing = mended.missing.min() {
      throw RegisterError(
        .badInput,
        "\(TableSource.place(book.path, sheet.name, missing)): the row is not as the register has it, expected the file unchanged"
      )
    }
    summary.wordless = mended.wordless.count
    return mended.bytes
  }

  private func change(_ cells: [Int: String], _ words: (changes: String, sources: String))
    -> SheetMend.Row
  {
    guard let added = plan.columns.added else {
      let width = plan.columns.headings.count
      return SheetMend.Row(cells: cells, words: [width: words.changes, width + 1: words.sources])
    }
    let own = [added.changes: words.changes, added.source: words.sources]
    return SheetMend.Row(cells: cells.merging(own) { $1 })
  }

  /// The cells of a row that a later file brought.
  private func added(_ cells: [Int: String], _ words: (changes: String, sources: String))
    -> [String]
  {
    let row = change(cells, words)
    let all = row.cells.merging(row.words) { first, _ in first }
    return (0..<((all.keys.max() ?? -1) + 1)).map { all[$0] ?? "" }
  }
}
