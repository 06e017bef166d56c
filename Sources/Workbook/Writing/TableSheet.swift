/// A column of a table to be written.
package struct SheetColumn: Sendable, Equatable {
  /// What stands above it.
  package let heading: String
  /// Its width in characters; nil for what its first cells need.
  package let width: Int?

  /// Makes a column from its heading and width.
  package init(_ heading: String, width: Int? = nil) {
    (self.heading, self.width) = (heading, width)
  }
}

/// A sheet that holds one marked table, written row by row. The first rows wait until they tell how wide the columns
/// are to be; the others go out at once.
package struct TableSheet: ~Copyable {
  private(set) var rowCount = 1
  let headings: [String]
  private let columns: [SheetColumn]
  private var markup: SheetMarkup
  private var waiting: [[SheetCell]]? = []
  /// The columns' widths, once the first rows told them.
  private var widths: [Int] = []
  private let name: String

  private static let rowsThatTellWidths = 500
  private static let flushedBytes = 1 << 16
  private static let widest = 60

  init(name: String, _ columns: [SheetColumn]) throws(WorkbookError) {
    guard columns.count <= WorkbookLimits.columns else {
      throw WorkbookError(path: nil, sheet: name, kind: .tooManyColumns(columns.count))
    }
    (self.name, self.columns) = (name, columns)
    headings = SheetNames.headings(columns.map(\.heading))
    markup = SheetMarkup(sheet: name)
  }

  /// Adds a row. Cells beyond the columns are no part of the table and are refused.
  mutating func add(_ cells: [SheetCell], into zip: inout ZipWriter) throws(WorkbookError) {
    guard cells.count <= columns.count else {
      throw WorkbookError(path: nil, sheet: name, kind: .tooManyColumns(cells.count))
    }
    if waiting != nil {
      waiting?.append(cells)
      if waiting?.count == Self.rowsThatTellWidths { try release() }
    } else {
      try write(cells)
    }
    if markup.xml.count > Self.flushedBytes { zip.write(markup.take()) }
  }

  /// Writes what is left.
  mutating func finish(into zip: inout ZipWriter) throws(WorkbookError) {
    try release()
    // A table has at least one row below its headings.
    if rowCount == 1 { rowCount = 2 }
    markup.add(
      "</sheetData>\(SheetFrame.page(isLandscape: true))<tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts></worksheet>"
    )
    zip.write(markup.take())
  }

  private mutating func write(_ cells: [SheetCell]) throws(WorkbookError) {
    rowCount += 1
    try markup.addRow(rowCount, cells, lines: lines(of: cells))
  }

  /// How many lines the row needs where texts wrap; programs that don't work it out by themselves go by it.
  private func lines(of cells: [SheetCell]) -> Int {
    zip(cells, widths).reduce(1) { max($0, $1.0.lines(in: $1.1 - 1)) }
  }

  /// Begins the sheet, and writes the rows that waited.
  private mutating func release() throws(WorkbookError) {
    guard let rows = waiting else { return }
    waiting = nil
    var needed = headings.map { min($0.unicodeScalars.count + 3, 24) }
    for row in rows {
      for (index, cell) in row.enumerated() { needed[index] = max(needed[index], cell.width + 2) }
    }
    widths = zip(columns, needed).map { $0.width ?? min($1, Self.widest) }
    markup.add(SheetFrame.start)
    markup.add(
      "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
        + "activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"A2\" "
        + "sqref=\"A2\"/></sheetView></sheetViews>")
    markup.add(SheetFrame.columns(widths))
    markup.add("<sheetData>")
    try markup.addRow(1, headings.map { .text($0) }, style: .heading)
    for row in rows { try write(row) }
  }
}

/// What stands around the rows of every sheet.
enum SheetFrame {
  static let start = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
    <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
    """

  /// On paper, all columns fit the width of an A4 page.
  static func page(isLandscape: Bool) -> String {
    let way = isLandscape ? "landscape" : "portrait"
    return
      "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>"
      + "<pageSetup paperSize=\"9\" orientation=\"\(way)\" fitToWidth=\"1\" fitToHeight=\"0\"/>"
  }

  static func columns(_ widths: [Int]) -> String {
    guard !widths.isEmpty else { return "" }
    let columns = widths.enumerated().map { index, width in
      "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }
    return "<cols>\(columns.joined())</cols>"
  }
}
