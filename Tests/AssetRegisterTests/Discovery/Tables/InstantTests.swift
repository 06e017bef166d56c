import Testing

@testable import AssetRegister

@Suite struct `Instants` {
  @Test(arguments: [
    ("2026-11-12T08:15:00Z", "2026-11-12T08:15:00Z"),
    ("2026-11-12 08:15:00", "2026-11-12T08:15:00Z"),
    ("2026-11-12 08:15", "2026-11-12T08:15:00Z"),
    ("2023-10-26 12:23:58.7994868", "2023-10-26T12:23:58Z"),
    ("2026-11-12T08:15:00.1234567Z", "2026-11-12T08:15:00Z"),
    ("2020-10-02T16:41:03.984-04:00", "2020-10-02T20:41:03Z"),
    ("2026-11-12T00:15:00+01:00", "2026-11-11T23:15:00Z"),
    ("2026-11-12T08:15:00+0100", "2026-11-12T07:15:00Z"),
    ("20261112T081500Z", "2026-11-12T08:15:00Z"),
    ("20261112T0815", "2026-11-12T08:15:00Z"),
    ("12/11/2026 08:15:00", "2026-11-12T08:15:00Z"),
    ("12/11/2026 08:15", "2026-11-12T08:15:00Z"),
    ("12 Nov 2026, 8:15 pm", "2026-11-12T20:15:00Z"),
    ("12/11/2026 12:15 AM", "2026-11-12T00:15:00Z"),
    ("12/11/2026 12:15 PM", "2026-11-12T12:15:00Z"),
    ("Oct 17, 2024 17:24:54 UTC", "2024-10-17T17:24:54Z"),
    ("Oct 17, 2024 17:24:54 MST", "2024-10-18T00:24:54Z"),
    ("Feb 03, 2026 07:00 AM", "2026-02-03T07:00:00Z"),
    ("Tue, 18 Feb 2025 00:29:19 GMT", "2025-02-18T00:29:19Z"),
    ("Tue Sep 30 17:37:30 2014 UTC", "2014-09-30T17:37:30Z"),
    ("Tue Jun 25 10:39:42 2013", "2013-06-25T10:39:42Z"),
    ("Wed Jul 01 10:00:00 BST 2026", "2026-07-01T09:00:00Z"),
    ("1794471300", "2026-11-12T08:15:00Z"),
    ("1794471300.25", "2026-11-12T08:15:00Z"),
    ("1794471300000", "2026-11-12T08:15:00Z"),
    ("134389449000000000", "2026-11-12T08:15:00Z"),
    ("46338.34375", "2026-11-12T08:15:00Z"),
    ("2026-11-12", "2026-11-12"),
    ("12/11/2026", "2026-11-12"),
    ("  2026-11-12T08:15:00Z ", "2026-11-12T08:15:00Z"),
    ("\"2026-11-12 08:15:00\"", "2026-11-12T08:15:00Z"),
  ]) func `a time is read in the spellings of its sources`(cell: String, text: String) {
    #expect(Instant.read(cell.utf8.span, order: .dayFirst).text == text)
  }

  @Test(arguments: [
    "9999-12-31 23:59:59.9999999", "0001-01-01T00:00:00Z", "1601-01-01 00:00:00", "Never", "never",
    "0", "9223372036854775807", "N/A", "1970-01-01 00:00:00", "Not yet", "0000-00-00 00:00:00", "-",
  ]) func `what programs write for never is no time`(cell: String) {
    #expect(Instant.read(cell.utf8.span, order: .dayFirst) == .never)
  }

  @Test(arguments: [
    "soon", "31/02/2026 08:15", "2026-11-12 25:00", "2026-11-12 08:61", "08:15",
    "2026-11-12 8:15 XYZT",
    "13:00 PM", "12/11/2026 13:00 PM", "1234", "192.168.1.1",
  ]) func `what is no time is not guessed at`(cell: String) {
    #expect(Instant.read(cell.utf8.span, order: .dayFirst) == .unreadable)
  }

  @Test func `a time without a zone is said to have none`() {
    func isZoned(_ cell: String) -> Bool? {
      guard case .instant(_, let isZoned) = Instant.read(cell.utf8.span, order: .dayFirst) else {
        return nil
      }
      return isZoned
    }
    #expect(isZoned("2026-11-12 08:15") == false)
    #expect(isZoned("2026-11-12 08:15Z") == true)
    #expect(isZoned("2026-11-12 08:15 GMT+1") == true)
    #expect(isZoned("1794471300") == true)
  }

  @Test(arguments: UInt64(0)..<200) func `text and seconds are each other's inverse`(seed: UInt64) {
    var random = SeededCells(seed: seed)
    let seconds = Int64.random(in: -62_135_596_800...253_402_300_799, using: &random)
    let text = Instant.text(secondsSince1970: seconds)
    #expect(Instant.seconds(text) == seconds)
    if seconds > 0, seconds < 7_000_000_000 {
      #expect(Instant.read(text.utf8.span, order: .dayFirst) == .instant(seconds, isZoned: true))
    }
  }

  @Test func `a day is its first second and nothing else is an instant`() {
    #expect(Instant.seconds("2026-11-12") == Instant.seconds("2026-11-12T00:00:00Z"))
    for text in ["", "2026-11-31", "2026-11-12T24:00:00Z", "2026-11-12 08:15:00", "now"] {
      #expect(Instant.seconds(text) == nil)
    }
    #expect(Instant.text(secondsSince1970: Int64.max).hasPrefix("9999-12-31"))
    #expect(Instant.text(secondsSince1970: Int64.min).hasPrefix("0001-01-01"))
  }

  @Test(arguments: [
    (["03/11/2026 08:15", "04/11/2026 08:15"], DateOrder.dayFirst),
    (["03/11/2026 08:15", "11/25/2026 08:15"], .monthFirst),
    (["11/3/2026 8:15:00 AM", "11/4/2026 2:15:00 PM"], .monthFirst),
    (["03/11/2026 08:15 AM", "25/11/2026 08:15 AM"], .dayFirst),
    (["2026-11-03 08:15"], .yearFirst),
  ]) func `a column tells which of day and month comes first`(cells: [String], order: DateOrder) {
    var column = InstantColumn()
    for cell in cells { column.observe(cell.utf8.span) }
    #expect(column.order == order)
  }

  @Test(arguments: UInt64(0)..<200) func `no bytes stop the reading`(seed: UInt64) {
    var random = SeededCells(seed: seed)
    let pieces = ["12", "/", ":", "-", "T", " ", "2026", "AM", "Z", "+01", "Nov", ".", "é", ","]
    let text = random.text(pieces, 0..<12)
    if case .instant(let seconds, _) = Instant.read(text.utf8.span, order: .monthFirst) {
      #expect(Instant.seconds(Instant.text(secondsSince1970: seconds)) == seconds)
    }
    _ = Instant.read(random.bytes(0..<30).span, order: .dayFirst)
  }
}
