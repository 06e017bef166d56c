internal import GRDB

extension Transaction {
  /// How many assets one statement asks about, each by an argument of its own.
  private static let assetsAtOnce = 200

  /// Works out anew which sightings are believed for the values of every asset.
  func deriveBestSightings() throws {
    try database.execute(
      sql: "DELETE FROM seen_best; INSERT INTO seen_best SELECT * FROM best_sighting")
  }

  /// Works out anew which sightings are believed for the values of some assets.
  func deriveBestSightings(of assets: Set<Int64>) throws {
    let sorted = assets.sorted()
    for start in stride(from: 0, to: sorted.count, by: Self.assetsAtOnce) {
      let part = sorted[start..<min(start + Self.assetsAtOnce, sorted.count)]
      let marks = databaseQuestionMarks(count: part.count)
      for sql in [
        "DELETE FROM seen_best WHERE asset_id IN (\(marks))",
        "INSERT INTO seen_best SELECT * FROM best_sighting WHERE asset_id IN (\(marks))",
      ] {
        try database.execute(sql: sql, arguments: StatementArguments(part))
      }
    }
  }
}
