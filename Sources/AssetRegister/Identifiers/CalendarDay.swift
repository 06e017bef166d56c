/// A day of the proleptic Gregorian calendar, without time or time zone.
///
/// ```swift
/// let review = CalendarDay(year: 2025, month: 4, day: 3)
/// review?.adding(days: 365).description  // "2026-04-03"
/// ```
///
/// Years run from 1 to 9999.
public struct CalendarDay: Hashable, Sendable, Comparable, LosslessStringConvertible {
  /// Year, month and day in one number that sorts as the days do.
  private let packed: Int32

  /// The year, 1 to 9999.
  public var year: Int { Int(packed >> 9) }
  /// The month, 1 to 12.
  public var month: Int { Int(packed >> 5 & 15) }
  /// The day of the month, 1 to 31.
  public var day: Int { Int(packed & 31) }

  /// Nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month,
      1...CalendarDay.days(inMonth: month, of: year) ~= day
    else { return nil }
    self.init(packing: year, month, day)
  }

  /// Reads `yyyy-mm-dd` and nothing else.
  public init?(_ description: String) {
    var numbers = [0, 0, 0]
    var place = 0
    for (index, byte) in description.utf8.enumerated() {
      if index == 4 || index == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        place += 1
      } else {
        guard byte.isASCIIDigit, index < 10 else { return nil }
        numbers[place] = numbers[place] * 10 + Int(byte - 0x30)
      }
    }
    guard description.utf8.count == 10 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// The day so many days after 1 January 1970; nil beyond the years 1 to 9999.
  public init?(daysSince1970 number: Int) {
    guard CalendarDay.numbers ~= number else { return nil }
    self.init(number: number)
  }

  /// Days after 1 January 1970, negative before it.
  public var daysSince1970: Int {
    let (shiftedYear, shiftedMonth) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    let leapDays = shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
    return shiftedYear * 365 + leapDays + dayOfYear - CalendarDay.marchOfYear0
  }

  /// The day so many days later, or earlier when negative; at most the last day of the year 9999,
  /// at least the first of the year 1.
  public func adding(days: Int) -> CalendarDay {
    let (sum, overflow) = daysSince1970.addingReportingOverflow(days)
    let wanted = overflow ? (days < 0 ? Int.min : Int.max) : sum
    let numbers = CalendarDay.numbers
    return CalendarDay(number: min(max(wanted, numbers.lowerBound), numbers.upperBound))
  }

  /// The number of days from this day to another, negative when the other is earlier.
  public func days(until other: CalendarDay) -> Int { other.daysSince1970 - daysSince1970 }

  /// The day as `yyyy-mm-dd` (ISO 8601).
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10)
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the day as `yyyy-mm-dd`.
  package func append(to bytes: inout [UInt8]) {
    for (value, width) in [(year, 1000), (month, 10), (day, 10)] {
      if width == 10 { bytes.append(UInt8(ascii: "-")) }
      var unit = width
      while unit > 0 {
        bytes.append(0x30 + UInt8(truncatingIfNeeded: value / unit % 10))
        unit /= 10
      }
    }
  }

  /// Whether one day is earlier than another.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.packed < right.packed
  }

  private init(packing year: Int, _ month: Int, _ day: Int) {
    packed = Int32(year << 9 | month << 5 | day)
  }

  /// Takes a number of ``numbers``. A year is taken to begin in March, so that the leap day is its
  /// last.
  private init(number: Int) {
    let days = number + CalendarDay.marchOfYear0
    let (cycle, dayOfCycle) = days.quotientAndRemainder(dividingBy: 146_097)
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(packing: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month, day)
  }

  /// Days from 1 March of the year 0 to 1 January 1970.
  private static let marchOfYear0 = 719_468
  /// 1 January of the year 1 to 31 December 9999.
  private static let numbers = -719_162...2_932_896

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
