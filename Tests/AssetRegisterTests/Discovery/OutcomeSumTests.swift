import Testing

@testable import AssetRegister

/// Every row of a scan is a sighting, counted as rightly none, or listed as one that should be: nothing gets lost.
@Suite struct `Rows of scans and what becomes of them` {
  /// Headings of each kind of table, with the places of a name, an address and a state in them.
  static let tables = [
    ("intune", "Device name,Last check-in,Serial number,WiFi MAC"),
    ("defender", "computerDnsName,lastSeen,lastIpAddress,mergedIntoMachineId"),
    ("cisco-ise", "MACAddress,EndPointPolicy,ip,LastActivity"),
    ("windows-dhcp", "Client IP Address,Name,Lease Expiration,Unique ID"),
    ("kea", "address,hwaddr,valid_lifetime,expire"),
    ("active-directory", "DNSHostName,ObjectGUID,ObjectClass,LastLogonDate"),
    ("claroty-xdome", "mac_list,ip_list,device_name,last_seen"),
    ("lansweeper", "AssetName,AssetType,Mac,Lastseen"),
    ("tenable", "IP Address,Plugin ID,NetBIOS Name,Host End"),
    ("table", "Hostname,MAC,IP,Last seen"),
  ]

  /// Cells and whole rows as bad exports have them.
  private static let cells = [
    "lt-1", "lt-2", "a4:4c:c8:00:11:11", "10.20.4.17", "2026-11-12 08:15", "N/A", "", " ",
    "computer",
    "\"two\nlines\"", "Reservation (inactive)", "PF3ABC12", "0", "1", "\"a\"b", "never",
  ]
  private static let rows = [",,,", "", " , ,,", "Total,,,", "lt-9", "lt-1,,,,,,x", ",,,,,,"]

  @Test(arguments: tables, UInt64(0)..<40) func `rows in are the sum of outcomes`(
    table: (name: String, headings: String), seed: UInt64
  ) throws {
    var random = SeededCells(seed: seed)
    let rows = (0..<random.number(1..<40)).map { _ in
      random.number(0..<3) == 0
        ? Self.rows[random.number(0..<Self.rows.count)]
        : (0..<4).map { _ in Self.cells[random.number(0..<Self.cells.count)] }
          .joined(separator: ",")
    }
    let text = ([table.headings] + rows).joined(separator: "\n") + "\n"
    let bench = try ScanBench(text)
    #expect(bench.format == table.name)
    #expect(bench.outcomes == rows.count, "\(text)")
  }

  @Test func `empty rows at the foot of a scanner's list are counted`() throws {
    let bench = try ScanBench(
      """
      Plugin ID,Host,IP Address,Host End
      1,lt-1.trust.example,10.20.4.17,2026-11-12T08:15:00Z
      2,lt-1.trust.example,10.20.4.17,2026-11-12T08:15:00Z
      ,,,

      ,,,

      """)
    #expect(bench.passedOver == ["row that repeats a sighting": 1, "blank row": 3])
    #expect(bench.outcomes == 5)
  }

  @Test(arguments: UInt64(0)..<40) func `entries of a switch are the sum of outcomes`(
    seed: UInt64
  ) throws {
    let lines = [
      "  20    a44c.c800.1111    DYNAMIC     Gi1/0/7", " All    0100.0ccc.cccc    STATIC      CPU",
      "  20    0011.2233.0001    STATIC      Vl20", "  20    a44c.c8",
      "  20    Incomplete  DYNAMIC",
      "1020    a44c.c800.2222    DYNAMIC     Po1", "  20    a44c.c800.3333    STATIC      Gi1/0/9",
    ]
    var random = SeededCells(seed: seed)
    let entries = (0..<random.number(1..<40)).map { _ in lines[random.number(0..<lines.count)] }
    let head = "SW-1#show mac address-table\nVlan    Mac Address       Type        Ports\n"
    let bench = try ScanBench(head + entries.joined(separator: "\n") + "\nSW-1#exit\n")
    #expect(bench.format == "cisco-ios")
    #expect(bench.outcomes == entries.count, "\(entries)")
  }

  @Test(arguments: ["nmap", "masscan"], UInt64(0)..<40)
  func `hosts of an XML file are the sum of outcomes`(scanner: String, seed: UInt64) throws {
    let hosts = [
      #"<status state="up" reason="syn-ack"/><address addr="10.0.0.1" addrtype="ipv4"/>"#,
      #"<status state="up" reason="syn-ack"/><address addr="10.0.0.2" addrtype="ipv4"/>"#,
      #"<status state="up" reason="user-set"/><address addr="10.0.0.3" addrtype="ipv4"/>"#,
      #"<status state="down"/><address addr="10.0.0.4" addrtype="ipv4"/>"#,
      #"<status state="skipped"/><address addr="10.0.0.4" addrtype="ipv4"/>"#,
      #"<status state="up" reason="syn-ack"/><address addr="zz" addrtype="mac"/>"#,
      #"<address addr="10.0.0.5" addrtype="ipv4"/>"#,
      #"<address addr="10.0.0.5" addrtype="ipv4"/><ports><port protocol="tcp" portid="1"><state state="open"/></port></ports>"#,
    ]
    var random = SeededCells(seed: seed)
    let text = (0..<random.number(1..<40)).map { _ in
      "<host>\(hosts[random.number(0..<hosts.count)])</host>\n"
    }
    let bench = try ScanBench(
      NmapFile.around(text.joined()).replacing(#""nmap""#, with: "\"\(scanner)\""))
    #expect(bench.format == "nmap")
    #expect(bench.outcomes == text.count)
  }
}

extension ScanBench {
  /// How many places of the file are accounted for.
  var outcomes: Int {
    sightings.count + reading.rejected.count + reading.passedOver.map(\.count).reduce(0, +)
  }
}
