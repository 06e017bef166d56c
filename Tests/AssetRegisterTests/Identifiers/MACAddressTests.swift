import Testing

@testable import AssetRegister

struct MACAddressTests {
  static func parse(_ text: String) -> UInt64? { MACAddress.parse(text.utf8.span) }

  @Test(arguments: [
    "00:1a:2b:3c:4d:5e", "00-1A-2B-3C-4D-5E", "001a.2b3c.4d5e", "001A2B3C4D5E", "001a2b-3c4d5e",
    "001A-2B3C-4D5E", "0:1a:2b:3c:4d:5e", " 00 1a 2b 3c 4d 5e ", "'001A2B3C4D5E",
    "00:1A:2b:3C:4d:5E\u{200E}",
  ])
  func `every spelling gives lower case with colons`(cell: String) {
    #expect(MACAddress(cell)?.description == "00:1a:2b:3c:4d:5e")
    #expect(MACAddress(cell)?.value == 0x001A_2B3C_4D5E)
    #expect(MACAddress(cell)?.oui == 0x00_1A2B)
  }

  @Test(arguments: [
    ("500000-260000", "50:00:00:26:00:00"), ("0000-1111-2222", "00:00:11:11:22:22"),
    ("0:5:9a:3:0:f", "00:05:9a:03:00:0f"),
  ])
  func `groups of six, of four and of one are read`(cell: String, canonical: String) {
    #expect(MACAddress(cell)?.description == canonical)
  }

  @Test(arguments: [
    ("", CellVerdict.empty), ("N/A", .placeholder), ("-", .placeholder),
    ("00:00:00:00:00:00", .junk), ("FF-FF-FF-FF-FF-FF", .junk), ("01:00:5e:90:10:00", .junk),
    ("33:33:00:00:00:01", .junk), ("fe:ff:ff:ff:ff:ff", .junk), ("0000.0c07.ac00", .junk),
    ("00:00:5e:00:01:0a", .junk), ("00:00:0c:9f:f1:23", .junk), ("00:05:73:a0:0f:ff", .junk),
    ("00:07:b4:00:01:02", .junk), ("00:50:56:c0:00:08", .junk), ("00:1A:7D:DA:71:0A", .junk),
    ("1.05E+17", .damaged), ("1122334455", .damaged),
    ("00:1a:2b:3c:4d", .invalid), ("00:1a:2b-3c:4d:5e", .invalid), ("00:1g:2b:3c:4d:5e", .invalid),
    ("00:1a:2b:3c:4d:5e:6f:70", .invalid), ("001a:2b:3c:4d:5e", .invalid),
    ("0-1a-2b-3c-4d-5e", .invalid), ("::::::::::::", .invalid), ("see label", .placeholder),
  ])
  func `what is no device's address says why`(cell: String, verdict: CellVerdict) {
    #expect(MACAddress.verdict(cell) == verdict)
  }

  @Test(arguments: [
    "00:1a:7d:da:71:13", "00:50:56:9a:00:01", "00:e0:4c:68:01:db", "02:42:ac:11:00:02",
    "52:54:00:12:34:56", "00:ff:3a:68:62:80", "00:00:0c:9f:e0:00", "00:05:73:a0:10:00",
  ])
  func `weak addresses are values, not junk`(cell: String) {
    #expect(MACAddress(cell)?.description == cell)
  }

  @Test(arguments: [
    ("02:42:ac:11:00:02", true), ("da:a1:19:00:00:01", true), ("00:1a:2b:3c:4d:5e", false),
    ("02:9d:8e:00:00:01", false), ("02:c0:8c:00:00:01", false), ("aa:00:04:00:00:01", false),
  ])
  func `an address made up by software is told from a registered one`(cell: String, local: Bool) {
    #expect(MACAddress(cell)?.isLocallyAdministered == local)
  }

  @Test(arguments: UInt64(0)..<50)
  func `all spellings of an address agree`(seed: UInt64) {
    var random = SeededCells(seed: seed)
    let value = random.next() & 0xFEFF_FFFF_FFFF
    let digits = Array(MACAddress(value).description.filter { $0 != ":" })
    for (width, mark) in [(2, ":"), (2, "-"), (4, "."), (6, "-"), (4, "-"), (12, "")] {
      let groups = stride(from: 0, to: 12, by: width).map { String(digits[$0..<$0 + width]) }
      let text = groups.joined(separator: mark)
      #expect(Self.parse(text) == value)
      #expect(Self.parse(text.uppercased()) == value)
    }
  }
}
