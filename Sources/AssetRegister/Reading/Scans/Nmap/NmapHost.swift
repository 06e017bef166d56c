/// What one `host` element of an Nmap file says, gathered while it is read.
///
/// - The names that a user typed or the name service gave (`PTR`) are `reverseNames`: each may be another machine's, an
///   alias or left over. Only what the machine says of itself through NetBIOS or SMB is among its `names`; what its
///   services say stays in the raw form, as a service may speak of another machine.
/// - `vendor` is the maker of the network card, told by the address: it stays in the raw form, as the card may be anybody's.
/// - A guess at the operating system is taken only where it is the only one at 100 %; a kind of device only where all
///   guesses agree on one other than `general purpose`.
struct NmapHost {
  enum State { case unstated, up, down, unknown, skipped }

  private(set) var line = 0
  private(set) var endedAt: Int64?
  private var state = State.unstated
  private var isTakenForUp = false
  private(set) var openPorts = 0
  private(set) var ips: [String] = []
  private(set) var macs: [String] = []
  private(set) var names: [String] = []
  private(set) var reverseNames: [String] = []
  private(set) var firstAddress: String?
  private(set) var raw = NmapRaw()
  private var guess = NmapGuess()

  /// Whether anything tells the host from others.
  var hasIdentifier: Bool {
    !ips.isEmpty || !macs.isEmpty || !names.isEmpty || !reverseNames.isEmpty
  }

  /// Starts again for the host at a line.
  mutating func begin(line: Int, endedAt: Int64?) {
    (self.line, self.endedAt) = (line, endedAt)
    (state, isTakenForUp, openPorts, firstAddress) = (.unstated, false, 0, nil)
    ips.removeAll(keepingCapacity: true)
    macs.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    reverseNames.removeAll(keepingCapacity: true)
    raw.clear()
    guess = NmapGuess()
  }

  /// Why the host is no sighting; nil where it is one.
  var reasonToPassOver: String? {
    switch state {
    case .down: "host that is down"
    case .skipped: "host that was skipped"
    case .unknown: "host whose state is not known"
    case .up where isTakenForUp && openPorts == 0: "host taken for up without evidence"
    case .unstated where openPorts == 0: "host without a state and without an open port"
    case .up, .unstated: nil
    }
  }

  mutating func start(_ element: XMLElement, _ refused: inout RefusalTally) {
    switch element.name {
    case "status" where element.depth == 2: status(element)
    case "address" where element.depth == 2: address(element, &refused)
    case _ where state == .down: break
    case "hostname" where element.depth == 3:
      addReverse(element["name"], &refused)
      raw.hostnames.add(("name", element["name"]), ("type", element["type"]))
    case "port" where element.depth == 3:
      raw.port.begin(protocol: element["protocol"], number: element["portid"])
    case "state" where element.depth == 4:
      raw.port.isOpen = element["state"].map { $0 == "open" } ?? false
    case "service" where element.depth == 4:
      raw.port.service(element)
    case "osmatch" where element.depth == 3:
      guess.match(element)
      raw.guesses.add(("name", element["name"]), ("accuracy", element["accuracy"]))
    case "osclass": guess.kind(element["type"])
    case "script" where element.depth == 3: script(element, &refused)
    default: break
    }
  }

  mutating func end(_ name: XMLText, depth: Int) {
    guard depth == 3, name == "port" else { return }
    if raw.port.isOpen {
      openPorts += 1
      raw.addPort()
    }
  }

  private mutating func status(_ element: XMLElement) {
    switch element["state"] {
    case .some(let word) where word == "up": state = .up
    case .some(let word) where word == "down": state = .down
    case .some(let word) where word == "skipped": state = .skipped
    default: state = .unknown
    }
    isTakenForUp = element["reason"].map { $0 == "user-set" } ?? false
    raw.setReason(element["reason"])
  }

  private mutating func address(_ element: XMLElement, _ refused: inout RefusalTally) {
    guard let text = element["addr"] else { return }
    if firstAddress == nil { firstAddress = CellWords.shortened(text.string) }
    guard state != .down else { return }
    // masscan calls addresses of version 6 `ipv4` too, so only the text tells.
    if element["addrtype"].map({ $0 == "mac" }) ?? false {
      text.withBytes { refused.read(MACAddress.self, $0, .macAddress, line, into: &macs) }
    } else {
      text.withBytes { refused.read(IPAddress.self, $0, .ipAddress, line, into: &ips) }
    }
    raw.addresses.add(
      ("addr", text), ("type", element["addrtype"]), ("vendor", element["vendor"]))
  }

  private mutating func addReverse(_ name: XMLText?, _ refused: inout RefusalTally) {
    name?.withBytes { refused.read(Hostname.self, $0, .reverseName, line, into: &reverseNames) }
  }

  /// What the machine says of itself, in the script's words; the rest of scripts is not kept.
  private mutating func script(_ element: XMLElement, _ refused: inout RefusalTally) {
    guard let script = element["id"].flatMap(NmapScript.init), let output = element["output"] else {
      return
    }
    output.withBytes { output in
      for label in script.nameLabels {
        guard let value = script.value(of: label, in: output) else { continue }
        refused.read(Hostname.self, value, .hostname, line, into: &names)
      }
      if let label = script.macLabel, let value = script.value(of: label, in: output) {
        refused.read(MACAddress.self, value, .macAddress, line, into: &macs)
      }
    }
    raw.scripts.add(("id", element["id"]), ("output", output))
  }

  /// Takes a further element of the same address: its ports, and the later time.
  mutating func merge(_ other: NmapHost) {
    endedAt = [endedAt, other.endedAt].compactMap(\.self).max()
    raw.addPorts(of: other.raw)
  }

  /// The host as a sighting.
  func sighting(_ time: NmapTime, startedAt: Int64?) -> Sighting {
    var sighting = Sighting(line: line)
    (sighting.seenAt, sighting.seenHow) =
      time.seen(hostEndedAt: endedAt, scanStartedAt: startedAt)
    (sighting.ips, sighting.macs) = (ips, macs)
    (sighting.names, sighting.reverseNames) = (names, reverseNames)
    sighting.operatingSystem = guess.operatingSystem
    sighting.deviceType = guess.deviceType
    sighting.raw = .text(raw.text)
    return sighting
  }
}

extension RefusalTally {
  /// Adds to a list what a text is in canonical form, once; counts it where it is nothing of the kind.
  mutating func read<Value: CanonicalValue>(
    _: Value.Type, _ text: UnsafeBufferPointer<UInt8>, _ field: SightingField, _ line: Int,
    into list: inout [String]
  ) {
    var canonical: [UInt8] = []
    let verdict = Value.read(text.span, into: &canonical)
    guard verdict == .value else { return add(field, verdict, text.span, line: line) }
    let value = String(decoding: canonical, as: UTF8.self)
    if !list.contains(value) { list.append(value) }
  }
}
