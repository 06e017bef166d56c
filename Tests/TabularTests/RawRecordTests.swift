import Foundation
import Tabular
import Testing

@Suite struct `Records as their file has them` {
  private static let pieces = [
    "a", "bc", ",", ",", "\"", "\"", "\"\"", "\n", "\r", "\r\n", "é", "🙂", " ",
  ]

  /// Reads a file whole; gives its records and all their bytes joined.
  private func raw(_ fixture: Fixture, _ dialect: Dialect, bufferSize: Int = 256 * 1024) throws -> (
    records: [RawRecord], bytes: [UInt8]
  ) {
    var reader = try RawRecordReader(
      path: fixture.path, dialect: dialect, bufferSize: bufferSize)
    var records: [RawRecord] = []
    var bytes = reader.byteOrderMark
    var record = RawRecord()
    while try reader.next(&record) {
      records.append(record)
      record.append(to: &bytes, delimiter: reader.delimiter)
    }
    return (records, bytes)
  }

  @Test(arguments: UInt64(0)..<200)
  func `joined they are the file, and their cells those of the reader`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for encoding in TextEncoding.allCases {
      let isNarrow = encoding == .windows1252 || encoding == .macRoman
      let pieces = isNarrow ? Self.pieces.filter { $0 != "🙂" } : Self.pieces
      let text = random.list(of: pieces, lengths: 0...60).joined()
      let encoder = TextEncoder(encoding)
      let mark = Bool.random(using: &random) ? encoder.byteOrderMark : []
      let dialect = Dialect(encoding: encoding)
      let fixture = try Fixture(mark + encoder.encode(Array(text.utf8)))
      let expected = outcome(fixture, dialect)
      guard expected.error == nil else { continue }
      let size = Int.random(in: 1...64, using: &random)
      let found = try raw(fixture, dialect, bufferSize: size)
      #expect(found.bytes == (try Array(Data(contentsOf: URL(filePath: fixture.path)))))
      let records = found.records.filter { !$0.cells.isEmpty }
      let coder = RawCellCoder(dialect)
      #expect(
        records.map { record in
          record.cells.indices.map { String(decoding: coder.text(record.cell($0)), as: UTF8.self) }
        } == expected.records.map(\.cells))
      #expect(records.map(\.line) == expected.records.map(\.lines.lowerBound))
    }
  }

  @Test(arguments: TextEncoding.allCases)
  func `a cell written in quotes or without reads as its text`(encoding: TextEncoding) throws {
    let coder = RawCellCoder(Dialect(encoding: encoding, delimiter: .semicolon))
    for text in ["", "a", "a;b", "say \"é\"", "two\r\nlines", " spaced "] {
      for isQuoted in [false, true] {
        let raw = coder.raw(text, isQuoted: isQuoted, guardsFormulas: false)
        #expect(coder.text(raw[...]) == Array(text.utf8))
        #expect(!isQuoted || coder.isQuoted(raw[...]))
      }
    }
  }

  @Test func `cells are replaced and put in, and the rest stays`() throws {
    let fixture = try Fixture("a,\"b\"\"\",c,,\r\n\r\nd")
    let (records, _) = try raw(fixture, Dialect())
    var text: [UInt8] = []
    records[0].append(
      to: &text, replacing: [2: Array("X".utf8)], inserting: [Array("1".utf8), Array("2".utf8)],
      at: 3, delimiter: [0x2C])
    #expect(String(decoding: text, as: UTF8.self) == "a,\"b\"\"\",X,1,2,,\r\n")
    #expect(records.map(\.line) == [1, 2, 3])
    #expect(records.map(\.lineEnd.count) == [2, 2, 0])
  }
}
