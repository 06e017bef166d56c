/// Takes the lines of a capture in order; what they say comes at the end, as only all addresses of a port together tell
/// whether it is an uplink.
struct CiscoPass {
  /// A port with more addresses than this leads to other switches, and says nothing of where a device is. A judgement: a
  /// desk has a computer, a telephone and perhaps a small switch of five or eight ports.
  static let mostAtOnePort = 8
  /// With more addresses than a telephone and a computer, a port may serve an access point, so the cable is not the
  /// device's.
  static let mostOnOneCable = 2

  private struct Heard {
    let line: Int
    let switchName: String?
    let address: SwitchAddress
    let text: String
  }

  private struct Port: Hashable {
    let switchName: String?
    let name: String
  }

  private enum Entry {
    case address(Heard)
    case neighbour(Sighting)
  }

  private let options: ScanOptions
  private let changedAt: String?
  private var table: CiscoTable?
  private var switchName: String?
  private var isBelowHeadings = false
  private var entries: [Entry] = []
  private var addresses: [Port: Set<MACAddress>] = [:]
  private var met: Set<String> = []
  private var passedOver = ReasonCounter()
  private var rejected: [RejectedSighting] = []

  init(options: ScanOptions, changedAt: String?) {
    self.options = options
    self.changedAt = changedAt
  }

  /// Takes one line.
  mutating func take(_ line: [UInt8], number: Int) {
    let kind = CiscoLine(line)
    switch kind {
    case .prompt(let name, let asked): (switchName, table) = (name, asked)
    case .headings(let headings): table = headings
    case .rule: if !isBelowHeadings { table = nil }
    case .address(let address): hear(address, line, number)
    case .neighbour(let neighbour): meet(neighbour, line, number)
    case .broken(let like):
      if like == table {
        let text = String(decoding: line, as: UTF8.self)
        let reason = "an entry without a hardware address"
        rejected.append(RejectedSighting(line: number, reason: reason, raw: text))
      }
    case .other: break
    }
    if case .headings = kind { isBelowHeadings = true } else { isBelowHeadings = false }
  }

  private mutating func hear(_ address: SwitchAddress, _ line: [UInt8], _ number: Int) {
    if let rule = JunkTable.builtIn.rule(for: address.mac) {
      passedOver.add("address of no device: \(rule.reason)")
    } else if !address.isDynamic, address.isOfSwitch {
      passedOver.add("address of the switch itself")
    } else {
      let port = address.ports.count == 1 ? address.ports[0] : ""
      guard met.insert("\(switchName ?? "") \(address.mac) \(port)").inserted else {
        passedOver.add("row that repeats a sighting")
        return
      }
      addresses[Port(switchName: switchName, name: port), default: []].insert(address.mac)
      entries.append(
        .address(
          Heard(
            line: number, switchName: switchName, address: address,
            text: String(decoding: line, as: UTF8.self))))
    }
  }

  private mutating func meet(_ neighbour: RouterNeighbour, _ line: [UInt8], _ number: Int) {
    if neighbour.isOwn {
      passedOver.add("address of the router itself")
    } else if JunkTable.builtIn.rule(for: neighbour.ip) != nil {
      passedOver.add("IP address of no device")
    } else if let mac = neighbour.mac {
      if let rule = JunkTable.builtIn.rule(for: mac) {
        passedOver.add("address of no device: \(rule.reason)")
        return
      }
      guard met.insert("\(switchName ?? "") \(mac) \(neighbour.ip)").inserted else {
        passedOver.add("row that repeats a sighting")
        return
      }
      var sighting = Sighting(line: number)
      sighting.macs = [mac.description]
      sighting.ips = [neighbour.ip.description]
      sighting.vlan = neighbour.vlan
      sighting.raw = .text(String(decoding: line, as: UTF8.self))
      entries.append(.neighbour(sighting))
    } else {
      passedOver.add("IP address at which nothing answered")
    }
  }

  /// Hands the sightings over in the order of the file and says what else there was.
  mutating func finish(into sink: (Sighting) throws -> Void) throws -> ScanReading {
    var reading = ScanReading(source: "Cisco")
    var uplinks = Uplinks()
    var namelessLine: Int?
    for entry in entries {
      var sighting: Sighting
      switch entry {
      case .neighbour(let met): sighting = met
      case .address(let heard):
        sighting = self.sighting(heard, &uplinks)
        if sighting.port != nil, sighting.switchName == nil {
          namelessLine = namelessLine ?? heard.line
        }
      }
      (sighting.seenAt, sighting.seenHow) = time
      try sink(sighting)
    }
    if let namelessLine {
      reading.notes.append(
        ScanNote(
          line: namelessLine,
          "no prompt names the switch, so ports say nothing of a place; "
            + "put it in front, such as 'SW-1#show mac address-table'"))
    }
    reading.notes += uplinks.notes
    reading.passedOver = passedOver.counts
    reading.rejected = rejected
    return reading
  }

  private var time: (String?, SeenHow) {
    if let stated = options.seenAt { return (stated, .stated) }
    return changedAt.map { ($0, .file) } ?? (nil, .unknown)
  }

  private func sighting(_ heard: Heard, _ uplinks: inout Uplinks) -> Sighting {
    var sighting = Sighting(line: heard.line)
    sighting.macs = [heard.address.mac.description]
    sighting.vlan = heard.address.vlan
    sighting.raw = .text(heard.text)
    guard heard.address.ports.count == 1, let port = heard.address.ports.first,
      !heard.address.isOfSwitch
    else { return sighting }
    let count = addresses[Port(switchName: heard.switchName, name: port)]?.count ?? 0
    if PortKind.isBundle(port) {
      uplinks.bundles.add(heard.line, port)
    } else if count > Self.mostAtOnePort {
      uplinks.crowded.add(heard.line, port)
    } else {
      (sighting.switchName, sighting.port) = (heard.switchName, port)
      if PortKind.isWired(port), count <= Self.mostOnOneCable { sighting.isWireless = false }
    }
    return sighting
  }
}

/// The sightings whose port is no place, and why.
private struct Uplinks {
  struct Tally {
    var sightings = 0
    var first: (line: Int, port: String)?
    var ports: Set<String> = []

    mutating func add(_ line: Int, _ port: String) {
      sightings += 1
      first = first ?? (line, port)
      ports.insert(port)
    }

    func note(_ reason: String) -> ScanNote? {
      guard let first else { return nil }
      let seen = Counted.text(sightings, "sighting")
      return ScanNote(
        line: first.line,
        "\(seen) at \(Counted.text(ports.count, "port")) \(reason), such as '\(first.port)': "
          + "no place taken from them")
    }
  }

  var bundles = Tally()
  var crowded = Tally()

  var notes: [ScanNote] {
    [
      bundles.note("made of several cables"),
      crowded.note("with more than \(CiscoPass.mostAtOnePort) addresses"),
    ].compactMap(\.self)
  }
}
