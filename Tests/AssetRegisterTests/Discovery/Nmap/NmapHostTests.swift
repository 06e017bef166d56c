import Testing

@testable import AssetRegister

@Suite struct `Hosts of an Nmap scan` {
  /// A `host` element, how many sightings it makes, and what else is said.
  @Test(arguments: hosts) func `count where they are up on evidence`(
    host: String, sightings: Int, passedOver: [String]
  ) throws {
    let read = try NmapFile(hosts: spelt(host)).read()
    #expect(read.sightings.count == sightings)
    #expect(read.passedOver == passedOver)
    #expect(read.sightings.allSatisfy { $0.ips == ["10.1.2.3"] && $0.line == 2 })
    #expect(read.rejected.isEmpty && !read.isPartial && read.source == "Nmap")
  }

  static let hosts: [(String, Int, [String])] = [
    (#"<host><status state="up" reason="arp-response"/>{A}</host>"#, 1, []),
    (#"<host><status state="down" reason="no-response"/>{A}</host>"#, 0, ["1 host that is down"]),
    (#"<host><status state="unknown"/>{A}</host>"#, 0, ["1 host whose state is not known"]),
    (#"<host><status state="skipped"/>{A}</host>"#, 0, ["1 host that was skipped"]),
    (
      #"<host><status state="up" reason="user-set"/>{A}</host>"#, 0,
      ["1 host taken for up without evidence"]
    ),
    (
      #"<host><status state="up" reason="user-set"/>{A}<ports>{closed}{open|filtered}</ports></host>"#,
      0, ["1 host taken for up without evidence"]
    ),
    (
      #"<host><status state="up" reason="user-set"/>{A}<ports>{closed}{open}</ports></host>"#, 1, []
    ),
    (#"<host><status state="up" reason="localhost-response"/>{A}</host>"#, 1, []),
    (#"<hosthint><status state="up" reason="arp-response"/>{A}</hosthint>"#, 0, []),
    (#"<host timedout="true"><status state="up" reason="syn-ack"/>{A}</host>"#, 1, []),
    (#"<host>{A}</host>"#, 0, ["1 host without a state and without an open port"]),
    (#"<host>{A}<ports>{open}</ports></host>"#, 1, []),
    (#"<taskbegin task="Ping" time="1"/>"#, 0, []),
  ]

  /// What stands in a host that is up, and what it makes of the sighting.
  @Test(arguments: insides) func `say what they are`(inside: String, expected: String) throws {
    let host = #"<host><status state="up" reason="arp-response"/>\#(inside)</host>"#
    let sighting = try #require(try NmapFile(hosts: spelt(host)).read().sightings.first)
    let parts: [(String, [String])] = [
      ("ips", sighting.ips), ("macs", sighting.macs), ("names", sighting.names),
      ("reverse", sighting.reverseNames), ("os", [sighting.operatingSystem].compactMap(\.self)),
      ("type", [sighting.deviceType].compactMap(\.self)),
    ]
    let words = parts.filter { !$0.1.isEmpty }.map { "\($0.0)=\($0.1.joined(separator: ","))" }
    #expect(words.joined(separator: " ") == expected)
    #expect(sighting.manufacturer == nil)
  }

  static let insides: [(String, String)] = [
    (#"<address addr="10.1.2.3" addrtype="ipv4"/>"#, "ips=10.1.2.3"),
    (#"<address addr="2001:DB8:0:0::1" addrtype="ipv6"/>"#, "ips=2001:db8::1"),
    (#"<address addr="2001:db8::5" addrtype="ipv4"/>"#, "ips=2001:db8::5"),
    (
      #"<address addr="10.1.2.3"/><address addr="00:0C:29:AA:BB:01" addrtype="mac" vendor="VMware"/>"#,
      "ips=10.1.2.3 macs=00:0c:29:aa:bb:01"
    ),
    (#"{A}<address addr="00:00:00:00:00:00" addrtype="mac"/>"#, "ips=10.1.2.3"),
    (
      #"{A}<hostnames><hostname name="PC1.Example.org" type="PTR"/></hostnames>"#,
      "ips=10.1.2.3 reverse=pc1.example.org"
    ),
    (
      #"{A}<hostnames><hostname name="www.example.org" type="user"/></hostnames>"#,
      "ips=10.1.2.3 reverse=www.example.org"
    ),
    (
      #"{A}<hostnames><hostname name="a.example.org" type="custom"/><hostname name="A.example.org"/></hostnames>"#,
      "ips=10.1.2.3 reverse=a.example.org"
    ),
    (#"{A}<hostnames><hostname name="pc&#10;1" type="PTR"/></hostnames>"#, "ips=10.1.2.3"),
    (
      #"{A}<ports><port protocol="tcp" portid="25"><state state="open"/><service name="smtp" hostname="mail.example.org"/></port></ports>"#,
      "ips=10.1.2.3"
    ),
    (
      #"{A}<hostscript><script id="nbstat" output="NetBIOS name: WARD-PC7, NetBIOS user: &lt;unknown&gt;, NetBIOS MAC: 00:0c:29:aa:bb:02 (VMware)&#xa;"/></hostscript>"#,
      "ips=10.1.2.3 macs=00:0c:29:aa:bb:02 names=ward-pc7"
    ),
    (
      #"{A}<hostscript><script id="nbstat" output="&#xa;  NetBIOS name: WARD-PC7, NetBIOS user: X, NetBIOS MAC: &lt;unknown&gt;&#xa;  Names&#xa;    OTHER&lt;00&gt;"/></hostscript>"#,
      "ips=10.1.2.3 names=ward-pc7"
    ),
    (
      #"{A}<hostscript><script id="smb-os-discovery" output="&#xa;  OS: Windows 10&#xa;  Computer name: pc9&#xa;  NetBIOS computer name: PC9\x00&#xa;  Domain name: example.org&#xa;  FQDN: pc9.example.org&#xa;"/></hostscript>"#,
      "ips=10.1.2.3 names=pc9.example.org,pc9"
    ),
    (
      #"{A}<ports><port protocol="tcp" portid="3389"><state state="open"/><script id="rdp-ntlm-info" output="&#xa;  Target_Name: T&#xa;  NetBIOS_Computer_Name: PC8&#xa;  DNS_Computer_Name: pc8.example.org"/></port></ports>"#,
      "ips=10.1.2.3"
    ),
    (
      #"{A}<hostscript><script id="http-title" output="NetBIOS name: TRAP"/></hostscript>"#,
      "ips=10.1.2.3"
    ),
    (
      #"{A}<os><osmatch name="Printer OS 3" accuracy="100"><osclass type="printer"/></osmatch></os>"#,
      "ips=10.1.2.3 os=Printer OS 3 type=printer"
    ),
    (
      #"{A}<os><osmatch name="X" accuracy="100"><osclass type="phone"/></osmatch><osmatch name="Y" accuracy="100"><osclass type="phone"/></osmatch></os>"#,
      "ips=10.1.2.3 type=phone"
    ),
    (
      #"{A}<os><osmatch name="X" accuracy="100"/><osmatch name="Y" accuracy="99"/></os>"#,
      "ips=10.1.2.3 os=X"
    ),
    (
      #"{A}<os><osmatch name="X" accuracy="98"><osclass type="phone"/><osclass type="media device"/></osmatch></os>"#,
      "ips=10.1.2.3"
    ),
    (
      #"{A}<os><osmatch name="X" accuracy="98"><osclass type="general purpose"/></osmatch></os>"#,
      "ips=10.1.2.3"
    ),
    (
      #"{A}<trace><hop ttl="1" ipaddr="10.9.9.9" host="router.example.org"/></trace>"#,
      "ips=10.1.2.3"
    ),
  ]

  @Test func `addresses that tell no device apart are counted, with the first`() throws {
    let read = try NmapFile(
      hosts: """
        <host><status state="up"/><address addr="127.0.0.1" addrtype="ipv4"/></host>
        <host><status state="up"/><address addr="10.0.0.999" addrtype="ipv4"/></host>
        <host><status state="up"/><address addr="00:00:00:00:00:00" addrtype="mac"/></host>
        """
    ).read()
    #expect(read.sightings.isEmpty)
    #expect(read.rejected.map(\.line) == [2, 3, 4])
    #expect(
      read.notes.map { "\($0.line ?? 0) \($0.text)" } == [
        "4 1 MAC address that many things share, such as '00:00:00:00:00:00': left out",
        "2 1 IP address that is no device's own, such as '127.0.0.1': left out",
        "3 1 value that is no IP address, such as '10.0.0.999': left out",
      ])
  }

  @Test func `a host without any address is listed and no sighting`() throws {
    let read = try NmapFile(hosts: #"<host><status state="up" reason="echo"/></host>"#).read()
    #expect(read.sightings.isEmpty)
    #expect(
      read.rejected == [
        RejectedSighting(
          line: 2, reason: "no IP address, MAC address or name that could be used",
          raw: #"{"reason":"echo"}"#)
      ])
  }

  /// The times of the scan and the host, what was stated, and what comes of it.
  @Test(
    arguments: [
      ("1762900000", "1762900200", nil, "2025-11-11T22:30:00Z", SeenHow.host),
      ("1762900000", nil, nil, "2025-11-11T22:26:40Z", .scan),
      ("1762900000", "0", "2026-11-12", "2025-11-11T22:26:40Z", .scan),
      (nil, nil, "2026-11-12", "2026-11-12", .stated),
      ("soon", "99999999999999999999", nil, "2026-01-01T00:00:00Z", .file),
    ] as [(String?, String?, String?, String, SeenHow)])
  func `are seen when their scan ended`(
    start: String?, end: String?, stated: String?, at: String, how: SeenHow
  ) throws {
    let start = start.map { #" start="\#($0)""# } ?? ""
    let end = end.map { #" endtime="\#($0)""# } ?? ""
    let file = try NmapFile(
      "<nmaprun\(start)><host\(end)><status state=\"up\"/><address addr=\"10.1.2.3\"/></host>"
        + "<runstats/></nmaprun>")
    let sighting = try #require(try file.read(seenAt: stated).sightings.first)
    #expect(sighting.seenAt == at)
    #expect(sighting.seenHow == how)
  }

  @Test func `the raw form is one line of JSON with what was found`() throws {
    let host = #"""
      <host><status state="up" reason="syn-ack"/><address addr="10.1.2.3" addrtype="ipv4"/>
      <address addr="00:0C:29:AA:BB:01" addrtype="mac" vendor="VM&quot;ware"/>
      <hostnames><hostname name="a.example.org" type="PTR"/></hostnames>
      <ports><port protocol="tcp" portid="22"><state state="closed"/></port>
      <port protocol="tcp" portid="80"><state state="open"/><service name="http" product="x"/></port></ports>
      <os><osmatch name="Y" accuracy="90"/></os></host>
      """#
    let sighting = try #require(try NmapFile(hosts: host).read().sightings.first)
    #expect(
      sighting.raw
        == .text(
          #"{"reason":"syn-ack","addresses":[{"addr":"10.1.2.3","type":"ipv4"},"#
            + #"{"addr":"00:0C:29:AA:BB:01","type":"mac","vendor":"VM\"ware"}],"#
            + #""hostnames":[{"name":"a.example.org","type":"PTR"}],"#
            + #""ports":[{"port":"80","protocol":"tcp","service":"http","product":"x"}],"#
            + #""os":[{"name":"Y","accuracy":"90"}]}"#))
  }

  @Test func `a raw form of many ports is cut, and says by how many`() throws {
    let host =
      "<host><status state=\"up\"/>{A}<ports>"
      + String(repeating: "{open}", count: 1000) + "</ports></host>"
    let sighting = try #require(try NmapFile(hosts: spelt(host)).read().sightings.first)
    guard case .text(let raw) = sighting.raw else { return #expect(Bool(false)) }
    #expect(raw.utf8.count < 8192)
    #expect(raw.hasSuffix(#","left_out":["901 open ports"]}"#))
  }

  @Test func `a scanner's own error is passed on`() throws {
    let read = try NmapFile(
      "<nmaprun><runstats><finished exit=\"error\" errormsg=\"no route\"/></runstats></nmaprun>"
    ).read()
    #expect(
      read.notes == [
        ScanNote(line: 1, "the scanner says that it ended with an error, 'no route'")
      ])
  }

  @Test func `a scan that found nothing is a success`() throws {
    let read = try NmapFile(hosts: "").read()
    #expect(read.sightings.isEmpty && read.notes.isEmpty && !read.isPartial)
  }

  @Test func `masscan's elements of one address are one sighting, with its latest time`() throws {
    let element = { (time: Int, address: String, port: Int) in
      "<host endtime=\"\(time)\"><address addr=\"\(address)\" addrtype=\"ipv4\"/><ports>"
        + "<port protocol=\"tcp\" portid=\"\(port)\"><state state=\"open\"/></port></ports></host>\r\n"
    }
    let file = try NmapFile(
      "<nmaprun scanner=\"masscan\" start=\"1762900000\">\r\n"
        + element(1_762_900_100, "10.1.2.3", 80) + element(1_762_900_200, "2001:db8:0::5", 22)
        + element(1_762_900_300, "10.1.2.3", 443) + element(1_762_900_300, "10.1.2.3", 443)
        + "<runstats><hosts up=\"4\"/></runstats>\r\n</nmaprun>\r\n")
    let read = try file.read()
    #expect(read.source == "masscan")
    #expect(read.sightings.map(\.ips) == [["10.1.2.3"], ["2001:db8::5"]])
    #expect(read.sightings.map(\.line) == [2, 3])
    #expect(read.sightings.map(\.seenAt) == ["2025-11-11T22:31:40Z", "2025-11-11T22:30:00Z"])
    #expect(read.passedOver == ["2 further port of an address above"])
    guard case .text(let raw) = read.sightings[0].raw else { return #expect(Bool(false)) }
    #expect(
      raw.hasSuffix(
        #""ports":[{"port":"80","protocol":"tcp"},{"port":"443","protocol":"tcp"}]}"#))
  }

  /// Short forms: `{A}` an address, `{open}` a port.
  private func spelt(_ text: String) -> String {
    var text = text.replacing("{A}", with: #"<address addr="10.1.2.3" addrtype="ipv4"/>"#)
    for state in ["open", "closed", "open|filtered"] {
      text.replace(
        "{\(state)}", with: #"<port protocol="tcp" portid="80"><state state="\#(state)"/></port>"#)
    }
    return text
  }
}
