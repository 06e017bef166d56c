/// What a cell of times turned out to hold.
package enum InstantReading: Hashable, Sendable {
  case empty
  /// A word or a time that says "never": `Never`, `9999-12-31 23:59:59`, `0`.
  case never
  /// A day without a time.
  case day(CalendarDay)
  /// Seconds after 1 January 1970. Where the cell names no time zone, it is taken for UTC.
  case instant(Int64, isZoned: Bool)
  case unreadable

  /// `2026-11-12T08:15:00Z`, or `2026-11-12` for a day.
  package var text: String? {
    switch self {
    case .day(let day): day.description
    case .instant(let seconds, _): Instant.text(secondsSince1970: seconds)
    case .empty, .never, .unreadable: nil
    }
  }

  /// Seconds after 1 January 1970, for a day those of its first moment.
  package var seconds: Int64? {
    switch self {
    case .day(let day): Int64(day.daysSince1970) * 86_400
    case .instant(let seconds, _): seconds
    case .empty, .never, .unreadable: nil
    }
  }
}

extension Instant {
  /// Reads a cell: every spelling of a day that ``CalendarDay`` reads, with a time of day before the year or after the
  /// day, or a number that counts from an epoch.
  ///
  /// `2026-11-12T08:15:00.1234567+01:00`, `2026-11-12 08:15`, `12/11/2026 08:15:00`, `11/12/2026 8:15:00 AM`,
  /// `Oct 17, 2024 17:24:54 UTC`, `Tue Sep 30 17:37:30 2014`, `20261112T081500Z`; 10 digits are seconds after 1970,
  /// 13 milliseconds, 16 microseconds, 19 nanoseconds; 17 or 18 digits are ticks of 100 nanoseconds after 1601 (the
  /// FILETIME of Windows); a number of days as spreadsheets have them may carry a fraction.
  package static func read(_ cell: Span<UInt8>, order: DateOrder) -> InstantReading {
    let range = cell.unwrappedRange
    if range.isEmpty { return .empty }
    let text = cell.extracting(range)
    if let plain = plain(text) { return plain }
    if let counted = InstantNumber.read(text) { return counted }
    guard let parts = InstantParts(text) else { return day(text, order) }
    guard let time = parts.time else { return .unreadable }
    switch CalendarDay.read(parts.date.span, order: order) {
    case .empty, .impossible, .unreadable: return .unreadable
    case .placeholder: return .never
    case .day(let day), .twoDigitYear(let day):
      if isNever(day) { return .never }
      let local = Int64(day.daysSince1970) * 86_400 + Int64(time.seconds)
      return .instant(local - Int64(time.offset ?? 0), isZoned: time.offset != nil)
    }
  }

  /// The spelling of most programs, `2026-11-12T08:15:00.123Z`, without the detours of the others; nil for any other.
  private static func plain(_ text: Span<UInt8>) -> InstantReading? {
    guard text.count >= 19, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      text[10] == UInt8(ascii: "T") || text[10] == 0x20, text[13] == UInt8(ascii: ":"),
      text[16] == UInt8(ascii: ":")
    else { return nil }
    var (index, end) = (0, text.count)
    let isZoned = text[end - 1] == UInt8(ascii: "Z")
    if isZoned { end -= 1 }
    if end > 19 {
      guard text[19] == UInt8(ascii: "."), end > 20 else { return nil }
      for place in 20..<end where !text[place].isASCIIDigit { return nil }
    }
    guard let year = TimeOfDay.number(text, &index, 4...4), 1971...2200 ~= year else { return nil }
    guard let month = two(text, 5), let dayOfMonth = two(text, 8), let hour = two(text, 11),
      let minute = two(text, 14), let second = two(text, 17), hour < 24, minute < 60, second < 60,
      let day = CalendarDay(year: year, month: month, day: dayOfMonth)
    else { return nil }
    let time = hour * 3600 + minute * 60 + second
    return .instant(Int64(day.daysSince1970 * 86_400 + time), isZoned: isZoned)
  }

  private static func two(_ text: Span<UInt8>, _ index: Int) -> Int? {
    guard text[index].isASCIIDigit, text[index + 1].isASCIIDigit else { return nil }
    return Int(text[index] - 0x30) * 10 + Int(text[index + 1] - 0x30)
  }

  /// The first day that computers count from: nothing was seen then.
  private static func isNever(_ day: CalendarDay) -> Bool {
    day.year == 1970 && day.month == 1 && day.day == 1
  }

  private static func day(_ text: Span<UInt8>, _ order: DateOrder) -> InstantReading {
    switch CalendarDay.read(text, order: order) {
    case .empty: return .empty
    case .placeholder: return .never
    case .day(let day), .twoDigitYear(let day): return isNever(day) ? .never : .day(day)
    case .impossible: return .unreadable
    case .unreadable:
      var word: [UInt8] = []
      Fold.heading(text, into: &word)
      return neverWords.contains(word.span) ? .never : .unreadable
    }
  }

  private static let neverWords = ByteStringTable([
    "never", "neverseen", "notseen", "notyet", "none", "infinite", "unlimited", "neverexpires",
  ])
}

/// Times written as one number.
enum InstantNumber {
  /// Nil where the text is no number or one that spells a date, such as `20261112`.
  static func read(_ text: Span<UInt8>) -> InstantReading? {
    guard text[0].isASCIIDigit, text.count <= 30 else { return nil }
    var digits = 0
    var whole: UInt64 = 0
    while digits < text.count, text[digits].isASCIIDigit {
      guard digits < 19 else { return nil }
      whole = whole * 10 + UInt64(text[digits] - 0x30)
      digits += 1
    }
    guard DateTail.isFraction(text, from: digits) else { return nil }
    if whole == 0 || whole == UInt64(Int64.max) { return .never }
    switch digits {
    case 5 where digits < text.count: return spreadsheet(text, days: Int64(whole), digits)
    case 10: return .instant(Int64(whole), isZoned: true)
    case 13: return .instant(Int64(whole / 1000), isZoned: true)
    case 16: return .instant(Int64(whole / 1_000_000), isZoned: true)
    case 17, 18: return fileTime(whole)
    case 19: return .instant(Int64(whole / 1_000_000_000), isZoned: true)
    default: return nil
    }
  }

  /// Ticks of 100 nanoseconds after 1 January 1601 (MS-DTYP 2.3.3).
  private static func fileTime(_ ticks: UInt64) -> InstantReading {
    .instant(Int64(ticks / 10_000_000) - 11_644_473_600, isZoned: true)
  }

  /// A day of the 1900 system and the share of it that has passed, to the second.
  private static func spreadsheet(
    _ text: Span<UInt8>, days: Int64, _ point: Int
  ) -> InstantReading? {
    guard 20_000...80_000 ~= days else { return nil }
    var (share, unit) = (0.0, 0.1)
    for index in point + 1..<text.count {
      share += Double(text[index] - 0x30) * unit
      unit /= 10
    }
    return .instant((days - 25_569) * 86_400 + Int64((share * 86_400).rounded()), isZoned: false)
  }
}
