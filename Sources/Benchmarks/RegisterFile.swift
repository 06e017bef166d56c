import Tabular

/// A register of invented devices, the same for the same seed.
struct RegisterFile {
  let rows: Int
  let seed: UInt64
  /// How many percent of the rows have another room than the seed gives them.
  var percentChanged = 0

  static let headings = [
    "Asset Tag", "Asset Name", "Description", "Asset Type", "Status", "Manufacturer", "Model",
    "Serial Number", "Hostname", "MAC Address", "IP Address", "Operating System", "Support End",
    "Site", "Room", "Department", "Asset Owner", "Last Review Date",
  ]

  func write(to path: String) throws {
    let file = try OutputFile(path)
    var writer = CSVWriter(lineEnd: .crlf, guardsFormulas: false)
    var random = SplitMix64(state: seed)
    writer.record(Self.headings)
    for row in 0..<rows {
      var cells = InventedDevice(number: row, &random).cells
      if row * 37 % 100 < percentChanged { cells[14] += "a" }
      writer.record(cells)
      if writer.bytes.count > 1 << 20 { file.drain(&writer) }
    }
    file.drain(&writer)
    try file.finish()
  }
}
