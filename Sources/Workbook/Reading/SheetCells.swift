import Glibc

/// Takes the elements of a sheet and makes rows of them, cell by cell.
final class SheetCells: PartHandler {
  /// Rows that are done and not yet taken.
  private(set) var rows: [SheetRow] = []
  /// Formulas whose result the file doesn't hold, and the first of them.
  private(set) var unvaluedFormulas: (count: Int, first: String)?
  private(set) var hasEnded = false

  private let book: Workbook
  private let sheet: String
  private var row = SheetRow()
  private var column = 0
  private var lastRow = 0
  private var cells = 0
  private var type = CellType.number
  private var style = 0
  private var hasFormula = false
  private var isInRow = false
  /// Where the cell's text starts in the row's bytes.
  private var start = 0
  private var isValue = false
  private var text = RichText()
  private var free: [SheetRow] = []

  private enum CellType {
    case number, shared, inline, formulaText, boolean, error, day
  }

  private static let mostCells = 50_000_000
  private static let mostCellBytes = 1 << 20

  init(_ book: Workbook, sheet: String) { (self.book, self.sheet) = (book, sheet) }

  /// Takes the rows that are done.
  func take() -> [SheetRow] {
    defer { rows.removeAll(keepingCapacity: true) }
    return rows
  }

  func start(_ name: PartWord, _ attributes: PartAttributes) throws(WorkbookError) {
    switch name {
    case "c": try startCell(attributes)
    case "v": isValue = true
    case "f": hasFormula = true
    case "row": try startRow(attributes["r"])
    case "t", "rPh": text.start(name, in: row.bytes)
    default: break
    }
  }

  func end(_ name: PartWord) throws(WorkbookError) {
    switch name {
    case "c": try endCell()
    case "v": isValue = false
    case "t", "rPh": text.end(name, &row.bytes)
    case "row":
      row.trim()
      isInRow = false
      if !row.ends.isEmpty { rows.append(row) }
    case "sheetData": hasEnded = true
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookError) {
    guard isInRow, isValue || text.isOpen else { return }
    row.bytes.append(contentsOf: bytes)
    guard row.bytes.count - start <= Self.mostCellBytes else {
      throw fault(
        .tooLarge(what: "the cell's text is too long", limit: "\(Self.mostCellBytes) bytes"))
    }
  }

  private func startRow(_ reference: PartWord?) throws(WorkbookError) {
    let number = reference.map(\.number) ?? lastRow + 1
    guard let number, number > lastRow, number <= WorkbookLimits.rows else {
      throw fault(.damaged("row '\(reference?.string ?? "")' follows row \(lastRow)"))
    }
    lastRow = number
    row.begin(number)
    column = 0
    isInRow = true
  }

  private func startCell(_ attributes: PartAttributes) throws(WorkbookError) {
    if let reference = attributes["r"] {
      guard let place = reference.withBytes(CellPlace.parse), place.row == row.number,
        place.column >= column
      else {
        throw fault(.damaged("cell '\(reference.string)' is not where it should be"))
      }
      column = place.column
    }
    cells += column - row.ends.count + 1
    guard column < WorkbookLimits.columns, cells <= Self.mostCells else {
      throw fault(.tooLarge(what: "the sheet has too many cells", limit: "\(Self.mostCells)"))
    }
    row.skip(to: column)
    style = attributes["s"]?.number ?? 0
    type = attributes["t"].map(Self.type) ?? .number
    start = row.bytes.count
    (hasFormula, isValue) = (false, false)
  }

  private static func type(_ word: PartWord) -> CellType {
    switch word {
    case "s": .shared
    case "inlineStr": .inline
    case "str": .formulaText
    case "b": .boolean
    case "e": .error
    case "d": .day
    default: .number
    }
  }

  private func endCell() throws(WorkbookError) {
    if row.bytes.count == start {
      if hasFormula, type == .number {
        unvaluedFormulas = ((unvaluedFormulas?.count ?? 0) + 1, unvaluedFormulas?.first ?? place)
      }
    } else {
      switch type {
      case .number: showNumber()
      case .shared: try showShared()
      case .formulaText: TextEscapes.decode(&row.bytes, from: start)
      case .boolean: replace(with: row.bytes[start...].elementsEqual("0".utf8) ? "FALSE" : "TRUE")
      case .day: showDay()
      case .inline, .error: break
      }
    }
    row.endCell()
    column += 1
  }

  private func showShared() throws(WorkbookError) {
    let digits = String(decoding: row.bytes[start...], as: UTF8.self)
    guard let index = Int(digits), let text = book.strings[index] else {
      throw fault(.damaged("the cell shows text '\(digits)', which the workbook doesn't have"))
    }
    row.bytes.removeSubrange(start...)
    row.bytes.append(contentsOf: text)
  }

  private func showNumber() {
    let format = book.styles[style]
    if format == .plain, isWholeNumber { return }
    let text = String(decoding: row.bytes[start...], as: UTF8.self)
    guard let number = Double(text) else { return }
    replace(with: book.text(number, format))
  }

  /// Whether the number is stored in digits alone, which then show as they are.
  private var isWholeNumber: Bool {
    let digits =
      row.bytes[start...].first == UInt8(ascii: "-")
      ? row.bytes[(start + 1)...] : row.bytes[start...]
    return digits.allSatisfy { 0x30...0x39 ~= $0 }
  }

  /// A day written as such: `2026-11-24T00:00:00`, of which a time of midnight is left out.
  private func showDay() {
    var text = row.bytes[start...]
    if text.last == UInt8(ascii: "Z") { text.removeLast() }
    if text.count == 23, text.suffix(4).elementsEqual(".000".utf8) { text.removeLast(4) }
    if text.count == 19, text.suffix(9).elementsEqual("T00:00:00".utf8) { text.removeLast(9) }
    let day = String(decoding: text.map { $0 == UInt8(ascii: "T") ? 0x20 : $0 }, as: UTF8.self)
    replace(with: day)
  }

  private func replace(with text: String) {
    row.bytes.removeSubrange(start...)
    row.bytes.append(contentsOf: text.utf8)
  }

  private var place: String { CellPlace.cell(column: column, row: row.number) }

  private func fault(_ kind: WorkbookError.Kind) -> WorkbookError {
    WorkbookError(path: book.path, sheet: sheet, cell: isInRow ? place : nil, kind: kind)
  }
}
