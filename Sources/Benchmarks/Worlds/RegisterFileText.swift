/// A register as a file, under its trust's own headings.
struct RegisterFileText {
  let register: WorldRegister

  var file: FileText {
    FileText(
      register.file, headings: columns.map(\.heading),
      rows: register.rows.lazy.map { row in columns.map { $0.cell(row) } })
  }

  private var columns: [(heading: String, cell: (WorldRow) -> String)] {
    let common: [(WorldRow) -> String] = [
      { $0.tag }, { $0.type }, { $0.maker }, { $0.model }, { $0.serial }, { $0.name }, { $0.mac },
      { $0.ip }, { $0.site }, { $0.bought }, { $0.status },
    ]
    let headings = Self.headings[register.trust.index]
    let pairs = zip(headings, common).map { (heading: $0, cell: $1) }
    // The order differs too, so that nothing depends on it.
    let start = register.trust.index * 2 % pairs.count
    return Array(pairs[start...] + pairs[..<start])
  }

  private static let headings = [
    [
      "Asset Tag", "Device Type", "Manufacturer", "Model", "Serial Number", "Computer Name",
      "MAC Address", "IP Address", "Site", "Purchase Date", "Asset Status",
    ],
    [
      "Barcode", "Equipment Type", "Make", "Device Model", "Service Tag", "PC Name",
      "Ethernet Address", "IP", "Hospital", "Date Purchased", "Device Status",
    ],
    [
      "Asset No", "Hardware Type", "Brand", "Model Name", "Serial No", "Network Name", "MAC",
      "IPv4", "Site Name", "Acquisition Date", "Life Cycle",
    ],
    [
      "Inventory Number", "Asset Class", "Maker", "Asset Model", "S/N", "Hostname",
      "Physical Address", "IPv4 Address", "Hospital Site", "Delivery Date", "Asset State",
    ],
    [
      "Equipment No", "Device Category", "Manufacturer Name", "Equipment Model", "Device Serial",
      "Machine Name", "LAN MAC", "Static IP", "Campus", "Date Acquired", "Equipment Status",
    ],
  ]
}
