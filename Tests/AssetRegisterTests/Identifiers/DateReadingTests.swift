import Testing

@testable import AssetRegister

struct DateReadingTests {
  static func read(_ cell: String, _ order: DateOrder = .dayFirst) -> DateReading {
    CalendarDay.read(cell.utf8.span, order: order)
  }

  @Test(arguments: [
    "2025-04-03", "2025/04/03", "2025.04.03", "2025-4-3", "20250403", "03/04/2025", "3/4/2025",
    "03-04-2025", "03.04.2025", "03 04 2025", "3 April 2025", "03-Apr-2025", "3rd April 2025",
    "Apr 3, 2025", "April 3rd, 2025", "03APR2025", "3-apr-2025",
    "2025-Apr-03", "Thu 3 Apr 2025", "Thursday, 3 April 2025", "2025-04-03T10:15:00Z",
    "2025-04-03T10:15:00.123+01:00", "2025-04-03 00:00:00", "03/04/2025 09:15",
    "03/04/2025 9:15:00 AM", "20250403T101500Z", "20250403101500", " 03/04/2025\u{A0}",
    "'03/04/2025", "45750", "45750.4375", "03/04/2025, 10:15", "2025-04-03 10:15:00 UTC",
    "03/04/2025 10:15 BST",
  ])
  func `spellings of one day are read`(cell: String) {
    #expect(Self.read(cell).calendarDay?.description == "2025-04-03", "\(Self.read(cell))")
  }

  @Test(arguments: [
    ("3/4/25", "2025-04-03"), ("03-Apr-49", "2049-04-03"), ("03/04/50", "1950-04-03"),
    ("3 April 99", "1999-04-03"), ("01/02/00", "2000-02-01"),
  ])
  func `a guessed century is told`(cell: String, day: String) {
    #expect(Self.read(cell) == CalendarDay(day).map(DateReading.twoDigitYear))
  }

  @Test(arguments: [
    ("04/03/2025", DateOrder.monthFirst, "2025-04-03"), ("04/03/2025", .dayFirst, "2025-03-04"),
    ("04/03/2025", .yearFirst, "2025-03-04"), ("2025-04-03", .monthFirst, "2025-04-03"),
    ("3 Apr 2025", .monthFirst, "2025-04-03"),
  ])
  func `the column's order settles day and month`(cell: String, order: DateOrder, day: String) {
    #expect(Self.read(cell, order) == CalendarDay(day).map(DateReading.day))
  }

  @Test(arguments: [
    "31/02/2025", "29/02/2023", "2025-13-01", "2025-25-03", "32/01/2025", "31 June 2025",
    "03/04/1899", "2201-01-01", "20251301", "04/25/2025", "00/04/2025",
  ])
  func `a day that never was is impossible`(cell: String) {
    #expect(Self.read(cell) == .impossible)
  }

  @Test func `a month beyond twelve is not swapped in silence`() {
    #expect(Self.read("25/04/2025", .monthFirst) == .impossible)
  }

  @Test(arguments: [
    "April 2025", "2025", "03/04", "next week", "03/04-2025", "03/04/025", "03/04/20255",
    "2025-04-03 to 2025-05-03", "03/04/2025 25:00", "03/04/2025 10:75", "03/04/2025 2", "19999",
    "80001", "3 Foo 2025", "03/04/2025x", "2025-W14", "1/2/3", "12345678901234567", "45750.x",
    "2025-04", "Monday", "/04/2025", "3//4/2025", "٣/٤/2025", "2025-04-03T", "April",
  ])
  func `what is no date is unreadable`(cell: String) {
    #expect(Self.read(cell) == .unreadable)
  }

  @Test(arguments: [
    "N/A", "TBC", "-", "none", "0000-00-00", "00/00/0000", "0001-01-01T00:00:00Z", "01/01/0001",
    "1601-01-01", "30/12/1899", "1899-12-31 00:00:00", "9999-12-31", "00/01/1900",
  ])
  func `never is a placeholder`(cell: String) {
    #expect(Self.read(cell) == .placeholder)
  }

  @Test func `white space is empty`() {
    #expect(Self.read("") == .empty)
    #expect(Self.read(" \u{A0}") == .empty)
  }

  @Test(arguments: UInt64(0)..<100)
  func `a day written in any form is read back`(seed: UInt64) throws {
    var random = SeededCells(seed: seed)
    let day = try #require(CalendarDay(daysSince1970: random.number(-25_567..<84_371)))
    let (y, m, d) = (day.year, day.month, day.day)
    let name = [
      "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
    ][m - 1]
    for text in [
      "\(day)", "\(d)/\(m)/\(y)", "\(d) \(name) \(y)", "\(name) \(d), \(y)", "\(y)/\(m)/\(d)",
    ] {
      #expect(Self.read(text) == .day(day), "'\(text)'")
    }
    #expect(Self.read("\(m)/\(d)/\(y)", .monthFirst) == .day(day))
  }
}

struct DateColumnTests {
  static func column(_ cells: [String]) -> DateColumn {
    cells.reduce(into: DateColumn()) { $0.observe($1.utf8.span) }
  }

  @Test(arguments: [
    (["03/04/2025", "25/03/2025"], DateOrder.dayFirst, false),
    (["03/04/2025", "03/25/2025"], .monthFirst, false),
    (["03/04/2025", "04/04/2025"], .dayFirst, false),
    (["2025-04-03", "3 April 2025", "N/A", ""], .yearFirst, false),
    (["2025-04-03", "03/04/2025"], .dayFirst, false),
    (["25/03/2025", "03/25/2025", "03/26/2025"], .monthFirst, true),
    (["25/03/2025", "03/25/2025"], .dayFirst, true),
    ([], .dayFirst, false),
    (["soon", "-"], .dayFirst, false),
    (["04/04/2025"], .yearFirst, false),
  ])
  func `the whole column settles the order`(cells: [String], order: DateOrder, contradicts: Bool) {
    #expect(Self.column(cells).order == order)
    #expect(Self.column(cells).isContradictory == contradicts)
    #expect(Self.column(cells.reversed()) == Self.column(cells))
  }

  @Test func `the counts tell what was seen`() {
    let column = Self.column([
      "25/03/2025", "26/03/2025", "03/25/2025", "03/04/2025", "04/04/2025", "2025-04-03", "45750",
      "TBC", "", "soon", "45/45/2025",
    ])
    #expect((column.dayFirst, column.monthFirst, column.ambiguous, column.settled) == (2, 1, 1, 3))
  }

  @Test(arguments: UInt64(0)..<100)
  func `cells in any order give the same column`(seed: UInt64) {
    var random = SeededCells(seed: seed)
    let cells = (0..<20).map { _ in
      "\(random.number(1..<32))/\(random.number(1..<32))/\(random.number(1990..<2040))"
    }
    #expect(Self.column(cells.shuffled(using: &random)) == Self.column(cells))
  }
}
