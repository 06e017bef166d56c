import Testing

@testable import AssetRegister

@Suite struct `Cells put together again` {
  static let headings = [
    "Tag", "Name", "Serial", "Asset Status", "MAC", "MAC", "IP address", "Purchase date", "Colour",
    "Colour", "Asset owner",
  ]
  static let odd = [
    "", "", " ", "\u{A0}", "x", " x", "X ", "\"q\"", "a,b", "[", "]", "[,]", "\\", "\\u0041",
    "null",
    "0", "TBC", "N/A", "none", "'=1+1", "=1", "two\nlines", "tab\t", "\u{7F}", "é", "e\u{301}",
    "\u{202E}x", "AB-12345", "ab12345", "AB12345", "In use", "in use", "IN USE", "31/02/2020",
    "25/12/2020", "2020-12-25", "00:1A:2B:3C:4D:5E", "00:1a:2b:3c:4d:5e", "001a.2b3c.4d5f",
    "10.0.0.1", "10.0.0.1; 10.0.0.2", "10.0.0.1 10.0.0.2", "8.93E+18", "Ada Quill",
  ]

  static func text(_ rows: [[String]]) -> String {
    rows.map { row in
      row.map {
        "\"\($0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
      }
      .joined(separator: ",") + "\n"
    }.joined()
  }

  /// Every row as the register has it, by its line.
  static func rows(_ bench: ImportBench) throws -> [String: [String]] {
    var found: [String: [String]] = [:]
    var whole = WholeCells()
    try bench.register.read { transaction in
      try transaction.eachRow(
        """
        SELECT e.batch_id || ':' || e.line, \(WholeCells.columns)
        FROM entry e JOIN record c ON c.id = e.record_id JOIN layout l ON l.id = c.layout_id
        """
      ) { found[$0[0] ?? ""] = whole.cells($0[1...]) }
    }
    return found
  }

  @Test(arguments: UInt64(0)..<60)
  func `are those of the file, whatever they hold`(seed: UInt64) throws {
    var random = SeededCells(seed: seed)
    let bench = try ImportBench()
    var line = 2
    var rows: [[String]] = []
    var expected: [String: [String]] = [:]
    for number in 0..<40 {
      var row = Self.headings.map { _ in Self.odd[random.number(0..<Self.odd.count)] }
      row[0] = "T\(number)"
      switch random.number(0..<12) {
      case 0: row.removeLast(random.number(1..<9))
      case 1: row += [["", "beyond"][random.number(0..<2)]]
      default: break
      }
      rows.append(row)
      expected["\(line)"] = row
      line += 1 + row.joined().utf8.count { $0 == UInt8(ascii: "\n") }
    }
    let summary = try bench.take(Self.text([Self.headings] + rows))
    let batch = try #require(summary.batch)
    let found = try Self.rows(bench)
    #expect(found.count == rows.count)
    for (line, row) in expected { #expect(found["\(batch):\(line)"] == row) }
    #expect(bench.damage() == [])
  }

  @Test func `stay what they were when their column comes to mean something else`() throws {
    let bench = try ImportBench()
    let text = "Tag,Name,Ref\nT1,a,AB12345\nT2,b,cd 67890\n"
    try bench.take(text) { $0.answers.set("Ref", nil) }
    let first = try Self.rows(bench)
    let again = try bench.take(text, file: "again.csv") {
      $0.answers.set("Ref", FieldCatalogue.named("serial_number"))
    }
    #expect(again.changed == 2)
    let both = try Self.rows(bench)
    #expect(Set(both.values) == Set(first.values))
    #expect(both.count == 4)
    #expect(try bench.ask("SELECT count(*), count(DISTINCT headings) FROM layout") == ["2 1"])
    let batch = try #require(again.batch)
    _ = try bench.register.undo(batch: batch, occasion: bench.fixture.occasion)
    #expect(try Self.rows(bench) == first)
    #expect(bench.damage() == [])
  }

  @Test func `are left out only where a field says the same to the letter`() throws {
    let bench = try ImportBench()
    try bench.take("Tag,Name,Serial,Status,Colour\nT1, a ,AB12345,In use,\nT2,b,ab 12345,,\" \"\n")
    #expect(
      try bench.ask("SELECT raw FROM record ORDER BY id") == [
        #"[," a ",,"In use",]"#, #"[,,"ab 12345",," "]"#,
      ])
    #expect(
      try bench.ask("SELECT fields FROM layout")
        == [#"["asset_tag","name","serial_number","status",""]"#])
  }

  @Test func `of a file with one column are all kept`() throws {
    let bench = try ImportBench()
    try bench.take("Asset Name\nWard PC\nPump\n")
    #expect(try Self.rows(bench).values.sorted { $0[0] < $1[0] } == [["Pump"], ["Ward PC"]])
  }
}
