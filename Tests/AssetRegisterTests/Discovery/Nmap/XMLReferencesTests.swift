import Testing

@testable import AssetRegister

@Suite struct `References to characters` {
  /// What stands in a file, what the parser is given, and how many were mended.
  @Test(arguments: [
    ("a&#x1b;b", "a\u{FFFD}b", 1), ("&#0;", "\u{FFFD}", 1), ("&#x0;&#8;", "\u{FFFD}\u{FFFD}", 2),
    ("&#xD800;", "\u{FFFD}", 1), ("&#x110000;", "\u{FFFD}", 1), ("&#99999999999;", "\u{FFFD}", 1),
    ("&#xFFFF;", "\u{FFFD}", 1), ("&#xfffd;", "&#xfffd;", 0), ("&#x10FFFF;", "&#x10FFFF;", 0),
    ("&#xc3;&#xa9;", "&#xc3;&#xa9;", 0), ("&#xe9;", "&#xe9;", 0), ("&#x1f489;", "&#x1f489;", 0),
    ("&#xc3;&#x1b;", "&#xc3;\u{FFFD}", 1),
    ("&#xa;&#10;&#9;&#xd;", "&#xa;&#10;&#9;&#xd;", 0), ("&amp;#x1b;", "&amp;#x1b;", 0),
    ("&#x1b", "&#x1b", 0), ("&#;&#x;&#z;&", "&#;&#x;&#z;&", 0), ("&&#x1b;", "&\u{FFFD}", 1),
    ("&#&#x1b;", "&#\u{FFFD}", 1), ("&#x0000000000000000001b;", "&#x0000000000000000001b;", 0),
    ("#&#", "#&#", 0),
    ("&#x&#x1b;#", "&#x\u{FFFD}#", 1), ("", "", 0),
  ]) func `are mended where they name no character`(text: String, expected: String, count: Int) {
    for chunk in 1...max(1, text.utf8.count) {
      let (bytes, mended, _) = mend(Array(text.utf8), chunks: { chunk })
      #expect(String(decoding: bytes, as: UTF8.self) == expected, "in chunks of \(chunk)")
      #expect(mended == count, "in chunks of \(chunk)")
    }
  }

  @Test(arguments: UInt64(0)..<200) func `are mended alike in any chunks`(seed: UInt64) {
    var random = SeededCells(seed: seed)
    let text = random.text(
      [
        "&", "#", "x", ";", "&#x1b;", "&#xc3;", "&#xa9;", "&#xe2;", "&#x82;", "&#xac;", "a", "\n",
        "&#0;", "&amp;", "1",
      ],
      0..<60)
    let whole = mend(Array(text.utf8), chunks: { 1000 })
    let pieces = mend(Array(text.utf8), chunks: { random.number(1..<9) })
    #expect(whole == pieces)
  }

  @Test func `the first is told by its line`() {
    #expect(mend(Array("a\n\nb&#xa;\n&#x1b;\n&#0;".utf8), chunks: { 3 }).line == 4)
  }

  private func mend(
    _ bytes: [UInt8], chunks: () -> Int
  ) -> (bytes: [UInt8], mended: Int, line: Int?) {
    var references = XMLReferences()
    var result: [UInt8] = []
    var rest = bytes[...]
    while true {
      let next = rest.prefix(chunks())
      rest = rest.dropFirst(next.count)
      var stretch = references.held + next
      let count = stretch.count
      let kept = stretch.withUnsafeMutableBufferPointer { buffer in
        buffer.baseAddress.map { references.mend($0, count, atEnd: next.isEmpty) } ?? 0
      }
      result += stretch[..<kept]
      if next.isEmpty { return (result, references.mended, references.firstLine) }
    }
  }
}
