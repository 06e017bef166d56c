import Testing

@testable import AssetRegister

struct PlaceholderTests {
  static func anywhere(_ cell: String) -> Bool { Placeholder.matches(cell.utf8.span) }
  static func inIdentifier(_ cell: String) -> Bool { Placeholder.matchesIdentifier(cell.utf8.span) }

  @Test(arguments: [
    "N/A", "n.a.", "NA", "#N/A", "TBC", "T.B.C.", "tba", "-", "--", "---", "–", ".", "?", "???",
    "unknown", "Unknow", "Not Applicable", "not known", "not checked", "null", "(null)", "blank",
    " N/A\u{A0}", "............",
  ])
  func `words for nothing say so in every field`(cell: String) {
    #expect(Self.anywhere(cell))
  }

  @Test(arguments: ["none", "no", "No tag", "nil", "x", "yes", "vacant"])
  func `answers are placeholders for identifiers only`(cell: String) {
    #expect(!Self.anywhere(cell))
    #expect(Self.inIdentifier(cell))
  }

  @Test(arguments: [
    "", " ", "0", "1", "✓", "+", "$", "Nan", "NA1", "Tbcx", "no information asset", "Ж", "£",
  ])
  func `other cells are left alone`(cell: String) {
    #expect(!Self.anywhere(cell))
    #expect(!Self.inIdentifier(cell))
  }
}

struct SpreadsheetDamageTests {
  static func isDamage(_ cell: String) -> Bool { SpreadsheetDamage.matches(cell.utf8.span) }

  @Test(arguments: [
    "6.37702E+15", "8.93E+18", "5.00E+10", "1.23457E+11", " 1.23457E+11 ", "1.23457 E+11",
    "1,23457E+11", "5E+10", "8.93e+18", "=\"8.93E+18\"", "#REF!", "#value!", "####", "#Name?",
  ])
  func `what a spreadsheet left is damage`(cell: String) {
    #expect(Self.isDamage(cell))
  }

  @Test(arguments: [
    "", "1E5", "5E10", "1.2E10", "E+10", "1.2E+", "1E-05", "12345678", "A1.2E+10", "#A123456789",
    "1.2E+10X", "#N/A", "###", "1..2E+10", "1.E+10",
  ])
  func `a serial number that looks like it is none`(cell: String) {
    #expect(!Self.isDamage(cell))
  }
}
