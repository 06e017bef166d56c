/// What becomes of kit: where it is, what it is called, what it is connected through. All rates are assumptions.
extension KitBuilder {
  /// Who registered it, whether it is still about, and on whose network.
  mutating func changeFates() {
    for index in devices.indices {
      let kind = devices[index].kind
      if random.chance(0.08) {
        devices[index].isRegistered = false
        devices[index].isPersonal = kind == .mobile || kind == .laptop && random.chance(0.2)
        if devices[index].isPersonal {
          devices[index].name =
            devices[index].factoryName ?? "DESKTOP-" + SerialShape("*******").number(&random)
        }
      } else if random.chance(0.07) {
        devices[index].isDisposed = true
        devices[index].isOnline = random.chance(0.06)
      } else {
        devices[index].isOnline = random.chance(0.96)
      }
      if kind == .mobile { devices[index].hidesAddress = random.chance(0.8) }
      if kind == .laptop { devices[index].hidesAddress = random.chance(0.05) }
      let other = (devices[index].trust + random.number(1...4)) % Trust.all.count
      if random.chance(0.006) {
        devices[index].networks = [other, other, other]
      } else if random.chance(0.003) {
        devices[index].networks = [devices[index].trust, other, other]
        if kind.isComputer { move(index, to: Trust.all[other]) }
      }
    }
  }

  private mutating func move(_ index: Int, to trust: Trust) {
    let device = devices[index]
    var change = Device.Change()
    change.name = trust.name(
      device.kind, count: 60_000 + index % 30_000, tag: "\(60_000 + index)", serial: device.serial,
      &random)
    (change.directoryID, change.managementID) = (uuid(), uuid())
    devices[index].later = change
  }

  /// Names used again, new installations, repairs, clones and numbers that firmware gets wrong.
  mutating func changeIdentities() {
    var peers: [Int: [Int]] = [:]
    for device in devices where !device.isDisposed {
      peers[device.trust * 16 + device.kind.rawValue, default: []].append(device.id)
    }
    var wrongSerials: [Int: (serial: String, left: Int)] = [:]
    for index in devices.indices {
      let device = devices[index]
      let likes = peers[device.trust * 16 + device.kind.rawValue] ?? []
      let isReused = device.isDisposed ? random.chance(0.4) : !device.isOnline && random.chance(0.1)
      if isReused, let heir = likes.isEmpty ? nil : random.pick(likes), heir != index {
        devices[heir].name = device.name
      }
      guard device.kind.isComputer else { continue }
      if device.kind == .virtual {
        let alike = likes.filter { devices[$0].make.maker == device.make.maker }
        if random.chance(0.06), let model = alike.isEmpty ? nil : random.pick(alike) {
          devices[index].serial = devices[model].serial
          if random.chance(0.5) { devices[index].wired = devices[model].wired }
        }
        continue
      }
      if random.chance(0.012) { devices[index].firmwareSerial = wrongSerial(device, &wrongSerials) }
      if device.later == nil, random.chance(0.02) {
        reinstall(index)
      } else if device.later == nil, random.chance(0.004) {
        let board = address(in: device.make.blocks)
        let serial = SerialShape(device.make.serial).number(&random)
        devices[index].later = Device.Change(serial: serial, wired: board)
      }
    }
    setChassisSerials()
  }

  private mutating func reinstall(_ index: Int) {
    let device = devices[index]
    var change = Device.Change(directoryID: uuid(), managementID: uuid())
    if random.chance(0.3) {
      change.name =
        random.chance(0.4)
        ? "DESKTOP-" + SerialShape("*******").number(&random)
        : Trust.all[device.trust].name(
          device.kind, count: 80_000 + index % 10_000, tag: "\(80_000 + index)",
          serial: device.serial, &random)
    }
    devices[index].later = change
  }

  /// A maker's default, or one board's number copied to a batch.
  private mutating func wrongSerial(
    _ device: Device, _ copied: inout [Int: (serial: String, left: Int)]
  ) -> String {
    if random.chance(0.6) {
      return random.pick([
        "To be filled by O.E.M.", "System Serial Number", "Default string", "0", "None",
        "Not Specified", "123456789", "XXXXXXXXXX",
      ])
    }
    let key = device.trust * 16 + device.kind.rawValue
    if let known = copied[key], known.left > 0 {
      copied[key] = (known.serial, known.left - 1)
      return known.serial
    }
    let serial = SerialShape(device.make.serial).number(&random)
    copied[key] = (serial, random.number(2...15))
    return serial
  }

  /// Half of all blades tell the number of the chassis that they sit in.
  private mutating func setChassisSerials() {
    var chassis: [Int: (serial: String, left: Int)] = [:]
    for index in devices.indices where devices[index].kind == .blade {
      let trust = devices[index].trust
      if chassis[trust].map({ $0.left == 0 }) ?? true {
        chassis[trust] = (SerialShape(devices[index].make.serial).number(&random), 8)
      }
      chassis[trust]?.left -= 1
      if random.chance(0.5) { devices[index].firmwareSerial = chassis[trust]?.serial }
    }
  }

  /// A dock for every three laptops, dongles, and adapters of medical kit with a serial line.
  mutating func connectAdapters() {
    var laptops = Trust.all.map { _ in [Int]() }
    var medical = Trust.all.map { _ in [Int]() }
    for device in devices where device.isOnline && !device.isPersonal {
      if device.kind == .laptop { laptops[device.networks[0]].append(device.id) }
      if device.kind == .medical { medical[device.networks[0]].append(device.id) }
    }
    for trust in laptops.indices {
      var place = 0
      while place + 3 <= laptops[trust].count {
        let isDongle = random.chance(0.06)
        connect(
          Array(laptops[trust][place..<place + 3]), isDongle ? .dongle : .dock,
          passesThrough: !isDongle && random.chance(0.5), blocks: Make.docks)
        place += 3
      }
      for _ in 0..<(medical[trust].count / 40) {
        let users = (0..<random.number(1...3)).map { _ in random.pick(medical[trust]) }
        connect(users, .serial, passesThrough: false, blocks: Make.serialAdapters)
      }
    }
  }

  private mutating func connect(
    _ users: [Int], _ kind: Adapter.Kind, passesThrough: Bool, blocks: [UInt64]
  ) {
    let usual = random.pick(users)
    let byWindow = (0..<3).map { _ in random.chance(0.5) ? usual : random.pick(users) }
    for user in users { devices[user].adapter = adapters.count }
    adapters.append(
      Adapter(
        kind: kind, mac: address(in: blocks), passesThrough: passesThrough, users: byWindow))
  }
}
