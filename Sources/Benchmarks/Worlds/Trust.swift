/// A trust of a world: how careful its people are, how it names kit and how its network is numbered.
struct Trust {
  /// How names are made.
  enum NameScheme { case counted, tag, serial, place }

  let index: Int
  let code: String
  let name: String
  let domain: String
  /// By what factor its people err more than the average.
  let dirt: Double
  let scheme: NameScheme
  /// The second number of its addresses; trusts share some.
  let block: UInt32
  let tagPrefix: String
  /// Whether its DHCP server writes names with the domain.
  let hasQualifiedLeases: Bool

  static let all = [
    Trust(
      index: 0, code: "XN1", name: "Northmoor Hospitals", domain: "northmoor.example", dirt: 0.5,
      scheme: .counted, block: 16, tagPrefix: "NM", hasQualifiedLeases: true),
    Trust(
      index: 1, code: "XE2", name: "Easthaven Hospitals", domain: "easthaven.example", dirt: 0.75,
      scheme: .counted, block: 16, tagPrefix: "", hasQualifiedLeases: false),
    Trust(
      index: 2, code: "XS3", name: "Southdale University Hospitals", domain: "ad.southdale.example",
      dirt: 1, scheme: .tag, block: 32, tagPrefix: "SD", hasQualifiedLeases: true),
    Trust(
      index: 3, code: "XW4", name: "Westmarsh Community Care", domain: "westmarsh.example",
      dirt: 1.5, scheme: .serial, block: 32, tagPrefix: "W-", hasQualifiedLeases: false),
    Trust(
      index: 4, code: "XM5", name: "Midfell Mental Health", domain: "midfell.example", dirt: 2,
      scheme: .place, block: 20, tagPrefix: "MF/", hasQualifiedLeases: true),
  ]

  /// The name that its people give a device.
  func name(
    _ kind: DeviceClass, count: Int, tag: String, serial: String, _ random: inout SplitMix64
  ) -> String {
    let digits = String(decoding: tag.utf8.filter { 0x30...0x39 ~= $0 }, as: UTF8.self)
    switch scheme {
    case .counted: return "\(kind.code)-\(padded(count, 5))"
    case .tag: return "sdh\(kind.code)\(digits)"
    case .serial:
      let plain = String(decoding: serial.utf8.filter { $0 > 0x2F }, as: UTF8.self)
      if kind == .virtual || plain.isEmpty { return "w\(kind.code)\(padded(count, 4))" }
      return "\(kind.code.prefix(2))-\(plain.suffix(12))"
    case .place:
      let place = random.pick(["outp", "ward3", "ward7", "path", "rad", "admin", "crht", "camhs"])
      return "mf-\(place)-\(kind.code)\(padded(count, 4))"
    }
  }
}

/// A number with zeros in front.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(width - digits.count, 0)) + digits
}
