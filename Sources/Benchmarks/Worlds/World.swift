/// A partnership of trusts with its kit, its registers and what scans saw, all from one seed.
struct World {
  /// What may be asked of a world.
  struct Recipe {
    var seed: UInt64 = 1
    var devices = 20_000
    /// Whether deliveries make neighbouring rows alike: same model and day, numbers one after the other.
    var isLookalike = false
    /// A factor on all error rates.
    var dirt = 1.0
  }

  let recipe: Recipe
  let devices: [Device]
  let adapters: [Adapter]
  let registers: [WorldRegister]
  let scans: [WorldScan]

  /// The day that the world ends on, 2026-11-24, in seconds since 1970.
  static let today = 1_795_478_400

  init(_ recipe: Recipe) {
    self.recipe = recipe
    var builder = KitBuilder(recipe)
    builder.build()
    devices = builder.devices
    adapters = builder.adapters
    registers = RegisterWriting(recipe, builder.devices, builder.adapters).registers()
    scans = Scanning(recipe, builder.devices, builder.adapters).scans()
  }
}

/// One register as its people typed it.
struct WorldRegister {
  let trust: Trust
  let name: String
  var rows: [WorldRow]

  var file: String { "\(trust.code.lowercased())-\(name.lowercased()).csv" }
}

/// A row of a register and the device that it is about.
struct WorldRow {
  let device: Int
  var tag = ""
  var type = ""
  var maker = ""
  var model = ""
  var serial = ""
  var name = ""
  var mac = ""
  var ip = ""
  var site = ""
  var bought = ""
  var status = ""
}

/// What one source saw of one trust.
struct WorldScan {
  let trust: Trust
  let source: ScanSource
  /// Which of several files of the source it is.
  let number: Int
  var records: [ScanRecord]
  /// When it was taken, in seconds since 1970.
  let takenAt: Int

  var file: String {
    let number = source == .dhcp ? "-\(self.number + 1)" : ""
    return "\(trust.code.lowercased())-\(source.rawValue)\(number).\(source.ending)"
  }
}

/// The sources of a world.
enum ScanSource: String, CaseIterable {
  case ise, dhcp, ad, intune, nmap, xdome, snmp, cisco

  /// What `iar` calls the source.
  var title: String {
    switch self {
    case .ise: "Cisco ISE"
    case .dhcp: "Windows DHCP"
    case .ad: "Active Directory"
    case .intune: "Intune"
    case .nmap: "Nmap"
    case .xdome: "Claroty xDome"
    case .snmp: "SNMP"
    case .cisco: "Cisco"
    }
  }

  var ending: String {
    switch self {
    case .nmap: "xml"
    case .cisco: "txt"
    default: "csv"
    }
  }
}

/// One sighting, as its source would say it.
struct ScanRecord {
  /// The device that was seen; nil for what is no kit of any register.
  let device: Int?
  /// In seconds since 1970; for a lease, when it ends.
  var at: Int
  var serial = ""
  /// The names in the order of the source's columns.
  var names: [String] = []
  var reverseName = ""
  var domain = ""
  var macs: [UInt64] = []
  /// The address of the cable's adapter, where the source has a column for each.
  var cableMAC: UInt64?
  var ip: UInt32?
  var maker = ""
  var model = ""
  var type = ""
  var system = ""
  var directoryID = ""
  var managementID = ""
  var switchName = ""
  var port = ""
  var isWireless: Bool?

  init(_ device: Int?, at: Int) {
    self.device = device
    self.at = at
  }
}
