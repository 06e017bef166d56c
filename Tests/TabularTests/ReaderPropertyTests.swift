import Tabular
import Testing

/// Compares the reader with the plainest parser, on text made to be awkward.
struct ReaderPropertyTests {
  private static let pieces = [
    "a", "bc", ",", ",", "\"", "\"", "\"\"", "\n", "\r", "\r\n", "é", "😀",
  ]

  private func text(_ seed: UInt64) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    return Array(random.list(of: Self.pieces, lengths: 0...60).joined().utf8)
  }

  private func check(_ bytes: [UInt8], bufferSize: Int) throws {
    let expected = ReferenceParser(bytes)
    let found = outcome(try Fixture(bytes), bufferSize: bufferSize)
    #expect(found.records == expected.records)
    let place = found.error.map {
      ReferenceParser.Place(line: $0.line ?? 0, column: $0.column ?? 0)
    }
    #expect(place == expected.openQuote)
    #expect(found.error == nil || found.error?.kind == .openQuote)
  }

  @Test(arguments: UInt64(0)..<200)
  func `records equal those of a plain parser`(seed: UInt64) throws {
    for part in UInt64(0)..<4 { try check(text(seed * 4 + part), bufferSize: 4096) }
  }

  @Test(arguments: 1...64)
  func `the size of the buffer changes nothing`(bufferSize: Int) throws {
    for seed in UInt64(0)..<20 { try check(text(seed), bufferSize: bufferSize) }
  }

  @Test func `every text of four awkward bytes is read like the plain parser reads it`() throws {
    let alphabet = Array("a,\"\n\r".utf8)
    for code in 0..<(5 * 5 * 5 * 5) {
      let bytes = [code % 5, code / 5 % 5, code / 25 % 5, code / 125].map { alphabet[$0] }
      try check(bytes, bufferSize: 2)
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `any bytes at all are read or refused`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 0...300, using: &random)
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    let fixture = try Fixture(bytes)
    for encoding in TextEncoding.allCases {
      let found = outcome(fixture, Dialect(encoding: encoding), bufferSize: 16)
      for record in found.records {
        #expect(record.cells.allSatisfy { !$0.unicodeScalars.contains("\0") })
        #expect(
          record.cells.allSatisfy { !$0.unicodeScalars.contains("\u{FFFD}") || encoding != .utf8 })
      }
    }
  }
}
