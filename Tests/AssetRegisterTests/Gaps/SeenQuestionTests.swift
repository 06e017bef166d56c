import Testing

@testable import AssetRegister

@Suite struct `Questions about what scans saw` {
  private let annexe = ["network", "10.2.0.0/16", "RXN", "Annexe", "Annexe"]
  private let royal = ["network", "10.1.0.0/16", "RXN", "Royal", "Royal"]

  @Test func `another site than the register's is a gap, another room is not`() throws {
    let seen = try SeenFixture()
    let ward = ["site": "Royal", "room": "Ward 3"]
    try seen.gaps.fixture.assets([
      ["name": "a"].merging(ward) { $1 }, ["name": "b"].merging(ward) { $1 },
      ["name": "c", "last_verified": "2026-11-13"].merging(ward) { $1 },
      ["name": "d", "location": "Wrad 3"], ["name": "e"].merging(ward) { $1 },
    ])
    for asset in [1, 3, 4] as [Int64] {
      try seen.see([:]) {
        $0.asset = asset; $0.place = annexe
      }
    }
    try seen.see([:]) {
      $0.asset = 2; $0.place = royal
    }
    try seen.see(["switch": "sw1", "port": "Gi1/0/1"]) {
      $0.asset = 5
      $0.place = ["port", nil, "RXN", "Annexe", "Annexe / Lab"]
    }
    try seen.see([:]) {
      $0.asset = 2; $0.tier = "suggested"; $0.place = annexe
    }
    #expect(
      try seen.gaps.gaps("G3d") == [
        "a: Royal / Ward 3 in the register as of 2026-11-01, seen at Annexe on 2026-11-12, by network 10.2.0.0/16",
        "e: Royal / Ward 3 in the register as of 2026-11-01, seen at Annexe / Lab on 2026-11-12, by port sw1 Gi1/0/1",
      ])
  }

  @Test func `what no register has is told by network and likely organisation`() throws {
    let seen = try SeenFixture()
    try seen.network("10.1.0.0/16", site: "Royal", purpose: "imaging")
    try seen.gaps.fixture.assets([["name": "a"]])
    try seen.see(["hostname": "ct7", "device_type": "CT scanner"]) {
      $0.source = "Claroty xDome"
      $0.place = royal
    }
    try seen.see(["mac_address": "3c:52:82:00:00:01"]) {
      $0.organisation = "RXR"; $0.at = nil
    }
    try seen.see(["hostname": "known"]) { $0.asset = 1 }
    try seen.see(["hostname": "maybe"]) {
      $0.asset = 1; $0.tier = "suggested"
    }
    #expect(
      try seen.gaps.gaps("G6") == [
        "RXN 10.1.0.0/16 (imaging): ct7, CT scanner, last seen 2026-11-12 by Claroty xDome",
        "RXR device without a name, MAC address 3c:52:82:00:00:01 by Intune",
      ])
    #expect(try seen.gaps.report("G6").results.first?.population == 3)
  }

  @Test func `networked kit not seen in 90 days is a gap where a scan looked`() throws {
    let seen = try SeenFixture()
    try seen.network("10.1.0.0/16", site: "Royal")
    try seen.gaps.fixture.assets([
      ["name": "a", "hostname": "a", "site": "Royal"],
      ["name": "b", "hostname": "b", "site": "Royal"],
      ["name": "c", "hostname": "c", "site": "Royal"],
      ["name": "d", "hostname": "d", "site": "Annexe"],
      ["name": "e", "category": "Chair", "site": "Royal"],
      ["name": "f", "hostname": "f", "site": "Royal", "status": "in stock"],
      ["name": "g", "ip_address": "10.1.2.3"],
      ["name": "h", "category": "Laptop", "site": "Royal"],
      ["name": "i", "hostname": "i", "site": "Royal", "kind": "information"],
    ])
    try seen.see(["hostname": "x"]) {
      $0.source = "Nmap"; $0.place = royal
    }
    try seen.see(["hostname": "y"]) { $0.place = annexe }
    // Addresses alone tell no device, so a scan of nothing else looked nowhere.
    try seen.see(["ip_address": "10.2.0.9"]) {
      $0.source = "masscan"; $0.place = annexe
    }
    try seen.see([:]) {
      $0.asset = 2; $0.at = "2026-08-26"
    }
    try seen.see([:]) {
      $0.asset = 3; $0.at = "2026-08-25"
    }
    try seen.see([:]) {
      $0.asset = 1; $0.tier = "suggested"
    }
    let scanned = "Royal was scanned 2026-11-12 by Nmap"
    #expect(
      try seen.gaps.gaps("G7") == [
        "a: never seen; \(scanned); a possible match waits",
        "c: last seen 2026-08-25; \(scanned)", "g: never seen; \(scanned)",
        "h: never seen; \(scanned)",
      ])
    #expect(try seen.gaps.report("G7").results.first?.population == 5)
  }

  @Test func `a medical device is to stand on a segment of its own`() throws {
    let seen = try SeenFixture()
    try seen.network("10.1.0.0/16", site: "Royal", segmented: "no")
    try seen.network("10.2.0.0/16", site: "Annexe", segmented: "yes")
    let device = ["kind": "medical device"]
    try seen.gaps.fixture.assets([
      ["name": "a", "segmentation": "VLAN 9"].merging(device) { $1 },
      ["name": "b"].merging(device) { $1 },
      ["name": "c", "ip_address": "10.1.2.3"].merging(device) { $1 },
      ["name": "d", "ip_address": "10.1.2.4"].merging(device) { $1 },
      ["name": "e", "ip_address": "10.1.2.5", "kind": "hardware"],
    ])
    try seen.see([:]) {
      $0.asset = 1; $0.place = royal
    }
    try seen.see([:]) {
      $0.asset = 2; $0.place = annexe
    }
    try seen.see([:]) {
      $0.asset = 4; $0.place = annexe
    }
    #expect(
      try seen.gaps.gaps("G11a") == [
        "a: on 10.1.0.0/16, not segmented, seen 2026-11-12; segmentation in the register: 'VLAN 9'",
        "c: on 10.1.0.0/16, not segmented, by its registered address",
      ])
    #expect(try seen.gaps.report("G11a").results.first?.population == 4)
  }

  @Test func `supplier access needs a second factor`() throws {
    let seen = try SeenFixture()
    try seen.gaps.fixture.assets([
      ["name": "a", "kind": "medical device", "supplier_access": "yes"],
      [
        "name": "b", "kind": "medical device", "supplier_access": "yes",
        "supplier_access_mfa": "no",
      ],
      [
        "name": "c", "kind": "medical device", "supplier_access": "yes",
        "supplier_access_mfa": "yes",
      ],
      ["name": "d", "kind": "medical device", "supplier_access": "no"],
    ])
    #expect(
      try seen.gaps.gaps("G11b") == [
        "a: multi-factor authentication is not recorded",
        "b: without multi-factor authentication",
      ])
  }

  @Test func `what was disposed of is not to be seen again`() throws {
    let seen = try SeenFixture()
    try seen.gaps.fixture.assets([
      ["name": "a", "status": "disposed", "disposal_date": "2026-11-11"],
      ["name": "b", "status": "disposed", "disposal_date": "2026-11-12"],
      ["name": "c", "status": "disposed"], ["name": "d"],
    ])
    for asset in 1...4 as ClosedRange<Int64> { try seen.see([:]) { $0.asset = asset } }
    try seen.see([:]) {
      $0.asset = 3; $0.source = "Nmap"; $0.at = "2026-11-13"
    }
    #expect(
      try seen.gaps.gaps("G16b") == [
        "a: disposed of 2026-11-11, seen 2026-11-12 by Intune",
        "c: disposed of as of 2026-11-01, seen 2026-11-13 by Intune, Nmap",
      ])
  }

  @Test func `addresses outside of every range are told by block`() throws {
    let seen = try SeenFixture()
    try seen.network("10.1.0.0/16", site: "Royal")
    try seen.gaps.fixture.assets([
      ["name": "a", "ip_address": "10.1.2.3"],
      ["name": "b", "ip_address": "172.16.0.1 172.16.0.2"],
    ])
    for (ip, source, place) in [
      ("10.1.9.9", "Nmap", royal), ("10.9.9.10", "Nmap", nil), ("10.9.9.9", "Windows DHCP", nil),
      ("192.168.1.5", "Intune", nil), ("169.254.1.1", "Nmap", nil), ("10.8.8.8", "Nmap", nil),
    ] {
      try seen.see(["ip_address": ip]) {
        $0.source = source
        if let place { $0.place = place }
      }
    }
    #expect(
      try seen.gaps.gaps("G17b") == [
        "RXN 10.8.8.0/24: 1 address seen, 10.8.8.8, last 2026-11-12 by Nmap",
        "RXN 10.9.9.0/24: 2 addresses seen, such as 10.9.9.10, last 2026-11-12 by Nmap, Windows DHCP",
        "b: 172.16.0.1, 172.16.0.2 stands in the register",
      ])
  }

  @Test func `what the matching noticed is asked under its own heading`() throws {
    let seen = try SeenFixture()
    try seen.gaps.fixture.assets([["name": "a"], ["name": "b"], ["name": "c"]])
    for (asset, code) in [
      (1, "row slip"), (1, "two devices claim it"), (2, "seen at another organisation"),
      (3, "decision without effect"),
    ] {
      try seen.gaps.write(
        "INSERT INTO match_finding VALUES (?, ?, NULL, NULL, 'so it is')", [code, asset])
    }
    #expect(
      try seen.gaps.gaps("G18b") == ["a: row slip: so it is; two devices claim it: so it is"])
    #expect(try seen.gaps.gaps("G8c") == ["b: so it is"])
  }

  @Test func `a difference shows both values and both days`() throws {
    let seen = try SeenFixture()
    try seen.gaps.fixture.assets([["name": "a", "serial_number": "S1", "hostname": "h1"]])
    try seen.see(["serial_number": "S2", "hostname": "h1.rxn.example"]) { $0.asset = 1 }
    #expect(
      try seen.gaps.gaps("G18c") == [
        "a: serial number 'S1' in the register as of 2026-11-01, 'S2' seen 2026-11-12 by Intune"
      ])
  }

  @Test func `each gap is among the things its question applies to`() throws {
    let seen = try SeenFixture()
    try seen.network("10.1.0.0/16", site: "Royal", segmented: "no")
    try seen.gaps.fixture.assets([
      [
        "name": "a", "kind": "medical device", "site": "Annexe", "serial_number": "S1",
        "supplier_access": "yes", "ip_address": "172.16.0.1",
      ],
      ["name": "b", "status": "disposed"], ["name": "c", "hostname": "c", "site": "Royal"],
    ])
    try seen.gaps.write(
      "INSERT INTO match_finding SELECT column1, 1, NULL, NULL, 'x' FROM (VALUES (?), (?))",
      ["row slip", "seen at another organisation"])
    try seen.see(["serial_number": "S2"]) {
      $0.asset = 1; $0.place = royal
    }
    try seen.see([:]) { $0.asset = 2 }
    try seen.see(["hostname": "x", "ip_address": "10.9.9.9"]) { $0.source = "Nmap" }
    try seen.see(["hostname": "y"]) {
      $0.source = "Nmap"; $0.place = royal
    }
    let asked = ["G3d", "G6", "G7", "G8c", "G11a", "G11b", "G16b", "G17b", "G18b", "G18c"]
    let report = try seen.gaps.report { $0.questions = asked }
    for result in report.results {
      #expect(result.count > 0, "\(result.question.id)")
      for tally in result.tallies {
        #expect(tally.count <= tally.population ?? -1, "\(result.question.id)")
      }
    }
  }
}
