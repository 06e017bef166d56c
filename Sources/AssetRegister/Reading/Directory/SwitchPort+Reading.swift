extension SwitchPort: ReadableEntry {
  static var columns: [DirectoryColumn] {
    [
      DirectoryColumn(
        "organisation", "organisation code", "org", "ODS code", "trust", "trust code",
        required: true),
      DirectoryColumn("switch", "switch name", "device", "hostname", required: true),
      DirectoryColumn("port", "interface", "switch port", "port name", required: true),
      DirectoryColumn("site", "site name", "hospital", required: true),
      DirectoryColumn("building", "block"),
      DirectoryColumn("floor", "level"),
      DirectoryColumn("room", "room number", "outlet room"),
    ]
  }

  init(_ cells: inout CheckedCells) {
    let name = cells.required("switch")
    let port = cells.required("port")
    let site = cells.required("site")
    if cells.text("organisation") == nil { cells.note("no organisation") }
    self.init(
      organisation: cells.organisation("organisation") ?? "", switchName: name, port: port,
      site: site, building: cells.text("building"), floor: cells.text("floor"),
      room: cells.text("room"))
  }
}
