import Tabular
import Testing

struct TableErrorTests {
  @Test(arguments: [
    (
      TableError(path: "a.csv", kind: .unreadable(code: 2)),
      "a.csv: cannot be read: No such file or directory"
    ),
    (TableError(path: "a.csv", kind: .emptyFile), "a.csv: the file is empty"),
    (
      TableError(path: "a.csv", line: 3, column: 9, record: 2, kind: .openQuote),
      "a.csv:3:9: the quote that opens here is never closed"
    ),
    (
      TableError(path: "a.csv", line: 3, column: 9, kind: .nulByte(looksLikeUTF16: false)),
      "a.csv:3:9: found a NUL byte, expected text"
    ),
    (
      TableError(path: "a.csv", line: 1, column: 2, kind: .nulByte(looksLikeUTF16: true)),
      """
      a.csv:1:2: found a NUL byte, expected text; this looks like UTF-16
        help: name the encoding: --encoding utf-16le
      """
    ),
    (
      TableError(path: "a.csv", line: 3, column: 9, kind: .textAfterQuote),
      """
      a.csv:3:9: found text after a closing quote, expected a delimiter or the end of the line
        help: write a quote inside a quoted cell twice: "24"" screen"
      """
    ),
    (
      TableError(path: "a.csv", line: 3, column: 9, kind: .cellTooLong(limit: 1 << 20)),
      "a.csv:3:9: the cell is longer than 1,048,576 bytes"
    ),
    (
      TableError(path: "a.csv", line: 3, column: 9, kind: .tooManyColumns(limit: 1)),
      "a.csv:3:9: the record has more than 1 cell"
    ),
    (
      TableError(path: "a.csv", line: 1, kind: .notATable(.oneColumn(heading: "Tag"))),
      "a.csv:1: not a table: one column only, headed 'Tag'; expected at least two columns"
    ),
    (
      TableError(path: "a.csv", line: 1, kind: .notATable(.noHeadings(width: 3))),
      "a.csv:1: not a table: no row of headings above 3 columns; expected a row of names, "
        + "as wide as the rows below it"
    ),
  ])
  func `an error says where and what`(error: TableError, expected: String) {
    #expect(error.description == expected)
  }

  @Test func `a file that is missing, a folder or a device cannot be read`() throws {
    func kind(_ path: String) -> TableError.Kind? {
      #expect(throws: TableError.self) { try Dialect.detect(path: path) }?.kind
    }
    #expect(kind("/nowhere/at/all.csv") == .unreadable(code: 2))
    #expect(kind("/tmp") == .unreadable(code: 21))
    #expect(kind("/dev/null") == .notARegularFile)
  }
}
