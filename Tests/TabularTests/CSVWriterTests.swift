import Tabular
import Testing

struct CSVWriterTests {
  private func written(_ records: [[String]], _ writer: CSVWriter) -> String {
    var writer = writer
    for record in records { writer.record(record) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ([["a", "b"], ["c", ""]], "a,b\r\nc,\r\n"),
    (
      [["a,b", "say \"hi\"", "x\ny", "p\r\nq"]],
      "\"a,b\",\"say \"\"hi\"\"\",\"x\ny\",\"p\r\nq\"\r\n"
    ),
    ([[""]], "\"\"\r\n"),
    ([["", ""]], ",\r\n"),
    ([[" a", "b "]], "\" a\",\"b \"\r\n"),
    ([["=1+1", "-5", "'=x"]], "\"'=1+1\",-5,\"''=x\"\r\n"),
  ])
  func `records are written like this`(records: [[String]], expected: String) {
    #expect(written(records, CSVWriter()) == expected)
  }

  @Test func `line ends and the byte order mark are as asked for`() {
    #expect(written([["a"]], CSVWriter(lineEnd: .lf)) == "a\n")
    let marked = CSVWriter(lineEnd: .lf, byteOrderMark: true)
    #expect(written([["a"]], marked).utf8.elementsEqual("\u{FEFF}a\n".utf8))
  }

  @Test func `guarded cells are counted, and none are when the guard is off`() {
    var writer = CSVWriter()
    writer.record(["=a", "b", "@c", "-1"])
    #expect(writer.guardedCells == 2)
    var raw = CSVWriter(lineEnd: .lf, guardsFormulas: false)
    raw.record(["=a", "b"])
    #expect(raw.guardedCells == 0)
    #expect(raw.bytes == Array("=a,b\n".utf8))
  }

  @Test func `what is drained is written once`() {
    var writer = CSVWriter(lineEnd: .lf)
    var taken: [String] = []
    for cell in ["a", "b"] {
      writer.record([cell])
      writer.drain { span in
        taken.append(String(decoding: span.indices.map { span[$0] }, as: UTF8.self))
      }
    }
    #expect(taken == ["a\n", "b\n"])
    #expect(writer.bytes.isEmpty)
  }

  private static let pieces = [
    "", "a", "é", "😀", ",", ";", "\"", "\n", "\r", "\r\n", " ", "\t", "=", "+", "-", "@", "'", "＝",
    "\u{301}", "\u{FEFF}", "\u{A0}", "5", ".", "E",
  ]

  @Test(arguments: UInt64(0)..<200)
  func `what is written is read back`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let records = (0..<20).map { _ in
      (0..<Int.random(in: 1...5, using: &random)).map { _ in
        random.list(of: Self.pieces, lengths: 0...6).joined()
      }
    }
    for lineEnd in [CSVWriter.LineEnd.lf, .crlf] {
      for mark in [false, true] {
        var raw = CSVWriter(lineEnd: lineEnd, byteOrderMark: mark, guardsFormulas: false)
        var guarded = CSVWriter(lineEnd: lineEnd, byteOrderMark: mark)
        for record in records {
          raw.record(record)
          guarded.record(record)
        }
        expectSame(cells(try Fixture(raw.bytes)), records)
        let found = cells(try Fixture(guarded.bytes))
        expectSame(found.map { $0.map(FormulaGuard.strip) }, records)
        let risky = found.joined().count { FormulaGuard.strip($0) != $0 }
        #expect(guarded.guardedCells == risky)
      }
    }
  }

  /// Compares by bytes: `==` on strings holds for different ways of writing the same accent.
  private func expectSame(_ found: [[String]], _ expected: [[String]]) {
    #expect(found.map { $0.map { Array($0.utf8) } } == expected.map { $0.map { Array($0.utf8) } })
  }
}
