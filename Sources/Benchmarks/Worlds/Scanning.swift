/// Lets every source look at the kit of a world.
struct Scanning {
  let recipe: World.Recipe
  let devices: [Device]
  let adapters: [Adapter]
  var random: SplitMix64
  /// A device's place among those of its network at each window, and how many there are.
  private var places: [[Int]] = []
  private var counts: [[Int]] = []

  init(_ recipe: World.Recipe, _ devices: [Device], _ adapters: [Adapter]) {
    self.recipe = recipe
    self.devices = devices
    self.adapters = adapters
    random = SplitMix64(seed: recipe.seed, stream: 4)
    counts = Trust.all.map { _ in [0, 0, 0] }
    for device in devices {
      places.append(
        device.networks.enumerated().map { window, trust in
          counts[trust][window] += 1
          return counts[trust][window] - 1
        })
    }
  }

  func scans() -> [WorldScan] {
    var copy = self
    return copy.look()
  }

  private mutating func look() -> [WorldScan] {
    var scans = Scans()
    for device in devices where !device.isPersonal {
      if device.isOnline { look(at: device, &scans) }
      manage(device, &scans)
    }
    for device in devices where device.isPersonal && device.isOnline { lookAtGuest(device, &scans) }
    for adapter in adapters { look(at: adapter, &scans) }
    for trust in Trust.all.indices {
      for number in 1...3 { lookAtRouter(trust, number, &scans) }
    }
    var all = scans.all
    for place in all.indices { all[place].records.shuffle(using: &random) }
    return all
  }

  // MARK: The network

  private mutating func look(at device: Device, _ scans: inout Scans) {
    func share(_ source: ScanSource) -> Double { Coverage.share(device.kind, source) }
    if random.chance(share(.ise)) {
      let window = random.place(in: [0.2, 0.3, 0.5])
      var record = onNetwork(device, window)
      record.names = toldNames(device, window, often: 0.8)
      record.type = random.pick(
        device.kind.isComputer
          ? ["Windows10-Workstation", "Microsoft-Workstation"]
          : ["Unknown", device.make.maker + "-Device"])
      scans.add(record, .ise, device.networks[window])
    }
    for window in 0..<3 where random.chance(share(.dhcp)) {
      scans.add(lease(device, window), .dhcp, device.networks[window], number: window)
    }
    if random.chance(share(.nmap)) { scans.add(probed(device), .nmap, device.networks[2]) }
    if random.chance(share(.xdome)) { scans.add(watched(device), .xdome, device.networks[2]) }
    if random.chance(share(.snmp)) { scans.add(asked(device), .snmp, device.networks[2]) }
    if random.chance(share(.cisco)) {
      var record = onNetwork(device, 2)
      if record.isWireless == true { return }
      (record.ip, record.isWireless) = (nil, nil)
      (record.switchName, record.port) = port(device.id, device.networks[2])
      scans.add(record, .cisco, device.networks[2])
    }
  }

  private mutating func lease(_ device: Device, _ window: Int) -> ScanRecord {
    var record = onNetwork(device, window)
    record.isWireless = nil
    record.names = toldNames(device, window, often: 1)
    record.at += random.number(1...8) * 86_400
    if Trust.all[device.networks[window]].hasQualifiedLeases {
      let trust = Trust.all[device.kind.isComputer ? device.trust : device.networks[window]]
      record.names = record.names.map { $0 + "." + trust.domain }
    }
    return record
  }

  private mutating func probed(_ device: Device) -> ScanRecord {
    var record = onNetwork(device, 2)
    record.isWireless = nil
    if !random.chance(0.35) { record.macs = [] }
    if random.chance(0.6) {
      let isStale = random.chance(0.05)
      let named = isStale ? random.pick(devices) : device
      record.reverseName =
        named.name(at: isStale ? 0 : 2).lowercased() + "." + Trust.all[device.networks[2]].domain
    }
    return record
  }

  private mutating func watched(_ device: Device) -> ScanRecord {
    var record = onNetwork(device, 2)
    let isMedical = device.kind == .medical
    if random.chance(isMedical ? 0.5 : 0.2) { record.serial = device.readSerial(at: 2) }
    record.names = toldNames(device, 2, often: 0.6)
    if random.chance(0.9) { record.maker = random.pick(device.make.aliases) }
    if random.chance(0.8) { record.model = device.model }
    if random.chance(0.8) { record.type = device.word }
    if random.chance(0.5) {
      let place = port(device.id, device.networks[2])
      (record.switchName, record.port) =
        record.isWireless == true ? ("", "") : (place.name, place.port)
    }
    if random.chance(0.5) { record.isWireless = nil }
    return record
  }

  private mutating func asked(_ device: Device) -> ScanRecord {
    var record = onNetwork(device, 2)
    record.isWireless = nil
    record.names = random.chance(0.9) ? [device.name(at: 2)] : []
    if random.chance(0.8) { record.serial = device.readSerial(at: 2) }
    if !random.chance(0.8) { record.macs = [] }
    if let second = device.second, random.chance(0.5), !record.macs.isEmpty {
      record.macs = [device.wired(at: 2) ?? second, second]
    }
    record.maker = device.make.maker
    record.model = device.model
    return record
  }

  /// Where and under which address the network meets a device in a window.
  private mutating func onNetwork(_ device: Device, _ window: Int) -> ScanRecord {
    var record = ScanRecord(device.id, at: moment(window))
    let trust = device.networks[window]
    let count = counts[trust][window]
    record.ip =
      device.kind.hasFixedAddress
      ? Address.fixed(device.id, trust)
      : Address.leased(
        places[device.id][window], of: count + count / 8, trust, window: window)
    let met = address(of: device, window)
    record.macs = [met.mac]
    record.isWireless = met.isWireless
    return record
  }

  private mutating func address(
    of device: Device, _ window: Int
  ) -> (mac: UInt64, isWireless: Bool) {
    let wired = device.wired(at: window)
    let adapter = device.adapter.map { adapters[$0] }
    let isUser = adapter?.users[window] == device.id
    if let adapter, adapter.kind == .serial, isUser { return (adapter.mac, false) }
    let usesAir =
      switch device.kind {
      case .mobile: true
      case .laptop: random.chance(isUser ? 0.3 : 0.75)
      default: device.wireless != nil && random.chance(0.6)
      }
    if usesAir, let wireless = device.wireless {
      return (device.hidesAddress ? randomised() : wireless, true)
    }
    if let adapter, isUser, !adapter.passesThrough { return (adapter.mac, false) }
    if let second = device.second, random.chance(0.15) { return (second, false) }
    return (wired ?? device.wireless ?? randomised(), false)
  }

  private mutating func randomised() -> UInt64 {
    random.next() & 0xFCFF_FFFF_FFFF | 0x0200_0000_0000
  }

  private mutating func toldNames(_ device: Device, _ window: Int, often: Double) -> [String] {
    guard random.chance(Coverage.tellsName(device.kind) * often) else { return [] }
    if let factory = device.factoryName, random.chance(device.kind == .mobile ? 0.9 : 0.5) {
      return [factory]
    }
    return [device.name(at: window)]
  }

  // MARK: Adapters, guests and routers

  /// What is heard of an adapter's address while nobody says a name. It is whoever is connected, or the adapter alone.
  private mutating func look(at adapter: Adapter, _ scans: inout Scans) {
    let window = random.place(in: [0.3, 0.3, 0.4])
    let user = devices[adapter.users[window]]
    if !adapter.passesThrough, random.chance(0.25) {
      var record = ScanRecord(random.chance(0.85) ? user.id : nil, at: moment(window))
      record.macs = [adapter.mac]
      record.isWireless = false
      record.type = "Unknown"
      scans.add(record, .ise, user.networks[window])
    }
    if !adapter.passesThrough, random.chance(0.3) {
      let user = devices[adapter.users[2]]
      var record = ScanRecord(random.chance(0.85) ? user.id : nil, at: moment(2))
      record.macs = [adapter.mac]
      (record.switchName, record.port) = port(user.id, user.networks[2])
      scans.add(record, .cisco, user.networks[2])
    }
  }

  private mutating func lookAtGuest(_ device: Device, _ scans: inout Scans) {
    for window in 0..<3 where random.chance(0.5) {
      var record = onNetwork(device, window)
      record.names = toldNames(device, window, often: 1)
      let isLease = random.chance(0.5)
      if isLease { record.isWireless = nil }
      record.type = isLease ? "" : "Unknown"
      scans.add(
        record, isLease ? .dhcp : .ise, device.networks[window], number: isLease ? window : 0)
    }
  }

  private mutating func lookAtRouter(_ trust: Int, _ number: Int, _ scans: inout Scans) {
    var record = ScanRecord(nil, at: moment(2))
    record.ip = 10 << 24 | (Trust.all[trust].block + UInt32(number)) << 16 | 1
    record.macs = [0x0000_5E00_0100 | UInt64(number)]
    scans.add(record, .nmap, trust)
  }

  func port(_ device: Int, _ trust: Int) -> (name: String, port: String) {
    let place = places[device][2]
    let code = Trust.all[trust].code.lowercased()
    return ("\(code)-sw\(padded(place / 40, 4))", "Gi1/0/\(place % 40 + 1)")
  }

  mutating func moment(_ window: Int) -> Int {
    let days = [17...24, 8...14, 1...5][window]
    return World.today - random.number(days) * 86_400 + random.number(25_200...64_800)
  }
}
