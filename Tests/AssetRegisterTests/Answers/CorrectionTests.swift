import Foundation
import Tabular
import Testing

@testable import AssetRegister

@Suite struct `What a register is given back with` {
  private let ada = "ada.finch@rxn.example"

  /// A register imported from text.
  private func fixture(_ text: String, encoding: TextEncoding = .utf8) throws -> GapsFixture {
    let fixture = try GapsFixture()
    let path = fixture.fixture.folder.appending(path: "it.csv").path
    let encoder = TextEncoder(encoding)
    try Data(encoder.byteOrderMark + encoder.encode(Array(text.utf8))).write(
      to: URL(filePath: path))
    _ = try fixture.fixture.register.importRegister(
      RegisterImport(path: path, organisation: "RXN", name: "IT"),
      occasion: fixture.fixture.occasion)
    return fixture
  }

  private func mended(_ fixture: GapsFixture) throws -> (text: String, summary: CorrectionSummary) {
    var bytes: [UInt8] = []
    let summary = try fixture.fixture.register.writeCorrections(
      CorrectionRequest(organisation: "rxn"), today: fixture.today
    ) { bytes += $0 }
    return (String(decoding: bytes.drop { $0 > 0x7F }, as: UTF8.self), summary)
  }

  private func assign(_ fixture: GapsFixture, _ asset: String, _ role: String, to person: String)
    throws
  {
    _ = try fixture.fixture.register.assign(
      AssignmentRequest(.asset(asset), role: role, person: person),
      occasion: fixture.fixture.occasion)
  }

  @Test func `who was assigned stands in an empty cell, and nobody is written over`() throws {
    let fixture = try fixture(
      "Asset Tag;Name;IAO;Notes\r\nT1;a;;\r\nT2;b;IT Team; x \r\nT3;c;N/A;\"=1;\"\"2\"\"\"\r\n")
    for asset in ["T1", "T2", "T3"] { try assign(fixture, asset, "iao", to: ada) }
    let (text, summary) = try mended(fixture)
    let batch = try batch(fixture)
    #expect(
      text == """
        Asset Tag;Name;IAO;Notes;iar changes;iar source\r
        T1;a;Ada Finch;;filled in 'IAO', which was empty: assigned since 2026-11-24;'IAO': assigned by a person, batch \(batch)\r
        T2;b;IT Team;" x ";;\r
        T3;c;N/A;"=1;""2\"\"\";;\r

        """)
    #expect(summary.cells == 1 && summary.filledRows == 1 && summary.risky == 1)
    #expect(
      CorrectionReport.lines(summary, to: "m.csv") == [
        "RXN IT (it.csv): 3 rows, 1 cell filled in in 1: information asset owner 1",
        "  1 cell of the trust's own might run as a formula in a spreadsheet: as in its file",
        "  cells as in it.csv, but not its quotes, line ends, titles, blank rows and totals: --from FILE keeps every byte",
        "when it is mended: iar import register 'm.csv' --trust RXN --name 'IT'",
      ])
  }

  private func batch(_ fixture: GapsFixture) throws -> Int {
    try fixture.fixture.register.read {
      try $0.number("SELECT batch_id FROM current_assignment WHERE asset_id = 1")
    }
  }

  @Test func `a namesake is named by e-mail address, who has left not at all`() throws {
    let fixture = try fixture("Asset Tag,Name,IAO,IAA\nT1,a,,\n")
    try fixture.fixture.person("ada.finch@rxr.example", "Ada Finch")
    try assign(fixture, "T1", "iao", to: ada)
    #expect(try mended(fixture).text.contains("T1,a,ada.finch@rxn.example,,"))
    try fixture.fixture.person(ada, "Ada Finch", until: "2026-11-01")
    #expect(try mended(fixture).text.contains("T1,a,,,,"))
  }

  @Test func `a file without the column is told what was found for it`() throws {
    let fixture = try fixture("Asset Tag,Name\nT1,a\n")
    try assign(fixture, "T1", "iaa", to: ada)
    let (text, summary) = try mended(fixture)
    #expect(text == "Asset Tag,Name,iar changes,iar source\r\nT1,a,,\r\n")
    #expect(summary.withoutColumn == ["Information asset administrator": 1])
  }

  @Test func `later rows take the place of earlier ones, in the first file's order`() throws {
    let fixture = try fixture("Asset Tag,Name,Notes\nT1,a,\nT2,b,\nT3,c,\n")
    let path = fixture.fixture.folder.appending(path: "part.csv").path
    try Data("Notes,Name,Asset Tag\nnew,b,T2\nlast,d,T4\n".utf8).write(to: URL(filePath: path))
    var request = RegisterImport(path: path, organisation: "RXN", name: "IT")
    request.isPartial = true
    _ = try fixture.fixture.register.importRegister(request, occasion: fixture.fixture.occasion)
    #expect(
      try mended(fixture).text == """
        Asset Tag,Name,Notes,iar changes,iar source\r
        T1,a,,,\r
        T2,b,new,,\r
        T3,c,,,\r
        T4,d,last,,\r

        """)
  }

  @Test func `a row with too many cells or too few stays on hold`() throws {
    let fixture = try fixture("Asset Tag,Name,Notes\nT1,a,\nT2,b,,c\nT3,d\n")
    #expect(
      try mended(fixture).text
        == "Asset Tag,Name,Notes,iar changes,iar source\r\nT1,a,,,\r\n"
        + "T2,b,,c,\"on hold: found 4 cells, but there are 3 headings\",\r\nT3,d\r\n")
  }

  @Test func `a mended file given back again has the two columns once`() throws {
    let fixture = try fixture("Asset Tag,Name,IAO\nT1,a,\nT2,b,\n")
    try assign(fixture, "T1", "iao", to: ada)
    let path = fixture.fixture.folder.appending(path: "mended.csv").path
    try Data(try mended(fixture).text.utf8).write(to: URL(filePath: path))
    let outcome = try fixture.fixture.register.importRegister(
      RegisterImport(path: path, organisation: "RXN", name: "IT"),
      occasion: fixture.fixture.occasion)
    #expect(outcome.changed == 1 && outcome.unchanged == 1)
    let (text, summary) = try mended(fixture)
    #expect(
      text == "Asset Tag,Name,IAO,iar changes,iar source\r\nT1,a,Ada Finch,,\r\nT2,b,,,\r\n")
    #expect(summary.cells == 0)
  }

  @Test func `a place is never filled in, but said where no place is recorded`() throws {
    let seen = try SeenFixture()
    let fixture = seen.gaps
    let path = fixture.fixture.folder.appending(path: "it.csv").path
    try Data("Asset Tag,Name,Site,Room\nT1,a,,\nT2,b,Royal,\nT3,c,,\n".utf8).write(
      to: URL(filePath: path))
    let asked = RegisterImport(path: path, organisation: "RXN", name: "IT")
    _ = try fixture.fixture.register.importRegister(asked, occasion: fixture.fixture.occasion)
    for asset in [1, 2] as [Int64] {
      try seen.see(["serial_number": "S\(asset)"]) {
        $0.asset = asset
        $0.place = ["network", "10.0.0.0/24", "RXN", "Annexe", "Annexe"]
      }
    }
    let (text, summary) = try mended(fixture)
    let rows = text.split(separator: "\r\n")
    #expect(
      rows[1].hasPrefix(
        "T1,a,,,last seen at Annexe on 2026-11-12 by network 10.0.0.0/24: fill in 'Room' yourself,")
    )
    #expect(rows[2].hasPrefix("T2,b,Royal,,,") && rows[3].hasPrefix("T3,c,,,,"))
    #expect(summary.placed == 1)
  }

  @Test func `an identifier that a row of any register states is not filled in`() throws {
    let seen = try SeenFixture()
    let fixture = seen.gaps
    for (file, text, trust) in [
      ("it.csv", "Asset Tag,MAC Address,Serial Number,Hostname\nT1,,,\nT2,,5CG1234ABC,\n", "RXN"),
      ("other.csv", "Asset Tag,MAC Address,Hostname\nE1,00:1b:21:00:00:01,pc-1\n", "RXR"),
    ] {
      let path = fixture.fixture.folder.appending(path: file).path
      try Data(text.utf8).write(to: URL(filePath: path))
      _ = try fixture.fixture.register.importRegister(
        RegisterImport(path: path, organisation: trust, name: "IT"),
        occasion: fixture.fixture.occasion)
    }
    try seen.see([
      "serial_number": "5CG1234ABC", "mac_address": "00:1b:21:00:00:01", "hostname": "pc-1",
    ]) {
      $0.asset = 1
    }
    let (_, summary) = try mended(fixture)
    #expect(summary.taken == 2)
    #expect(summary.filled == ["Hostname": 1])
  }

  @Test func `several registers have to be told apart`() throws {
    let fixture = try fixture("Asset Tag,Name\nT1,a\n")
    let path = fixture.fixture.folder.appending(path: "it.csv").path
    _ = try fixture.fixture.register.importRegister(
      RegisterImport(path: path, organisation: "RXN", name: "EBME"),
      occasion: fixture.fixture.occasion)
    let error = #expect(throws: RegisterError.self) { try mended(fixture) }
    #expect(error?.message == "'RXN' has several registers, name one")
  }

  @Test(arguments: TextEncoding.allCases) func `text comes back in its file's encoding`(
    encoding: TextEncoding
  ) throws {
    let text = "Asset Tag\tName\tNotes\r\nT1\tCafé £\t‘naïve’ œuvre\r\n"
    let encoder = TextEncoder(encoding)
    #expect(encoder.canEncode(text))
    let path = FileManager.default.temporaryDirectory.appending(path: "iar-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: path) }
    try Data(encoder.byteOrderMark + encoder.encode(Array(text.utf8))).write(to: path)
    let table = try RegisterTable(path: path.path, encoding: encoding, delimiter: .tab)
    var cells: [String] = []
    try table.forEachRow { row, _ in cells = (0..<row.count).map { row.text($0) } }
    #expect(cells == ["T1", "Café £", "‘naïve’ œuvre"])
  }

  @Test func `what an encoding can't hold is known`() {
    #expect(!TextEncoder(.windows1252).canEncode("Ω") && TextEncoder(.macRoman).canEncode("Ω"))
    #expect(TextEncoder(.windows1252).encode(Array("aΩ€".utf8)) == [0x61, 0x3F, 0x80])
  }
}
