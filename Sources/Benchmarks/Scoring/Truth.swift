import Tabular

/// What a world's files say of which row and which sighting is which device.
struct Truth {
  /// The device of a row by its file and line, as `file:line`.
  private(set) var rows: [String: Int] = [:]
  private(set) var rowCount = 0
  /// Where a sighting stands in the lists below.
  private(set) var places: [String: Int] = [:]
  private(set) var devices: [Int?] = []
  private(set) var kinds: [Linkable.Kind] = []

  /// Takes a world as it is in memory; assets are numbered from 1.
  init(_ world: CanonicalWorld, _ linkable: Linkable) {
    rowCount = world.assets.count
    devices = world.sightingDevices
    kinds = linkable.kinds.flatMap(\.self)
    for (place, device) in zip(world.assetPlaces, world.assetDevices) {
      rows["\(place.file):\(place.line)"] = device
    }
  }

  /// Reads `truth.csv` with the columns file, line, device and, where known, linkable.
  ///
  /// - Throws: `TableError` if there is no such table.
  init(path: String) throws {
    let table = try PlainTable(path: path)
    let registers = try Self.registers(of: table)
    var numbers: [String: Int] = [:]
    for row in table.rows {
      let key = row[0] + ":" + row[1]
      let device = row[2].isEmpty ? nil : numbers[row[2], default: numbers.count]
      if let device { numbers[row[2]] = device }
      if registers.contains(row[0]) {
        rows[key] = device
        rowCount += 1
      } else {
        places[key] = devices.count
        devices.append(device)
        kinds.append(row.count > 3 ? Linkable.Kind(rawValue: row[3]) ?? .no : .no)
      }
    }
  }

  /// The files whose lines say that they are rows.
  private static func registers(of table: PlainTable) throws -> Set<String> {
    Set(table.rows.filter { $0.count > 3 && $0[3] == "row" }.map { $0[0] })
  }
}

/// A small table read whole, without its headings.
struct PlainTable {
  let headings: [String]
  let rows: [[String]]

  init(path: String) throws {
    var reader = try RecordReader(path: path, dialect: Dialect.detect(path: path))
    var row = Row()
    var all: [[String]] = []
    while try reader.next(&row) { all.append(row.texts) }
    headings = all.first ?? []
    rows = Array(all.dropFirst())
  }

  /// The place of a column.
  func column(_ heading: String) -> Int? { headings.firstIndex(of: heading) }
}
