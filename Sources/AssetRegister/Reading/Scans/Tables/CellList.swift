/// Cells that hold a list: `[a, b]`, `['a', None]`, `["a", null]`, `a; b`, `a|b`, one a line.
enum CellList {
  /// The items in order, without quotes. Of a list in brackets, empty items and nulls come as empty ranges, so that
  /// parallel lists stay parallel.
  static func items(_ cell: Span<UInt8>) -> [Range<Int>] {
    let range = cell.trimmedRange
    guard !range.isEmpty else { return [] }
    if isInBrackets(cell, range) {
      return literal(cell, cell.trimmed(range.lowerBound + 1..<range.upperBound - 1))
    }
    if isPlain(cell, range) { return [unquoted(cell, range)] }
    return MultiValue.split(cell).map { unquoted(cell, $0) }.filter { !$0.isEmpty }
  }

  /// Hands over every item that says something, without making a list where there is but one.
  static func forEach(_ cell: Span<UInt8>, _ body: (Span<UInt8>) -> Void) {
    let range = cell.trimmedRange
    if isPlain(cell, range), !isInBrackets(cell, range) {
      let item = unquoted(cell, range)
      if !item.isEmpty { body(cell.extracting(item)) }
      return
    }
    for item in items(cell) where !item.isEmpty { body(cell.extracting(item)) }
  }

  /// The same for a cell of times, in which commas and spaces are part of a time.
  static func forEachTime(_ cell: Span<UInt8>, _ body: (Span<UInt8>) -> Void) {
    let range = cell.trimmedRange
    if isInBrackets(cell, range) {
      forEach(cell, body)
    } else {
      let item = unquoted(cell, range)
      if !item.isEmpty { body(cell.extracting(item)) }
    }
  }

  /// The first item that says something; nil where none does.
  static func first(_ cell: Span<UInt8>) -> Range<Int>? {
    let range = cell.trimmedRange
    guard isInBrackets(cell, range) else { return range.isEmpty ? nil : unquoted(cell, range) }
    return items(cell).first { !$0.isEmpty }
  }

  static func isInBrackets(_ cell: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count >= 2 && cell[range.lowerBound] == UInt8(ascii: "[")
      && cell[range.upperBound - 1] == UInt8(ascii: "]")
  }

  /// The range without a pair of quotes around it, or the apostrophe that spreadsheets put in front.
  static func unquoted(_ cell: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last, last > first else { return range }
    let quote = cell[first]
    guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else { return range }
    if cell[last] == quote { return cell.trimmed(first + 1..<last) }
    return quote == UInt8(ascii: "'") ? cell.trimmed(first + 1..<range.upperBound) : range
  }

  /// Whether no mark stands in it that could part items.
  private static func isPlain(_ cell: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range {
      switch cell[index] {
      case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: "/"): return false
      case 0x09...0x0D, 0x20, 0x80...: return false
      default: continue
      }
    }
    return true
  }

  private static func literal(_ cell: Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    guard !range.isEmpty else { return [] }
    var items: [Range<Int>] = []
    var start = range.lowerBound
    var quote: UInt8 = 0
    var index = start
    while index < range.upperBound {
      let byte = cell[index]
      if quote != 0 {
        if byte == UInt8(ascii: "\\") { index += 1 } else if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") {
        items.append(item(cell, start..<index))
        start = index + 1
      }
      index += 1
    }
    items.append(item(cell, start..<range.upperBound))
    return items
  }

  private static func item(_ cell: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    let item = unquoted(cell, cell.trimmed(range))
    let isNull = nulls.contains(cell.extracting(item))
    return isNull ? item.lowerBound..<item.lowerBound : item
  }

  private static let nulls = ByteStringTable(["null", "None", "nan", "NaN", "undefined", "NULL"])
}
