/// Reads a sheet row by row, in memory that does not grow with the sheet.
package final class SheetReader {
  private let stream: ZipStream
  private let parser: PartParser
  private let cells: SheetCells
  private var rows: [SheetRow] = []
  private var index = 0
  private var isAtEnd = false

  init(_ book: Workbook, _ sheet: Workbook.Sheet) throws(WorkbookError) {
    guard let stream = try book.archive.open(sheet.part) else {
      throw WorkbookError(
        path: book.path, sheet: sheet.name, kind: .damaged("its part '\(sheet.part)' is missing"))
    }
    self.stream = stream
    cells = SheetCells(book, sheet: sheet.name)
    parser = try PartParser(cells, path: book.path, part: sheet.part)
  }

  /// Formulas whose result the file doesn't hold, met so far, and the cell of the first.
  package var unvaluedFormulas: (count: Int, first: String)? { cells.unvaluedFormulas }

  /// Reads the next row that has a cell that isn't empty. Returns nil at the end of the sheet.
  ///
  /// - Throws: `WorkbookError` if the sheet is not sound.
  package func next() throws(WorkbookError) -> SheetRow? {
    while index == rows.count {
      guard !isAtEnd else { return nil }
      let bytes = try stream.next()
      try parser.feed(bytes)
      isAtEnd = bytes.isEmpty
      rows = cells.take()
      index = 0
    }
    index += 1
    return rows[index - 1]
  }
}
