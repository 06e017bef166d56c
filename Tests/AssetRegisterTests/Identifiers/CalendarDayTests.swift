import Testing

@testable import AssetRegister

struct CalendarDayTests {
  @Test func `every day from 1900 to 2200 follows the one before`() throws {
    var (year, month, day) = (1900, 1, 1)
    var number = -25_567
    while year <= 2200 {
      let value = try #require(CalendarDay(year: year, month: month, day: day))
      guard value.daysSince1970 == number, CalendarDay(daysSince1970: number) == value,
        CalendarDay(value.description) == value,
        (value.year, value.month, value.day) == (year, month, day)
      else {
        Issue.record("\(year)-\(month)-\(day) is day \(number), not \(value.daysSince1970)")
        return
      }
      number += 1
      day += 1
      if CalendarDay(year: year, month: month, day: day) == nil { (month, day) = (month + 1, 1) }
      if month == 13 { (year, month) = (year + 1, 1) }
    }
    #expect(number == 84_371)
  }

  @Test(arguments: [
    (2024, 2, 29, true), (2023, 2, 29, false), (1900, 2, 29, false), (2000, 2, 29, true),
    (2025, 4, 31, false), (2025, 0, 1, false), (2025, 13, 1, false), (2025, 1, 0, false),
    (0, 1, 1, false), (1, 1, 1, true), (9999, 12, 31, true), (10_000, 1, 1, false),
    (2025, Int.max, 1, false), (Int.min, 1, 1, false),
  ])
  func `only days that are in the calendar exist`(year: Int, month: Int, day: Int, exists: Bool) {
    #expect((CalendarDay(year: year, month: month, day: day) != nil) == exists)
  }

  @Test(arguments: [
    ("2025-04-03", 0, "2025-04-03"), ("2025-04-03", 365, "2026-04-03"),
    ("2024-02-28", 1, "2024-02-29"),
    ("2025-03-01", -1, "2025-02-28"), ("1970-01-01", 20_000, "2024-10-04"),
    ("2025-04-03", Int.max, "9999-12-31"), ("2025-04-03", Int.min, "0001-01-01"),
    ("1969-01-01", Int.min, "0001-01-01"),
  ])
  func `days are added and never run off the calendar`(from: String, days: Int, to: String) {
    #expect(CalendarDay(from)?.adding(days: days).description == to)
  }

  @Test(arguments: UInt64(0)..<100)
  func `adding and counting days agree, and order is that of the numbers`(seed: UInt64) throws {
    var random = SeededCells(seed: seed)
    let one = try #require(CalendarDay(daysSince1970: random.number(-719_162..<2_932_897)))
    let other = try #require(CalendarDay(daysSince1970: random.number(-719_162..<2_932_897)))
    #expect(one.adding(days: one.days(until: other)) == other)
    #expect((one < other) == (one.daysSince1970 < other.daysSince1970))
    #expect((one < other) == one.description.utf8.lexicographicallyPrecedes(other.description.utf8))
  }

  @Test(arguments: [
    "", "2025-4-3", "2025/04/03", "2025-04-03 ", "2025-04-0३", "20250403", "2025-02-30",
  ])
  func `only the one text is read back`(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test(arguments: [-719_163, 2_932_897, Int.min, Int.max])
  func `numbers beyond the calendar are refused`(number: Int) {
    #expect(CalendarDay(daysSince1970: number) == nil)
  }
}
