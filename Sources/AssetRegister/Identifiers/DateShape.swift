/// How a cell spells a date, before it is known whether days or months come first.
enum DateShape: Hashable, Sendable {
  case empty
  case placeholder
  case unreadable
  /// A spelling that can be read in one way.
  case fixed(year: Int, month: Int, day: Int, isShortYear: Bool)
  /// Day and month as numbers, in the order of the column.
  case open(first: Int, second: Int, year: Int, isShortYear: Bool)
  /// A spreadsheet's day number (1900 system).
  case serial(Int)

  init(_ cell: Span<UInt8>) {
    let range = cell.unwrappedRange
    if range.isEmpty {
      self = .empty
    } else {
      let text = cell.extracting(range)
      self = DateShape.parse(text) ?? DateShape.refusal(text)
    }
  }

  private static func refusal(_ text: Span<UInt8>) -> DateShape {
    Placeholder.matchesIdentifier(text) ? .placeholder : .unreadable
  }

  private static func parse(_ text: Span<UInt8>) -> DateShape? {
    var index = 0
    skipWeekday(text, &index)
    guard let first = DatePart(text, &index) else { return nil }
    if let compact = compact(first, text, index) { return compact }
    let before = separator(text, &index)
    guard let second = DatePart(text, &index) else { return nil }
    let after = separator(text, &index)
    guard let third = DatePart(text, &index), DateTail.isTime(text, from: index) else { return nil }
    if !first.isWord, !second.isWord, before != after || before == 0 { return nil }
    return arranged(first, second, third)
  }

  /// `yyyymmdd`, with a time perhaps, or a spreadsheet's day number with its fraction of a day.
  private static func compact(
    _ part: DatePart, _ text: Span<UInt8>, _ index: Int
  ) -> DateShape? {
    switch part.digits {
    case 8 where DateTail.isTime(text, from: index): return fixed(part.value)
    case 14 where index == text.count: return fixed(part.value / 1_000_000)
    case 5 where 20_000...80_000 ~= part.value && DateTail.isFraction(text, from: index):
      return .serial(part.value)
    default: return nil
    }
  }

  private static func fixed(_ value: Int) -> DateShape {
    .fixed(year: value / 10_000, month: value / 100 % 100, day: value % 100, isShortYear: false)
  }

  private static func arranged(
    _ first: DatePart, _ second: DatePart, _ third: DatePart
  ) -> DateShape? {
    switch (first.isWord, second.isWord, third.isWord) {
    case (false, false, false):
      guard second.isShort else { return nil }
      if first.digits == 4, third.isShort {
        return .fixed(
          year: first.value, month: second.value, day: third.value, isShortYear: false)
      }
      guard first.isShort, third.isYear else { return nil }
      return .open(
        first: first.value, second: second.value, year: third.value,
        isShortYear: third.digits == 2)
    case (false, true, false):
      return named(day: first, second, year: third) ?? named(day: third, second, year: first)
    case (true, false, false):
      return named(day: second, first, year: third)
    default: return nil
    }
  }

  private static func named(day: DatePart, _ month: DatePart, year: DatePart) -> DateShape? {
    guard day.isShort, year.isYear else { return nil }
    return .fixed(
      year: year.value, month: month.value, day: day.value, isShortYear: year.digits == 2)
  }

  /// Passes one mark and the white space around it; gives the mark, a space for white space or a
  /// comma, 0 for nothing.
  private static func separator(_ text: Span<UInt8>, _ index: inout Int) -> UInt8 {
    var found: UInt8 = 0
    while index < text.count {
      let blank = text.blankLength(at: index)
      if blank > 0 {
        if found == 0 { found = 0x20 }
        index += blank
        continue
      }
      switch text[index] {
      case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."):
        guard found == 0 || found == 0x20 else { return found }
        found = text[index]
      case UInt8(ascii: ","):
        guard found == 0 || found == 0x20 else { return found }
        found = 0x20
      default: return found
      }
      index += 1
    }
    return found
  }

  private static func skipWeekday(_ text: Span<UInt8>, _ index: inout Int) {
    var end = index
    var word: [UInt8] = []
    guard text[index].isASCIILetter else { return }
    while end < text.count, text[end].isASCIILetter {
      word.append(text[end].asciiLowered)
      end += 1
    }
    guard word.count >= 3, DateNames.weekdays.contains(where: { $0.starts(with: word) }) else {
      return
    }
    index = end
    _ = separator(text, &index)
  }
}
