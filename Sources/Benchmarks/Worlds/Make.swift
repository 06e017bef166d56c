/// A line of products: how its maker is written, its serial numbers and the blocks of its hardware addresses.
///
/// The blocks are those that the IEEE's public list names for the maker, or for the maker of the module inside.
struct Make {
  /// The maker as firmware spells it, and as people do.
  let maker: String
  let aliases: [String]
  let models: [String]
  /// The shape of its serial numbers: `#` a digit, `@` a letter, `*` either.
  let serial: String
  /// The first 24 bits of its addresses.
  let blocks: [UInt64]

  private init(
    _ maker: String, _ aliases: [String], _ models: [String], _ serial: String, _ blocks: [UInt64]
  ) {
    self.maker = maker
    self.aliases = [maker] + aliases
    self.models = models
    self.serial = serial
    self.blocks = blocks
  }

  /// The makes of a class, the first the most often bought.
  static func of(_ kind: DeviceClass) -> [Make] {
    switch kind {
    case .laptop: laptops
    case .desktop: desktops
    case .server, .blade: servers
    case .virtual: virtual
    case .printer: printers
    case .phone: phones
    case .network: network
    case .medical: medical
    case .mobile: mobiles
    }
  }

  private static let dell: [UInt64] = [
    0xD4BED9, 0xF8B156, 0x8CEC4B, 0x18DBF2, 0xB88584, 0xA4BB6D, 0x54BF64, 0x001422,
  ]
  private static let hp: [UInt64] = [0x3CD92B, 0x9CB654, 0x9457A5, 0x705A0F, 0x10604B, 0x80CE62]
  private static let lenovo: [UInt64] = [0xE86A64, 0x8C1645, 0x54E1AD, 0x98FA9B]
  private static let apple: [UInt64] = [0x3C22FB, 0xF01898, 0xA483E7, 0x8C8590]

  /// The wireless adapters inside laptops.
  static let wireless: [UInt64] = [0x8C8D28, 0x3413E8, 0xA08869, 0x94659C, 0x4851B7, 0xF44EE3]
  /// Docks and adapters for USB.
  static let docks: [UInt64] = [
    0x00E04C, 0x000EC6, 0x3C18A0, 0xC8F750, 0x106530, 0xA0CEC8, 0x0050B6, 0x644BF0,
  ]
  /// Adapters between serial lines and the network.
  static let serialAdapters: [UInt64] = [0x00204A, 0x0080A3, 0x0090E8, 0x00409D]

  private static let laptops = [
    Make(
      "Dell Inc.", ["Dell", "DELL"], ["Latitude 5420", "Latitude 5440", "Latitude 7430"],
      "*#*####", dell),
    Make(
      "LENOVO", ["Lenovo"], ["ThinkPad T14 Gen 3", "ThinkPad L14 Gen 2", "ThinkPad X13"],
      "PF#****#", lenovo),
    Make(
      "HP", ["Hewlett Packard", "Hewlett-Packard"], ["EliteBook 840 G8", "ProBook 450 G9"],
      "5CG#####**", hp),
    Make(
      "Microsoft Corporation", ["Microsoft"], ["Surface Laptop 5", "Surface Pro 9"],
      "0#########53", [0x281878, 0xC83F26]),
  ]
  private static let desktops = [
    Make(
      "Dell Inc.", ["Dell", "DELL"], ["OptiPlex 3080", "OptiPlex 7090", "OptiPlex 5000"],
      "*#*####", dell),
    Make(
      "HP", ["Hewlett Packard", "Hewlett-Packard"], ["EliteDesk 800 G6", "ProDesk 400 G7"],
      "CZC#####**", hp),
    Make("LENOVO", ["Lenovo"], ["ThinkCentre M70q", "ThinkCentre M90s"], "MJ0****#", lenovo),
  ]
  private static let servers = [
    Make(
      "Dell Inc.", ["Dell", "Dell EMC"], ["PowerEdge R740", "PowerEdge R650"], "*#*####", dell),
    Make(
      "HPE", ["Hewlett Packard Enterprise", "HP"], ["ProLiant DL380 Gen10", "ProLiant BL460c"],
      "CZ2#####**", [0x20677C, 0x941882, 0x48DF37]),
  ]
  private static let virtual = [
    Make("VMware, Inc.", ["VMware"], ["VMware Virtual Platform", "VMware7,1"], "", [0x005056]),
    Make("Microsoft Corporation", ["Microsoft"], ["Virtual Machine"], "", [0x00155D]),
  ]
  private static let printers = [
    Make(
      "HP", ["Hewlett Packard"], ["LaserJet Enterprise M507", "LaserJet Pro M404"],
      "CNB#*####*", hp),
    Make("Ricoh", ["RICOH"], ["IM C3000", "IM 430F"], "@###@######", [0x002673, 0x000074]),
    Make(
      "Xerox", ["Rank Xerox"], ["VersaLink C405", "AltaLink C8045"], "##########",
      [0x0000AA, 0x9C934E]),
    Make(
      "Zebra Technologies", ["Zebra"], ["ZD421", "GK420d"], "D4J#########",
      [0x00074D, 0x48A493]),
    Make(
      "Kyocera", ["Kyocera Mita"], ["ECOSYS M3145", "TASKalfa 2554ci"], "@@@#######",
      [0x0017C8, 0x00C0EE]),
    Make(
      "Brother", ["BROTHER"], ["HL-L5100DN", "MFC-L6800"], "E7####@#@######",
      [0x008077, 0x30055C]),
  ]
  private static let phones = [
    Make("Cisco", ["Cisco Systems"], ["CP-7841", "CP-8845"], "FCH####*###", [0x001E7A, 0xA0ECF9]),
    Make("Mitel", ["MITEL"], ["6920", "5320e"], "@####@######", [0x08000F]),
    Make("Yealink", ["YEALINK"], ["T46U", "T54W"], "31######10####", [0x001565, 0x805EC0]),
    Make("Polycom", ["Poly"], ["VVX 411", "CCX 500"], "", [0x0004F2, 0x64167F]),
  ]
  private static let network = [
    Make(
      "Cisco", ["Cisco Systems"], ["Catalyst 9300-48P", "Catalyst 2960X", "ISR 4331"],
      "FOC####*#*#", [0x001B54, 0x001E4A, 0x708105, 0x2C36F8]),
    Make(
      "Aruba", ["HPE Aruba", "Aruba Networks"], ["AP-515", "6300M"], "CN**@######",
      [0x24DEC6, 0x000B86, 0x9C1C12]),
  ]
  private static let medical = [
    Make(
      "Philips", ["Philips Healthcare", "Philips Medical"],
      ["IntelliVue MX450", "IntelliVue MX750"], "DE########", [0x0009FB]),
    Make(
      "GE HealthCare", ["GE", "GE Healthcare"], ["CARESCAPE B650", "MAC 2000"],
      "S@####*####**", [0x000BAB, 0x00D0C9]),
    Make(
      "B. Braun", ["BBraun", "B Braun"], ["Infusomat Space P", "Perfusor Space"], "######",
      [0x0080A3]),
    Make("Fresenius Kabi", ["Fresenius"], ["Agilia VP", "Agilia SP"], "########", [0x0080A3]),
    Make(
      "BD", ["Becton Dickinson", "Alaris"], ["Alaris GP Plus", "Alaris CC Plus"],
      "8002-#######", [0x00204A]),
    Make(
      "Draeger", ["Drager", "Dräger"], ["Evita V500", "Perseus A500"], "AS@@-####", [0x0030E6]),
    Make("Mindray", ["MINDRAY"], ["BeneVision N15", "VS-900"], "FK-########", [0x0090E8]),
    Make("Welch Allyn", ["Hillrom"], ["Connex VSM 6000"], "1000########", [0x001AFA]),
    Make(
      "Siemens Healthineers", ["Siemens"], ["ACUSON Sequoia", "RAPIDPoint 500e"], "0####",
      [0x080006, 0x000E8C]),
    Make("Hamilton Medical", ["Hamilton"], ["HAMILTON-C6"], "0####", [0x00409D]),
  ]
  private static let mobiles = [
    Make("Apple", ["Apple Inc."], ["iPad (9th generation)", "iPhone SE"], "@*******##", apple),
    Make(
      "Samsung", ["SAMSUNG"], ["Galaxy Tab Active3", "Galaxy XCover 5"], "R5#*#####**",
      [0x8CF5A3, 0x5C0A5B, 0xD022BE]),
  ]
}
