import Testing

@testable import AssetRegister

/// What is written in the manner of a source is read from it, whatever the order of columns, the delimiter and the encoding.
@Suite struct `Tables written and read` {
  struct Source: Sendable, CustomTestStringConvertible {
    let format: String
    let columns: [InventedColumn]
    var testDescription: String { format }
  }

  static let sources = [
    Source(
      format: "intune",
      columns: [
        .name("Device name"), .seen("Last check-in"), .serial("Serial number"),
        .number("Microsoft Entra Device ID", "entra"), .wireless("Wi-Fi MAC"),
        .wired("EthernetMAC"), .ip("WiFiIPv4Address"), .words("Model", "20U1A006IG", \.model),
        .noise("Category"),
      ]),
    Source(
      format: "defender",
      columns: [
        .name("computerDnsName", ".trust.example"), .seen("lastSeen"), .number("id", "defender"),
        .ip("lastIpAddress"), .noise("healthStatus"),
        .words("osPlatform", "Windows11", \.operatingSystem),
      ]),
    Source(
      format: "cisco-ise",
      columns: [
        .wired("MACAddress"), .words("EndPointPolicy", "Infusion-Pump", \.deviceType), .ip("ip"),
        .words("NAS-IP-Address", "10.0.0.9", \.switchName), .seen("LastActivity"),
        .noise("Description"),
      ]),
    Source(
      format: "windows-dhcp",
      columns: [
        .ip("Client IP Address"), .name("Name"), .wired("Unique ID"), .noise("Description"),
      ]
    ),
    Source(
      format: "active-directory",
      columns: [
        .name("DNSHostName", ".ad.trust.example"), .number("ObjectGUID", "entra"),
        .seen("LastLogonDate"), .ip("IPv4Address"), .noise("Description"),
      ]),
    Source(
      format: "claroty-xdome",
      columns: [
        .bothMACs("mac_list"), .ip("ip_list"), .serial("serial_number"),
        .words("device_category", "Medical", \.deviceType), .seen("last_seen_list"),
        .noise("cmms_serial_number"),
      ]),
    Source(
      format: "lansweeper",
      columns: [
        .name("AssetName"), .words("AssetType", "Printer", \.deviceType), .ip("IPAddress"),
        .wired("Mac"), .serial("Serialnumber"), .seen("Lastseen"), .noise("Comments"),
      ]),
    Source(
      format: "tenable",
      columns: [
        .ip("IP Address"), .noise("Plugin ID"), .noise("Host End?"), .wired("MAC Address"),
        .noise("Name"), .seen("Host End", .host), .name("NetBIOS Name"),
      ]),
    Source(
      format: "table",
      columns: [
        .name("Computer name"), .wired("LAN MAC"), .wireless("WLAN MAC"), .ip("IP addresses"),
        .serial("S/N"), .words("Make", "Dell Inc.", \.manufacturer), .noise("Remarks"),
      ]),
  ]

  @Test(arguments: sources, UInt64(0)..<25) func `what is written is read`(
    source: Source, seed: UInt64
  ) throws {
    var random = SeededCells(seed: seed)
    let columns = source.columns.shuffled(using: &random)
    let devices = (0..<random.number(2..<30)).map { InventedSeen(&random, $0) }
    let text = Self.text(columns, devices, &random)
    let bench = try ScanBench(bytes: Self.encoded(text, random.number(0..<4)))
    #expect(bench.format == source.format)
    #expect(bench.reading.rejected.isEmpty)
    let expected = devices.map { device in
      var sighting = Sighting(line: 0)
      (sighting.seenAt, sighting.seenHow) = (ScanBench.changedAt, .file)
      for column in columns { column.read(device, &sighting) }
      return sighting
    }
    let found = bench.sightings.map { sighting in
      var sighting = sighting
      sighting.line = 0
      sighting.raw = .text("")
      return sighting
    }
    #expect(found == expected)
    #expect(
      bench.sightings.allSatisfy {
        guard case .cells(let cells) = $0.raw else { return false }
        return cells.count == columns.count
      })
  }

  /// The table with a delimiter, line ends and quotes as chance has it.
  private static func text(
    _ columns: [InventedColumn], _ devices: [InventedSeen], _ random: inout SeededCells
  ) -> String {
    let delimiter = [",", ";", "\t", "|"][random.number(0..<4)]
    let end = ["\n", "\r\n"][random.number(0..<2)]
    let quotesAll = random.number(0..<2) == 0
    func cell(_ text: String) -> String {
      let marks: Set<Unicode.Scalar> = [",", ";", "\t", "|", "\"", "\n", "\r"]
      guard quotesAll || text.unicodeScalars.contains(where: { marks.contains($0) }) else {
        return text
      }
      return "\"\(text.replacing("\"", with: "\"\""))\""
    }
    var lines = [columns.map { cell($0.heading) }.joined(separator: delimiter)]
    for device in devices {
      lines.append(columns.map { cell($0.write(device, &random)) }.joined(separator: delimiter))
    }
    return lines.joined(separator: end) + end
  }

  private static func encoded(_ text: String, _ way: Int) -> [UInt8] {
    switch way {
    case 0: Array(text.utf8)
    case 1: [0xEF, 0xBB, 0xBF] + text.utf8
    case 2: ScanBench.utf16(text)
    default: text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }
  }

  @Test(arguments: UInt64(0)..<200) func `no bytes stop the reading of a table`(seed: UInt64)
    throws
  {
    var random = SeededCells(seed: seed)
    let pieces = [
      "a4:4c:c8:00:11:11", ",", "\n", "\"", "[", "]", "'", "null", "10.0.0.1", ";", "N/A", "é",
      "\\", "01", "2026-11-12", "never", "Reservation", "DC=", " ", "=\"1\"",
    ]
    let text = "MAC,Hostname,Last seen,Lease end,Switch,Port\n" + random.text(pieces, 0..<200)
    do {
      let bench = try ScanBench(text)
      #expect(bench.sightings.allSatisfy { $0.line > 1 })
      #expect(bench.reading.headings?.count == 6)
    } catch let error as RegisterError {
      #expect(error.message.contains("never closed"))
    }
  }
}
