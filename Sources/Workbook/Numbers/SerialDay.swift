/// Days and times as spreadsheets count them: whole days since the end of 1899, times as parts of a day
/// (ECMA-376 Part 1, 18.17.4.1).
package enum SerialDay {
  /// The last number that stands for a day: 31 December 9999.
  private static let last = 2_958_465
  private static let secondsOfDay = 86_400

  /// How a number reads as a day, a time or both: `2026-11-24`, `08:15:00`, `2026-11-24 08:15:00`.
  ///
  /// Where the first day is 1 January 1900, number 60 is the 29 February that 1900 never had, and is written so. A
  /// day is written with its time unless that is midnight, so nothing is lost. Nil beyond the days there are.
  static func text(_ number: Double, _ parts: DateParts, uses1904: Bool) -> String? {
    guard number >= 0, number < Double(last + 1) else { return nil }
    var day = Int(number)
    var second = Int(((number - Double(day)) * Double(secondsOfDay)).rounded())
    if second == secondsOfDay { (day, second) = (day + 1, 0) }
    if parts.isElapsed { return clock(day * secondsOfDay + second) }
    if !parts.hasDay { return clock(second) }
    let date = uses1904 ? text(daysSince1900: day + 1462) : text(daysSince1900: day)
    return second == 0 ? date : "\(date) \(clock(second))"
  }

  /// The number of a day of the Gregorian calendar; nil before 1 March 1900, where spreadsheets differ, and for what
  /// is no day.
  package static func number(year: Int, month: Int, day: Int) -> Int? {
    guard 1900...9999 ~= year, 1...12 ~= month, day >= 1, day <= length(of: month, year) else {
      return nil
    }
    let serial = epochDay(year, month, day) + 25_569
    return serial > 60 ? serial : nil
  }

  /// Days since 1 January 1970 (Howard Hinnant, chrono-compatible low-level date algorithms).
  private static func epochDay(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func text(daysSince1900 serial: Int) -> String {
    switch serial {
    case 0: return "1900-01-00"
    case 60: return "1900-02-29"
    default: break
    }
    let day = (serial < 60 ? serial + 1 : serial) - 25_569 + 719_468
    let era = day / 146_097
    let dayOfEra = day - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return
      "\(padded(year, 4))-\(padded(month, 2))-\(padded(dayOfYear - (153 * shifted + 2) / 5 + 1, 2))"
  }

  private static func clock(_ seconds: Int) -> String {
    "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private static func length(of month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// What a number's format shows of a day.
struct DateParts: Equatable, Sendable {
  var hasDay = false
  var hasTime = false
  /// A span of time, in which hours count on beyond a day.
  var isElapsed = false
}
