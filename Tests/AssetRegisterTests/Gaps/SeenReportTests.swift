import Testing

@testable import AssetRegister

@Suite struct `What a person reads of scans` {
  private let royal = ["network", "10.1.0.0/16", "RXN", "Royal", "Royal"]

  private func export(_ seen: SeenFixture, _ kind: ExportKind, trust: String? = nil) throws
    -> String
  {
    var bytes: [UInt8] = []
    _ = try seen.gaps.fixture.register.export(ExportRequest(kind, trust: trust), as: .csv) {
      bytes += $0
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Two assets at Royal, one of them seen by two sources; a device in no register; a site that no scan looked at.
  private func sample() throws -> SeenFixture {
    let seen = try SeenFixture()
    try seen.network("10.1.0.0/16", site: "Royal", purpose: "wards")
    try seen.network("10.2.0.0/16", site: "Annexe")
    try seen.gaps.fixture.assets([
      ["name": "a", "serial_number": "S1", "site": "Royal", "hostname": "pc1"],
      ["name": "b", "hostname": "pc2", "site": "Royal"],
      ["name": "c", "hostname": "pc3"],
    ])
    try seen.see([
      "serial_number": "S1", "hostname": "pc9", "manufacturer": "Dell", "ip_address": "10.1.2.3",
    ]) {
      $0.asset = 1
      $0.place = royal
    }
    try seen.see(["mac_address": "3c:52:82:00:00:01", "switch": "sw1", "port": "Gi1/0/1"]) {
      $0.asset = 1
      $0.source = "Cisco ISE"
      $0.at = "2026-11-13"
      $0.tier = "one-witness"
      $0.place = ["port", "10.1.0.0/16", "RXN", "Royal", "Royal / Ward 3"]
    }
    try seen.see(["hostname": "pc1"]) {
      $0.asset = 1; $0.tier = "suggested"
    }
    try seen.see(["hostname": "=new", "ip_address": "10.1.9.9"]) {
      $0.source = "Nmap"
      $0.place = royal
    }
    return seen
  }

  @Test func `an asset is shown with what scans say beside what its register says`() throws {
    let seen = try sample()
    guard case .one(let asset, _) = try seen.gaps.fixture.register.show("1") else {
      Issue.record("1 is one asset")
      return
    }
    let text = AssetReport.text(asset)
    #expect(
      text.contains(
        """
        last seen
          Cisco ISE  2026-11-13            1 sighting
          Intune     2026-11-12T08:15:00Z  1 sighting
                                           1 sighting may be it: iar review

        where it was seen last
          Royal / Ward 3  2026-11-13            by port sw1 Gi1/0/1, Cisco ISE (scan:2)
          Royal           2026-11-12T08:15:00Z  by network 10.1.0.0/16, address 10.1.2.3, Intune (scan:2)

        filled in from scans, where the register says nothing
          MAC address   3c:52:82:00:00:01  seen 2026-11-13, Cisco ISE (scan:2), one-witness
          Manufacturer  Dell               seen 2026-11-12T08:15:00Z, Intune (scan:2), two-witness

        where scans say otherwise
          Hostname  'pc1' in the register as of 2026-11-01  'pc9' seen 2026-11-12T08:15:00Z, Intune (scan:2), two-witness
        """))
    #expect(asset.fields.map(\.name) == ["name", "site", "serial_number", "hostname"])
    let json = String(decoding: AssetJSON.bytes(asset), as: UTF8.self)
    #expect(
      json.contains(
        #"""
            "conflicts": [
              {"register_value": "pc1", "register_day": "2026-11-01", "field": "hostname", "value": "pc9", "tier": "two-witness", "seen_at": "2026-11-12T08:15:00Z", "source": "Intune", "file": null, "line": 2}
            ],
            "suggested": 1
        """#))
  }

  @Test func `an asset that nothing saw has no section about scans`() throws {
    let seen = try sample()
    guard case .one(let asset, _) = try seen.gaps.fixture.register.show("2") else {
      Issue.record("2 is one asset")
      return
    }
    #expect(asset.seen.isEmpty)
    #expect(!AssetReport.text(asset).contains("seen"))
  }

  @Test func `the status counts sightings and says what waits`() throws {
    let seen = try sample()
    let register = seen.gaps.fixture.register
    let status = try register.status(occasion: seen.gaps.fixture.occasion)
    let text = StatusReport.text(status)
    #expect(
      text.contains(
        "4 scans, 4 sightings: 1 two-witness, 1 one-witness, 1 suggested, 1 unknown; 1 device in no register"
      ))
    #expect(text.contains("1 suggested match waiting"))
    #expect(text.contains("iar export unregistered"))
    let fresh = try RegisterFixture()
    #expect(try fresh.register.status(occasion: fresh.occasion).discovery == nil)
  }

  @Test func `fills, conflicts and devices in no register are exported`() throws {
    let seen = try sample()
    #expect(
      try export(seen, .fills) == """
        organisation,register,asset,label,field,value,tier,seen_at,source,source_file,line
        RXN,IT,1,a,mac_address,3c:52:82:00:00:01,one-witness,2026-11-13,Cisco ISE,,2
        RXN,IT,1,a,manufacturer,Dell,two-witness,2026-11-12T08:15:00Z,Intune,,2

        """)
    #expect(
      try export(seen, .conflicts) == """
        organisation,register,asset,label,field,register_value,register_day,register_file,register_line,seen_value,\
        seen_at,tier,source,source_file,line
        RXN,IT,1,a,hostname,pc1,2026-11-01,register.csv,2,pc9,2026-11-12T08:15:00Z,two-witness,Intune,,2

        """)
    #expect(
      try export(seen, .unregistered) == """
        organisation,network,purpose,site,device,name,reverse_name,serial_number,mac_address,device_type,manufacturer,\
        sightings,first_seen,last_seen,sources
        RXN,10.1.0.0/16,wards,Royal,4,"'=new",,,,,,1,2026-11-12T08:15:00Z,2026-11-12T08:15:00Z,Nmap

        """)
    for kind in [ExportKind.fills, .conflicts, .unregistered] {
      #expect(try export(seen, kind, trust: "RXR").utf8.filter { $0 == 0x0A }.count == 1)
    }
  }

  @Test func `coverage tells how much was seen, by which source, and where nobody looked`() throws {
    let seen = try sample()
    let coverage = try seen.gaps.fixture.register.coverage(today: "2026-11-24")
    #expect(
      String(decoding: CoverageReport.bytes(coverage, .table), as: UTF8.self) == """
        Networked equipment seen from 26 August 2026 to 24 November 2026

        trust  networked     seen  last scan
        RXN            3  1 (33%)  2026-11-13

        trust  source        seen  last scan
        RXN    Cisco ISE  1 (33%)  2026-11-13
        RXN    Intune     1 (33%)  2026-11-12
        RXN    Nmap        0 (0%)  2026-11-12

        trust  site       networked     seen  last scan   by
        RXN    Annexe             0    0 (-)  no scan
        RXN    Royal              2  1 (50%)  2026-11-13  Cisco ISE, Intune, Nmap
        RXN    not known          1   0 (0%)

        no scan has looked at 1 of 2 sites

        """)
    #expect(
      String(decoding: CoverageReport.bytes(coverage, .csv), as: UTF8.self).contains(
        """
        trust,site,source,networked,seen,last_scan
        RXN,,,3,1,2026-11-13
        RXN,,Cisco ISE,3,1,2026-11-13
        """))
  }

  @Test(arguments: [(11, 0, 1), (12, 1, 1), (30, 1, 1)])
  func `only what was seen in the days asked for counts`(days: Int, intune: Int, ise: Int) throws {
    let coverage = try sample().gaps.fixture.register.coverage(
      of: "RXN", days: days, today: "2026-11-24")
    let sources = coverage.organisations.flatMap(\.sources)
    #expect(sources.first { $0.name == "Intune" }?.share.seen == intune)
    #expect(sources.first { $0.name == "Cisco ISE" }?.share.seen == ise)
    #expect(coverage.organisations.flatMap(\.sites).filter(\.isUncovered).map(\.name) == ["Annexe"])
  }

  @Test(arguments: [0, -1, 40_000]) func `a number of days that is none is refused`(days: Int)
    throws
  {
    let register = try SeenFixture().gaps.fixture.register
    #expect(throws: RegisterError.self) { try register.coverage(days: days, today: "2026-11-24") }
  }
}
