/// A cell to be written. Nothing is ever written as a formula.
package enum SheetCell: Sendable, Equatable {
  case empty
  case text(String)
  case whole(Int)
  /// A day by its number, as ``SerialDay`` counts.
  case day(Int)

  /// A text, or an empty cell for nil.
  package init(_ text: String?) {
    self = text.map { .text($0) } ?? .empty
  }

  /// A day written as `2026-11-24`; any other text stays text.
  package init(day text: String?) {
    guard let text else {
      self = .empty
      return
    }
    self = Self.day(of: text).map { .day($0) } ?? .text(text)
  }

  private static func day(of text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      guard bytes[range].allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
      return bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    return SerialDay.number(year: year, month: month, day: day)
  }

  /// How many lines a text takes, about, in a column so many characters wide.
  func lines(in width: Int) -> Int {
    guard case .text(let text) = self else { return 1 }
    if text.utf8.count <= width, !text.utf8.contains(0x0A) { return 1 }
    return text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).reduce(0) {
      lines, line in
      let characters = line.count { $0 & 0xC0 != 0x80 }
      return lines + max(1, (characters + width - 1) / max(width, 1))
    }
  }

  /// How many characters wide the cell is, about: the longest line of a text.
  var width: Int {
    switch self {
    case .empty: 0
    case .text(let text):
      text.utf8.split(separator: 0x0A).map { $0.count { $0 & 0xC0 != 0x80 } }.max() ?? 0
    case .whole(let number): String(number).utf8.count
    case .day: 10
    }
  }
}

/// A line of a page that is no table.
package enum PageLine: Sendable, Equatable {
  case title(String)
  case heading(String)
  case text(String)
  /// A word and what stands beside it.
  case pair(String, SheetCell)
  case blank
}
