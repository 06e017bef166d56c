import Testing

@testable import Workbook

@Suite struct `A sheet mended in its workbook` {
  /// The XML of the first sheet after changes.
  private func mended(_ builder: BookBuilder, _ mend: SheetMend) throws -> (
    xml: String, outcome: MendedWorkbook, book: Workbook
  ) {
    let book = try builder.opened()
    let outcome = try book.mended(book.sheets[0], mend)
    let after = try TemporaryBook.open(outcome.bytes)
    for entry in book.archive.parts where entry.name != "xl/worksheets/sheet0.xml" {
      #expect(try book.archive.bytes(of: entry.name) == after.archive.bytes(of: entry.name))
    }
    #expect(book.archive.parts.map(\.name) == after.archive.parts.map(\.name))
    let bytes = try after.archive.bytes(of: "xl/worksheets/sheet0.xml") ?? []
    return (String(decoding: bytes, as: UTF8.self), outcome, after)
  }

  private func mend(
    _ row: Int, _ cells: [Int: String] = [:], words: [Int: String] = [:]
  ) -> SheetMend {
    var mend = SheetMend()
    mend.rows[row] = SheetMend.Row(cells: cells, words: words)
    return mend
  }

  /// What stands between the rows' tags of a sheet of the builder.
  private func data(_ xml: String) -> String {
    let start = xml.firstRange(of: "<sheetData>")?.upperBound ?? xml.startIndex
    let end = xml.firstRange(of: "</sheetData>")?.lowerBound ?? xml.endIndex
    return String(xml[start..<end])
  }

  private static let text = " t=\"inlineStr\"><is><t xml:space=\"preserve\">"

  @Test(
    arguments: [
      // A cell that is there keeps its look, whatever it is written like.
      (
        "<row r=\"2\" spans=\"1:3\" ht=\"9\"><c r=\"A2\" t=\"s\" s=\"4\"><v>0</v></c><c r=\"B2\" s='3'/></row>",
        "<row r=\"2\" ht=\"9\"><c r=\"A2\" t=\"s\" s=\"4\"><v>0</v></c><c r=\"B2\" s=\"3\"TEXTone</t></is></c></row>"
      ),
      // One that isn't goes between the others.
      (
        "<row r=\"2\"><c r=\"A2\"><v>1</v></c> <c r=\"C2\"><v>3</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"TEXTone</t></is></c> <c r=\"C2\"><v>3</v></c></row>"
      ),
      // Cells and rows without names count on.
      (
        "<row><c/></row><row><c><v>1</v></c><c><v></v></c></row>",
        "<row><c/></row><row><c><v>1</v></c><c r=\"B2\"TEXTone</t></is></c></row>"
      ),
    ])
  func `a text goes into its cell, and the rest stays`(rows: String, expected: String) throws {
    let (xml, outcome, book) = try mended(
      BookBuilder(sheets: [rows], strings: "<si><t>a</t></si>"), mend(2, [1: "one"]))
    #expect(data(xml) == expected.replacing("TEXT", with: Self.text))
    #expect(outcome.missing.isEmpty && outcome.wordless.isEmpty)
    let row = try #require(try TemporaryBook.rows(book, book.sheets[0]).last)
    #expect(row.texts[1] == "one")
  }

  @Test func `tags keep the prefix that the sheet uses`() throws {
    let (xml, _, _) = try mended(
      BookBuilder(sheets: ["<x:row r=\"1\"><x:c r=\"A1\"/></x:row>"]), mend(1, [0: "a", 1: "b"]))
    #expect(
      data(xml).hasSuffix(
        "<x:c r=\"B1\" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">b</x:t></x:is></x:c></x:row>"
      ))
  }

  @Test func `words go only where nothing stands`() throws {
    let rows =
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"B2\"><f>A1</f><v></v></c></row>"
    var mend = mend(1, words: [0: "w"])
    mend.rows[2] = SheetMend.Row(words: [1: "w", 2: ""])
    mend.rows[3] = SheetMend.Row(words: [1: "w"])
    let builder = BookBuilder(sheets: [rows])
    let (xml, outcome, _) = try mended(builder, mend)
    #expect(data(xml) == rows)
    #expect(outcome.wordless == [1, 2] && outcome.missing == [3])
    let book = try builder.opened()
    #expect(try book.emptyFormulas(in: book.sheets[0]) == [2: [1]])
  }

  @Test func `rows are added below all others, and the sheet's extent reaches over them`() throws {
    var builder = BookBuilder(sheets: [
      "<dimension ref=\"A4\"/><row r=\"4\"><c r=\"A4\"><v>1</v></c></row>"
    ])
    builder.sheetProlog = "<?xml version='1.0' encoding='utf-8'?>"
    var mend = SheetMend()
    mend.added = [["a", "", "c"]]
    mend.width = 5
    let (xml, _, book) = try mended(builder, mend)
    #expect(data(xml).hasPrefix("<dimension ref=\"A4:E5\"/>"))
    #expect(data(xml).contains("<row r=\"5\"><c r=\"A5\"\(Self.text)a</t></is></c><c r=\"C5\""))
    #expect(try TemporaryBook.rows(book, book.sheets[0]).map(\.number) == [4, 5])
  }

  @Test func `what XML can't hold, and what a cell can't`() throws {
    let builder = BookBuilder(sheets: ["<row r=\"1\"><c r=\"A1\"/></row>"])
    let odd = "<a> & \"b\"\r\n\u{7}_x0041_ é"
    let (_, _, book) = try mended(builder, mend(1, [0: odd]))
    #expect(try TemporaryBook.rows(book, book.sheets[0])[0].texts == [odd])
    #expect(throws: WorkbookError.self) {
      try mended(builder, mend(1, [0: String(repeating: "a", count: 32_768)]))
    }
  }

  @Test func `a sheet in another encoding is refused`() throws {
    var builder = BookBuilder(sheets: ["<row r=\"1\"><c r=\"A1\"/></row>"])
    builder.sheetProlog = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
    #expect(throws: WorkbookError.self) { try mended(builder, mend(1, [0: "a"])) }
  }

  @Test(arguments: UInt64(0)..<50)
  func `random sheets read as before but for what was put in`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    func number(_ limit: UInt64) -> Int { Int(random.next() % limit) }
    var rows = ""
    for row in 1...(3 + number(200)) where number(5) > 0 {
      var cells = ""
      for column in 0..<6 where number(3) > 0 {
        let name = CellPlace.cell(column: column, row: row)
        switch number(4) {
        case 0: cells += "<c r=\"\(name)\"/>"
        case 1: cells += "<c r=\"\(name)\" s=\"1\"><v>\(number(900))</v></c>"
        case 2: cells += "<c r=\"\(name)\" t=\"inlineStr\"><is><t>é\(number(9))</t></is></c>"
        default: cells += "<c r=\"\(name)\" t=\"str\"><f>A1</f><v>x</v></c>\n"
        }
      }
      rows += "<row r=\"\(row)\">\(cells)</row>"
    }
    let builder = BookBuilder(sheets: [rows])
    var change = SheetMend()
    for row in 1...203 where number(3) == 0 {
      change.rows[row] = SheetMend.Row(
        cells: [number(6): "filled \(row)"], words: [6: "why", 7: "where"])
    }
    let (_, outcome, book) = try mended(builder, change)
    var expected: [Int: [Int: String]] = [:]
    let before = try builder.opened()
    for row in try TemporaryBook.rows(before, before.sheets[0]) {
      expected[row.number] = Dictionary(
        uniqueKeysWithValues: row.texts.enumerated().map { ($0, $1) })
    }
    for (row, cells) in change.rows where !outcome.missing.contains(row) {
      expected[row, default: [:]].merge(cells.cells.merging(cells.words) { $1 }) { $1 }
    }
    var found: [Int: [Int: String]] = [:]
    for row in try TemporaryBook.rows(book, book.sheets[0]) {
      found[row.number] = Dictionary(uniqueKeysWithValues: row.texts.enumerated().map { ($0, $1) })
    }
    func plain(_ rows: [Int: [Int: String]]) -> [Int: [Int: String]] {
      rows.mapValues { $0.filter { !$1.isEmpty } }.filter { !$1.isEmpty }
    }
    #expect(plain(found) == plain(expected))
  }
}
