/// Copies the XML of a sheet and changes cells on the way.
final class SheetMender: PartHandler {
  private(set) var wordless: Set<Int> = []
  /// The rows to be changed that the sheet has.
  private(set) var met: Set<Int> = []
  private(set) var emptyFormulas: [Int: Set<Int>] = [:]

  private let book: Workbook
  private let sheet: Workbook.Sheet
  private let mend: SheetMend
  private weak var parser: PartParser?
  /// The part's bytes from `windowStart` on, of which those before `copied` are done with.
  private var window: [UInt8] = []
  private var windowStart = 0
  private var copied = 0
  private var output: [UInt8] = []

  private var rowNumber = 0
  private var rowTag = 0..<0
  private var cells: [Cell] = []
  private var cell = Cell()
  private var isInRow = false
  private var isText = false

  /// A cell of the row at hand.
  private struct Cell {
    var column = -1
    var range = 0..<0
    var style: Int?
    var hasText = false
    var hasFormula = false
  }

  init(_ book: Workbook, _ sheet: Workbook.Sheet, _ mend: SheetMend) {
    (self.book, self.sheet, self.mend) = (book, sheet, mend)
  }

  /// Goes through the part and hands on what it becomes.
  func run(_ write: ([UInt8]) -> Void) throws(WorkbookError) {
    guard let stream = try book.archive.open(sheet.part) else {
      throw fault("its part '\(sheet.part)' is missing")
    }
    let parser = try PartParser(self, path: book.path, part: sheet.part)
    self.parser = parser
    while true {
      let bytes = try stream.next()
      if windowStart == 0, window.isEmpty, !PartEncoding.isUTF8(bytes) {
        throw fault("its part '\(sheet.part)' is not written in UTF-8")
      }
      window += bytes
      try parser.feed(bytes)
      if bytes.isEmpty { copy(to: windowStart + window.count) }
      window.removeFirst(copied - windowStart)
      windowStart = copied
      write(output)
      output.removeAll(keepingCapacity: true)
      if bytes.isEmpty { return }
    }
  }

  func start(_ name: PartWord, _ attributes: PartAttributes) throws(WorkbookError) {
    let tag = parser?.tag ?? 0..<0
    switch name {
    case "c":
      let place = attributes["r"]?.withBytes(CellPlace.parse)
      cell = Cell(column: place?.column ?? cell.column + 1, style: attributes["s"]?.number)
      cell.range = tag
    case "v", "t": isText = true
    case "f": cell.hasFormula = true
    case "row":
      rowNumber = attributes["r"]?.number ?? rowNumber + 1
      rowTag = tag
      cells.removeAll(keepingCapacity: true)
      cell = Cell()
      isInRow = true
    case "dimension":
      if let reference = attributes["ref"]?.string { widen(tag, reference) }
    default: break
    }
  }

  func end(_ name: PartWord) throws(WorkbookError) {
    let tag = parser?.tag ?? 0..<0
    switch name {
    case "c":
      cell.range = cell.range.lowerBound..<tag.upperBound
      cells.append(cell)
      if cell.hasFormula, !cell.hasText {
        emptyFormulas[rowNumber, default: []].insert(cell.column)
      }
    case "v", "t": isText = false
    case "row":
      isInRow = false
      if let row = mend.rows[rowNumber] { try change(row, end: tag) }
      copy(to: tag.upperBound)
    case "sheetData": try addRows(before: tag)
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInRow, isText, !bytes.isEmpty { cell.hasText = true }
  }

  /// Writes the row at hand with its changes.
  private func change(_ row: SheetMend.Row, end: Range<Int>) throws(WorkbookError) {
    // A row written as one empty tag has no cells to change.
    guard !end.isEmpty else { return }
    met.insert(rowNumber)
    let full = Set(cells.filter { $0.hasText || $0.hasFormula }.map(\.column))
    // What is empty already is not emptied.
    var texts = row.cells.filter { !$1.utf8.isEmpty || full.contains($0) }
    let words = row.words.filter { !$1.utf8.isEmpty }
    if full.isDisjoint(with: words.keys) {
      texts.merge(words) { first, _ in first }
    } else {
      wordless.insert(rowNumber)
    }
    guard !texts.isEmpty else { return }
    copy(to: rowTag.lowerBound)
    output += SheetTag.withoutSpans(bytes(rowTag))
    copied = rowTag.upperBound
    let prefix = SheetTag.prefix(bytes(rowTag))
    for cell in cells {
      let before = texts.keys.filter { $0 < cell.column }.sorted()
      for column in before { try put(texts.removeValue(forKey: column), column, nil, prefix) }
      guard let text = texts.removeValue(forKey: cell.column) else {
        copy(to: cell.range.upperBound)
        continue
      }
      copy(to: cell.range.lowerBound)
      try put(text, cell.column, cell.style, prefix)
      copied = cell.range.upperBound
    }
    for column in texts.keys.sorted() { try put(texts[column], column, nil, prefix) }
  }

  private func put(_ text: String?, _ column: Int, _ style: Int?, _ prefix: String)
    throws(WorkbookError)
  {
    let text = text ?? ""
    let place = CellPlace.cell(column: column, row: rowNumber)
    guard !text.utf8.isEmpty || style != nil else { return }
    guard text.utf16.count <= WorkbookLimits.textUnits, column < WorkbookLimits.columns else {
      throw WorkbookError(
        path: book.path, sheet: sheet.name, cell: place,
        kind: .textTooLong(units: text.utf16.count))
    }
    output += SheetTag.cell(text, place, style: style, prefix: prefix)
  }

  private func addRows(before tag: Range<Int>) throws(WorkbookError) {
    copy(to: tag.lowerBound)
    let prefix = SheetTag.prefix(bytes(tag).dropFirst())
    for texts in mend.added {
      rowNumber += 1
      output += "<\(prefix)row r=\"\(rowNumber)\">".utf8
      for (column, text) in texts.enumerated() { try put(text, column, nil, prefix) }
      output += "</\(prefix)row>".utf8
    }
  }

  /// Lets the sheet's extent reach over what is put in; some programs read no further.
  private func widen(_ tag: Range<Int>, _ reference: String) {
    let corners = reference.utf8.split(separator: UInt8(ascii: ":")).map { corner in
      Array(corner).withUnsafeBufferPointer(CellPlace.parse)
    }
    guard let first = corners.first, let last = corners.last, let first, let last, mend.width > 0
    else { return }
    let end = CellPlace.cell(
      column: max(last.column, mend.width - 1), row: last.row + mend.added.count)
    let start = CellPlace.cell(column: first.column, row: first.row)
    copy(to: tag.lowerBound)
    let isEmpty = bytes(tag).dropLast().last == UInt8(ascii: "/")
    let prefix = SheetTag.prefix(bytes(tag))
    output += "<\(prefix)dimension ref=\"\(start):\(end)\"\(isEmpty ? "/" : "")>".utf8
    copied = tag.upperBound
  }

  private func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    window[(range.lowerBound - windowStart)..<(range.upperBound - windowStart)]
  }

  private func copy(to end: Int) {
    guard end > copied else { return }
    output += bytes(copied..<end)
    copied = end
  }

  private func fault(_ words: String) -> WorkbookError {
    WorkbookError(path: book.path, sheet: sheet.name, kind: .damaged(words))
  }
}
