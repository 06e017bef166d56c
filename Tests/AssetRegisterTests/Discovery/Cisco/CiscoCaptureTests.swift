import Testing

@testable import AssetRegister

@Suite struct `Cisco captures` {
  @Test func `the common layout gives address, VLAN, switch and port`() throws {
    let bench = try ScanBench(
      """
      SW-WARD4-1#show mac address-table
                Mac Address Table
      -------------------------------------------

      Vlan    Mac Address       Type        Ports
      ----    -----------       --------    -----
       All    0100.0ccc.cccc    STATIC      CPU
       All    ffff.ffff.ffff    STATIC      CPU
        20    0011.2233.0001    STATIC      Vl20
        20    a44c.c800.1111    DYNAMIC     Gi1/0/7
      1020    a44c.c800.2222    DYNAMIC     Gi1/0/8
        20    a44c.c800.3333    STATIC      Gi1/0/9
        20    a44c.c800.4444    DYNAMIC     Po1
      Total Mac Addresses for this criterion: 7
      SW-WARD4-1#exit
      """)
    #expect(bench.format == "cisco-ios")
    #expect(bench.reading.source == "Cisco")
    #expect(bench.sightings.map(\.line) == [10, 11, 12, 13])
    #expect(bench.sightings.map(\.macs.first).last == "a4:4c:c8:00:44:44")
    #expect(bench.sightings.map(\.port) == ["Gi1/0/7", "Gi1/0/8", "Gi1/0/9", nil])
    #expect(bench.sightings.map(\.vlan) == ["20", "1020", "20", "20"])
    #expect(
      bench.sightings.map(\.switchName) == ["SW-WARD4-1", "SW-WARD4-1", "SW-WARD4-1", nil])
    #expect(bench.sightings.map(\.isWireless) == [false, false, false, nil])
    #expect(bench.sightings[0].seenAt == ScanBench.changedAt)
    #expect(bench.sightings[0].seenHow == .file)
    #expect(
      bench.sightings[0].raw == .text(" 20    a44c.c800.1111    DYNAMIC     Gi1/0/7")
        || bench.sightings[0].raw == .text("  20    a44c.c800.1111    DYNAMIC     Gi1/0/7"))
    #expect(bench.passedOver.values.reduce(0, +) == 3)
    #expect(
      bench.notes == [
        "1 sighting at 1 port made of several cables, such as 'Po1': no place taken from them"
      ])
    #expect(bench.reading.rejected.isEmpty)
  }

  @Test func `what was stated goes before the file's time`() throws {
    let bench = try ScanBench(
      "SW1#sh mac add\n  20  a44c.c800.1111  DYNAMIC  Gi1/0/7\n", seenAt: "2026-11-12")
    #expect(bench.sightings.map(\.seenAt) == ["2026-11-12"])
    #expect(bench.sightings.map(\.seenHow) == [.stated])
  }

  @Test(arguments: [
    ("  20    a44c.c800.1111    DYNAMIC     Gi1/0/7", "20", "Gi1/0/7"),
    ("* 20    a44c.c800.1111   dynamic  Yes        190   Gi9/16", "20", "Gi9/16"),
    ("         20 a44c.c800.1111  dynamic  Yes      280     Te1/8", "20", "Te1/8"),
    (
      "  20      a44c.c800.1111   dynamic ip,ipx,assigned,other GigabitEthernet3/48        ", "20",
      "GigabitEthernet3/48"
    ),
    ("a44c.c800.1111       Dynamic          20  FastEthernet0/3", "20", "FastEthernet0/3"),
    ("*    20     a44c.c800.1111    dynamic   3590       F    F  Eth1/12", "20", "Eth1/12"),
    ("+ 20     a44c.c800.1111    dynamic   ~~~      F    F    Eth101/1/12", "20", "Eth101/1/12"),
    ("C   20     a4:4c:c8:00:11:11    dynamic   0         F    F    Eth1/1", "20", "Eth1/1"),
    ("   S     20 a44c.c800.1111   static   No       -      Te1/5/11", "20", "Te1/5/11"),
    (" *      20 a44c.c800.1111   dynamic  Yes       -    ", "20", nil),
  ]) func `every layout is read by its words`(line: String, vlan: String, port: String?) throws {
    let bench = try ScanBench(
      "SW1#show mac address-table\nvlan mac address type ports\n\(line)\n")
    #expect(bench.sightings.map(\.macs) == [["a4:4c:c8:00:11:11"]])
    #expect(bench.sightings.map(\.vlan) == [vlan])
    #expect(bench.sightings.map(\.port) == [port])
  }

  @Test(arguments: [
    "R     51 a44c.c800.1111   static   No       -      Router",
    "G    100      a44c.c800.1111     static     -        F      F    sup-eth1(R)",
    "*    145        a44c.c800.1111   static     -        F      F    Drop",
    "2062      a44c.c800.1111    static ip,ipx,assigned,other Switch   ",
    " 999    a44c.c800.1111    STATIC      Vl99",
    "   1      ffff.ffff.ffff   system Gi1/2,Gi1/3",
    "*  300  3333.0000.0016    static  Yes          -   Switch",
    "* 217      0000.5e00.0185    dynamic   1657910    F    F  Po1",
    "  46      0000.0c07.ac04   dynamic ip,ipx,assigned,other TenGigabitEthernet5/1",
    " All    0180.c200.0010    STATIC      CPU",
  ]) func `addresses of the switch, of groups and of virtual routers are no sightings`(
    line: String
  ) throws {
    let bench = try ScanBench("SW1#show mac address-table\n\(line)\n")
    #expect(bench.sightings.isEmpty)
    #expect(bench.reading.passedOver.map(\.count) == [1])
    #expect(bench.reading.rejected.isEmpty)
  }

  @Test func `one address on every line card is one sighting`() throws {
    let table =
      "     vlan   mac address    type   learn    age                 ports\n"
      + "----+----+---------------+-------+-----+----------+------\n"
      + "*     420 a44c.c800.1111  dynamic  Yes        5     Gi2/1\n"
    let cards = (1...10).map { "Displaying entries from DFC linecard [\($0)]:\n\n\(table)\n" }
    let bench = try ScanBench(cards.joined())
    #expect(bench.sightings.count == 1)
    #expect(bench.passedOver == ["row that repeats a sighting": 9])
    #expect(bench.sightings[0].switchName == nil)
    #expect(bench.notes.first?.hasPrefix("no prompt names the switch") == true)
  }

  @Test func `a port with many addresses says nothing of a place`() throws {
    func capture(_ count: Int) throws -> ScanBench {
      let lines = (0..<count).map { "  20    a44c.c800.10\(10 + $0)    DYNAMIC     Gi1/0/7\n" }
      return try ScanBench("SW1#show mac address-table\n" + lines.joined())
    }
    #expect(try capture(8).sightings.allSatisfy { $0.port == "Gi1/0/7" })
    #expect(try capture(8).sightings.allSatisfy { $0.isWireless == nil })
    let crowded = try capture(9)
    #expect(crowded.sightings.count == 9)
    #expect(crowded.sightings.allSatisfy { $0.port == nil && $0.switchName == nil })
    #expect(
      crowded.notes == [
        "9 sightings at 1 port with more than 8 addresses, such as 'Gi1/0/7': no place taken from them"
      ])
  }

  @Test func `the same port name on two switches is two ports`() throws {
    let bench = try ScanBench(
      """
      SW1#show mac address-table dynamic
        20    a44c.c800.1111    DYNAMIC     Gi1/0/7
      SW2>sh mac-address-table
        20    a44c.c800.1111    DYNAMIC     Gi1/0/7
      """)
    #expect(bench.sightings.map(\.switchName) == ["SW1", "SW2"])
  }

  @Test func `neighbours of a router join IP and hardware addresses`() throws {
    let bench = try ScanBench(
      """
      R1#show ip arp
      Protocol  Address          Age (min)  Hardware Addr   Type   Interface
      Internet  10.20.4.1               -   0011.2233.0001  ARPA   Vlan20
      Internet  10.20.4.17              9   a44c.c800.1111  ARPA   Vlan20
      Internet  10.20.4.18              0   Incomplete      ARPA
      Internet  10.20.4.19            241   a44c.c800.2222  ARPA   GigabitEthernet0/0
      Internet  10.20.4.20             12   0000.0c07.ac14  ARPA   Vlan20
      """)
    #expect(bench.sightings.map(\.ips) == [["10.20.4.17"], ["10.20.4.19"]])
    #expect(bench.sightings.map(\.macs) == [["a4:4c:c8:00:11:11"], ["a4:4c:c8:00:22:22"]])
    #expect(bench.sightings.map(\.vlan) == ["20", nil])
    #expect(bench.sightings.allSatisfy { $0.switchName == nil && $0.port == nil })
    #expect(
      bench.passedOver == [
        "address of the router itself": 1, "IP address at which nothing answered": 1,
        "address of no device: virtual router (HSRP)": 1,
      ])
  }

  @Test func `neighbours of a data centre switch have other ages`() throws {
    let bench = try ScanBench(
      """
      IP ARP Table for all contexts
      Total number of entries: 4
      Address         Age       MAC Address     Interface
      10.20.4.17      00:00:57  a44c.c800.1111  Ethernet1/41
      10.20.4.18      0.106174  a44c.c800.2222  Vlan30
      10.20.4.19      00:01:09  INCOMPLETE      Vlan30
      10.20.4.20         -      a44c.c800.3333  Vlan30
      10.20.4.21      2d03h     a44c.c800.4444  Vlan30   +
      """)
    #expect(bench.sightings.map(\.ips) == [["10.20.4.17"], ["10.20.4.18"], ["10.20.4.21"]])
    #expect(bench.sightings.map(\.vlan) == [nil, "30", "30"])
  }

  @Test func `two commands in one capture are both read, others are not`() throws {
    let bench = try ScanBench(
      """
      SW1#show vlan brief
      1    default                          active    Gi1/0/1
      SW1#show mac address-table
        20    a44c.c800.1111    DYNAMIC     Gi1/0/7
      SW1#show ip arp
      Internet  10.20.4.17              9   a44c.c800.1111  ARPA   Vlan20
      SW1#show interfaces status
      Gi1/0/7   Ward 4 desk    connected    20  a-full a-1000 10/100/1000BaseTX
      20 something else
      """)
    #expect(bench.sightings.count == 2)
    #expect(bench.reading.rejected.isEmpty)
  }

  @Test func `an entry that is cut short is reported with its line`() throws {
    let bench = try ScanBench(
      "SW1#show mac address-table\n  20    a44c.c800.1111    DYNAMIC     Gi1/0/7\n  20    a44c.c8\n"
    )
    #expect(bench.sightings.count == 1)
    #expect(
      bench.reading.rejected == [
        RejectedSighting(
          line: 3, reason: "an entry without a hardware address", raw: "  20    a44c.c8")
      ])
  }

  @Test func `what the pager wrote and took back is no part of a line`() throws {
    let back = String(repeating: "\u{8}", count: 10)
    let bench = try ScanBench(
      "SW1#show mac address-table\r\n  20    a44c.c800.1111    DYNAMIC     Gi1/0/7\r\n"
        + " --More-- \(back)          \(back)  20    a44c.c800.2222    DYNAMIC     Gi1/0/8\r\n"
        + " --More-- \r          \r  20    a44c.c800.3333    DYNAMIC     Gi1/0/9\r\n"
        + "\u{1B}[K  20    a44c.c800.4444    DYNAMIC     Gi1/0/10\r\n")
    #expect(bench.sightings.map(\.port) == ["Gi1/0/7", "Gi1/0/8", "Gi1/0/9", "Gi1/0/10"])
    #expect(bench.reading.rejected.isEmpty)
  }

  @Test func `a capture saved as UTF-16 reads the same`() throws {
    let text = "SW1#show mac address-table\r\n  20    a44c.c800.1111    DYNAMIC     Gi1/0/7\r\n"
    let bench = try ScanBench(bytes: ScanBench.utf16(text))
    #expect(bench.sightings.map(\.macs) == [["a4:4c:c8:00:11:11"]])
  }

  @Test(arguments: [
    "Vlan,Mac Address,Type,Ports\n20,a44c.c800.1111,DYNAMIC,Gi1/0/7\n",
    "Switch;Vlan;Mac Address;Type;Port\nSW1;20;a44c.c800.1111;DYNAMIC;Gi1/0/7\n",
  ]) func `the same in a table of cells is a table`(text: String) throws {
    let bench = try ScanBench(text)
    #expect(bench.format == "table")
    #expect(bench.sightings.map(\.macs) == [["a4:4c:c8:00:11:11"]])
    #expect(bench.sightings.map(\.vlan) == ["20"])
  }

  @Test(arguments: [
    "", "\n\n", "The mac address type is in the port\n", "SW1#show version\nCisco IOS Software\n",
    "<xml/>", "Device ID: SW-2\nInterface: GigabitEthernet1/0/1\n",
  ]) func `what is no such capture is not taken for one`(text: String) {
    let file = ScanFile(path: "x", head: Array(text.utf8), changedAt: nil)
    #expect(!CiscoCapture().recognises(file))
  }

  @Test(arguments: UInt64(0)..<200) func `what is written in a layout is read from it`(
    seed: UInt64
  ) throws {
    var random = SeededCells(seed: seed)
    let layout = random.number(0..<4)
    var text = "SW-\(seed)#show mac address-table\n"
    text += ["", "vlan mac address type learn age ports\n----+----\n"][random.number(0..<2)]
    var expected: [String] = []
    for index in 0..<random.number(1..<60) {
      let mac = MACAddress(
        0xA44C_C800_0000 | UInt64(random.number(0..<0xFFFF)) << 8 | UInt64(index))
      let digits = Array(mac.description.utf8.filter { $0 != UInt8(ascii: ":") })
      let word = [digits[0..<4], digits[4..<8], digits[8..<12]]
        .map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".")
      let vlan = random.number(1..<4095)
      let port = "Gi\(random.number(1..<5))/0/\(index)"
      switch layout {
      case 0: text += "  \(vlan)    \(word)    DYNAMIC     \(port)\n"
      case 1: text += "*  \(vlan) \(word)  dynamic  Yes  \(random.number(0..<300))  \(port)\n"
      case 2: text += "\(vlan)  \(word)   dynamic ip,ipx,assigned,other \(port)  \n"
      default: text += "\(word)   Dynamic   \(vlan)   \(port)\n"
      }
      expected.append("\(mac) \(vlan) \(port)")
    }
    let bench = try ScanBench(text)
    #expect(
      bench.sightings.map { "\($0.macs[0]) \($0.vlan ?? "") \($0.port ?? "")" } == expected)
    #expect(bench.sightings.allSatisfy { $0.switchName == "SW-\(seed)" })
  }

  @Test(arguments: UInt64(0)..<200) func `no bytes stop the reading of a capture`(
    seed: UInt64
  ) throws {
    var random = SeededCells(seed: seed)
    let pieces = [
      "SW1#show mac address-table", "SW1#", "\n", "\r", " ", "20", "a44c.c800.1111", "DYNAMIC",
      "Gi1/0/7", "Internet", "10.0.0.1", "-", "\u{8}", "\u{1B}[K", "é", "#", ">", ",", "incomplete",
    ]
    let text = random.text(pieces, 0..<120)
    for line in CaptureLines.lines(of: Array(text.utf8)) + [random.bytes(0..<60)] {
      _ = CiscoLine(line)
    }
    let bench = try ScanBench("SW1#show mac address-table\n" + text)
    #expect(bench.sightings.allSatisfy { !$0.macs.isEmpty })
  }
}
