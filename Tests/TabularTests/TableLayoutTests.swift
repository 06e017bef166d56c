import Tabular
import Testing

struct TableLayoutTests {
  private func layout(
    _ text: String, known: Set<String> = []
  ) throws(TableError) -> TableLayout {
    guard let fixture = try? Fixture(text) else { throw TableError(path: "", kind: .emptyFile) }
    let dialect = try Dialect.detect(path: fixture.path)
    return try TableLayout.detect(path: fixture.path, dialect: dialect) { known.contains($0) }
  }

  @Test func `a plain table has its headings in the first row`() throws {
    let found = try layout("Tag,Name\nT1,Scanner\n")
    #expect(found == TableLayout(headings: ["Tag", "Name"]))
    #expect(found.firstDataRecord == 2)
    #expect(found.notes.isEmpty)
  }

  @Test(
    arguments: [
      // Title rows as typed, as a spreadsheet pads them, and with two cells.
      ("Kit register\nTag,Name,Site\nT1,Pump,A\n", 2, ["Kit register"]),
      (
        "Kit register,,\nAs of,1 May,\n\nTag,Name,Site\nT1,Pump,A\n", 4,
        ["Kit register", "As of 1 May"]
      ),
      (",,\nKit register,,\n,,\nTag,Name,Site\nT1,Pump,A\n", 4, ["Kit register"]),
      ("\n\n\nTag,Name,Site\nT1,Pump,A\n", 4, []),
      // Headings with blanks, doubles, sentences and line ends.
      ("Tag,,Name,Name,Site\nT1,x,Pump,P,A\n", 1, []),
      ("\"Tag\n(sticker)\",Name,\"Who looks after this, and since when?\"\nT1,Pump,A\n", 1, []),
      // Headings that start with a sign or a digit, or are years.
      ("#,24h contact,(Site),% used\nT1,Ann,A,5\n", 1, []),
      ("Tag,Name,Site,2024,2025\nT1,Pump,A,5,6\n", 1, []),
      // One row below that is wider.
      ("Tag,Name,Site,Room\nT1,Pump,A,1,x\n", 1, []),
      // Headings and nothing below.
      ("Tag,Name,Site", 1, []),
      // Numbers below, and a total.
      ("Tag,Name,Count\n1,Pump,3\n2,Bed,4\nTotal,,7\n", 1, []),
    ] as [(String, Int, [String])])
  func `headings are found below titles`(text: String, line: Int, titles: [String]) throws {
    let found = try layout(text)
    #expect(found.headingLine == line)
    #expect(found.titleLines.map(\.text) == titles)
    #expect(found.groupRow == nil)
  }

  @Test func `headings are kept as they are`() throws {
    let found = try layout("\" Tag\n(sticker)\",,Name,Name,Site \nT1,x,Pump,P,A\n")
    #expect(found.headings == [" Tag\n(sticker)", "", "Name", "Name", "Site "])
  }

  @Test func `a row of merged cells above the headings is recognised`() throws {
    let found = try layout(
      """
      Kit of the trust,,,,,,,,,,,,,,
      Identification,,,Where,,Who,,,,Network,,,,Dates,
      Tag,Name,Serial,Site,Room,Owner,Role,Team,Mail,MAC,IP,Host,VLAN,Bought,Reviewed
      T1,Pump,S1,A,1,Ann,IAO,EBME,,00,10.0.0.1,h1,7,2020,2021
      """)
    #expect(found.headingLine == 3)
    #expect(found.headingRecord == 3)
    #expect(found.groupRow?.line == 2)
    #expect(found.groupRow?.cells.count == 15)
    #expect(found.titleLines == [.init(line: 1, text: "Kit of the trust")])
    #expect(
      found.notes == [
        "headings found at line 3, below 1 line of title",
        "row of merged cells at line 2 not used",
      ])
  }

  @Test func `known headings win over the shape of the rows`() throws {
    let text = "Alpha,Beta,Gamma\nfirst,second,third\nTag,Name,42\nT1,Pump,7\n"
    #expect(try layout(text).headingLine == 1)
    #expect(try layout(text, known: ["Tag", "Name"]).headingLine == 3)
    // One alone may be chance.
    #expect(try layout(text, known: ["Tag"]).headingLine == 1)
  }

  @Test func `a file of one column is a table only if its heading is known`() throws {
    let text = "Tag\nT1\nT2\n"
    let error = #expect(throws: TableError.self) { try layout(text) }
    #expect(error?.kind == .notATable(.oneColumn(heading: "Tag")))
    #expect(try layout(text, known: ["Tag"]).headings == ["Tag"])
  }

  private static let report = """
    CPU Info
    Physical Cores,12
    Total Cores,24
    Brand,Example Nine

    Memory Info
    Total,36.00 GB
    Used,12.00 GB
    Swap,None

    Disk Info
    Device,Mount,Type
    /dev/sda1,/,ext4

    Network
    Host,lab
    """

  @Test func `sections of different shape are no table`() throws {
    let fixture = try Fixture(Self.report)
    let error = #expect(throws: TableError.self) { try table(fixture) }
    #expect(
      error?.description == """
        \(fixture.path):1: not a table: 4 sections of different shape, separated by blank lines \
        (lines 1, 6, 11, 15); expected one row of headings and rows of the same width below it
        """)
  }

  @Test(arguments: [
    // A blank line within a table, a total and a remark below it.
    "Tag,Name,Site\nT1,Pump,A\n\nT2,Bed,A\n\nTotal,2,\n",
    "Kit\n\nTag,Name,Site\nT1,Pump,A\nT2,Bed,A\n\nPrinted on Monday\n",
    "Kit\nof ours, all\n\nTag,Name,Site\nT1,Pump,A\n",
  ])
  func `blank lines alone do not make sections`(text: String) throws {
    #expect(try layout(text).headings == ["Tag", "Name", "Site"])
  }

  @Test(arguments: [
    "1,2,3\n4,5,6\n", "2024,5%,1\n2025,6%,2\n",
    // A row that is neither title nor headings is not passed over.
    "1,2,3\nTag,Name,Site\nT1,Pump,A\n",
  ])
  func `rows without names above them are no table`(text: String) throws {
    let error = #expect(throws: TableError.self) { try layout(text) }
    #expect(error?.kind == .notATable(.noHeadings(width: 3)))
  }

  @Test func `a file of blank lines holds nothing`() throws {
    let error = #expect(throws: TableError.self) { try layout("\n \n,,\n") }
    #expect(error?.kind == .emptyFile)
  }
}
