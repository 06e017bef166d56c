import Testing

@testable import AssetRegister

@Suite struct `Dates of a column` {
  @Test(
    arguments: [
      (["01/02/2025", "25/02/2025"], ["2025-02-01", "2025-02-25"]),
      (["01/02/2025", "02/25/2025"], ["2025-01-02", "2025-02-25"]),
      (["01/02/2025", "03/04/2025"], ["2025-02-01", "2025-04-03"]),
      (["2025-02-01", "2025-02-25"], ["2025-02-01", "2025-02-25"]),
      (["1 Feb 2025", "25-Feb-2025"], ["2025-02-01", "2025-02-25"]),
      (["2025-02-01T10:30:00", "2025-02-01 10:30"], ["2025-02-01", "2025-02-01"]),
      (["45689", "45690"], ["2025-02-01", "2025-02-02"]),
      (["29/02/2024", "29/02/2025"], ["2024-02-29", nil]),
    ] as [([String], [String?])])
  func `are read in the order that the whole column shows`(cells: [String], days: [String?]) throws
  {
    let lines = cells.enumerated().map { "T\($0.offset),\($0.element)" }
    let read = try ReadingBench("Tag,Purchase date\n" + lines.joined(separator: "\n") + "\n")
    #expect(read.rows.indices.map { read.value("purchase_date", row: $0) } == days)
  }

  @Test(
    arguments: [
      ("31/02/2025", nil, "impossible-date"), ("not due", nil, "unreadable-date"),
      ("14/06/21", "2021-06-14", "two-digit-year"), ("14/06/61", "1961-06-14", "two-digit-year"),
    ] as [(String, String?, String)])
  func `odd dates are found`(cell: String, day: String?, code: String) throws {
    let read = try ReadingBench("Tag,Purchase date\nT1,\(cell)\nT2,25/12/2020\n")
    #expect(read.value("purchase_date") == day)
    #expect(read.codes() == [code])
  }

  @Test func `a column that contradicts itself is read in the commoner order, and it is told`()
    throws
  {
    let text = "Tag,Purchase date\nT1,25/12/2020\nT2,13/02/2020\nT3,02/13/2020\nT4,01/02/2020\n"
    let read = try ReadingBench(text)
    #expect(
      read.rows.indices.map { read.value("purchase_date", row: $0) } == [
        "2020-12-25", "2020-02-13", nil, "2020-02-01",
      ])
    #expect(read.codes(row: 2) == ["impossible-date"])
    #expect(
      try StudyBench.study(text).dateNotes == [
        "'Purchase date': 2 dates can only have the day first, 1 only the month; "
          + "all are read with the day first, and 1 could be either"
      ])
  }

  @Test func `a column with the month first is told`() throws {
    #expect(
      try StudyBench.study("Tag,Purchase date\nT1,12/25/2020\nT2,01/02/2020\n").dateNotes == [
        "'Purchase date': dates have the month first, as 1 of them show"
      ])
  }
}
