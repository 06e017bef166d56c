extension Network: ReadableEntry {
  static var columns: [DirectoryColumn] {
    [
      DirectoryColumn(
        "cidr", "network", "range", "subnet", "IP range", "prefix", "address range", required: true),
      DirectoryColumn("vlan", "VLAN ID", "VLAN number"),
      DirectoryColumn("purpose", "description", "use", "usage"),
      DirectoryColumn(
        "organisation", "organisation code", "org", "ODS code", "trust", "trust code",
        required: true),
      DirectoryColumn("site", "site name", "hospital", "location"),
      DirectoryColumn("segmented", "segmentation", "is segmented", "isolated"),
    ]
  }

  init(_ cells: inout CheckedCells) {
    if cells.text("cidr") == nil { cells.note("no cidr") }
    let cidr = cells.read("cidr") {
      CIDR($0)?.description
    } refusal: {
      "'\($0)' is no range of addresses, expected one such as 10.1.0.0/16"
    }
    if cells.text("organisation") == nil { cells.note("no organisation") }
    self.init(
      cidr: cidr ?? "", vlan: cells.number("vlan", 1...4094), purpose: cells.text("purpose"),
      organisation: cells.organisation("organisation") ?? "", site: cells.text("site"),
      segmented: cells.choice(
        "segmented", of: ["yes", "no"],
        meaning: ["y": "yes", "true": "yes", "1": "yes", "n": "no", "false": "no", "0": "no"]))
  }
}
