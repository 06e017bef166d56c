/// A scan as the file that its source writes.
struct ScanFileText {
  let scan: WorldScan

  var file: FileText {
    switch scan.source {
    case .ise: ise
    case .dhcp: scan.trust.index % 3 == 0 ? dhcp.inUTF16 : dhcp
    case .ad: directory
    case .intune: intune
    case .nmap: NmapText(scan: scan).file
    case .xdome: xdome
    case .snmp: snmp
    case .cisco: CiscoText(scan: scan).file
    }
  }

  private var ise: FileText {
    let isHyphened = scan.trust.index % 2 == 1
    return FileText(
      scan.file,
      headings: [
        "MACAddress", "EndPointPolicy", "IdentityGroup", "Description", "StaticAssignment",
        "StaticGroupAssignment", "IP Address", "Hostname", "NAS-Port-Type", "LastSeenTime",
      ],
      rows: scan.records.lazy.map { record in
        [
          mac(record, style: isHyphened ? 1 : 0), record.type, "Profiled", "", "FALSE", "FALSE",
          ip(record), record.names.first ?? "",
          record.isWireless.map { $0 ? "Wireless - IEEE 802.11" : "Ethernet" } ?? "",
          Moment(record.at).instant,
        ]
      })
  }

  private var dhcp: FileText {
    FileText(
      scan.file,
      headings: [
        "Client IP Address", "Name", "Lease Expiration", "Type", "Unique ID", "Description",
        "Network Access Protection", "Probation Expiration", "Filter Profile", "Policy",
      ],
      rows: scan.records.lazy.map { record in
        [
          ip(record), record.names.first ?? "", Moment(record.at).british, "DHCP",
          mac(record, style: 3), "", "Full Access", "N/A", "None", "",
        ]
      })
  }

  private var directory: FileText {
    FileText(
      scan.file, preamble: ["#TYPE Microsoft.ActiveDirectory.Management.ADComputer"],
      headings: [
        "DistinguishedName", "DNSHostName", "Enabled", "LastLogonDate", "Name", "ObjectClass",
        "ObjectGUID", "OperatingSystem", "SamAccountName",
      ],
      rows: scan.records.lazy.map { record in
        let name = record.names.last ?? ""
        let parts = record.domain.split(separator: ".").map { "DC=" + $0 }.joined(separator: ",")
        return [
          "CN=\(name),OU=Computers,\(parts)", record.names.first ?? "", "True",
          Moment(record.at).british, name, "computer", record.directoryID, record.system,
          name + "$",
        ]
      })
  }

  private var intune: FileText {
    FileText(
      scan.file,
      headings: [
        "Device ID", "Device name", "Last check-in", "Microsoft Entra Device ID", "OS",
        "Serial number", "Manufacturer", "Model", "Wi-Fi MAC", "Compliance", "Managed by",
        "Ownership", "EthernetMAC",
      ],
      rows: scan.records.lazy.map { record in
        [
          record.managementID, record.names.first ?? "", Moment(record.at).instant,
          record.directoryID, record.system, record.serial, record.maker, record.model,
          mac(record, style: 3).uppercased(), "Compliant", "Intune", "Corporate",
          record.cableMAC.map { TypingErrors.spelt($0, style: 3).uppercased() } ?? "",
        ]
      })
  }

  private var xdome: FileText {
    FileText(
      scan.file,
      headings: [
        "uid", "device_category", "device_type", "manufacturer", "model", "serial_number",
        "mac_list", "ip_list", "dhcp_hostnames", "switch_name_list", "switch_port_list",
        "connection_type", "last_seen_list",
      ],
      rows: scan.records.enumerated().lazy.map { place, record in
        [
          "\(scan.trust.code)-\(100_000 + place)", "Device", record.type, record.maker,
          record.model, record.serial, list([mac(record, style: 0)]), list([ip(record)]),
          list(record.names), list([record.switchName]), list([record.port]),
          record.isWireless.map { $0 ? "Wireless" : "Wired" } ?? "",
          list([Moment(record.at).instant]),
        ]
      })
  }

  private var snmp: FileText {
    FileText(
      scan.file,
      headings: [
        "Device name", "Serial number", "MAC Address", "IP Address", "Manufacturer", "Model",
        "Location", "Last seen",
      ],
      rows: scan.records.lazy.map { record in
        [
          record.names.first ?? "", record.serial,
          record.macs.map { TypingErrors.spelt($0, style: 4) }.joined(separator: "; "),
          ip(record), record.maker, record.model, "", Moment(record.at).instant,
        ]
      })
  }

  private func ip(_ record: ScanRecord) -> String { record.ip.map(Address.text) ?? "" }

  private func mac(_ record: ScanRecord, style: Int) -> String {
    record.macs.first.map { TypingErrors.spelt($0, style: style) } ?? ""
  }

  /// A list in a cell, padded with a null where it is empty.
  private func list(_ items: [String]) -> String {
    let texts = items.filter { !$0.isEmpty }.map { "\"\($0)\"" }
    return "[" + (texts.isEmpty ? "null" : texts.joined(separator: ", ")) + "]"
  }
}

/// What Nmap writes with `-oX`, a host a line.
struct NmapText {
  let scan: WorldScan

  var file: FileText {
    var file = FileText(scan.file)
    let start = scan.takenAt - 86_400
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE nmaprun>
      <nmaprun scanner="nmap" args="nmap -sn -oX scan.xml 10.0.0.0/8" start="\(start)" \
      version="7.95" xmloutputversion="1.05">

      """
    for (place, record) in scan.records.enumerated() {
      text += host(record)
      file.lines.append(place + 4)
    }
    let count = scan.records.count
    text += """
      <runstats><finished time="\(scan.takenAt)" elapsed="86400" exit="success"/>\
      <hosts up="\(count)" down="0" total="\(count)"/></runstats>
      </nmaprun>

      """
    file.bytes = Array(text.utf8)
    return file
  }

  private func host(_ record: ScanRecord) -> String {
    var text = "<host starttime=\"\(record.at - 60)\" endtime=\"\(record.at)\">"
    text +=
      "<status state=\"up\" reason=\"\(record.macs.isEmpty ? "echo-reply" : "arp-response")\" reason_ttl=\"64\"/>"
    text += "<address addr=\"\(record.ip.map(Address.text) ?? "")\" addrtype=\"ipv4\"/>"
    if let mac = record.macs.first {
      text += "<address addr=\"\(TypingErrors.spelt(mac, style: 0))\" addrtype=\"mac\"/>"
    }
    if !record.reverseName.isEmpty {
      text += "<hostnames><hostname name=\"\(record.reverseName)\" type=\"PTR\"/></hostnames>"
    }
    return text + "</host>\n"
  }
}

/// What switches of Cisco answer to `show mac address-table`, one after the other.
struct CiscoText {
  let scan: WorldScan

  var file: FileText {
    var file = FileText(scan.file)
    var text = ""
    var line = 1
    var current = ""
    let order = scan.records.indices.sorted {
      (scan.records[$0].switchName, $0) < (scan.records[$1].switchName, $1)
    }
    file.lines = scan.records.map { _ in 0 }
    for place in order {
      let record = scan.records[place]
      if record.switchName != current {
        current = record.switchName
        text += """
          \(current)#show mac address-table
                    Mac Address Table
          -------------------------------------------

          Vlan    Mac Address       Type        Ports
          ----    -----------       --------    -----
           All    0100.0ccc.cccc    STATIC      CPU

          """
        line += 7
      }
      let mac = record.macs.first.map { TypingErrors.spelt($0, style: 2) } ?? ""
      text += "  \(10 + scan.trust.index)    \(mac)    DYNAMIC     \(record.port)\n"
      file.lines[place] = line
      line += 1
    }
    file.bytes = Array(text.utf8)
    return file
  }
}
