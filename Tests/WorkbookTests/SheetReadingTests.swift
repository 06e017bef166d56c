import Testing

@testable import Workbook

@Suite struct `How sheets are read` {
  @Test func `rows keep their numbers and cells their columns`() throws {
    var book = BookBuilder()
    book.sheets = [
      """
      <row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c><c r="F2" s="3"/></row>\
      <row r="5"/><row r="9" hidden="1"><c r="A9"><v>3</v></c></row>
      """
    ]
    let rows = try book.rows()
    #expect(rows.map(\.number) == [2, 9])
    #expect(rows.map(\.texts) == [["", "1", "", "2"], ["3"]])
  }

  @Test func `rows and cells without a name follow each other`() throws {
    var book = BookBuilder()
    book.sheets = ["<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"]
    let rows = try book.rows()
    #expect(rows.map(\.number) == [1, 2])
    #expect(rows.map(\.texts) == [["1", "2"], ["3"]])
  }

  @Test func `only the first of merged cells holds what it holds`() throws {
    var book = BookBuilder()
    book.sheets = [
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"/><c r=\"C1\"><v>2</v></c></row>"
        + "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells><sheetData>"
    ]
    #expect(try book.rows().map(\.texts) == [["1", "", "2"]])
  }

  @Test func `hidden sheets are told from others, and names are as on the tabs`() throws {
    var book = BookBuilder()
    book.sheets = ["", "", ""]
    book.names = ["Kit &amp; more", "Lists", "Old"]
    book.states = ["visible", "hidden", "veryHidden"]
    let sheets = try book.opened().sheets
    #expect(sheets.map(\.name) == ["Kit & more", "Lists", "Old"])
    #expect(sheets.map(\.isHidden) == [false, true, true])
  }

  @Test func `formulas without a value are counted`() throws {
    var book = BookBuilder()
    book.sheets = ["<row><c><v>1</v></c><c><f>A1</f></c></row><row><c><f>A2</f></c></row>"]
    let opened = try book.opened()
    let reader = try opened.rows(of: opened.sheets[0])
    while try reader.next() != nil {}
    #expect(reader.unvaluedFormulas?.count == 2)
    #expect(reader.unvaluedFormulas?.first == "B1")
  }

  @Test(arguments: [
    ("<row r=\"2\"/><row r=\"1\"/>", "x.xlsx:Kit: the workbook is damaged: row '1' follows row 2"),
    ("<row r=\"0\"/>", "x.xlsx:Kit: the workbook is damaged: row '0' follows row 0"),
    ("<row r=\"1048577\"/>", "x.xlsx:Kit: the workbook is damaged: row '1048577' follows row 0"),
    (
      "<row r=\"3\"><c r=\"A2\"/></row>",
      "x.xlsx:Kit!A3: the workbook is damaged: cell 'A2' is not where it should be"
    ),
    (
      "<row r=\"3\"><c r=\"B3\"/><c r=\"A3\"/></row>",
      "x.xlsx:Kit!C3: the workbook is damaged: cell 'A3' is not where it should be"
    ),
    (
      "<row r=\"3\"><c r=\"XFE3\"/></row>",
      "x.xlsx:Kit!A3: the workbook is damaged: cell 'XFE3' is not where it should be"
    ),
    (
      "<row r=\"3\"><c r=\"G3\" t=\"s\"><v>7</v></c></row>",
      "x.xlsx:Kit!G3: the workbook is damaged: the cell shows text '7', which the workbook doesn't have"
    ),
  ])
  func `what can't be is refused with its place`(_ rows: String, _ words: String) throws {
    var book = BookBuilder()
    book.sheets = [rows]
    let error = try #require(TemporaryBook.refusal(book.zip.bytes))
    let named = WorkbookError(
      path: "x.xlsx", sheet: error.sheet, cell: error.cell, kind: error.kind)
    #expect("\(named.place): \(named.summary)" == words)
  }

  @Test(arguments: [
    (0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD"),
  ])
  func `columns have letters`(_ column: Int, _ letters: String) {
    #expect(CellPlace.letters(column) == letters)
    let parsed = Array("\(letters)7".utf8).withUnsafeBufferPointer(CellPlace.parse)
    #expect(parsed?.column == column)
    #expect(parsed?.row == 7)
  }

  @Test(arguments: ["", "7", "A", "A0", "1A", "A1B", "AAAAA1", "XFE1", "A1048577", "A99999999999"])
  func `other texts are no cells`(_ text: String) {
    #expect(Array(text.utf8).withUnsafeBufferPointer(CellPlace.parse) == nil)
  }

  @Test(arguments: [
    ("Kit", "Kit!G1042"), ("IT kit", "'IT kit'!G1042"), ("Bob's", "'Bob''s'!G1042"),
  ])
  func `a place reads as spreadsheets write it`(_ sheet: String, _ place: String) {
    #expect(CellPlace.text(sheet: sheet, cell: "G1042") == place)
  }
}
