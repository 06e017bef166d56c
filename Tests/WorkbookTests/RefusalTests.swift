import Testing

@testable import Workbook

@Suite struct `What is no sound workbook is refused` {
  private static let compound: [UInt8] =
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 22) + [9, 0]
    + Array(repeating: 0, count: 480)

  /// A text as the streams of compound files are named.
  private static func wide(_ text: String) -> [UInt8] { text.utf8.flatMap { [$0, 0] as [UInt8] } }

  private func kind(_ bytes: [UInt8]) -> WorkbookError.Kind? { TemporaryBook.refusal(bytes)?.kind }

  @Test func `a workbook from before 2007`() {
    #expect(kind(Self.compound + Self.wide("Workbook")) == .oldFormat)
  }

  @Test func `a workbook with a password`() {
    let list = Self.wide("EncryptedPackage")
    #expect(kind(Self.compound + list) == .encrypted)
  }

  @Test func `text, nothing, and a ZIP archive of something else`() {
    #expect(kind(Array("a,b\n1,2\n".utf8)) == .notAWorkbook)
    #expect(kind([]) == .notAWorkbook)
    let other = ZipBuilder(parts: [.init(name: "readme.txt", content: [0x41])])
    #expect(kind(other.bytes) == .otherArchive(what: "a ZIP archive that is no workbook"))
    let document = ZipBuilder(parts: [
      .init(name: "content.xml", content: []), .init(name: "META-INF/manifest.xml", content: []),
    ])
    #expect(kind(document.bytes) == .otherArchive(what: "an OpenDocument file"))
  }

  @Test(arguments: [
    ("application/vnd.ms-excel.sheet.macroEnabled.main+xml", WorkbookError.Kind.macros),
    ("application/vnd.ms-excel.sheet.binary.macroEnabled.main", .binaryFormat),
    (
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
      .otherArchive(what: "a text document")
    ),
  ])
  func `macros, the binary format, other documents`(_ type: String, _ kind: WorkbookError.Kind) {
    var book = BookBuilder()
    book.mainType = type
    #expect(self.kind(book.zip.bytes) == kind)
  }

  @Test func `macros that hide behind the type of a plain workbook`() {
    var book = BookBuilder()
    book.moreParts = [.init(name: "xl\\VBAProject.bin", content: [1])]
    #expect(kind(book.zip.bytes) == .macros)
  }

  @Test func `a file cut short anywhere`() throws {
    var book = BookBuilder()
    book.sheets = ["<row><c><v>1</v></c></row>"]
    let bytes = book.zip.bytes
    #expect(TemporaryBook.refusal(bytes) == nil)
    for count in 0..<bytes.count {
      #expect(TemporaryBook.refusal(Array(bytes.prefix(count))) != nil, "cut after \(count) bytes")
    }
  }

  @Test func `a byte changed anywhere never ends in a crash`() throws {
    var book = BookBuilder()
    book.sheets = ["<row><c><v>1</v></c></row>"]
    let bytes = book.zip.bytes
    var refused = 0
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 0x41
      if TemporaryBook.refusal(changed) != nil { refused += 1 }
    }
    #expect(refused > bytes.count / 2)
  }

  @Test(arguments: [
    "<!DOCTYPE worksheet>", "<!DOCTYPE worksheet SYSTEM \"http://example.org/x.dtd\">",
    "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
  ])
  func `XML with a document type`(_ type: String) {
    var book = BookBuilder()
    book.sheetProlog = type
    #expect(kind(book.zip.bytes) == .documentType(part: "xl/worksheets/sheet0.xml"))
  }

  @Test func `XML that is not well-formed, with its place`() {
    var book = BookBuilder()
    book.sheets = ["<row>\n<c></row>"]
    let expected = WorkbookError.Kind.malformed(
      part: "xl/worksheets/sheet0.xml", line: 2, column: 6, words: "mismatched tag")
    #expect(kind(book.zip.bytes) == expected)
  }

  @Test func `elements in each other without end`() {
    var book = BookBuilder()
    book.sheets = [String(repeating: "<x>", count: 100_000)]
    guard case .malformed = kind(book.zip.bytes) else {
      Issue.record("not refused")
      return
    }
  }

  @Test func `a part that unpacks to far more than it is`() {
    var book = BookBuilder()
    book.sheets = [String(repeating: "<x/>", count: 5_000_000)]
    let kind = kind(book.zip.bytes)
    guard case .tooLarge = kind else {
      Issue.record("refused with \(String(describing: kind))")
      return
    }
  }

  @Test func `a part that is stated to be huge, and one that is longer than stated`() {
    var zip = BookBuilder().zip
    zip.parts[0].statedSize = 1 << 31
    guard case .tooLarge = kind(zip.bytes) else {
      Issue.record("not refused")
      return
    }
    zip.parts[0].statedSize = 1
    #expect(
      kind(zip.bytes) == .damaged("'[Content_Types].xml' is longer than its description says"))
  }

  @Test
  func `a checksum that differs, a name that differs, parts of one name, parts in each other`() {
    var zip = BookBuilder().zip
    zip.parts[0].statedCRC = 7
    #expect(
      kind(zip.bytes)
        == .damaged("'[Content_Types].xml' is not what was packed, its checksum differs"))
    zip = BookBuilder().zip
    zip.parts[0].localName = "[Content-Types].xml"
    #expect(kind(zip.bytes) == .damaged("'[Content_Types].xml' is not where it should be"))
    zip = BookBuilder().zip
    zip.parts.append(ZipBuilder.Part(name: "XL/Workbook.xml", content: []))
    #expect(kind(zip.bytes) == .damaged("it has two parts named 'XL/Workbook.xml'"))
    zip = BookBuilder().zip
    zip.overlaps = true
    #expect(kind(zip.bytes) == .damaged("its parts overlap"))
  }

  @Test func `parts that are encrypted or packed in another way`() {
    var zip = BookBuilder().zip
    zip.parts[0].flags = 1
    #expect(kind(zip.bytes) == .encrypted)
    zip = BookBuilder().zip
    zip.parts[0].method = 12
    #expect(
      kind(zip.bytes) == .damaged("'[Content_Types].xml' is packed in way 12, expected 0 or 8"))
  }

  @Test func `more parts than any workbook has`() {
    var zip = BookBuilder().zip
    zip.statedCount = 20_000
    #expect(kind(zip.bytes) == .tooLarge(what: "the workbook has 20000 parts", limit: "10000"))
  }

  @Test func `a comment at the end is let pass, and stored parts are read`() {
    var zip = BookBuilder().zip
    zip.comment = Array("made by hand".utf8)
    for index in zip.parts.indices { zip.parts[index].method = 0 }
    #expect(TemporaryBook.refusal(zip.bytes) == nil)
  }

  @Test func `a far cell in every row`() {
    var book = BookBuilder()
    book.sheets = [
      (1...4000).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>\($0)</v></c></row>" }.joined()
    ]
    guard case .tooLarge = kind(book.zip.bytes) else {
      Issue.record("not refused")
      return
    }
  }

  @Test func `the refusal says what to do`() {
    let error = WorkbookError(path: "kit.xls", kind: .oldFormat)
    #expect(
      error.description == """
        kit.xls: a workbook in the format from before 2007 (.xls), expected .xlsx
          help: save it as .xlsx or CSV in the spreadsheet program, and name that file
        """)
  }
}
