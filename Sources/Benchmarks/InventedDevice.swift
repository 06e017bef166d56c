/// One invented device. The number makes its tag, serial, host name and MAC address unique.
struct InventedDevice {
  let cells: [String]

  init(number: Int, _ random: inout SplitMix64) {
    let kind = random.pick(Self.kinds)
    let make = random.pick(Self.makes)
    let site = random.pick(Self.sites)
    let department = random.pick(Self.departments)
    let serial = String(0x1000_0000 + number * 7, radix: 36, uppercase: true)
    cells = [
      "NW" + padded(number, 8),
      "\(kind) \(number % 9973)",
      random.pick(Self.remarks),
      kind,
      random.pick(["In use", "In use", "In use", "In store", "Retired"]),
      make,
      "\(make.prefix(3))-\(random.number(100...999))",
      serial + padded(number % 1000, 3),
      "nw-\(kind.prefix(3).lowercased())-\(padded(number, 7))",
      macAddress(number),
      "10.\(number >> 16 & 255).\(number >> 8 & 255).\(number & 255)",
      random.pick(Self.systems),
      date(&random, years: 2025...2032),
      site,
      "\(random.pick(["A", "B", "C"]))\(random.number(100...399))",
      department,
      random.pick(Self.firstNames) + " " + random.pick(Self.surnames),
      date(&random, years: 2021...2025),
    ]
  }

  private static let kinds = [
    "Infusion pump", "Workstation", "Laptop", "Ultrasound", "Patient monitor", "Label printer",
    "Access point", "Server",
  ]
  private static let makes = [
    "Brackwell", "Corvane", "Delmere", "Eastholm", "Fairlight", "Garsdale",
  ]
  private static let sites = [
    "Northfield", "Harbour", "Moorside", "Valley",
    "Riverside",
  ]
  private static let departments = [
    "Radiology", "Pharmacy", "Theatres", "Outpatients", "Pathology", "Maternity", "Estates",
  ]
  private static let systems = [
    "Windows 11 23H2", "Windows 10 22H2", "Debian 12", "Embedded Linux", "",
  ]
  private static let remarks = [
    "", "", "", "", "Moved from ward 3", "Shared device, locked cupboard", "Screen 24\" wide",
    "On loan",
    "Under maintenance contract", "Bought with charity funds",
  ]
  private static let firstNames = [
    "Amira", "Bram", "Celyn", "Dafydd", "Elin", "Farida", "Gethin", "Hana", "Idris", "Juno",
    "Keir", "Lowri", "Mabli", "Niko", "Oona", "Priya", "Quill", "Rhodri", "Sanna", "Tomos",
  ]
  private static let surnames = [
    "Ashgrove", "Birkdale", "Cawthorn", "Dunnock", "Elterwater", "Fellgate", "Grassmoor",
    "Hestbank",
    "Inskipp", "Jarlath", "Kirkholm", "Leagram", "Mossbank", "Netherby", "Oxcliffe", "Pennywell",
    "Quernmore", "Rossall", "Silverdale", "Thurnham",
  ]
}

/// An address of the range for local use, so that it belongs to no maker.
private func macAddress(_ number: Int) -> String {
  let parts = [0x02, 0x4E, number >> 24 & 255, number >> 16 & 255, number >> 8 & 255, number & 255]
  return parts.map { (part: Int) in
    let digits = String(part, radix: 16, uppercase: true)
    return part < 16 ? "0" + digits : digits
  }.joined(separator: ":")
}

private func date(_ random: inout SplitMix64, years: ClosedRange<Int>) -> String {
  let day = padded(random.number(1...28), 2)
  let month = padded(random.number(1...12), 2)
  return "\(day)/\(month)/\(random.number(years))"
}
