import Tabular
import Testing

struct RecordReaderTests {
  @Test(arguments: [
    ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    ("a,b\nc,d\re,f\r\ng,h", [["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"]]),
    ("a,b", [["a", "b"]]),
    ("a,", [["a", ""]]),
    (",", [["", ""]]),
    ("", []),
    ("\n\n\n", []),
    ("\na\n\r\n\r\rb\n\n", [["a"], ["b"]]),
    ("\"\"\n", [[""]]),
    ("\"\"", [[""]]),
    (" \n", [[" "]]),
    ("\"a,b\",c\n", [["a,b", "c"]]),
    ("\"a\nb\",c\n", [["a\nb", "c"]]),
    ("\"a\r\nb\",c\n", [["a\r\nb", "c"]]),
    ("\"a\rb\",c\r", [["a\rb", "c"]]),
    ("\"say \"\"hi\"\"\",c\n", [["say \"hi\"", "c"]]),
    ("\"\"\"\",c\n", [["\"", "c"]]),
    ("Macbook 13\",c\n", [["Macbook 13\"", "c"]]),
    ("24\"\" screen,c\n", [["24\"\" screen", "c"]]),
    ("a, \"b\"\n", [["a", " \"b\""]]),
    ("é,ü\n", [["é", "ü"]]),
    (
      "a long cell of more than sixteen bytes,b\n",
      [["a long cell of more than sixteen bytes", "b"]]
    ),
  ])
  func `a file becomes these records`(text: String, expected: [[String]]) throws {
    #expect(cells(try Fixture(text)) == expected)
  }

  @Test func `a record starts and ends at physical lines, counting those in quotes`() throws {
    let text = "a,b\r\n\r\n\"x\ny\",1\r\r\"p\r\nq\rr\",2\nlast,3"
    let found = outcome(try Fixture(text))
    #expect(
      found.records == [
        Record(["a", "b"], lines: 1...1), Record(["x\ny", "1"], lines: 3...4),
        Record(["p\r\nq\rr", "2"], lines: 6...8), Record(["last", "3"], lines: 9...9),
      ])
  }

  @Test func `records are numbered without empty lines, which are counted`() throws {
    let fixture = try Fixture("a\n\n\nb\n\n")
    var reader = try RecordReader(path: fixture.path, dialect: Dialect())
    var row = Row()
    var numbers: [Int] = []
    while try reader.next(&row) { numbers.append(row.number) }
    #expect(numbers == [1, 2])
    #expect(reader.emptyLines == 3)
  }

  @Test(arguments: [
    ("a,\"b\nc\nd", 1, 3),
    ("a\n1,2,\"b\"\"\nc,d\n", 2, 5),
    ("\"é\",é,\"x", 1, 7),
    ("\"p\nq\",\"x\ny", 2, 4),
  ])
  func `a quote that is never closed is an error where it opens`(
    text: String, line: Int, column: Int
  ) throws {
    let error = outcome(try Fixture(text)).error
    #expect(error?.kind == .openQuote)
    #expect(error?.line == line)
    #expect(error?.column == column)
  }

  @Test func `text after a closing quote stays in the cell and marks that row only`() throws {
    let found = outcome(try Fixture("a,b\n1,\"x\"y,z\n2,\"x\" \n3,ok\n"))
    #expect(
      found.records == [
        Record(["a", "b"], lines: 1...1), Record(["1", "xy", "z"], lines: 2...2, faultColumn: 6),
        Record(["2", "x "], lines: 3...3, faultColumn: 6), Record(["3", "ok"], lines: 4...4),
      ])
    #expect(found.error == nil)
  }

  @Test(arguments: [
    ("abcd,x\n", true), ("\"ab\nd\",x\n", true), ("abcde,x\n", false),
    ("y,\"ab\ncd\"\n", false), ("y,abcde", false),
  ])
  func `a cell may be as long as the limit and no longer`(text: String, isAccepted: Bool) throws {
    for bufferSize in [1, 3, 4096] {
      let found = outcome(
        try Fixture(text), limits: Limits(maxCellBytes: 4), bufferSize: bufferSize)
      #expect((found.error == nil) == isAccepted)
      if !isAccepted {
        #expect(found.error?.kind == .cellTooLong(limit: 4))
        #expect(found.error?.line == 1)
        #expect(found.error?.column == (text.hasPrefix("y") ? 3 : 1))
      }
    }
  }

  @Test func `a record may have as many cells as the limit and no more`() throws {
    let limits = Limits(maxColumns: 3)
    #expect(outcome(try Fixture("a,b,c\n"), limits: limits).error == nil)
    let error = outcome(try Fixture("a,b,c\na,b,c,d\n"), limits: limits).error
    #expect(error?.kind == .tooManyColumns(limit: 3))
    #expect(error?.line == 2)
    #expect(error?.column == 6)
  }

  @Test func `a record may be as long as the limit and no longer`() throws {
    let limits = Limits(maxRecordBytes: 6)
    for bufferSize in [1, 4096] {
      let fixture = try Fixture("abc,\"d\ne\"\nabc,d,efg,h\n")
      let found = outcome(fixture, limits: limits, bufferSize: bufferSize)
      #expect(found.records == [Record(["abc", "d\ne"], lines: 1...2)])
      #expect(found.error?.kind == .recordTooLong(limit: 6))
      #expect(found.error?.line == 3)
      #expect(found.error?.column == 7)
    }
  }

  @Test func `the standard limits hold`() throws {
    let wide = String(repeating: ",", count: 16_383)
    #expect(cells(try Fixture(wide)).first?.count == 16_384)
    #expect(outcome(try Fixture(wide + ",")).error?.kind == .tooManyColumns(limit: 16_384))
    let long = String(repeating: "x", count: 1 << 20)
    #expect(cells(try Fixture(long)) == [[long]])
    #expect(outcome(try Fixture(long + "x")).error?.kind == .cellTooLong(limit: 1 << 20))
  }

  @Test func `a cell's bytes can be read without a copy`() throws {
    let fixture = try Fixture("ab,\"c\"\"d\",\n")
    var reader = try RecordReader(path: fixture.path, dialect: Dialect())
    var row = Row()
    #expect(try reader.next(&row))
    #expect(row.withCell(1) { $0.count == 3 && $0[1] == 0x22 })
    #expect(row.bytes == Array("abc\"d".utf8))
    #expect(row.ends == [2, 5, 5])
    #expect(try !reader.next(&row))
  }

  @Test(arguments: [(",\t, ,\u{A0}\n", true), (",.\n", false), ("\"\n\"\n", true)])
  func `a row of white space is blank`(text: String, isBlank: Bool) throws {
    let fixture = try Fixture(text)
    var reader = try RecordReader(path: fixture.path, dialect: Dialect())
    var row = Row()
    #expect(try reader.next(&row))
    #expect(row.isBlank == isBlank)
  }
}
