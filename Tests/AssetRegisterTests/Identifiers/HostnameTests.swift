import Testing

@testable import AssetRegister

struct HostnameTests {
  @Test(arguments: [
    ("LTH-PC-00123", "lth-pc-00123"), ("PC1.trust.example.", "pc1.trust.example"),
    ("\\\\PC1", "pc1"), ("PC1$", "pc1"), ("ward_5_printer", "ward_5_printer"),
    ("30012345", "30012345"),
    ("SEP001A2B3C4D5E", "sep001a2b3c4d5e"), ("DESKTOP-4F2K1LM", "desktop-4f2k1lm"),
    ("androidserver1", "androidserver1"), ("ipad7", "ipad7"), ("windermere", "windermere"),
    ("printer-a12", "printer-a12"),
  ])
  func `a name is lower case without decoration`(cell: String, name: String) {
    #expect(Hostname(cell)?.description == name)
  }

  @Test(arguments: [
    ("", CellVerdict.empty), ("unknown", .placeholder), ("(none)", .placeholder),
    ("-", .placeholder),
    ("localhost", .junk), ("LOCALHOST.localdomain", .junk), ("android-217583", .junk),
    ("iPad-4", .junk), ("iPhone", .junk), ("MININT-K1", .junk), ("WORKGROUP", .junk),
    ("0.0.0.0", .invalid), ("10.1.2.3", .invalid), ("10.0.10.300", .invalid),
    ("00-1a-2b-3c-4d-5e", .invalid), ("001a2b3c4d5e", .invalid), ("500000-260000", .invalid),
    ("-pc", .invalid), ("pc-", .invalid), ("a..b", .invalid), ("ward pc", .invalid),
    ("pc/1", .invalid), (String(repeating: "a", count: 64), .invalid), ("$", .invalid),
    ("1.2E+10", .damaged),
  ])
  func `what is no name of its own says why`(cell: String, verdict: CellVerdict) {
    #expect(Hostname.verdict(cell) == verdict)
  }

  @Test func `a name has a short part and a domain`() {
    #expect(Hostname("PC1.trust.example")?.short == "pc1")
    #expect(Hostname("PC1.trust.example")?.domain == "trust.example")
    #expect(Hostname("PC1")?.short == "pc1")
    #expect(Hostname("PC1")?.domain == nil)
  }

  @Test(arguments: [
    ("DESKTOP-4F2K1LM", true), ("win-abc.trust.example", true), ("lth-desktop-1", false),
  ])
  func `a name made up at setup is known`(cell: String, isMade: Bool) {
    #expect(Hostname(cell)?.isMadeBySetup == isMade)
  }
}
