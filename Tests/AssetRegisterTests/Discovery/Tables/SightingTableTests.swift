import RegisterSchema
import Testing

@testable import AssetRegister

@Suite struct `Tables of devices` {
  @Test func `a table of no known source is read by its headings`() throws {
    let bench = try ScanBench(
      """
      Report of the network\t\t\t
      Hostname\tIP\tMAC\tS/N\tSwitch\tPort\tVLAN\tLast seen\tReverse DNS\tColour
      LT1\t10.20.4.17\ta44c.c800.1111\tPF3ABC12\tSW-1\tGi1/0/7\t20\t2026-11-12 08:15\tdhcp17.trust.example\tblue
      """)
    #expect(bench.format == "table")
    let sighting = try #require(bench.sightings.first)
    #expect(sighting.line == 3)
    #expect(sighting.names == ["lt1"])
    #expect(sighting.reverseNames == ["dhcp17.trust.example"])
    #expect(sighting.switchName == "SW-1")
    #expect(sighting.port == "Gi1/0/7")
    #expect(sighting.isWireless == false)
    #expect(
      sighting.raw
        == .cells([
          "LT1", "10.20.4.17", "a44c.c800.1111", "PF3ABC12", "SW-1", "Gi1/0/7", "20",
          "2026-11-12 08:15", "dhcp17.trust.example", "blue",
        ]))
    #expect(bench.reading.headings?.count == 10)
  }

  @Test func `rows that are no sighting are said with line, reason and cells`() throws {
    let bench = try ScanBench(
      """
      Hostname,MAC,Notes
      LT1,a4:4c:c8:00:11:11,"two
      lines"
      LT2,a4:4c:c8:00:22:22
      N/A,00:00:00:00:00:00,nothing
      LT3,a4:4c:c8:00:33:33,"faulty" quote
      LT4,a4:4c:c8:00:44:44,fine
      """)
    #expect(bench.sightings.map(\.line) == [2, 7])
    #expect(bench.reading.rejected.map(\.line) == [4, 5, 6])
    #expect(bench.reading.rejected[0].reason == "found 2 cells, but the headings are 3")
    #expect(bench.reading.rejected[0].raw == #"["LT2","a4:4c:c8:00:22:22"]"#)
    #expect(
      bench.reading.rejected[1].reason
        == "no serial number, name, MAC or IP address that could be used")
    #expect(bench.reading.rejected[2].reason.hasPrefix("found text after a closing quote"))
    #expect(
      bench.notes == [
        "1 hostname given as a word for none, such as 'N/A': left out",
        "1 MAC address that many things share, such as '00:00:00:00:00:00': left out",
      ])
  }

  @Test func `damaged identifiers are counted by kind and never kept`() throws {
    let bench = try ScanBench(
      """
      Serial,MAC,IP,Hostname
      8.93E+18,4401234567,10.0.10.300,LT1
      #REF!,zz:zz,127.0.0.1,LT2
      """)
    #expect(bench.sightings.map(\.serialNumber) == [nil, nil])
    #expect(bench.sightings.allSatisfy { $0.macs.isEmpty && $0.ips.isEmpty })
    #expect(
      bench.notes == [
        "2 serial numbers damaged by a spreadsheet, such as '8.93E+18': left out",
        "1 MAC address damaged by a spreadsheet, such as '4401234567': left out",
        "1 value that is no MAC address, such as 'zz:zz': left out",
        "1 IP address that is no device's own, such as '127.0.0.1': left out",
        "1 value that is no IP address, such as '10.0.10.300': left out",
      ])
    #expect(bench.reading.notes.map(\.line) == [2, 2, 3, 3, 2])
  }

  @Test func `addresses that slashes part are all taken`() throws {
    let bench = try ScanBench(
      "Hostname,MAC,IP\nLT1,a4:4c:c8:00:11:11 / a4:4c:c8:00:22:22,10.20.4.17/10.20.4.18\n")
    #expect(bench.sightings.map(\.macs) == [["a4:4c:c8:00:11:11", "a4:4c:c8:00:22:22"]])
    #expect(bench.sightings.map(\.ips) == [["10.20.4.17", "10.20.4.18"]])
  }

  @Test func `an address where a name should be is taken as an address`() throws {
    let bench = try ScanBench(
      "Name,Mac,Last Seen\na4:4c:c8:00:11:11,a4:4c:c8:00:11:11,2026-11-12\n10.20.4.17,,2026-11-12\n"
    )
    #expect(bench.sightings.map(\.macs) == [["a4:4c:c8:00:11:11"], []])
    #expect(bench.sightings.map(\.ips) == [[], ["10.20.4.17"]])
    #expect(bench.notes.isEmpty)
  }

  @Test func `a heading that means a thing only alone gives way to a better one`() throws {
    let beside = try ScanBench("Name,Hostname,MAC\nFinding,LT1,a4:4c:c8:00:11:11\n")
    #expect(beside.sightings.map(\.names) == [["lt1"]])
    let alone = try ScanBench("Name,MAC\nLT1,a4:4c:c8:00:11:11\n")
    #expect(alone.sightings.map(\.names) == [["lt1"]])
    let portOfService = try ScanBench("IP,Port\n10.20.4.17,443\n")
    #expect(portOfService.sightings.map(\.port) == [nil])
  }

  @Test(arguments: [
    ("SSID,AP,Switch,Port,Connection", "clinical,AP-1,,,", true),
    ("SSID,AP,Switch,Port,Connection", ",,SW-1,Gi1/0/7,", false),
    ("SSID,AP,Switch,Port,Connection", ",AP-1,SW-1,Gi1/0/7,", nil),
    ("SSID,AP,Switch,Port,Connection", ",AP-1,SW-1,Gi1/0/7,wired", false),
    ("SSID,AP,Switch,Port,Connection", ",,SW-1,Gi1/0/7,Wi-Fi", true),
    ("SSID,AP,Switch,Port,Connection", "N/A,-,SW-1,capwap0,", nil),
    ("SSID,AP,Switch,Port,Connection", ",,,,VPN", nil),
    ("SSID,AP,Switch,Port,Connection", ",,,,802.11ac", true),
    ("SSID,AP,Switch,Port,Connection", ",,,,IEEE 802.3", false),
  ]) func `what tells wireless from wired`(headings: String, cells: String, expected: Bool?)
    throws
  {
    let bench = try ScanBench("MAC,\(headings)\na4:4c:c8:00:11:11,\(cells)\n")
    #expect(bench.sightings.map(\.isWireless) == [expected])
  }

  @Test func `people say what headings mean`() throws {
    let text = "Kit,Label,Address of it\nLT1,PF3ABC12,a4:4c:c8:00:11:11\n"
    let answers: [String: String?] = ["Label": "serial_number", "address OF it": "mac_address"]
    #expect(throws: ScanBench.Unrecognised.self) { try ScanBench(text, answers: answers) }
    let beside = try ScanBench(
      "Kit,Label,MAC,Hostname\nLT1,PF3ABC12,a4:4c:c8:00:11:11,lt9\n",
      answers: ["Label": "serial_number", "Hostname": nil, "Elsewhere": "model"])
    #expect(beside.sightings.map(\.serialNumber) == ["PF3ABC12"])
    #expect(beside.sightings.map(\.names) == [[]])
    #expect(beside.notes == ["--map names a heading that is not there, 'Elsewhere'"])
    let number = try ScanBench(
      "Console number,MAC\n77,a4:4c:c8:00:11:11\n", answers: ["Console number": "device_id"])
    #expect(number.sightings.map(\.deviceID) == ["consolenumber 77"])
  }

  @Test func `an unknown field is refused with the fields there are`() {
    let error = #expect(throws: RegisterError.self) {
      try ScanBench("MAC,Label\na4:4c:c8:00:11:11,1\n", answers: ["Label": "serial"])
    }
    #expect(
      error?.message
        == "--map 'Label=serial': 'serial' is no field of a scan, did you mean 'domain'?"
        || error?.message.contains("'serial' is no field of a scan") == true)
    #expect(error?.help?.contains("serial_number") == true)
  }

  @Test func `a table that tells no devices apart is refused with its headings`() throws {
    let bench = SightingTable(preset: .lansweeper)
    let url = try TemporaryText("Colour,Size\nred,3\nblue,4\n")
    let file = ScanFile(path: url.path, head: [], changedAt: nil)
    let error = #expect(throws: RegisterError.self) {
      try bench.read(file, ScanOptions(command: "iar enrich x.csv --format lansweeper")) { _ in }
    }
    #expect(
      error?.message.hasSuffix(
        ":1: no column tells one device from another, the headings are 'Colour', 'Size'") == true)
    #expect(
      error?.help == "iar enrich x.csv --format lansweeper --map 'HEADING=serial_number'")
  }

  @Test func `a table of headings alone is an empty scan`() throws {
    let bench = try ScanBench("Device name,Last check-in,Serial number\n")
    #expect(bench.format == "intune")
    #expect(bench.sightings.isEmpty && bench.reading.rejected.isEmpty)
  }

  @Test(arguments: [
    ("03/11/2026 08:15", "04/11/2026 08:15", "2026-11-03T08:15:00Z", "nothing in the column tells"),
    (
      "03/11/2026 08:15", "25/11/2025 08:15", "2026-11-03T08:15:00Z",
      "other cells of the column can only be read so"
    ),
    ("12/3/2025 8:15 AM", "11/4/2026 8:15 PM", "2025-12-03T08:15:00Z", "they are written with AM"),
    ("2/3/2026 8:15 AM", "2/4/2026 8:15 PM", "2026-02-03T08:15:00Z", "they are written with AM"),
    ("11/12/2026 08:15", "11/10/2026 08:15", "2026-11-12T08:15:00Z", "else they would be later"),
    ("01/12/2026 08:15", "25/11/2025 08:15", "2026-12-01T08:15:00Z", "other cells of the column"),
  ]) func `the order of day and month is decided for a column and said`(
    first: String, second: String, expected: String, reason: String
  ) throws {
    let bench = try ScanBench("Hostname,Last seen\nLT1,\(first)\nLT2,\(second)\n")
    #expect(bench.sightings.first?.seenAt == expected)
    #expect(bench.notes.contains { $0.contains(reason) })
  }

  @Test func `a column that changes its spelling far down is said`() throws {
    let rows = (0..<2500).map { "LT\($0),2026-11-03 08:15:00Z\n" }
    let bench = try ScanBench(
      "Hostname,Last seen\n" + rows.joined() + "LT-A,03/04/2026 08:15 UTC\n")
    #expect(bench.sightings.last?.seenAt == "2026-04-03T08:15:00Z")
    #expect(
      bench.notes == [
        "1 time such as '03/04/2026 08:15 UTC' read day first, unlike those above"
      ])
  }

  @Test func `times that are later than the file are said`() throws {
    let bench = try ScanBench("Hostname,Last seen\nLT1,2026-12-12T08:15:00Z\nLT2,2026-11-20\n")
    #expect(
      bench.notes == ["1 time later than the file itself, such as '2026-12-12T08:15:00Z'"])
  }

  @Test func `a table without times was seen when it was written`() throws {
    let text = "Hostname,MAC\nLT1,a4:4c:c8:00:11:11\n"
    #expect(try ScanBench(text).sightings.map(\.seenHow) == [.file])
    #expect(try ScanBench(text, seenAt: "2026-11-12").sightings.map(\.seenHow) == [.stated])
    #expect(try ScanBench(text, changedAt: nil).sightings.map(\.seenAt) == [nil])
  }

  @Test func `a row without a time in a table with times was seen at no known time`() throws {
    let bench = try ScanBench(
      "Hostname,Last seen\nLT1,never\nLT2,soon\nLT3,2026-11-12\n", seenAt: "2026-11-19")
    #expect(bench.sightings.map(\.seenAt) == [nil, nil, "2026-11-12"])
    #expect(bench.sightings.map(\.seenHow) == [.unknown, .unknown, .device])
    #expect(bench.notes == ["1 value that is no time, such as 'soon': left out"])
  }

  @Test(arguments: ["Hostname;MAC\nLT1;a4:4c:c8:00:11:11\n", "hello", "", "{\"a\": 1}", "<x/>"])
  func `formats are told by content`(text: String) {
    let file = ScanFile(path: "scan.json", head: Array(text.utf8), changedAt: nil)
    let names = ScanFormats.all.filter { $0.recognises(file) }.map(\.name)
    #expect(names == (text.hasPrefix("Hostname") ? ["table"] : []))
  }

  @Test func `the list of headings names each once and only fields there are`() {
    let rows = VocabularyTable(Schema.sightingHeadings).rows
    #expect(SightingVocabulary.standard.entries.count == rows.count)
    #expect(rows.allSatisfy { ["", "alone"].contains($0["when"]) })
    #expect(Set(TablePreset.all.map(\.name)).count == TablePreset.all.count)
  }
}
