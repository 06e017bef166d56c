/// Makes a workbook in memory: pages and tables, a sheet each, in the order in which they are added.
///
/// Texts are texts whatever they hold, so nothing is a formula and no zero is lost; days are days. The same content
/// gives the same bytes.
package struct WorkbookWriter: ~Copyable {
  private var zip = ZipWriter()
  private var names = SheetNames()
  private var sheets: [String] = []
  private var tables = 0
  /// Which sheets hold a table, from 0.
  private var tableSheets: [Int] = []
  private let title: String

  /// The largest part that archives without extensions hold, with room for what is being written.
  private static let mostBytes = 0xFFFF_FFFF - (64 << 20)

  /// Begins a workbook; its title is shown by the system and read out by screen readers.
  package init(title: String) { self.title = title }

  /// Adds a page that is no table, such as a cover.
  ///
  /// - Throws: `WorkbookError` for a text that no cell holds.
  package mutating func addPage(_ name: String, _ lines: [PageLine]) throws(WorkbookError) {
    let name = begin(name)
    var markup = SheetMarkup(sheet: name)
    markup.add(SheetFrame.start)
    markup.add("<sheetViews><sheetView workbookViewId=\"0\" showGridLines=\"0\"/></sheetViews>")
    markup.add(SheetFrame.columns([28, 90]))
    markup.add("<sheetData>")
    for (index, line) in lines.enumerated() {
      switch line {
      case .title(let text): try markup.addRow(index + 1, [.text(text)], style: .title, lines: 2)
      case .heading(let text): try markup.addRow(index + 1, [.text(text)], style: .subtitle)
      case .text(let text): try markup.addRow(index + 1, [.empty, .text(text)])
      case .pair(let word, let cell):
        try markup.addPair(index + 1, word, cell)
      case .blank: break
      }
    }
    markup.add("</sheetData>\(SheetFrame.page(isLandscape: false))</worksheet>")
    zip.write(markup.take())
    zip.end()
  }

  /// Adds a sheet with one table, whose rows `fill` adds by the function it is given.
  ///
  /// - Throws: `WorkbookError` for a text that no cell or a row that no sheet holds; what `fill` throws.
  package mutating func addTable(
    _ name: String, _ columns: [SheetColumn],
    _ fill: ((([SheetCell]) throws -> Void)) throws -> Void
  ) throws {
    let name = begin(name)
    var sheet = try TableSheet(name: name, columns)
    try fill { cells in
      try sheet.add(cells, into: &zip)
      guard zip.size < Self.mostBytes else {
        throw WorkbookError(path: nil, sheet: name, kind: .tooManyRows)
      }
    }
    try sheet.finish(into: &zip)
    zip.end()
    tables += 1
    tableSheets.append(sheets.count - 1)
    let number = sheets.count
    zip.add("xl/worksheets/_rels/sheet\(number).xml.rels", PackageParts.tableRelation(tables))
    zip.add(
      "xl/tables/table\(tables).xml",
      PackageParts.table(tables, name: name, headings: sheet.headings, rows: sheet.rowCount))
  }

  /// Ends the workbook and hands over its bytes.
  package consuming func finish() -> [UInt8] {
    zip.add("xl/styles.xml", SheetStyle.xml)
    zip.add("xl/workbook.xml", PackageParts.workbook(sheets, tables: tableSheets))
    zip.add("xl/_rels/workbook.xml.rels", PackageParts.workbookRelations(sheets.count))
    zip.add("docProps/core.xml", PackageParts.properties(title: title))
    zip.add("_rels/.rels", PackageParts.rootRelations)
    zip.add("[Content_Types].xml", PackageParts.contentTypes(sheets: sheets.count, tables: tables))
    return zip.finish()
  }

  /// Begins a sheet; returns the name it has.
  private mutating func begin(_ name: String) -> String {
    let name = names.sheet(name)
    sheets.append(name)
    zip.begin("xl/worksheets/sheet\(sheets.count).xml")
    return name
  }
}

extension SheetMarkup {
  /// A word and what stands beside it.
  fileprivate mutating func addPair(_ number: Int, _ word: String, _ cell: SheetCell)
    throws(WorkbookError)
  {
    add("<row r=\"\(number)\">")
    try addCell(.text(word), column: 0, row: number, .label)
    try addCell(cell, column: 1, row: number, .text)
    add("</row>")
  }
}
