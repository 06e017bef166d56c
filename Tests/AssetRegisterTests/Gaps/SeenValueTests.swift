import Testing

@testable import AssetRegister

@Suite struct `What scans say of an asset` {
  private static let mac = "3c:52:82:00:00:01"

  private func fills(_ seen: SeenFixture) throws -> [String] {
    try seen.rows("SELECT field, value, source, tier FROM fill ORDER BY asset_id, field")
  }

  private func conflicts(_ seen: SeenFixture) throws -> [String] {
    try seen.rows(
      "SELECT field, register_value, register_day, value, substr(seen_at, 1, 10) FROM conflict ORDER BY field"
    )
  }

  @Test
  func `only what the register leaves empty is filled, never an owner, a place or an address`()
    throws
  {
    let seen = try SeenFixture()
    try seen.gaps.fixture.assets([["name": "a", "serial_number": "S1"]])
    try seen.see([
      "serial_number": "S1", "hostname": "pc1.rxn.example pc1", "mac_address": Self.mac,
      "ip_address": "10.1.2.3", "site": "Annexe", "manufacturer": "Dell Inc.",
    ]) { $0.asset = 1 }
    #expect(
      try fills(seen) == [
        "hostname pc1.rxn.example Intune two-witness",
        "mac_address \(Self.mac) Intune two-witness", "manufacturer Dell Inc. Intune two-witness",
      ])
    #expect(try conflicts(seen) == [])
  }

  @Test func `what is suggested or unknown fills nothing`() throws {
    let seen = try SeenFixture()
    try seen.gaps.fixture.assets([["name": "a"]])
    try seen.see(["serial_number": "S1"]) {
      $0.asset = 1; $0.tier = "suggested"
    }
    try seen.see(["serial_number": "S1"])
    #expect(try fills(seen) == [])
  }

  @Test
  func `a person's word goes before two witnesses, those before the source, that before the day`()
    throws
  {
    let seen = try SeenFixture()
    try seen.gaps.fixture.assets([["name": "a"], ["name": "b"], ["name": "c"], ["name": "d"]])
    for (asset, serial, source, tier, day) in [
      (1, "NEW", "Intune", "two-witness", "2026-11-20"),
      (1, "SURE", "Nmap", "confirmed", "2026-01-01"),
      (2, "ONE", "Intune", "one-witness", "2026-11-20"),
      (2, "TWO", "Nmap", "two-witness", "2026-01-01"),
      (3, "LIST", "Claroty xDome", "two-witness", "2026-11-20"),
      (3, "SELF", "Intune", "two-witness", "2026-01-01"),
      (4, "OLD", "Intune", "two-witness", "2026-01-01"),
      (4, "LATE", "Intune", "two-witness", "2026-11-20T01:00:00Z"),
    ] {
      try seen.see(["serial_number": serial]) {
        $0.asset = Int64(asset)
        $0.source = source
        $0.tier = tier
        $0.at = day
      }
    }
    #expect(
      try seen.rows("SELECT asset_id, value FROM fill ORDER BY asset_id") == [
        "1 SURE", "2 TWO", "3 SELF", "4 LATE",
      ])
  }

  @Test func `of equal sightings the lowest is taken, of names the directory's`() throws {
    let seen = try SeenFixture()
    try seen.gaps.fixture.assets([["name": "a"]])
    try seen.see(["hostname": "mdm", "serial_number": "FIRST"]) { $0.asset = 1 }
    try seen.see(["serial_number": "SECOND"]) { $0.asset = 1 }
    try seen.see(["hostname": "ad"]) {
      $0.asset = 1; $0.source = "Active Directory"
    }
    #expect(
      try seen.rows("SELECT value FROM fill ORDER BY field") == ["ad", "FIRST"])
  }

  @Test func `identifiers that several devices hold, or that software made up, fill nothing`()
    throws
  {
    let seen = try SeenFixture()
    try seen.gaps.fixture.assets([["name": "a"], ["name": "b"]])
    for (kind, value) in [("serial", "CHASSIS"), ("name", "ipad"), ("mac", Self.mac)] {
      try seen.gaps.write(
        "INSERT INTO shared_identifier VALUES (?, ?, '', 'held by many', 9, 0)", [kind, value])
    }
    try seen.see([
      "serial_number": "CHASSIS", "hostname": "ipad.rxn.example", "mac_address": Self.mac,
    ]) {
      $0.asset = 1
    }
    try seen.see(["mac_address": "da:00:00:00:00:01"]) { $0.asset = 1 }
    try seen.see(["mac_address": "\(Self.mac) 3c:52:82:00:00:02 da:00:00:00:00:01"]) {
      $0.asset = 2
    }
    #expect(try fills(seen) == ["mac_address 3c:52:82:00:00:02 Intune two-witness"])
  }

  @Test func `a sweep's guess at maker and system, and a reverse name, fill nothing`() throws {
    let seen = try SeenFixture()
    try seen.gaps.fixture.assets([["name": "a"]])
    try seen.see([
      "manufacturer": "Intel", "operating_system": "Windows Phone 7.5",
      "reverse_name": "other.rxn.example",
    ]) {
      $0.asset = 1
      $0.source = "Nmap"
    }
    #expect(try fills(seen) == [])
  }

  @Test(arguments: [
    ("serial_number", "S1", "S2", true), ("hostname", "pc1", "pc1.rxn.example", false),
    ("hostname", "pc1", "pc2.rxn.example", true), ("hostname", "pc1", "pc11", true),
    ("hostname", "pc1 pc3", "pc2 pc3", false),
    ("mac_address", "3c:52:82:00:00:01", "3c:52:82:00:00:02", true),
    ("mac_address", "3c:52:82:00:00:01 3c:52:82:00:00:03", "3c:52:82:00:00:03", false),
    ("manufacturer", "DELL", "Dell Inc.", false), ("manufacturer", "Dell Ltd", "Dell Inc.", false),
    ("manufacturer", "HP", "Hewlett-Packard Company", false),
    ("manufacturer", "GE Healthcare", "GE Medical Systems", false),
    ("manufacturer", "B. Braun", "B.Braun Melsungen", false),
    ("manufacturer", "Dell", "Lenovo", true),
    ("model", "ThinkPad T14", "Thinkpad-T14 Gen 2", false),
    ("model", "ThinkPad T14", "OptiPlex 7090", true),
    ("model", "ThinkPad T14", "21AJS1BM00", false),
    ("model", "ThinkPad T14", "20W0", false),
    ("operating_system", "Windows 10", "Microsoft Windows 10 Enterprise", false),
    ("operating_system", "Windows 10", "Windows 11", true),
    (
      "machine_uuid", "00112233-4455-6677-8899-aabbccddeeff",
      "33221100-5544-7766-8899-aabbccddeeff", false
    ),
    (
      "machine_uuid", "00112233-4455-6677-8899-aabbccddeeff",
      "33221100-5544-7766-8899-aabbccddee00", true
    ),
  ]) func `a conflict is a difference that more than spelling makes`(
    field: String, stated: String, seenValue: String, isConflict: Bool
  ) throws {
    let seen = try SeenFixture()
    try seen.gaps.fixture.assets([["name": "a", field: stated]])
    try seen.see([field: seenValue]) { $0.asset = 1 }
    let expected = "\(field) \(stated) 2026-11-01 \(seenValue) 2026-11-12"
    #expect(try conflicts(seen) == (isConflict ? [expected] : []))
    #expect(try fills(seen) == [])
  }

  @Test func `the last place is the newest, the port before the network`() throws {
    let seen = try SeenFixture()
    try seen.gaps.fixture.assets([["name": "a"]])
    let network = ["network", "10.1.0.0/16", "RXN", "Royal", "Royal"]
    let port = ["port", "10.1.0.0/16", "RXN", "Royal", "Royal / Ward 3"]
    for (place, day) in [(network, "2026-11-12"), (port, "2026-11-12"), (network, "2026-11-11")] {
      try seen.see(["switch": "sw1", "port": "Gi1/0/1"]) {
        $0.asset = 1
        $0.at = day
        $0.place = place
      }
    }
    #expect(
      try seen.rows("SELECT how, path, seen_at, sighting_id FROM asset_last_place") == [
        "port Royal / Ward 3 2026-11-12 2"
      ])
    #expect(
      try seen.rows("SELECT how, seen_at FROM asset_place_seen ORDER BY how") == [
        "network 2026-11-12", "port 2026-11-12",
      ])
  }

  @Test func `a device in no register is worth a line if something is its own`() throws {
    let seen = try SeenFixture()
    try seen.gaps.fixture.assets([["name": "a"]])
    try seen.gaps.write(
      "INSERT INTO shared_identifier VALUES ('mac', ?, '', 'a dock', 9, 0)", [Self.mac])
    try seen.see(["mac_address": Self.mac])
    try seen.see(["mac_address": "da:00:00:00:00:01", "reverse_name": "x.rxn.example"])
    try seen.see(["ip_address": "10.1.2.3"])
    try seen.see(["serial_number": "S1"]) {
      $0.asset = 1; $0.tier = "suggested"
    }
    let first = try seen.see(["mac_address": "3c:52:82:00:00:09"]) {
      $0.source = "Nmap"
      $0.at = "2026-10-01"
      $0.place = ["network", "10.9.0.0/16", "RXR", "Burnley", "Burnley"]
    }
    try seen.see(["hostname": "pump7"]) { $0.device = first }
    #expect(
      try seen.rows(
        """
        SELECT sightings, first_seen, substr(last_seen, 1, 10), name, mac_address, organisation, cidr, site, sources
        FROM unregistered_device
        """) == [
          "2 2026-10-01 2026-11-12 pump7 3c:52:82:00:00:09 RXR 10.9.0.0/16 Burnley Nmap,Intune"
        ])
  }

  @Test func `an address lies in the narrowest range of its own organisation`() throws {
    let seen = try SeenFixture()
    try seen.network("10.0.0.0/8", site: "Royal")
    try seen.network("10.1.0.0/16", site: "annexe")
    try seen.gaps.facts(
      "networks",
      """
      INSERT INTO network (batch_id, line, cidr, organisation, site)
      VALUES (?, 2, '10.1.2.0/24', 'RXR', 'Burnley')
      """)
    try seen.gaps.fixture.assets([
      ["name": "a", "ip_address": "10.1.2.3"], ["name": "b", "ip_address": "192.168.1.1 10.2.0.1"],
      ["name": "c", "ip_address": "fe80::1"],
    ])
    #expect(
      try seen.rows(
        "SELECT asset_id, ip_address, cidr, site FROM asset_network ORDER BY asset_id, ip_address")
        == [
          "1 10.1.2.3 10.1.0.0/16 Annexe", "2 10.2.0.1 10.0.0.0/8 Royal", "2 192.168.1.1 - -",
        ])
  }
}
