/// Writes the registers of all trusts: what their people recorded of the kit, with their mistakes.
struct RegisterWriting {
  let recipe: World.Recipe
  let devices: [Device]
  let adapters: [Adapter]
  private var random: SplitMix64
  private let statuses = (
    live: ["In use", "In use", "Deployed", "Active"], gone: ["Disposed", "Scrapped", "Written off"]
  )

  init(_ recipe: World.Recipe, _ devices: [Device], _ adapters: [Adapter]) {
    self.recipe = recipe
    self.devices = devices
    self.adapters = adapters
    random = SplitMix64(seed: recipe.seed, stream: 2)
  }

  func registers() -> [WorldRegister] {
    var copy = self
    return copy.write()
  }

  private mutating func write() -> [WorldRegister] {
    var registers = Trust.all.flatMap { trust in
      ["IT", "EBME"].map { WorldRegister(trust: trust, name: $0, rows: []) }
    }
    var extras: [(register: Int, device: Device)] = []
    for device in devices where device.isRegistered {
      let place = device.trust * 2 + (device.kind == .medical ? 1 : 0)
      let trust = Trust.all[device.trust]
      registers[place].rows.append(row(device, in: trust, tag: device.tag))
      if random.chance(0.012 * trust.dirt * recipe.dirt) { extras.append((place, device)) }
      let other = (device.trust + random.number(1...4)) % 5
      let isElsewhere = device.networks[2] != device.trust && random.chance(0.5)
      if isElsewhere {
        extras.append((device.networks[2] * 2 + place % 2, device))
      } else if random.chance(0.004) {
        extras.append((other * 2 + place % 2, device))
      }
    }
    for (place, device) in extras { registers[place].rows.append(again(device, in: place / 2)) }
    for place in registers.indices {
      slip(&registers[place].rows, registers[place].trust.dirt * recipe.dirt)
    }
    return registers
  }

  private mutating func again(_ device: Device, in trust: Int) -> WorldRow {
    let number = String(random.number(900_000...999_999))
    var row = row(device, in: Trust.all[trust], tag: Trust.all[trust].tagPrefix + number)
    if random.chance(0.4) { row.name = "" }
    if random.chance(0.3) { row.mac = "" }
    return row
  }

  private mutating func row(_ device: Device, in trust: Trust, tag: String) -> WorldRow {
    let dirt = trust.dirt * recipe.dirt
    let errors = TypingErrors(dirt: dirt)
    let recorded = device.kind.recorded
    var row = WorldRow(device: device.id)
    row.tag = random.chance(0.01 * dirt) ? "" : errors.spreadsheet(tag, &random)
    row.type = device.word
    if random.chance(0.02 * dirt) { row.type = random.pick(DeviceClass.allCases).words[0] }
    row.maker = random.chance(0.05) ? "" : random.pick(device.make.aliases)
    row.model = random.chance(0.08) ? "" : device.model
    if random.chance(recorded.serial) {
      row.serial = errors.serial(device.serial, tag: row.tag, &random)
    }
    if random.chance(recorded.name) { row.name = name(device, in: trust, dirt) }
    if random.chance(recorded.mac) { row.mac = mac(device, trust, errors) }
    if random.chance(recorded.ip) {
      let isStale = random.chance(0.15)
      row.ip = Address.text(
        isStale
          ? Address.fixed(random.number(0...devices.count - 1), trust.index)
          : Address.fixed(device.id, device.trust))
    }
    row.site = trust.name + " site \(device.bought % 3 + 1)"
    row.bought = Self.day(device.bought)
    row.status = random.pick(device.isDisposed ? statuses.gone : statuses.live)
    return row
  }

  private mutating func name(_ device: Device, in trust: Trust, _ dirt: Double) -> String {
    var name = device.name
    if random.chance(0.03 * dirt) {
      // The name that it had before: another device has it now, or none.
      let other = random.pick(devices)
      if random.chance(0.5), other.trust == trust.index {
        name = other.name
      } else {
        name = trust.name(
          device.kind, count: random.number(70_000...79_999), tag: "\(random.number(1...9_999))",
          serial: "OLD\(random.number(1_000...99_999))", &random)
      }
    }
    if random.chance(0.1) { name = name.uppercased() }
    if random.chance(0.04) { name += "." + trust.domain }
    if random.chance(0.002 * dirt) { name += " (Ward 3)" }
    return name
  }

  private mutating func mac(
    _ device: Device, _ trust: Trust, _ errors: TypingErrors
  ) -> String {
    var address = device.wired ?? device.wireless ?? 0
    if let wireless = device.wireless, random.chance(0.35) { address = wireless }
    if let adapter = device.adapter {
      let isRecorded = adapters[adapter].kind == .serial ? 0.35 : 0.03 * errors.dirt
      if random.chance(isRecorded) { address = adapters[adapter].mac }
    }
    let text = errors.mac(address, style: trust.index, &random)
    guard let second = device.second ?? device.wireless, second != address, random.chance(0.08)
    else { return text }
    return text + random.pick(["; ", ", "]) + TypingErrors.spelt(second, style: trust.index)
  }

  /// The `n`th day of the world as `dd/mm/yyyy`, with months of thirty days.
  static func day(_ number: Int) -> String {
    let (year, rest) = (2019 + number / 360, number % 360)
    return "\(padded(min(rest % 30 + 1, 28), 2))/\(padded(rest / 30 + 1, 2))/\(year)"
  }
}

/// The addresses of a world's networks.
enum Address {
  /// The address of a device that keeps it, or that a register may claim it has.
  static func fixed(_ device: Int, _ trust: Int) -> UInt32 {
    let place = UInt32(truncatingIfNeeded: device % 64_000 + 256)
    return 10 << 24 | (Trust.all[trust].block + 1 + UInt32(trust % 2) * 2) << 16 | place
  }

  /// The address that a device leases in a window; no two devices of a trust have the same then.
  static func leased(_ place: Int, of count: Int, _ trust: Int, window: Int) -> UInt32 {
    let room = max(count, 1)
    let turned = (place + window * (room / 3 + 1)) % room
    return 10 << 24 | Trust.all[trust].block << 16
      | UInt32(truncatingIfNeeded: turned % 65_000 + 256)
  }

  static func text(_ address: UInt32) -> String {
    "\(address >> 24).\(address >> 16 & 255).\(address >> 8 & 255).\(address & 255)"
  }
}
