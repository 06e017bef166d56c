import Tabular

/// A scan that saw the devices of a ``RegisterFile`` of the same seed: a table, or what Nmap writes with `-sV -oX`.
struct InventedScan {
  /// How many devices the register holds before those that were seen.
  let first: Int
  let rows: Int
  let seed: UInt64

  /// Writes Nmap's XML where the path ends in `.xml`, otherwise a table.
  func write(to path: String) throws {
    let file = try OutputFile(path)
    if path.utf8.suffix(4).elementsEqual(".xml".utf8) {
      writeNmap(to: file)
    } else {
      writeTable(to: file)
    }
    try file.finish()
  }

  private func writeTable(to file: OutputFile) {
    var writer = CSVWriter(lineEnd: .crlf, guardsFormulas: false)
    writer.record(["Device name", "Serial number", "MAC address", "IP address", "Last seen"])
    eachDevice { device, number in
      let cells = device.cells
      writer.record([
        cells[8], cells[7], cells[9], cells[10], "2026-11-20T08:\(padded(number % 60, 2)):00Z",
      ])
      if writer.bytes.count > 1 << 20 { file.drain(&writer) }
    }
    file.drain(&writer)
  }

  private func writeNmap(to file: OutputFile) {
    let start = 1_795_000_000
    file.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE nmaprun>
      <nmaprun scanner="nmap" args="nmap -sV -oX scan.xml 10.0.0.0/8" start="\(start)" \
      version="7.95" xmloutputversion="1.05">

      """)
    eachDevice { device, number in file.write(host(device.cells, at: start + number / 50)) }
    file.write(
      """
      <runstats><finished time="\(start + rows / 50)" elapsed="\(rows / 50)" exit="success"/>\
      <hosts up="\(rows)" down="0" total="\(rows)"/></runstats>
      </nmaprun>

      """)
  }

  /// One host with its open ports, some 1.7 KB.
  private func host(_ cells: [String], at time: Int) -> String {
    let ports = Self.ports.map { number, name, product in
      """
      <port protocol="tcp" portid="\(number)"><state state="open" reason="syn-ack" reason_ttl="64"/>\
      <service name="\(name)" product="\(product)" method="probed" conf="10">\
      <cpe>cpe:/a:example:\(name):1</cpe></service></port>

      """
    }.joined()
    return """
      <host starttime="\(time)" endtime="\(time + 20)">\
      <status state="up" reason="arp-response" reason_ttl="0"/>
      <address addr="\(cells[10])" addrtype="ipv4"/>
      <address addr="\(cells[9])" addrtype="mac"/>
      <hostnames>
      <hostname name="\(cells[8]).example.test" type="PTR"/>
      </hostnames>
      <ports><extraports state="closed" count="993"><extrareasons reason="reset" count="993"/></extraports>
      \(ports)</ports>
      <distance value="1"/>
      <times srtt="512" rttvar="214" to="100000"/>
      </host>

      """
  }

  private static let ports = [
    (22, "ssh", "OpenSSH"), (80, "http", "nginx"), (135, "msrpc", "Microsoft Windows RPC"),
    (139, "netbios-ssn", "Samba smbd"), (443, "https", "nginx"), (445, "microsoft-ds", "Samba"),
    (3389, "ms-wbt-server", "Microsoft Terminal Services"),
  ]

  private func eachDevice(_ body: (InventedDevice, Int) -> Void) {
    var random = SplitMix64(state: seed)
    for number in 0..<first + rows {
      let device = InventedDevice(number: number, &random)
      if number >= first { body(device, number - first) }
    }
  }
}
