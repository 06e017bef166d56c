import Testing

@testable import AssetRegister

@Suite struct `Rows on hold` {
  static let file = "Tag,Name,Notes\nT1,a,x\nT2,b\nT3,c,y,z\nT4,d,w\n"

  @Test func `are listed with line and reason, and touch nothing`() throws {
    let bench = try ImportBench()
    let summary = try bench.take(Self.file)
    #expect(summary.counts == [4, 2, 0, 0, 2, 0])
    #expect(
      summary.held == [
        .init(line: 3, reason: "found 2 cells, but there are 3 headings"),
        .init(line: 4, reason: "found 4 cells, but there are 3 headings"),
      ])
    #expect(try bench.ask("SELECT asset_tag FROM current_asset ORDER BY id") == ["T1", "T4"])
  }

  @Test func `come out with every cell, also those beyond the headings`() throws {
    let bench = try ImportBench()
    let batch = try #require(try bench.take(Self.file).batch)
    #expect(
      try bench.export(ExportRequest(.held, trust: "RXN", register: "IT")) == """
        Tag,Name,Notes,,iar reason,iar held row
        T2,b,,,"found 2 cells, but there are 3 headings",\(batch):3
        T3,c,y,z,"found 4 cells, but there are 3 headings",\(batch):4

        """)
  }

  @Test func `mended and imported again are assets, and closed`() throws {
    let bench = try ImportBench()
    try bench.take(Self.file)
    let held = try bench.export(ExportRequest(.held, trust: "RXN", register: "IT"))
    let mended = held.replacing("T2,b,,,", with: "T2,b,v,,").replacing(
      "T3,c,y,z,", with: "T3,c,y z,,")
    let summary = try bench.take(mended, file: "mended.csv") { $0.isPartial = true }
    #expect(summary.counts == [2, 2, 0, 0, 0, 0])
    #expect(try bench.register.read { try $0.registersWithHeldRows(.init(.held)) }.isEmpty)
    #expect(bench.damage() == [])
    let next = try bench.take(
      "Tag,Name,Notes\nT1,a,x\nT2,b,v\nT3,c,y z\nT4,d,w\n", file: "next.csv")
    #expect(next.counts == [4, 0, 4, 0, 0, 0])
    #expect(bench.damage() == [])
  }

  @Test func `an export of them is a part even if nobody says so`() throws {
    let bench = try ImportBench()
    try bench.take(Self.file)
    let held = try bench.export(ExportRequest(.held, trust: "RXN", register: "IT"))
    let summary = try bench.take(held.replacing("T2,b,,,", with: "T2,b,v,,"), file: "mended.csv")
    #expect(summary.isPartial)
    #expect(summary.missing == 0)
  }

  @Test func `are gone with the next full export`() throws {
    let bench = try ImportBench()
    try bench.take(Self.file)
    try bench.take("Tag,Name,Notes\nT1,a,x\n", file: "next.csv")
    #expect(try bench.register.read { try $0.registersWithHeldRows(.init(.held)) }.isEmpty)
  }

  @Test(arguments: [
    ("7:42", HeldRowReference(batch: 7, line: 42)), ("7", nil), ("7:", nil), ("a:b", nil),
    ("7:42:1", nil), ("", nil),
  ])
  func `are named by batch and line`(text: String, expected: HeldRowReference?) {
    #expect(HeldRows.reference(text) == expected)
  }
}
