import GRDB
import Testing

@testable import AssetRegister

@Suite struct `Exporting` {
  @Test(arguments: [
    (
      ExportKind.links,
      """
      source_file,line,organisation,asset,tier
      ebme.csv,2,RTX,4,register
      it.csv,4,RXN,3,register
      it2.csv,2,RXN,1,register
      it2.csv,3,RXN,2,register
      it2.csv,4,RXN,5,register
      mended.csv,2,RXN,6,register

      """
    ),
    (
      .assignments,
      """
      assignment,asset,organisation,label,role,person,name,from,until,ended,origin,batch,by,acknowledged
      1,1,RXN,Ward PC,iao,bo.tarn@bay.example,Bo Tarn,2026-11-10,,,assign,7,tester,2026-11-12
      2,,RXN,,siro,ada.quill@north.example,Ada Quill,2026-11-10,,,assign,7,tester,
      3,2,RXN,Pump 2,iaa,ada.quill@north.example,Ada Quill,2026-11-11,,2026-11-13,pumps,8,tester,
      4,3,RXN,Ledger,iaa,ada.quill@north.example,Ada Quill,2026-11-11,,,ledgers,8,tester,
      5,2,RXN,Pump 2,iaa,bo.tarn@bay.example,Bo Tarn,2026-11-13,,,handover,12,tester,

      """
    ),
    (
      .findings,
      """
      organisation,register,source_file,line,asset,heading,field,code,value
      RXN,IT,it2.csv,2,1,Serial,serial_number,damaged,8.9E+18

      """
    ),
    (
      .people,
      """
      email,name,job_title,team,organisations,deputy,from,until,source_file,line
      ada.quill@north.example,Ada Quill,,,RXN,,,,people.csv,2
      bo.tarn@bay.example,Bo Tarn,,,RTX RXN,,,,people.csv,3

      """
    ),
    (
      .places,
      """
      path,kind,name,parent,organisation,source_file,line
      Royal,site,Royal,,RXN,places.csv,2
      Royal / Ward 1,room,Ward 1,Royal,RXN,places.csv,3

      """
    ),
  ])
  func `gives the rows of today in an order that never changes`(kind: ExportKind, text: String)
    throws
  {
    #expect(try FilledRegister().export(ExportRequest(kind)) == text)
  }

  @Test func `assets carry their fields, who answers, and the row of their file`() throws {
    let filled = try FilledRegister()
    let lines = try filled.export(ExportRequest(.assets, trust: "rtx")).utf8.split(separator: 0x0A)
    #expect(lines.count == 2)
    let json = try filled.export(ExportRequest(.assets, trust: "RXN"), .json)
    #expect(
      json.contains(
        #""source_file": "it2.csv", "line": 2, "responsible_iao": "bo.tarn@bay.example", "responsible_iaa": null, "#
          + #""raw": {"Tag": "T1", "Name": "Ward PC", "Serial": "AB12345", "Owner": "A. Quill", "Notes": "=1+1"}}"#
      ))
    #expect(
      json.contains(#"{"asset": 1, "organisation": "RXN", "register": "IT", "asset_tag": "T1","#))
  }

  @Test func `held rows stand under their own headings, with why and which`() throws {
    let filled = try FilledRegister(9)
    #expect(
      try filled.export(ExportRequest(.held)) == """
        Tag,Name,Serial,Owner,Notes,iar reason,iar held row
        ,,"'-5+cmd",,,no name and no identifier,9:5

        """)
  }

  @Test(arguments: [(5, 1), (8, 1), (9, 1), (10, 0), (13, 0)])
  func `rows are held until a full file or a mended row comes`(batches: Int, rows: Int) throws {
    let filled = try FilledRegister(batches)
    let summary = try filled.register.export(ExportRequest(.held), as: .csv) { _ in }
    #expect(summary.rows == rows)
  }

  @Test func `of several registers with held rows one has to be named`() throws {
    let filled = try FilledRegister(9)
    try filled.register.change(occasion: FilledRegister.occasion, dryRun: false) { transaction in
      try transaction.database.execute(
        sql: "UPDATE entry SET asset_id = NULL, outcome = 'held', reason = 'r' WHERE batch_id = 6")
    }
    #expect(
      throws: RegisterError(
        .usage, "several registers have rows on hold, name one",
        help: """
          iar export held --trust RTX --name 'EBME'   # 1 row
                  iar export held --trust RXN --name 'IT'   # 1 row
          """)
    ) { try filled.export(ExportRequest(.held)) }
    #expect(
      try filled.export(ExportRequest(.held, trust: "RTX"))
        == "Serial,MAC,iar reason,iar held row\nAB12345,00:1a:2b:3c:4d:5e,r,6:2\n")
  }

  @Test func `an unknown organisation or register is an error with the known ones`() throws {
    let filled = try FilledRegister()
    #expect(
      throws: RegisterError(
        .missing,
        "'RXM' is no known organisation; did you mean 'RXN' (North Hospitals)?")
    ) { try filled.export(ExportRequest(.links, trust: "RXM")) }
    #expect(
      throws: RegisterError(
        .missing, "'Estates' is no register of RXN, expected IT", help: "iar status")
    ) { try filled.export(ExportRequest(.links, trust: "RXN", register: "Estates")) }
  }
}

@Suite struct `Duplicates in an export` {
  @Test(arguments: [
    // Same serial number, across trusts.
    ([["serial_number": "AB1"]], [["serial_number": "AB1"]], ["1,3,one-witness,across-trusts"]),
    // Another manufacturer with the same serial number is other kit, an absent one is not.
    (
      [["serial_number": "AB1", "manufacturer": "Acme"]],
      [["serial_number": "AB1", "manufacturer": "Zeta"]], []
    ),
    (
      [["serial_number": "AB1", "manufacturer": "Acme"]],
      [["serial_number": "AB1", "manufacturer": "ACME"], ["serial_number": "AB1"]],
      [
        "1,3,one-witness,across-trusts", "1,4,one-witness,across-trusts",
        "3,4,one-witness,within-trust",
      ]
    ),
    // Two kinds of identifier are two witnesses; any of several MAC addresses counts.
    (
      [["serial_number": "AB1", "mac_address": "00:1a:2b:3c:4d:5e 00:1a:2b:3c:4d:5f"]],
      [["serial_number": "AB1", "mac_address": "00:1a:2b:3c:4d:5f"]],
      ["1,3,two-witness,across-trusts"]
    ),
    // Hostnames and tags count within a trust only, and are one kind.
    ([["hostname": "pc1"]], [["hostname": "pc1"]], []),
    (
      [["hostname": "pc1", "asset_tag": "T1"], ["hostname": "pc1", "asset_tag": "T1"]], [],
      ["1,2,one-witness,within-trust"]
    ),
    (
      [["hostname": "pc1", "serial_number": "S1"], ["hostname": "pc1", "serial_number": "S1"]], [],
      ["1,2,two-witness,within-trust"]
    ),
  ])
  func `follow from identifiers`(
    north: [[String: String]], bay: [[String: String]], pairs: [String]
  ) throws {
    let fixture = try RegisterFixture()
    try fixture.assets(trust: "RXN", north.count == 1 ? north + [["name": "other"]] : north)
    if !bay.isEmpty { try fixture.assets(trust: "RTX", bay) }
    #expect(try duplicates(fixture) == pairs)
  }

  @Test(arguments: [(20, 190), (21, 0)])
  func `an identifier of more than 20 assets says nothing`(assets: Int, pairs: Int) throws {
    let fixture = try RegisterFixture()
    try fixture.assets((0..<assets).map { _ in ["serial_number": "SAME"] })
    #expect(try duplicates(fixture).count == pairs)
  }

  private func duplicates(_ fixture: RegisterFixture) throws -> [String] {
    var bytes: [UInt8] = []
    _ = try fixture.register.export(ExportRequest(.duplicates), as: .csv) { bytes += $0 }
    return bytes.split(separator: 0x0A).dropFirst().map { String(decoding: $0, as: UTF8.self) }
  }
}
