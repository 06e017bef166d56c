/// One of the first records of a file, as the search for headings sees it.
struct SampledRow {
  let cells: [String]
  let line: Int
  let number: Int
  /// Whether an empty line or a blank record goes before it, or the file starts with it.
  let opensSection: Bool

  /// How many cells hold text.
  let filled: Int
  /// The width without blank cells at the end.
  let width: Int

  init(_ row: Row, opensSection: Bool) {
    cells = row.texts
    line = row.line
    number = row.number
    self.opensSection = opensSection
    let indices = (0..<row.count).filter { !row.isBlank($0) }
    filled = indices.count
    width = (indices.last ?? -1) + 1
  }

  /// The cells that hold text, without white space around.
  var filledTexts: [String] { cells.map(trimmed).filter { !$0.isEmpty } }

  /// Whether the cells read as names of columns: mostly there, mostly words, hardly one twice.
  func couldBeHeadings(over bodyWidth: Int) -> Bool {
    let texts = filledTexts
    guard texts.count >= 2, texts.count * 10 >= bodyWidth * 7 else {
      return false
    }
    let names = texts.count { $0.unicodeScalars.contains(where: \.properties.isAlphabetic) }
    let distinct = Set(texts.map { $0.lowercased() })
    return names * 10 >= texts.count * 6 && distinct.count * 10 >= texts.count * 7
  }

  /// Whether so few cells are filled that the row is a line of text above the table.
  func couldBeTitle(over bodyWidth: Int) -> Bool {
    filled <= 2 || filled * 2 <= bodyWidth
  }

  /// Whether few cells, spread over the width, stand for groups of columns.
  func couldBeGroups(over bodyWidth: Int) -> Bool {
    filled >= 2 && filled * 2 <= bodyWidth && width * 2 >= bodyWidth
  }
}

/// Text without ASCII white space and no-break spaces around it.
func trimmed(_ text: String) -> String {
  let scalars = text.unicodeScalars
  func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xA0 || scalar.value == 0x20 || 0x09...0x0D ~= scalar.value
  }
  guard let first = scalars.firstIndex(where: { !isSpace($0) }),
    let last = scalars.lastIndex(where: { !isSpace($0) })
  else { return "" }
  return String(scalars[first...last])
}
