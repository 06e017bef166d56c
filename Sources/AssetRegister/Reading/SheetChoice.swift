import Tabular
import Workbook

/// Which sheet of a workbook is meant.
struct SheetChoice {
  let sheet: Workbook.Sheet
  let notes: [String]

  /// The sheet named; else the only one that shows and holds anything; else the only one of those with headings that
  /// are known.
  ///
  /// - Throws: `RegisterError` that lists the sheets if none or several can be meant; `WorkbookError`.
  init(_ book: Workbook, named name: String?, isKnownHeading: (String) -> Bool) throws {
    if let name {
      sheet = try Self.named(name, book)
      notes = try Self.notes(book, sheet, others: [])
      return
    }
    let filled = try book.sheets.filter { try !$0.isHidden && book.rows(of: $0).next() != nil }
    guard filled.count > 1 else {
      guard let only = filled.first else {
        let hidden = book.sheets.filter(\.isHidden)
        throw RegisterError(
          .badInput, "\(book.path): no sheet that shows holds anything, expected a table",
          help: hidden.isEmpty ? nil : "to read one that is hidden: \(Self.options(hidden))")
      }
      sheet = only
      notes = try Self.notes(book, only, others: [])
      return
    }
    let known = try filled.filter { try Self.hasKnownHeadings(book, $0, isKnownHeading) }
    guard known.count == 1, let only = known.first else {
      let several = known.isEmpty ? filled : known
      throw RegisterError(
        .badInput,
        "\(book.path): \(Counted.text(several.count, "sheet")) could be meant, "
          + "\(several.map { "'\($0.name)'" }.joined(separator: ", "))",
        help: "name one: \(Self.options(several))")
    }
    sheet = only
    notes = try Self.notes(book, only, others: filled.filter { $0 != only })
  }

  private static func named(_ name: String, _ book: Workbook) throws -> Workbook.Sheet {
    if let exact = book.sheets.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
      return exact
    }
    let alike = book.sheets.filter { Fold.heading($0.name) == Fold.heading(name) }
    guard alike.count == 1 else {
      let names = book.sheets.map { "'\($0.name)'" }.joined(separator: ", ")
      throw RegisterError(
        .missing, "\(book.path): no sheet '\(name)', the sheets are \(names)",
        help: "name one: \(options(book.sheets))")
    }
    return alike[0]
  }

  private static func options(_ sheets: [Workbook.Sheet]) -> String {
    sheets.prefix(5).map { "--sheet '\(HeadingQuestions.quoted($0.name))'" }
      .joined(separator: ", or ")
  }

  /// Whether one of the first rows has two headings that are known.
  private static func hasKnownHeadings(
    _ book: Workbook, _ sheet: Workbook.Sheet, _ isKnownHeading: (String) -> Bool
  ) throws -> Bool {
    let reader = try book.rows(of: sheet)
    for _ in 0..<200 {
      guard let row = try reader.next() else { return false }
      let texts = Set(row.texts.compactMap { CellWords.tidied(Array($0.utf8).span) })
      if texts.count(where: isKnownHeading) >= 2 { return true }
    }
    return false
  }

  /// A column of formulas shows in the first rows.
  private static let rowsThatTell = 2000

  private static func notes(
    _ book: Workbook, _ sheet: Workbook.Sheet, others: [Workbook.Sheet]
  ) throws -> [String] {
    var notes: [String] = []
    if !others.isEmpty {
      let names = others.map { "'\($0.name)'" }.joined(separator: ", ")
      notes.append("sheet '\(sheet.name)' read, the others are not: \(names)")
    }
    let reader = try book.rows(of: sheet)
    var rows = 0
    while rows < rowsThatTell, try reader.next() != nil { rows += 1 }
    if let formulas = reader.unvaluedFormulas {
      notes.append(
        "formulas without a value are read as empty, the first in \(formulas.first): "
          + "save the workbook in the spreadsheet program to have them worked out")
    }
    return notes
  }
}
