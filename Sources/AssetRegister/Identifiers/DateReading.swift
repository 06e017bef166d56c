/// What a cell of a date column turned out to hold.
package enum DateReading: Hashable, Sendable {
  case empty
  case placeholder
  case day(CalendarDay)
  /// A day whose century was guessed: 00 to 49 are the 2000s, 50 to 99 the 1900s.
  case twoDigitYear(CalendarDay)
  /// Spelt as a date, but there is no such day (`31/02/2025`), or not from 1900 to 2200.
  case impossible
  case unreadable

  /// The day, however its year was written.
  package var calendarDay: CalendarDay? {
    switch self {
    case .day(let day), .twoDigitYear(let day): day
    case .empty, .placeholder, .impossible, .unreadable: nil
    }
  }
}

extension CalendarDay {
  /// Reads a cell: `2025-04-03`, `2025/04/03`, `20250403`, `03/04/2025`, `3-4-25`, `03.04.2025`,
  /// `3 April 2025`, `03-Apr-2025`, `Apr 3, 2025`, each with a time of day perhaps, which is
  /// dropped without regard to its zone; or a spreadsheet's day number.
  ///
  /// Day numbers are those of the 1900 system, 20000 (1954) to 80000 (2119). What programs write
  /// for "never" is a placeholder: `0000-00-00`, `0001-01-01`, `1601-01-01`, `1899-12-30`,
  /// `9999-12-31`.
  package static func read(_ cell: Span<UInt8>, order: DateOrder) -> DateReading {
    switch DateShape(cell) {
    case .empty: return .empty
    case .placeholder: return .placeholder
    case .unreadable: return .unreadable
    case .serial(let number):
      return CalendarDay(daysSince1970: number - spreadsheetEpoch).map(DateReading.day)
        ?? .impossible
    case .fixed(let year, let month, let day, let isShortYear):
      return reading(year, month, day, isShortYear)
    case .open(let first, let second, let year, let isShortYear):
      return order == .monthFirst
        ? reading(year, first, second, isShortYear) : reading(year, second, first, isShortYear)
    }
  }

  /// The spreadsheet's number of 1 January 1970.
  private static let spreadsheetEpoch = 25_569

  private static func reading(
    _ year: Int, _ month: Int, _ day: Int, _ isShortYear: Bool
  ) -> DateReading {
    if isNever(year, month, day) { return .placeholder }
    let full = isShortYear ? (year < 50 ? 2000 : 1900) + year : year
    guard 1900...2200 ~= full, let day = CalendarDay(year: full, month: month, day: day) else {
      return .impossible
    }
    return isShortYear ? .twoDigitYear(day) : .day(day)
  }

  private static func isNever(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    switch (year, month, day) {
    case (_, 0, 0), (1, 1, 1), (1601, 1, 1), (1899, 12, 30...31), (1900, 1, 0), (9999, 12, 31): true
    default: false
    }
  }
}
