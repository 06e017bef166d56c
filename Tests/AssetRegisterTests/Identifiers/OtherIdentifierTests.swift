import Testing

@testable import AssetRegister

struct EmailAddressTests {
  @Test(arguments: [
    ("Anna.Smith@Trust.Example", "anna.smith@trust.example"),
    (" mailto:anna.smith@trust.example ", "anna.smith@trust.example"),
    ("Smith, Anna <Anna.Smith@trust.example>", "anna.smith@trust.example"),
    ("o'brien+x@trust.example", "o'brien+x@trust.example"),
  ])
  func `an address is lower case and bare`(cell: String, address: String) {
    #expect(EmailAddress(cell)?.description == address)
    #expect(EmailAddress(cell)?.domain == "trust.example")
  }

  @Test(arguments: [
    ("", CellVerdict.empty), ("N/A", .placeholder), ("anna.smith", .invalid),
    ("@trust.example", .invalid),
    ("anna@trust", .invalid), ("anna@@trust.example", .invalid), ("a..b@trust.example", .invalid),
    (".a@trust.example", .invalid), ("a.@trust.example", .invalid), ("a b@trust.example", .invalid),
    ("anna@trust_x.example", .invalid), ("änna@trust.example", .invalid), ("a@1.2.3.4", .invalid),
    ("<>", .placeholder), ("anna@", .invalid),
  ])
  func `what is no address is refused`(cell: String, verdict: CellVerdict) {
    #expect(EmailAddress.verdict(cell) == verdict)
  }
}

struct ODSCodeTests {
  @Test(arguments: [
    (" rxr ", "RXR"), ("QE1", "QE1"), ("rxr20", "RXR20"), ("P81001", "P81001"),
    ("E06000064", "E06000064"), ("zz9", "ZZ9"), ("'323", "323"),
  ])
  func `a code is upper case`(cell: String, code: String) {
    #expect(ODSCode(cell)?.description == code)
  }

  @Test(arguments: [
    ("", CellVerdict.empty), ("RX", .invalid), ("RXR 20", .invalid), ("RXR-20", .invalid),
    ("East Lancashire", .invalid), ("ABCDEFGHIJK", .invalid), ("TBC", .placeholder),
    ("5.00E+10", .damaged), ("ÉXR", .invalid),
  ])
  func `what is no code is refused`(cell: String, verdict: CellVerdict) {
    #expect(ODSCode.verdict(cell) == verdict)
  }
}

struct MachineUUIDTests {
  @Test(arguments: [
    "4C4C4544-0051-3510-8052-B4C04F4A3132", "{4c4c4544-0051-3510-8052-b4c04f4a3132}",
    "4C4C4544005135108052B4C04F4A3132",
  ])
  func `a UUID is lower case with hyphens`(cell: String) {
    #expect(MachineUUID(cell)?.description == "4c4c4544-0051-3510-8052-b4c04f4a3132")
  }

  @Test func `the other byte order swaps the first three groups`() throws {
    let uuid = try #require(MachineUUID("4c4c4544-0051-3510-8052-b4c04f4a3132"))
    #expect(uuid.byteSwapped.description == "44454c4c-5100-1035-8052-b4c04f4a3132")
    #expect(uuid.byteSwapped.byteSwapped == uuid)
  }

  @Test(arguments: [
    ("", CellVerdict.empty), ("00000000-0000-0000-0000-000000000000", .junk),
    ("FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF", .junk),
    ("EEEEEEEE-EEEE-EEEE-EEEE-EEEEEEEEEEEE", .junk),
    ("03000200-0400-0500-0006-000700080009", .junk),
    ("00020003-0004-0005-0006-000700080009", .junk),
    ("03D40274-0435-05DC-8506-010700080009", .junk), ("2", .junk), ("Not Settable", .junk),
    ("Not Present", .placeholder), ("4c4c4544-0051-3510-8052", .invalid),
    ("4c4c4544-00513510-8052-b4c04f4a3132xx", .invalid),
    ("4c4c-4544-0051-3510-8052-b4c04f4a3132", .invalid),
  ])
  func `what identifies no machine says why`(cell: String, verdict: CellVerdict) {
    #expect(MachineUUID.verdict(cell) == verdict)
  }
}
