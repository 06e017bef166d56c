/// A workbook of sheets (`.xlsx`, ECMA-376), opened for reading. Values are read as they show; formulas, pictures and
/// links are never followed.
package final class Workbook: Sendable {
  /// A sheet with cells, in the order of the tabs.
  package struct Sheet: Sendable, Equatable {
    /// The name on its tab.
    package let name: String
    /// Whether its tab shows.
    package let isHidden: Bool
    let part: String
  }

  /// The file, as it was named.
  package let path: String
  /// The sheets with cells; sheets of charts are left out.
  package let sheets: [Sheet]
  let archive: ZipArchive
  let uses1904: Bool
  let styles: FormatTable
  let strings: StringTable

  /// Opens a file and reads all but its sheets' rows.
  ///
  /// - Throws: `WorkbookError` if it can't be read, is no workbook, or one that is refused: protected by a password,
  ///   with macros, in an old or binary format, damaged, or larger than is safe.
  package init(path: String) throws(WorkbookError) {
    let file = try FileBytes(path: path)
    try WorkbookKind.check(file)
    let archive = try ZipArchive(file)
    let outline = try WorkbookOutline(archive)
    let styles = Styles()
    if let part = outline.stylesPart { _ = try archive.parse(part, into: styles) }
    let strings = SharedStrings(path: path)
    if let part = outline.stringsPart { _ = try archive.parse(part, into: strings) }
    self.path = path
    self.archive = archive
    sheets = outline.sheets
    uses1904 = outline.uses1904
    self.styles = FormatTable(formats: styles.formats)
    self.strings = strings.table
  }

  /// Whether a file starts like a workbook or something that is often taken for one, so that trying to open it tells
  /// more than reading it as text. Text never starts so.
  package static func looksLikeOne(_ head: some Collection<UInt8>) -> Bool {
    head.starts(with: WorkbookKind.zip) || head.starts(with: WorkbookKind.compound)
  }

  /// Begins to read a sheet.
  ///
  /// - Throws: `WorkbookError` if the file lacks it.
  package func rows(of sheet: Sheet) throws(WorkbookError) -> SheetReader {
    try SheetReader(self, sheet)
  }

  /// A number as it shows.
  func text(_ number: Double, _ format: NumberFormat) -> String {
    switch format {
    case .plain: PlainNumber.text(number)
    case .date(let parts):
      SerialDay.text(number, parts, uses1904: uses1904) ?? PlainNumber.text(number)
    case .pattern(let pattern): number < 0 ? PlainNumber.text(number) : pattern.text(number)
    }
  }
}
