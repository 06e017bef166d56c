/// What is to be changed in a sheet.
package struct SheetMend {
  /// What is to be changed in a row; columns count from 0.
  package struct Row {
    /// Texts to be put into cells whatever these hold; an empty one empties the cell.
    package var cells: [Int: String]
    /// Texts to be put into cells that hold nothing.
    package var words: [Int: String]

    /// Makes the changes of one row.
    package init(cells: [Int: String] = [:], words: [Int: String] = [:]) {
      (self.cells, self.words) = (cells, words)
    }
  }

  /// The rows to be changed, by their number.
  package var rows: [Int: Row] = [:]
  /// Rows to be put below all others.
  package var added: [[String]] = []
  /// How many columns the sheet will have at least.
  package var width = 0

  /// No change.
  package init() {}
}

/// A workbook with a sheet that was changed.
package struct MendedWorkbook {
  /// The file's bytes.
  package let bytes: [UInt8]
  /// The numbers of rows where words found a cell that holds something, and of rows that the sheet doesn't have.
  package let wordless: Set<Int>
  package let missing: Set<Int>
}

extension Workbook {
  /// The workbook with changes in one sheet. The sheet's other cells, its formats and every other part stay as they are,
  /// byte for byte; cells that are put in hold text and keep the cell's format.
  ///
  /// - Throws: `WorkbookError` if the sheet is not sound, or is not written in UTF-8.
  package func mended(_ sheet: Sheet, _ mend: SheetMend) throws(WorkbookError) -> MendedWorkbook {
    var zip = ZipWriter()
    let mender = SheetMender(self, sheet, mend)
    for entry in archive.parts {
      guard ZipArchive.key(entry.name) == ZipArchive.key(sheet.part) else {
        zip.copy(entry, try archive.packed(entry))
        continue
      }
      zip.begin(entry.name)
      try mender.run { zip.write($0) }
      zip.end()
    }
    return MendedWorkbook(
      bytes: zip.finish(), wordless: mender.wordless,
      missing: Set(mend.rows.keys).subtracting(mender.met))
  }

  /// The cells of a sheet that hold a formula and show nothing: the columns, from 0, by the row.
  ///
  /// - Throws: `WorkbookError` if the sheet is not sound.
  package func emptyFormulas(in sheet: Sheet) throws(WorkbookError) -> [Int: Set<Int>] {
    let mender = SheetMender(self, sheet, SheetMend())
    try mender.run { _ in }
    return mender.emptyFormulas
  }
}
