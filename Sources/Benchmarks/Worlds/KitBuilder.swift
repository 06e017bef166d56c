/// Makes the kit of a world, delivery by delivery.
struct KitBuilder {
  let recipe: World.Recipe
  var devices: [Device] = []
  var adapters: [Adapter] = []
  var random: SplitMix64
  private var addresses: Set<UInt64> = []
  private var serials: Set<String> = []
  private var tags = Trust.all.map { (equipment: 40_000 + $0.index * 1_111, medical: 7_000) }
  private var counts = Trust.all.map { _ in DeviceClass.allCases.map { _ in 0 } }

  init(_ recipe: World.Recipe) {
    self.recipe = recipe
    random = SplitMix64(seed: recipe.seed, stream: 1)
  }

  mutating func build() {
    devices.reserveCapacity(recipe.devices)
    let kinds = DeviceClass.allCases.map(\.share)
    while devices.count < recipe.devices {
      let trust = Trust.all[random.place(in: [0.28, 0.22, 0.22, 0.18, 0.10])]
      deliver(DeviceClass.allCases[random.place(in: kinds)], to: trust)
    }
    changeFates()
    changeIdentities()
    connectAdapters()
  }

  /// A hardware address that nothing else has.
  mutating func address(in blocks: [UInt64]) -> UInt64 {
    while true {
      let address = random.pick(blocks) << 24 | random.next() & 0xFF_FFFF
      if addresses.insert(address).inserted { return address }
    }
  }

  mutating func uuid() -> String {
    let digits = Array("0123456789abcdef")
    var text = ""
    for place in 0..<32 {
      if place == 8 || place == 12 || place == 16 || place == 20 { text += "-" }
      text.append(digits[Int(random.next() & 15)])
    }
    return text
  }

  private mutating func deliver(_ kind: DeviceClass, to trust: Trust) {
    let makes = Make.of(kind)
    let make = makes[random.place(in: makes.indices.map { 1 / Double($0 + 2) })]
    let model = random.pick(make.models)
    let isBulk = kind == .laptop || kind == .desktop || kind == .phone || kind == .medical
    let size =
      recipe.isLookalike ? random.number(isBulk ? 8...50 : 2...10) : random.number(1...4)
    let count = min(size, recipe.devices - devices.count)
    let word = random.pick(kind.words)
    let bought = random.number(0...2_400)
    var labels: [String] = []
    if recipe.isLookalike {
      labels = SerialShape(make.serial).run(count, &random)
    }
    var nextAddress: UInt64?
    for place in 0..<count {
      var label = labels.isEmpty ? SerialShape(make.serial).number(&random) : labels[place]
      while !make.serial.isEmpty, !serials.insert(make.maker + model + label).inserted {
        label = SerialShape(make.serial).number(&random)
      }
      var wired = nextAddress.map { $0 + UInt64(random.number(1...3)) }
      if let address = wired, !addresses.insert(address).inserted { wired = nil }
      let mac = wired ?? address(in: make.blocks)
      if recipe.isLookalike { nextAddress = mac }
      add(kind, trust, make, model, word, bought, label: label, wired: mac)
    }
  }

  private mutating func add(
    _ kind: DeviceClass, _ trust: Trust, _ make: Make, _ model: String, _ word: String,
    _ bought: Int, label: String, wired: UInt64
  ) {
    let serial = label.isEmpty ? softSerial(kind, make, wired) : label
    let tag = nextTag(kind, trust)
    counts[trust.index][kind.rawValue] += 1
    let name = trust.name(
      kind, count: counts[trust.index][kind.rawValue] * (trust.index == 1 ? 3 : 1), tag: tag,
      serial: serial, &random)
    var device = Device(
      id: devices.count, kind: kind, trust: trust.index,
      networks: [trust.index, trust.index, trust.index], make: make, model: model, serial: serial,
      wired: wired, name: name, word: word, tag: tag, bought: bought)
    switch kind {
    case .laptop: device.wireless = address(in: Make.wireless)
    case .mobile: (device.wireless, device.wired) = (wired, nil)
    case .server, .network: if random.chance(0.5) { device.second = address(in: make.blocks) }
    case .medical where random.chance(0.25): device.wireless = address(in: make.blocks)
    case .desktop where random.chance(0.1): device.wireless = address(in: Make.wireless)
    default: break
    }
    device.factoryName = factoryName(kind, make, wired)
    (device.directoryID, device.managementID) = (uuid(), uuid())
    devices.append(device)
  }

  private mutating func nextTag(_ kind: DeviceClass, _ trust: Trust) -> String {
    let step = recipe.isLookalike ? 1 : random.number(1...3)
    if kind == .medical {
      tags[trust.index].medical += step
      return (trust.index == 3 ? "E" : "") + padded(tags[trust.index].medical, 6)
    }
    tags[trust.index].equipment += step
    return trust.tagPrefix + padded(tags[trust.index].equipment, 6)
  }

  private mutating func softSerial(_ kind: DeviceClass, _ make: Make, _ mac: UInt64) -> String {
    if kind == .phone { return String(mac, radix: 16, uppercase: true) }
    if make.maker.hasPrefix("Micro") {
      return SerialShape("####-####-####-####-####-####-##").number(&random)
    }
    let hex = (0..<16).map { _ in String(0x100 + random.number(0...255), radix: 16).suffix(2) }
    return "VMware-" + hex[..<8].joined(separator: " ") + "-" + hex[8...].joined(separator: " ")
  }

  /// Many printers and telephones build it from their address; some medical kit all says the same.
  private mutating func factoryName(_ kind: DeviceClass, _ make: Make, _ mac: UInt64) -> String? {
    let digits = String(mac + 1 << 48, radix: 16, uppercase: true).suffix(12)
    switch kind {
    case .printer:
      switch make.maker {
      case "HP": return "NPI\(digits.suffix(6))"
      case "Ricoh": return "RNP\(digits)"
      case "Xerox": return "XRX\(digits)"
      case "Brother": return "BRN\(digits)"
      case "Kyocera": return "KM\(digits.suffix(6))"
      default: return nil
      }
    case .phone: return make.maker == "Cisco" ? "SEP\(digits)" : nil
    case .medical where random.chance(0.2):
      return random.pick(["lantronix", "PatientMonitor", "infusomat", "localhost", "VSM6000"])
    case .mobile: return random.pick(["iPad", "iPhone", "android-\(digits.suffix(8))", "Galaxy"])
    default: return nil
    }
  }
}
