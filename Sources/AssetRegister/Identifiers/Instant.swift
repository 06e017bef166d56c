/// A moment of Universal Time (UTC) to the second, as scans are kept with: `2026-11-12T08:15:00Z`.
package enum Instant {
  /// The moment so many seconds after 1 January 1970, at most those of the years 1 to 9999.
  package static func text(secondsSince1970 seconds: Int64) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(20)
    let (days, rest) = split(seconds)
    day(days)?.append(to: &bytes)
    bytes.append(UInt8(ascii: "T"))
    for (unit, end) in [(3600, ":"), (60, ":"), (1, "Z")] {
      let number = Int(rest) / unit % (unit == 3600 ? 24 : 60)
      bytes += [0x30 + UInt8(number / 10), 0x30 + UInt8(number % 10)]
      bytes += end.utf8
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The seconds after 1 January 1970 of a text that ``text(secondsSince1970:)`` wrote, or of the first moment of a day
  /// `2026-11-12`; nil for any other text.
  package static func seconds(_ text: String) -> Int64? {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 || bytes.count == 20 else { return nil }
    guard let day = CalendarDay(String(decoding: bytes[..<10], as: UTF8.self)) else { return nil }
    let midnight = Int64(day.daysSince1970) * 86_400
    guard bytes.count == 20 else { return midnight }
    guard bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let hour = twoDigits(bytes, 11), let minute = twoDigits(bytes, 14),
      let second = twoDigits(bytes, 17), hour < 24, minute < 60, second < 60
    else { return nil }
    return midnight + hour * 3600 + minute * 60 + second
  }

  /// The day so many days after 1 January 1970, or the nearest that there is.
  private static func day(_ number: Int64) -> CalendarDay? {
    let days = Int(clamping: number)
    return CalendarDay(daysSince1970: 0)?.adding(days: days)
  }

  private static func split(_ seconds: Int64) -> (days: Int64, rest: Int64) {
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    return rest < 0 ? (days - 1, rest + 86_400) : (days, rest)
  }

  private static func twoDigits(_ bytes: [UInt8], _ index: Int) -> Int64? {
    guard bytes[index].isASCIIDigit, bytes[index + 1].isASCIIDigit else { return nil }
    return Int64(bytes[index] - 0x30) * 10 + Int64(bytes[index + 1] - 0x30)
  }
}
