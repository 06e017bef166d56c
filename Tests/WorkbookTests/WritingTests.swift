import Testing

@testable import Workbook

@Suite struct `What is written reads back` {
  /// Writes one table and reads it back.
  static func roundTrip(_ headings: [String], _ rows: [[String]]) throws -> [[String]] {
    var writer = WorkbookWriter(title: "Test")
    try writer.addTable("Data", headings.map { SheetColumn($0) }) { add in
      for row in rows { try add(row.map { .text($0) }) }
    }
    let book = try TemporaryBook.open(writer.finish())
    var read: [[String]] = []
    for row in try TemporaryBook.rows(book, book.sheets[0]) {
      while read.count < row.number - 1 { read.append(headings.map { _ in "" }) }
      read.append(row.texts + Array(repeating: "", count: headings.count - row.texts.count))
    }
    while read.count <= rows.count { read.append(headings.map { _ in "" }) }
    return read
  }

  @Test(arguments: UInt64(0)..<200)
  func `random tables`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let width = Int.random(in: 1...8, using: &random)
      let headings = (0..<width).map { "H\($0)" }
      let rows = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        headings.map { _ in random.text() }
      }
      #expect(try Self.roundTrip(headings, rows) == [headings] + rows)
    }
  }

  static let hostile: [String] =
    ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'=", " =", "\u{FEFF}="].map {
      $0 + "1+1"
    }
    + [
      "=\u{301}cmd|' /C calc'!A0", "=HYPERLINK(\"http://example.org\",\"x\")", "<f>1+1</f>", "]]>",
      "&amp;", "&#13;",
    ]
    + (0..<32).map { "a\(Unicode.Scalar(UInt8($0)))b" }
    + [
      "\u{7F}\u{85}\u{9B}", "\u{2028}\u{2029}", "\u{202E}gpj.exe", "\u{2066}\u{2069}\u{200F}",
      "\u{FFFE}\u{FFFF}x\u{FFFD}",
    ]
    + ["_x000D_", "_x005F_", "_x005F_x000D_", "__x0041__", "_x00", "_x0041", "_xD83D_xDE00_"]
    + [
      "00123", "1E5", "2026-11-24", "TRUE", "123456789012345678901", "3/4", " a ", "\u{A0}",
      "a\r\nb\rc\n", "é", "e\u{301}", "👩‍⚕️",
    ]

  @Test func `cells that want to be something else`() throws {
    let rows = Self.hostile.map { [$0, "x"] }
    #expect(try Self.roundTrip(["Cell", "Mark"], rows) == [["Cell", "Mark"]] + rows)
  }

  @Test func `nothing is ever a formula`() throws {
    var writer = WorkbookWriter(title: "=1+1")
    try writer.addPage("=1+1", Self.hostile.map { .pair($0, .text($0)) })
    try writer.addTable("T", [SheetColumn("=1+1"), SheetColumn("@x")]) { add in
      for text in Self.hostile { try add([.text(text), .text(text)]) }
    }
    let archive = try TemporaryBook.archive(writer.finish())
    for name in archive.names {
      let bytes = try #require(try archive.bytes(of: name))
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("<f>") && !text.contains("<f "), "\(name)")
    }
  }

  @Test func `days are days, numbers are numbers, and gaps are gaps`() throws {
    var writer = WorkbookWriter(title: "Test")
    try writer.addTable("T", ["A", "B", "C", "D"].map { SheetColumn($0) }) { add in
      try add([SheetCell(day: "2026-11-24"), .whole(42), .empty, SheetCell(day: "24/11/2026")])
      try add([
        SheetCell(day: "1900-02-28"), .whole(-7), SheetCell(nil), .whole(1_234_567_890_123_456),
      ])
      try add([SheetCell(day: "2026-02-30")])
    }
    let book = try TemporaryBook.open(writer.finish())
    #expect(
      try TemporaryBook.rows(book, book.sheets[0]).dropFirst().map(\.texts) == [
        ["2026-11-24", "42", "", "24/11/2026"], ["1900-02-28", "-7", "", "1234567890123456"],
        ["2026-02-30"],
      ])
  }

  @Test func `the same content gives the same bytes`() throws {
    func make() throws -> [UInt8] {
      var writer = WorkbookWriter(title: "Test")
      try writer.addPage(
        "Cover", [.title("Test"), .blank, .pair("Day", SheetCell(day: "2026-11-24"))])
      try writer.addTable("T", [SheetColumn("A")]) { add in
        for number in 0..<2000 { try add([.text("row \(number)")]) }
      }
      return writer.finish()
    }
    #expect(try make() == make())
  }

  @Test func `each sheet has one table over all its rows, and a row of headings that stays`() throws
  {
    var writer = WorkbookWriter(title: "Test")
    try writer.addTable("First one", [SheetColumn("A"), SheetColumn("B")]) { add in
      for _ in 0..<1000 { try add([.text("a"), .text("b")]) }
    }
    try writer.addTable("Second", [SheetColumn("A"), SheetColumn("a"), SheetColumn("")]) { _ in }
    let archive = try TemporaryBook.archive(writer.finish())
    func part(_ name: String) throws -> String {
      String(decoding: try #require(try archive.bytes(of: name)), as: UTF8.self)
    }
    #expect(try part("xl/tables/table1.xml").contains("ref=\"A1:B1001\""))
    #expect(try part("xl/tables/table1.xml").contains("displayName=\"Table_First_one_1\""))
    let second = try part("xl/tables/table2.xml")
    #expect(second.contains("ref=\"A1:C2\""))
    for name in ["\"A\"", "\"a 2\"", "\"Column 3\""] { #expect(second.contains("name=\(name)")) }
    #expect(try part("xl/worksheets/sheet1.xml").contains("ySplit=\"1\""))
  }

  @Test func `what no cell, row or sheet holds is refused with its place`() throws {
    let long = String(repeating: "💡", count: 16_384)
    var writer = WorkbookWriter(title: "Test")
    let error = #expect(throws: WorkbookError.self) {
      try writer.addTable("Kit", [SheetColumn("A"), SheetColumn("B")]) {
        try $0([.empty, .text(long)])
      }
    }
    #expect(
      error?.description == """
        Kit!B2: the text is 32768 characters long, and a cell holds 32767
          help: write it as CSV: --format csv
        """)
    #expect(
      try Self.roundTrip(["A"], [[String(long.dropLast())]]).last?.first?.utf16.count == 32_766)
  }

  @Test func `a sheet has no more rows than spreadsheets have`() throws {
    var markup = SheetMarkup(sheet: "Kit")
    try markup.addRow(WorkbookLimits.rows, [.whole(1)])
    let error = #expect(throws: WorkbookError.self) {
      try markup.addRow(WorkbookLimits.rows + 1, [.whole(1)])
    }
    #expect(error?.kind == .tooManyRows)
  }

  @Test(arguments: [
    ("Gaps", "Gaps"), ("a/b\\c:d?e*f[g]", "a b c d e f g"), ("", "Sheet"), ("'quoted'", "quoted"),
    ("History", "Sheet"), ("a\u{7}b", "a b"),
    (String(repeating: "x", count: 40), String(repeating: "x", count: 31)),
    (String(repeating: "💡", count: 20), String(repeating: "💡", count: 15)),
  ])
  func `names of sheets are such as spreadsheets take`(_ asked: String, _ given: String) {
    var names = SheetNames()
    #expect(names.sheet(asked) == given)
    let second = names.sheet(asked.uppercased())
    #expect(second.lowercased() != given.lowercased())
    #expect(second.utf16.count <= 31)
  }
}

/// Random numbers that are the same for a seed on every machine (Steele, Lea and Flood 2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A text of characters that are apt to break something.
  mutating func text() -> String {
    let pool: [Unicode.Scalar] = Array(
      "abc012=+-@\t\r\n\"'<>&;_xD05F \u{0}\u{1}\u{1B}\u{7F}\u{85}\u{A0}é\u{301}\u{202E}\u{FEFF}\u{FFFD}\u{FFFF}＝💡"
        .unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...10, using: &self) {
      text.append(pool[Int.random(in: 0..<pool.count, using: &self)])
    }
    if Int.random(in: 0..<8, using: &self) == 0 {
      text.append(contentsOf: "_x000D_".unicodeScalars)
    }
    return String(text)
  }
}
