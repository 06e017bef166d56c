/// The kinds of kit that a world holds. All figures are assumptions; none was measured at a trust.
enum DeviceClass: Int, CaseIterable {
  case laptop, desktop, server, blade, virtual, printer, phone, network, medical, mobile

  /// Its share of all kit.
  var share: Double {
    [0.26, 0.24, 0.04, 0.01, 0.05, 0.07, 0.06, 0.05, 0.17, 0.05][rawValue]
  }

  /// How often a register gives the identifiers of such kit.
  var recorded: (serial: Double, mac: Double, name: Double, ip: Double) {
    switch self {
    case .laptop: (0.95, 0.45, 0.85, 0.02)
    case .desktop: (0.94, 0.50, 0.88, 0.05)
    case .server: (0.90, 0.40, 0.97, 0.60)
    case .blade: (0.85, 0.30, 0.95, 0.50)
    case .virtual: (0.15, 0.35, 0.97, 0.60)
    case .printer: (0.92, 0.45, 0.50, 0.40)
    case .phone: (0.85, 0.75, 0.05, 0.02)
    case .network: (0.92, 0.50, 0.90, 0.85)
    case .medical: (0.95, 0.35, 0.08, 0.15)
    case .mobile: (0.93, 0.20, 0.35, 0)
    }
  }

  /// What registers call it.
  var words: [String] {
    switch self {
    case .laptop: ["Laptop", "Laptop", "Notebook"]
    case .desktop: ["Desktop", "Desktop", "Workstation", "PC"]
    case .server: ["Server"]
    case .blade: ["Blade", "Server"]
    case .virtual: ["Virtual server", "Virtual machine", "Server"]
    case .printer: ["Printer", "Multifunction printer"]
    case .phone: ["IP phone", "Phone"]
    case .network: ["Switch", "Access point", "Router"]
    case .medical:
      ["Patient monitor", "Infusion pump", "Ventilator", "Ultrasound scanner", "ECG machine"]
    case .mobile: ["Tablet", "Smartphone", "iPad"]
    }
  }

  /// The letters by which names tell it.
  var code: String {
    ["lt", "pc", "srv", "bld", "vm", "pr", "ph", "sw", "md", "mob"][rawValue]
  }

  /// Whether it is a computer of the directory.
  var isComputer: Bool { rawValue <= DeviceClass.virtual.rawValue }

  /// Whether it keeps its address.
  var hasFixedAddress: Bool {
    switch self {
    case .server, .blade, .virtual, .printer, .network: true
    case .laptop, .desktop, .phone, .medical, .mobile: false
    }
  }
}
