/// A cell of times, cut into its day and its time of day.
struct InstantParts {
  /// The text of the day.
  let date: [UInt8]
  /// The time of day; nil where it can't be read.
  let time: TimeOfDay?

  /// Nil where the text holds no time of day.
  init?(_ text: Span<UInt8>) {
    guard let start = InstantParts.start(of: text) else { return nil }
    let hasColon = text.contains { $0 == UInt8(ascii: ":") }
    var index = start
    time = TimeOfDay(text, &index, isCompact: !hasColon)
    var end = start
    if end > 0, text[end - 1].asciiLowered == UInt8(ascii: "t") { end -= 1 }
    while end > 0, text[end - 1] == UInt8(ascii: ",") || text[end - 1].isASCIISpace { end -= 1 }
    var date: [UInt8] = []
    for index in 0..<end { date.append(text[index]) }
    if let year = time?.year {
      date.append(UInt8(ascii: " "))
      date += String(year).utf8
    }
    self.date = date
  }

  /// Where the hour begins: one or two digits before the first colon, or four or six between a `T` and the end.
  private static func start(of text: Span<UInt8>) -> Int? {
    var index = 0
    while index < text.count, text[index] != UInt8(ascii: ":") { index += 1 }
    if index < text.count {
      var start = index
      while start > 0, index - start < 2, text[start - 1].isASCIIDigit { start -= 1 }
      return start < index && start > 0 ? start : nil
    }
    guard text.count >= 13, text[8].asciiLowered == UInt8(ascii: "t") else { return nil }
    for index in 0..<8 where !text[index].isASCIIDigit { return nil }
    return text[9].isASCIIDigit ? 9 : nil
  }
}

/// A time of day and its zone.
struct TimeOfDay: Hashable {
  /// Seconds after midnight.
  let seconds: Int
  /// Seconds that its zone is ahead of UTC; nil where no zone is named.
  let offset: Int?
  /// A year that stands behind the time, as in `Tue Sep 30 17:37:30 2014`.
  let year: Int?
  /// Whether hours run to twelve, with AM or PM behind.
  let isHalfDayClock: Bool

  /// Reads the rest of the text from the hour on; nil where it is no time of day.
  init?(_ text: Span<UInt8>, _ index: inout Int, isCompact: Bool) {
    guard var hour = TimeOfDay.number(text, &index, isCompact ? 2...2 : 1...2) else { return nil }
    if !isCompact { index += 1 }
    guard let minute = TimeOfDay.number(text, &index, 2...2), minute < 60 else { return nil }
    var second = 0
    if isCompact ? index < text.count && text[index].isASCIIDigit : text.has(":", at: index) {
      if !isCompact { index += 1 }
      guard let read = TimeOfDay.number(text, &index, 2...2), read <= 60 else { return nil }
      second = read
    }
    TimeOfDay.skipFraction(text, &index)
    TimeOfDay.skipBlanks(text, &index)
    let half = TimeOfDay.half(text, &index)
    if let half {
      guard 1...12 ~= hour else { return nil }
      hour = hour % 12 + half
    }
    isHalfDayClock = half != nil
    guard hour <= 23 || (hour == 24 && minute == 0 && second == 0) else { return nil }
    TimeOfDay.skipBlanks(text, &index)
    let early = TimeOfDay.yearBehind(text, &index)
    offset = TimeZoneText.offset(text, &index)
    year = early ?? TimeOfDay.yearBehind(text, &index)
    guard index == text.count else { return nil }
    seconds = hour * 3600 + minute * 60 + min(second, 59)
  }

  static func number(
    _ text: Span<UInt8>, _ index: inout Int, _ digits: ClosedRange<Int>
  ) -> Int? {
    let start = index
    var value = 0
    while index < text.count, index - start < digits.upperBound, text[index].isASCIIDigit {
      value = value * 10 + Int(text[index] - 0x30)
      index += 1
    }
    return digits ~= index - start ? value : nil
  }

  static func skipBlanks(_ text: Span<UInt8>, _ index: inout Int) {
    while index < text.count {
      let length = text.blankLength(at: index)
      if length == 0 { return }
      index += length
    }
  }

  private static func skipFraction(_ text: Span<UInt8>, _ index: inout Int) {
    guard text.has(".", at: index) || text.has(",", at: index), index + 1 < text.count,
      text[index + 1].isASCIIDigit
    else { return }
    index += 1
    while index < text.count, text[index].isASCIIDigit { index += 1 }
  }

  /// 0 for AM, 12 for PM.
  private static func half(_ text: Span<UInt8>, _ index: inout Int) -> Int? {
    for (mark, hours) in halves where text.hasPrefix(mark, ignoringCaseAt: index) {
      index += mark.count
      return hours
    }
    return nil
  }

  private static let halves = [("am", 0), ("a.m.", 0), ("pm", 12), ("p.m.", 12)].map {
    (Array($0.0.utf8), $0.1)
  }

  private static func yearBehind(_ text: Span<UInt8>, _ index: inout Int) -> Int? {
    skipBlanks(text, &index)
    var end = index
    guard let year = number(text, &end, 4...4) else { return nil }
    let digits = end
    skipBlanks(text, &end)
    guard end > digits || end == text.count else { return nil }
    index = end
    return year
  }
}

extension Span<UInt8> {
  /// Whether this ASCII mark stands at `index`.
  fileprivate func has(_ mark: Unicode.Scalar, at index: Int) -> Bool {
    index < count && UInt32(self[index]) == mark.value
  }
}
