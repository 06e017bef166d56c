import Tabular
import Testing

struct EncodingTests {
  private static let content = "Tag,Name\r\nT1,Café £5 – “new”\r\nT2,😀 plain enough text\r\n"
  private static let rows = [
    ["Tag", "Name"], ["T1", "Café £5 – “new”"], ["T2", "😀 plain enough text"],
  ]

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  private static let variants: [([UInt8], TextEncoding, Bool)] = [
    (Array(content.utf8), .utf8, false),
    ([0xEF, 0xBB, 0xBF] + Array(content.utf8), .utf8, true),
    (utf16(content, bigEndian: false), .utf16le, false),
    ([0xFF, 0xFE] + utf16(content, bigEndian: false), .utf16le, true),
    (utf16(content, bigEndian: true), .utf16be, false),
    ([0xFE, 0xFF] + utf16(content, bigEndian: true), .utf16be, true),
  ]

  @Test(arguments: variants)
  func `the same text in any Unicode encoding gives the same cells`(
    bytes: [UInt8], encoding: TextEncoding, hasMark: Bool
  ) throws {
    let fixture = try Fixture(bytes)
    let dialect = try Dialect.detect(path: fixture.path)
    #expect(dialect == Dialect(encoding: encoding, hasByteOrderMark: hasMark))
    #expect(dialect.notes.isEmpty)
    for bufferSize in 1...40 {
      let found = outcome(fixture, dialect, bufferSize: bufferSize)
      #expect(found.records.map(\.cells) == Self.rows)
      #expect(found.error == nil)
    }
    #expect(cells(fixture, dialect) == Self.rows)
  }

  @Test func `a byte order mark within the text is kept`() throws {
    let fixture = try Fixture("\u{FEFF}a,\u{FEFF}b\n")
    #expect(cells(fixture) == [["a", "\u{FEFF}b"]])
  }

  @Test func `bytes that are not UTF-8 are read as Windows-1252, and counted`() throws {
    let fixture = try Fixture(
      Array("a,Caf".utf8) + [0xE9, 0x0A] + Array("b,".utf8) + [0x93, 0x80, 0x94])
    let dialect = try Dialect.detect(path: fixture.path)
    #expect(dialect == Dialect(encoding: .windows1252, assumedWindows1252Bytes: 4))
    #expect(dialect.notes == ["not UTF-8, so read as Windows-1252: 4 bytes outside ASCII"])
    #expect(cells(fixture, dialect) == [["a", "Café"], ["b", "“€”"]])
  }

  /// Bytes 80 to FF as Python's codecs `cp1252` and `mac_roman` read them.
  @Test(arguments: [
    (
      TextEncoding.windows1252,
      "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
        + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
      [UInt8]([0x81, 0x8D, 0x8F, 0x90, 0x9D])
    ),
    (
      .macRoman,
      "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
        + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ", []
    ),
  ])
  func `each byte of a single-byte encoding has its character`(
    encoding: TextEncoding, expected: String, undefined: [UInt8]
  ) throws {
    let defined = (UInt8(0x80)...0xFF).filter { !undefined.contains($0) }
    let found = cells(try Fixture(defined), Dialect(encoding: encoding))
    #expect(found.first?.first.map { Array($0.unicodeScalars) } == Array(expected.unicodeScalars))
    for byte in undefined {
      let error = outcome(try Fixture([0x61, 0x0A, 0xE9, byte]), Dialect(encoding: encoding)).error
      #expect(error?.kind == .undefinedByte(byte, encoding))
      #expect(error?.line == 2)
      #expect(error?.column == 2)
    }
  }

  @Test func `a byte without meaning in Windows-1252 is an error at its place`() throws {
    let fixture = try Fixture(Array("a,b\r\nc,".utf8) + [0xE9, 0x41, 0x8F, 0x0A])
    let error = #expect(throws: TableError.self) { try Dialect.detect(path: fixture.path) }
    #expect(
      error?.description == """
        \(fixture.path):2:5: byte '8F' has no meaning in Windows-1252
          help: name the encoding: --encoding mac-roman, if the file comes from a Mac
        """)
  }

  @Test(
    arguments: [
      [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0x80], [0xFF],
    ] as [[UInt8]])
  func `bytes that UTF-8 forbids are refused when UTF-8 was asked for`(bytes: [UInt8]) throws {
    for tail in [[], [0x2C, 0x62]] as [[UInt8]] {
      let fixture = try Fixture([0x61, 0x0A, 0x62] + bytes + tail)
      let error = #expect(throws: TableError.self) {
        try Dialect.detect(path: fixture.path, encoding: .utf8)
      }
      #expect(error?.kind == .invalidUTF8(bytes[0]))
      #expect(error?.line == 2)
      #expect(error?.column == 2)
      for bufferSize in 1...8 {
        #expect(outcome(fixture, bufferSize: bufferSize).error?.column == 2)
      }
    }
  }

  @Test func `one bad byte in a file of UTF-8 is an error, not a change of encoding`() throws {
    let fixture = try Fixture(Array("é,ü\nß,".utf8) + [0xE9, 0x0A])
    let error = #expect(throws: TableError.self) { try Dialect.detect(path: fixture.path) }
    #expect(error?.kind == .mixedEncodings(0xE9))
    #expect(error?.line == 2)
    let named = try Dialect.detect(path: fixture.path, encoding: .windows1252)
    #expect(cells(fixture, named).last?.last == "é")
  }

  @Test(
    arguments: [
      [0x61, 0x00, 0x00, 0xD8, 0x62, 0x00], [0x61, 0x00, 0x00, 0xDC], [0x61, 0x00, 0x62],
      [0x61, 0x00, 0x00, 0xD8],
    ] as [[UInt8]])
  func `half a character of UTF-16 is an error`(bytes: [UInt8]) throws {
    for bufferSize in 1...8 {
      let error = outcome(
        try Fixture(bytes), Dialect(encoding: .utf16le), bufferSize: bufferSize
      ).error
      #expect(error?.kind == .invalidUTF16)
      #expect(error?.column == 2)
    }
  }

  @Test func `UTF-16 read as something else is refused with a hint`() throws {
    let fixture = try Fixture(Self.utf16(Self.content, bigEndian: false))
    for encoding in [TextEncoding.utf8, .windows1252, .macRoman] {
      let error = #expect(throws: TableError.self) {
        try Dialect.detect(path: fixture.path, encoding: encoding)
      }
      #expect(error?.kind == .nulByte(looksLikeUTF16: true))
      #expect(error?.column == 2)
    }
  }

  @Test(arguments: [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE]] as [[UInt8]])
  func `a file without text is empty`(bytes: [UInt8]) throws {
    let fixture = try Fixture(bytes)
    let error = #expect(throws: TableError.self) { try Dialect.detect(path: fixture.path) }
    #expect(error?.kind == .emptyFile)
  }
}
