internal import GRDB

extension Transaction {
  /// Works out anew which sightings are believed for the values and the place of every asset.
  func deriveBestSightings() throws {
    try database.execute(
      sql: "DELETE FROM seen_best; INSERT INTO seen_best SELECT * FROM best_sighting")
  }

  /// The same of some assets.
  func deriveBestSightings(of assets: Set<Int64>) throws {
    try eachPart(of: assets) { marks, part in
      for sql in [
        "DELETE FROM seen_best WHERE asset_id IN (\(marks))",
        "INSERT INTO seen_best SELECT * FROM best_sighting WHERE asset_id IN (\(marks))",
      ] {
        try database.execute(sql: sql, arguments: part)
      }
    }
  }
}
