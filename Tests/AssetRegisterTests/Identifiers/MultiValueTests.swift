import Testing

@testable import AssetRegister

struct MultiValueTests {
  static func parts(_ cell: String) -> [String] {
    let bytes = Array(cell.utf8)
    return MultiValue.split(bytes.span).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(
    arguments: [
      ("", []), (" ; , ", []), ("A1", ["A1"]), ("A1;B2|C3,D4", ["A1", "B2", "C3", "D4"]),
      ("A1 ; ;B2\r\nC3\n", ["A1", "B2", "C3"]),
      ("00:1a:2b:3c:4d:5e 00:1a:2b:3c:4d:5f", ["00:1a:2b:3c:4d:5e", "00:1a:2b:3c:4d:5f"]),
      ("10.1.2.3\u{A0} 10.1.2.4; 10.1.2.5", ["10.1.2.3", "10.1.2.4", "10.1.2.5"]),
      ("10.1.2.3 00:1a:2b:3c:4d:5e", ["10.1.2.3", "00:1a:2b:3c:4d:5e"]),
      ("00 1a 2b 3c 4d 5e", ["00 1a 2b 3c 4d 5e"]), ("Ward 5; Ward 6", ["Ward 5", "Ward 6"]),
      ("10.1.2.3 (eth0)", ["10.1.2.3 (eth0)"]),
    ] as [(String, [String])])
  func `a cell gives its parts`(cell: String, parts: [String]) {
    #expect(Self.parts(cell) == parts)
  }
}
