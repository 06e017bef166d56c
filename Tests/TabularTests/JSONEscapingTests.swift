import Foundation
import Tabular
import Testing

struct JSONEscapingTests {
  private func json(_ text: String) -> String {
    var bytes: [UInt8] = []
    JSONEscaping.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", "\"\""),
    ("plain text, é 😀 ø £", "\"plain text, é 😀 ø £\""),
    ("say \"hi\" \\", #""say \"hi\" \\""#),
    ("a\nb\r\tc", #""a\nb\r\tc""#),
    ("\u{0}\u{1B}\u{7F}", #""\u0000\u001b\u007f""#),
    ("\u{80}\u{9B}\u{9F}\u{A0}", "\"\\u0080\\u009b\\u009f\u{A0}\""),
    ("\u{2027}\u{2028}\u{2029}\u{202A}", "\"\u{2027}\\u2028\\u2029\\u202a\""),
    ("\u{202E}\u{202F}\u{2066}\u{2069}\u{206A}", "\"\\u202e\u{202F}\\u2066\\u2069\u{206A}\""),
    ("\u{200E}\u{200F}\u{61C}\u{61B}", "\"\\u200e\\u200f\\u061c\u{61B}\""),
  ])
  func `text becomes a literal`(text: String, expected: String) {
    #expect(json(text).utf8.elementsEqual(expected.utf8))
  }

  @Test func `every character of the first planes is read back as itself`() throws {
    for start in stride(from: 0 as UInt32, to: 0x20000, by: 0x400) {
      let scalars = (start..<start + 0x400).compactMap(Unicode.Scalar.init)
      let text = String(String.UnicodeScalarView(scalars))
      let value = try JSONDecoder().decode([String].self, from: Data("[\(json(text))]".utf8))
      #expect(value.first?.unicodeScalars.elementsEqual(scalars) == true)
    }
  }
}
