import Testing

@testable import AssetRegister

@Suite struct `Cells of a register row` {
  typealias Case = (heading: String, cell: String, field: String, value: String?, code: String?)

  static let identifiers: [Case] = [
    ("Asset Tag", " lth 0042 ", "asset_tag", "LTH 0042", nil),
    ("Asset Tag", "00042", "asset_tag", "00042", nil),
    ("Asset Tag", "N/A", "asset_tag", nil, "placeholder-identifier"),
    ("Asset Tag", "#REF!", "asset_tag", nil, "damaged-identifier"),
    ("Serial", "5cg-1234 xyz", "serial_number", "5CG1234XYZ", nil),
    ("Serial", "8.93E+18", "serial_number", nil, "damaged-identifier"),
    ("Serial", "To be filled by O.E.M.", "serial_number", nil, "junk-identifier"),
    ("Serial", "Default string", "serial_number", nil, "junk-identifier"),
    ("Serial", "TBC", "serial_number", nil, "placeholder-identifier"),
    // Words without a digit, parted by blanks: of these only a person can tell a serial number from a remark.
    ("Serial", "JHG FDSB", "serial_number", nil, "invalid-identifier"),
    ("Serial", "LCD TV", "serial_number", nil, "invalid-identifier"),
    ("Serial", "on loan", "serial_number", nil, "invalid-identifier"),
    ("Serial", "JHGFDSB", "serial_number", "JHGFDSB", nil),
    ("Serial", "JHG-FDSB", "serial_number", "JHGFDSB", nil),
    ("Serial", "CN BDFG 7", "serial_number", "CNBDFG7", nil),
    ("Hostname", "LTH-PC-01.North.example", "hostname", "lth-pc-01.north.example", nil),
    ("MAC", "001A.2B3C.4D5E", "mac_address", "00:1a:2b:3c:4d:5e", nil),
    ("MAC", "00-1A-2B-3C-4D-5E", "mac_address", "00:1a:2b:3c:4d:5e", nil),
    ("MAC", "00:00:00:00:00:00", "mac_address", nil, "junk-identifier"),
    ("MAC", "none", "mac_address", nil, "placeholder-identifier"),
    ("MAC", "00:1a:2b:3c:4d", "mac_address", nil, "invalid-identifier"),
    ("IP", "10.64.1.300", "ip_address", nil, "invalid-identifier"),
    ("IP", " 10.64.1.30 ", "ip_address", "10.64.1.30", nil),
    (
      "UUID", "4C4C4544-0042-3510-8051-C4C04F4A3032", "machine_uuid",
      "4c4c4544-0042-3510-8051-c4c04f4a3032", nil
    ),
  ]

  static let words: [Case] = [
    ("Name", "  Ward PC \u{A0}", "name", "Ward PC", nil),
    ("Name", "N/A", "name", nil, nil), ("Notes", "'=1+1", "notes", "=1+1", nil),
    ("Notes", "'-5+cmd", "notes", "-5+cmd", nil), ("Notes", "'tis so", "notes", "'tis so", nil),
    ("Notes", "=1+1", "notes", "=1+1", nil), ("Notes", "''=1", "notes", "'=1", nil),
    ("IAO", "Ada Quill", "iao", "Ada Quill", nil), ("IAO", "tbc", "iao", nil, nil),
    ("Site", "Royal Infirmary", "site", "Royal Infirmary", nil),
    ("Patient data", "YES", "patient_data", "yes", nil),
    ("Patient data", "n", "patient_data", "no", nil),
    ("Patient data", "true", "patient_data", "yes", nil),
    ("Patient data", "0", "patient_data", "no", nil),
    ("Patient data", "some", "patient_data", "some", nil),
    ("Asset status", "In Service", "status", "in use", nil),
    ("Asset status", "purple", "status", "purple", "unknown-status"),
    ("Asset status", "TBC", "status", nil, nil),
    ("Criticality", "HIGH", "criticality", "high", nil),
    ("Criticality", "plenty", "criticality", "plenty", "unknown-criticality"),
    ("Kind", "Medical-Device", "kind", "medical device", nil),
    ("Kind", "laptop", "kind", "hardware", nil),
    ("Kind", "spoon", "kind", nil, "unknown-kind"), ("Kind", "", "kind", nil, nil),
  ]

  @Test(arguments: identifiers + words)
  func `a cell has its canonical value, or a finding, or is nothing`(one: Case) throws {
    let read = try ReadingBench.cell(one.heading, one.cell)
    #expect(read.value(one.field) == one.value)
    let codes = read.rows[0].findings.filter { $0.field.name == one.field }.map(\.code.rawValue)
    #expect(codes == [one.code].compactMap(\.self))
  }

  @Test(arguments: [
    ("00:1a:2b:3c:4d:5e; 00:1a:2b:3c:4d:5f", "00:1a:2b:3c:4d:5e 00:1a:2b:3c:4d:5f"),
    ("00:1a:2b:3c:4d:5e\r\n001A2B3C4D5F", "00:1a:2b:3c:4d:5e 00:1a:2b:3c:4d:5f"),
    ("00:1a:2b:3c:4d:5e|TBC", "00:1a:2b:3c:4d:5e"),
    ("TBC, 00:1a:2b:3c:4d:5e", "00:1a:2b:3c:4d:5e"),
    ("00:1a:2b:3c:4d:5e, 001a.2b3c.4d5e", "00:1a:2b:3c:4d:5e"),
    ("00:1a:2b:3c:4d:5e 00:1a:2b:3c:4d:5f", "00:1a:2b:3c:4d:5e 00:1a:2b:3c:4d:5f"),
    ("00-1A-2B-3C-4D-5E / 00-1A-2B-3C-4D-5F", "00:1a:2b:3c:4d:5e 00:1a:2b:3c:4d:5f"),
    ("001A2B3C4D5E/001A2B3C4D5F", "00:1a:2b:3c:4d:5e 00:1a:2b:3c:4d:5f"),
    ("00:1a:2b:3c:4d:5e / 00:1a:2b:3c:4d:5e", "00:1a:2b:3c:4d:5e"),
    ("00:1a:2b:3c:4d:5e / N/A", "00:1a:2b:3c:4d:5e"),
    ("00:00:00:00:00:00 / 00:1a:2b:3c:4d:5f", "00:1a:2b:3c:4d:5f"),
  ])
  func `several addresses in a cell are kept in order, each once`(cell: String, value: String)
    throws
  {
    #expect(try ReadingBench.cell("MAC", cell).value("mac_address") == value)
  }

  @Test(arguments: [
    ("00:1a:2b:3c:4d:5e / N/A", "placeholder-identifier", "N/A"),
    ("00:1a:2b:3c:4d:5e / 00:1a:2b:3c:4d", "invalid-identifier", "00:1a:2b:3c:4d"),
    ("00:1a:2b:3c:4d / 00:1a:2b:3c:4e", "invalid-identifier", "00:1a:2b:3c:4d / 00:1a:2b:3c:4e"),
  ])
  func `what is no address beside others is found`(cell: String, code: String, value: String)
    throws
  {
    let findings = try ReadingBench.cell("MAC", cell).rows[0].findings
    #expect(findings.map(\.code.rawValue) == [code])
    #expect(findings.map(\.value) == [value])
  }

  @Test func `addresses of several columns come together, each once`() throws {
    let read = try ReadingBench(
      """
      Tag,MAC,Wired MAC,Wi-Fi MAC
      T1,00:1a:2b:3c:4d:5e,00:1a:2b:3c:4d:5e,00:1a:2b:3c:4d:5f
      T2,TBC,,00:1a:2b:3c:4d:5f

      """)
    #expect(read.value("mac_address") == "00:1a:2b:3c:4d:5e 00:1a:2b:3c:4d:5f")
    #expect(read.value("mac_address", row: 1) == "00:1a:2b:3c:4d:5f")
    #expect(read.codes(row: 1) == ["placeholder-identifier"])
  }

  @Test(
    arguments: [
      ("Laptop", nil, "hardware"), ("Infusion pump", "hardware", "medical device"),
      ("Spoon", "software", "software"), ("Spoon", nil, nil), ("", "service", "service"),
    ] as [(String, String?, String?)])
  func `the kind follows from the type, else it is the file's own`(
    type: String, fallback: String?, kind: String?
  ) throws {
    #expect(try ReadingBench.cell("Category", type, kind: fallback).value("kind") == kind)
  }

  @Test func `a kind that the row states counts more than its type`() throws {
    let read = try ReadingBench("Tag,Kind,Category\nT1,Service,Laptop\n")
    #expect(read.value("kind") == "service")
  }

  @Test func `placeholders in words are counted, not kept`() throws {
    let read = try ReadingBench("Tag,Name,IAO,Purchase date\nT1,N/A,TBC,01/02/2020\nT2,a,b,n/a\n")
    #expect(read.rows.map(\.placeholders) == [2, 1])
  }
}
