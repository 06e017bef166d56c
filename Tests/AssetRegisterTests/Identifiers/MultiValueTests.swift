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
      ("00:1a:2b:3c:4d:5e / 00:1a:2b:3c:4d:5f", ["00:1a:2b:3c:4d:5e", "00:1a:2b:3c:4d:5f"]),
      ("001A2B3C4D5E/001A2B3C4D5F", ["001A2B3C4D5E", "001A2B3C4D5F"]),
      ("00 1a 2b 3c 4d 5e / 00 1a 2b 3c 4d 5f", ["00 1a 2b 3c 4d 5e", "00 1a 2b 3c 4d 5f"]),
      ("00:1a:2b:3c:4d:5e / N/A", ["00:1a:2b:3c:4d:5e", "N/A"]),
      ("TBC / 10.1.2.3 / 10.1.2.4", ["TBC", "10.1.2.3", "10.1.2.4"]),
      ("00:1a:2b:3c:4d:5e /", ["00:1a:2b:3c:4d:5e /"]), ("10.1.2.0/24", ["10.1.2.0/24"]),
      ("00:1a:2b:3c:4d:5e/N", ["00:1a:2b:3c:4d:5e/N"]),
      ("Ward 5 / Ward 6", ["Ward 5 / Ward 6"]), ("N/A", ["N/A"]), ("/", ["/"]), (" / ", ["/"]),
      ("10.1.2.3 10.1.2.4 / 10.1.2.5", ["10.1.2.3", "10.1.2.4", "10.1.2.5"]),
    ] as [(String, [String])])
  func `a cell gives its parts`(cell: String, parts: [String]) {
    #expect(Self.parts(cell) == parts)
  }
}
