import Testing

@testable import AssetRegister

struct AssetTagTests {
  @Test(arguments: [
    ("  lth  001234 ", "LTH 001234"), ("0012345", "0012345"), ("'0012345", "0012345"),
    ("=\"0012345\"", "0012345"), ("ebme-77/4", "EBME-77/4"), ("BTH\u{2013}12", "BTH-12"),
    ("lth\u{A0}12", "LTH 12"), ("7", "7"), ("1111", "1111"), ("12345", "12345"), ("no7", "NO7"),
    ("10234.0", "10234"), ("A1234.0", "A1234.0"),
    ("1234.0.0", "1234.0.0"),
  ])
  func `a tag is trimmed, upper case, and keeps its zeros`(cell: String, tag: String) {
    #expect(AssetTag(cell)?.description == tag)
  }

  @Test(arguments: [
    ("No tag", CellVerdict.placeholder), ("not checked", .placeholder), ("TBC", .placeholder),
    ("N/A", .placeholder), ("?", .placeholder), ("to be tagged", .placeholder),
    ("0000000000", .junk), ("release-keys", .junk), ("Asset-1234567890", .junk),
    ("AssetTagNum0", .junk), ("9876543210", .junk), ("No Asset Information", .junk),
    ("1.00E+05", .damaged), ("in the cupboard", .invalid), ("12\u{1}3", .invalid), ("+", .invalid),
    ("", .empty),
  ])
  func `what is no tag says why`(cell: String, verdict: CellVerdict) {
    #expect(AssetTag.verdict(cell) == verdict)
  }
}
