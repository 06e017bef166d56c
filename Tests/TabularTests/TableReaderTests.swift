import Tabular
import Testing

struct TableReaderTests {
  private func kinds(_ body: String) throws -> [RowKind] {
    try table(try Fixture("Tag,Name,Site,Count\n" + body)).rows.map(\.kind)
  }

  @Test(
    arguments: [
      ("T1,Pump,A,1\n", [RowKind.data]),
      ("T1,,,\n", [.data]),
      // Blank cells beyond the headings are let pass, filled ones are not.
      ("T1,Pump,A,1,,\n", [.data]),
      ("T1,Pump,A,1, ,\n", [.data]),
      ("T1,Pump,A,1,x\n", [.ragged(found: 5, expected: 4)]),
      // Missing cells stay missing.
      ("T1,Pump,A\n", [.ragged(found: 3, expected: 4)]),
      ("T1\n", [.ragged(found: 1, expected: 4)]),
      // Blank rows are left out.
      ("\n,,,\nT1,Pump,A,1\n  \n\n", [.data]),
      // Totals at the foot.
      ("T1,Pump,A,1\nTotal,,,1\n", [.data, .total]),
      ("T1,Pump,A,1\n\nTotal kit: 15\n\n", [.data, .total]),
      ("T1,Pump,A,1\nGRAND TOTAL,,,\"1,204\"\n,,,\nEnd of report\n", [.data, .total, .total]),
      ("T1,Pump,A,1\n15 records\n", [.data, .total]),
      ("T1,Pump,A,1\n(15 rows affected)\n", [.data, .total]),
      ("T1,Pump,A,1\nRecords: 15,,,\n", [.data, .total]),
      // Not totals: more data below, too many cells filled, text beside the word, another word.
      ("Total,,,1\nT1,Pump,A,1\n", [.data, .data]),
      ("Total,,1\nT1,Pump,A,1\nTotal,,,2", [.ragged(found: 3, expected: 4), .data, .total]),
      ("Total,Pump,A,1\n", [.data]),
      (",Total Care Monitor,Ward 3,\n", [.data]),
      ("Totally,,,1\n", [.data]),
    ] as [(String, [RowKind])])
  func `each row below the headings is told apart`(body: String, expected: [RowKind]) throws {
    #expect(try kinds(body) == expected)
  }

  @Test func `rows that read like totals keep their place when more data follows`() throws {
    let body = (0..<70).map { "Total,,,\($0)\n" }.joined() + "T1,Pump,A,1\nTotal,,,9\n"
    let found = try table(try Fixture("Tag,Name,Site,Count\n" + body))
    #expect(found.rows.map { $0.cells[3] } == (0..<70).map(String.init) + ["1", "9"])
    #expect(found.rows.map(\.kind) == Array(repeating: .data, count: 71) + [.total])
  }

  @Test func `a row with wrong quotes is marked and the next one is read`() throws {
    let fixture = try Fixture("Tag,Name\nT1,\"24\" screen\"\nT2,Bed\n")
    let rows = try table(fixture).rows
    #expect(
      rows.map(\.kind) == [
        .faulty(
          TableError(
            path: fixture.path, line: 2, column: 8, record: 2, kind: .textAfterQuote)),
        .data,
      ])
    #expect(rows.map(\.cells) == [["T1", "24 screen\""], ["T2", "Bed"]])
  }

  @Test func `blank rows are counted from the headings on`() throws {
    let found = try table(try Fixture("Kit\n\n\nTag,Name\n\n,\nT1,Pump\n \n\nT2,Bed\n\n"))
    #expect(found.layout.headingLine == 4)
    #expect(found.blank == 5)
    #expect(found.rows.map(\.cells) == [["T1", "Pump"], ["T2", "Bed"]])
  }

  @Test(arguments: UInt64(0)..<100)
  func `no row is lost and none is made up`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let lines = ["T1,Pump,A,1", "T2,Bed", "Total,,,4", ",,,", "", "T3,Bed,B,2,x", "Records: 3"]
    let body = random.list(of: lines, lengths: 0...30)
    let fixture = try Fixture("Tag,Name,Site,Count\n" + body.map { $0 + "\n" }.joined())
    let found = try table(fixture) { ["Tag", "Name"].contains($0) }
    let expected = body.filter { $0.contains { $0 != "," } }
    #expect(found.rows.map { $0.cells.joined(separator: ",") } == expected)
    #expect(found.blank == body.count - expected.count)
    let lastRow = expected.lastIndex { !$0.hasPrefix("Total") && !$0.hasPrefix("Records") }
    let totals = expected.count - 1 - (lastRow ?? -1)
    #expect(found.rows.count { $0.kind == .total } == totals)
  }
}
