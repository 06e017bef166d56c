/// How much of each class a source sees, and how often it knows a name. All figures are assumptions.
enum Coverage {
  /// The share of a class that a source sees; for DHCP in each window.
  static func share(_ kind: DeviceClass, _ source: ScanSource) -> Double {
    let row: [Double] =
      switch kind {
      case .laptop: [0.60, 0.28, 0.90, 0.85, 0.05, 0.03, 0, 0.12]
      case .desktop: [0.50, 0.25, 0.92, 0.40, 0.25, 0.03, 0, 0.40]
      case .server: [0.10, 0.02, 0.92, 0, 0.60, 0.05, 0.35, 0.35]
      case .blade: [0.05, 0.02, 0.92, 0, 0.60, 0.05, 0.50, 0.30]
      case .virtual: [0.03, 0.02, 0.90, 0, 0.60, 0.02, 0.10, 0.15]
      case .printer: [0.40, 0.20, 0, 0, 0.50, 0.25, 0.60, 0.40]
      case .phone: [0.60, 0.25, 0, 0, 0.20, 0.10, 0.05, 0.50]
      case .network: [0.10, 0.02, 0, 0, 0.60, 0.15, 0.90, 0.10]
      case .medical: [0.35, 0.18, 0, 0, 0.15, 0.80, 0.05, 0.30]
      case .mobile: [0.55, 0.30, 0, 0.85, 0.02, 0.05, 0, 0]
      }
    return row[ScanSource.allCases.firstIndex(of: source) ?? 0]
  }

  /// How often the network is told a name by such kit: where it is leased an address.
  static func tellsName(_ kind: DeviceClass) -> Double {
    switch kind {
    case .laptop, .desktop: 0.95
    case .server, .blade, .virtual: 0.8
    case .printer: 0.6
    case .phone: 0.5
    case .network: 0.3
    case .medical: 0.3
    case .mobile: 0.8
    }
  }
}
