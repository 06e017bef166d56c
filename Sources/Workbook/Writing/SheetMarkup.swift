/// Writes cells and rows as XML.
struct SheetMarkup {
  /// What was written and not yet taken.
  private(set) var xml: [UInt8] = []
  private let sheet: String

  init(sheet: String) { self.sheet = sheet }

  mutating func take() -> [UInt8] {
    defer { xml.removeAll(keepingCapacity: true) }
    return xml
  }

  mutating func add(_ text: String) { xml.append(contentsOf: text.utf8) }

  /// Adds a row of cells, so many lines high; `style` overrides those of texts.
  ///
  /// - Throws: `WorkbookError` for a text that no cell holds, or a row that no sheet holds.
  mutating func addRow(
    _ number: Int, _ cells: [SheetCell], style: SheetStyle = .text, lines: Int = 1
  )
    throws(WorkbookError)
  {
    guard number <= WorkbookLimits.rows else {
      throw WorkbookError(path: nil, sheet: sheet, kind: .tooManyRows)
    }
    add(
      lines > 1 ? "<row r=\"\(number)\" ht=\"\(min(15 * lines, 405))\">" : "<row r=\"\(number)\">")
    for (column, cell) in cells.enumerated() {
      try addCell(cell, column: column, row: number, style)
    }
    add("</row>")
  }

  mutating func addCell(_ cell: SheetCell, column: Int, row: Int, _ style: SheetStyle)
    throws(WorkbookError)
  {
    let place = CellPlace.cell(column: column, row: row)
    switch cell {
    case .empty: break
    case .whole(let number):
      // A spreadsheet keeps 15 digits, so a longer number goes as text.
      guard number.magnitude < 1_000_000_000_000_000 else {
        return try addCell(.text(String(number)), column: column, row: row, style)
      }
      add("<c r=\"\(place)\" s=\"\(SheetStyle.whole.rawValue)\"><v>\(number)</v></c>")
    case .day(let number):
      add("<c r=\"\(place)\" s=\"\(SheetStyle.day.rawValue)\"><v>\(number)</v></c>")
    case .text(let text):
      let units = text.utf16.count
      guard units <= WorkbookLimits.textUnits else {
        throw WorkbookError(path: nil, sheet: sheet, cell: place, kind: .textTooLong(units: units))
      }
      guard units > 0 else { return }
      add(
        "<c r=\"\(place)\" s=\"\(style.rawValue)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
      TextEscapes.append(text, to: &xml)
      add("</t></is></c>")
    }
  }
}
