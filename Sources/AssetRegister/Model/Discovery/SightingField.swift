/// What a column of a scan can say of a device. The raw value is the name that `--map` takes.
public enum SightingField: String, Sendable, CaseIterable {
  case serialNumber = "serial_number"
  case machineUUID = "machine_uuid"
  case deviceID = "device_id"
  case assetTag = "asset_tag"
  case hostname
  case reverseName = "reverse_name"
  case domain
  case macAddress = "mac_address"
  case ipAddress = "ip_address"
  case manufacturer
  case model
  case deviceType = "device_type"
  case operatingSystem = "operating_system"
  case switchName = "switch"
  case port
  case vlan
  case accessPoint = "access_point"
  case ssid
  case wireless
  case site
  case seenAt = "seen_at"
  case leaseEnd = "lease_end"

  /// What people call it: `Serial number`.
  public var title: String { words.title }

  /// One line on what it says.
  public var meaning: String { words.meaning }

  /// Whether a device can be found by it.
  package var isIdentifier: Bool {
    switch self {
    case .serialNumber, .machineUUID, .deviceID, .hostname, .macAddress, .ipAddress: true
    default: false
    }
  }

  private var words: (title: String, meaning: String) {
    switch self {
    case .serialNumber: ("Serial number", "the maker's serial number of the device itself")
    case .machineUUID: ("Machine UUID", "the UUID that the device's firmware gives")
    case .deviceID: ("Device ID", "the number under which a management service knows the device")
    case .assetTag: ("Asset tag", "the tag of a register, where the source carries it along")
    case .hostname: ("Hostname", "the name of the device, short or with its domain")
    case .reverseName: ("Reverse name", "the name that the name service gives for its address")
    case .domain: ("Domain", "the directory domain or tenant in which its name is the only one")
    case .macAddress: ("MAC address", "hardware addresses; several columns and lists are taken")
    case .ipAddress: ("IP address", "IP addresses; several columns and lists are taken")
    case .manufacturer: ("Manufacturer", "who made the device")
    case .model: ("Model", "the maker's name for the model")
    case .deviceType: ("Device type", "what the device is: laptop, infusion pump")
    case .operatingSystem: ("Operating system", "the operating system and its version")
    case .switchName: ("Switch", "the switch it was seen at")
    case .port: ("Port", "the port of that switch")
    case .vlan: ("VLAN", "the virtual network it was seen in")
    case .accessPoint: ("Access point", "the wireless access point it was seen at")
    case .ssid: ("SSID", "the name of the wireless network; a value says that it was wireless")
    case .wireless: ("Wireless", "whether it was seen over wireless: wired, wireless, yes, no")
    case .site: ("Site", "the site as the source names it")
    case .seenAt: ("Last seen", "when the source last saw the device")
    case .leaseEnd: ("Lease end", "when the lease of its address ends; it was seen before then")
    }
  }
}
