import Tabular
import Testing

/// Files cut short, and files with a NUL in them.
struct TruncationTests {
  private static let text = """
    Register of kit,,\r
    \r
    Tag,Name,Note\r
    T1,"Scanner, 24"" wide","first\r
    second"\r
    T2,Café 😀,plain\r
    ,,\r
    Total,2,\r\n
    """

  private static func encoded(_ encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .utf16le: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16be: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    default: Array(text.utf8)
    }
  }

  @Test(arguments: [TextEncoding.utf8, .utf16le, .utf16be])
  func `a file cut at any byte gives the same records up to the cut, or an error`(
    encoding: TextEncoding
  ) throws {
    let bytes = Self.encoded(encoding)
    let dialect = Dialect(encoding: encoding)
    let whole = outcome(try Fixture(bytes), dialect).records
    #expect(whole.count == 6)
    for cut in bytes.indices {
      let found = outcome(try Fixture(bytes[..<cut]), dialect, bufferSize: 32)
      #expect(found.records.dropLast().elementsEqual(whole.prefix(max(found.records.count - 1, 0))))
      if let last = found.records.last {
        #expect(whole.indices.contains(found.records.count - 1))
        #expect(last.lines.lowerBound == whole[found.records.count - 1].lines.lowerBound)
      }
    }
  }

  @Test(arguments: [TextEncoding.utf8, .utf16le, .utf16be])
  func `a file cut at any byte never passes as more rows than it has`(
    encoding: TextEncoding
  ) throws {
    let bytes = Self.encoded(encoding)
    for cut in bytes.indices {
      guard let found = try? table(try Fixture(bytes[..<cut])) else { continue }
      #expect(found.rows.count <= 3)
    }
  }

  @Test func `a NUL is found at every place`() throws {
    let bytes = Array(Self.text.utf8)
    for offset in bytes.indices {
      // Not within a character, where the text before it would be the first thing wrong, and not
      // within a line end of two bytes, which it would make two.
      if 0x80..<0xC0 ~= bytes[offset] || bytes[offset] == 0x0A { continue }
      let fixture = try Fixture(bytes[..<offset] + [0] + bytes[offset...])
      let expected = ReferenceParser.place(of: offset, in: bytes)
      for bufferSize in [5, 4096] {
        let error = outcome(fixture, bufferSize: bufferSize).error
        #expect(error?.kind == .nulByte(looksLikeUTF16: false))
        #expect(error?.line == expected.line)
        #expect(error?.column == expected.column)
      }
      let error = #expect(throws: TableError.self) { try Dialect.detect(path: fixture.path) }
      #expect(error?.line == expected.line)
      #expect(error?.column == expected.column)
    }
  }
}
