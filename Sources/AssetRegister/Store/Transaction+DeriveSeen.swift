internal import GRDB

/// A table that is kept because what it holds takes long to work out of links.
private struct SeenTable {
  let name: String
  /// The view that says what it is to hold.
  let view: String
  /// The column that tells what a row is about.
  let key: String

  /// Those about assets, each after the ones that its view rests on.
  static let ofAssets = [
    SeenTable(name: "seen_best", view: "best_sighting", key: "asset_id"),
    SeenTable(name: "conflicting_field", view: "differing_field", key: "asset_id"),
  ]
  static let ofDevices = [
    SeenTable(name: "unregistered_device", view: "unlisted_device", key: "device")
  ]
}

extension Transaction {
  /// The tables that are kept of what follows from links.
  static let keptOfLinks = (SeenTable.ofAssets + SeenTable.ofDevices).map(\.name)

  /// Works out anew what follows from links: which sightings are believed for the values and the place of an asset, where
  /// its row says otherwise, and which devices no register has.
  func deriveSeen() throws {
    for table in SeenTable.ofAssets + SeenTable.ofDevices {
      try database.execute(
        sql: "DELETE FROM \(table.name); INSERT INTO \(table.name) SELECT * FROM \(table.view)")
    }
  }

  /// The same of some assets and devices.
  func deriveSeen(ofAssets assets: Set<Int64>, devices: Set<Int64>) throws {
    try derive(SeenTable.ofAssets, of: assets)
    try derive(SeenTable.ofDevices, of: devices)
  }

  private func derive(_ tables: [SeenTable], of things: Set<Int64>) throws {
    try eachPart(of: things) { marks, part in
      for table in tables {
        let isOfPart = "WHERE \(table.key) IN (\(marks))"
        try database.execute(sql: "DELETE FROM \(table.name) \(isOfPart)", arguments: part)
        try database.execute(
          sql: "INSERT INTO \(table.name) SELECT * FROM \(table.view) \(isOfPart)", arguments: part)
      }
    }
  }
}
