internal import GRDB

extension Transaction {
  /// Brings everything that is derived into line with the facts that an undo has left.
  /// `batch` is the one whose entries are gone, `basis` how links stood with it.
  func deriveAfterUndo(ofBatch batch: Int64, _ basis: LinkBasis?) throws {
    let kind = try String.fetchOne(
      database, sql: "SELECT kind FROM batch WHERE id = ?", arguments: [batch])
    switch kind {
    // Only links follow from decisions, and from sightings nothing that others' depend on.
    case "decisions": break
    case "scan":
      try database.execute(
        sql: "DELETE FROM sighting_place WHERE sighting_id NOT IN (SELECT id FROM sighting)")
    default:
      try deriveAssets(lastStatedBy: batch)
      try deriveResolutions()
      try deriveSightingPlaces()
    }
    try relink(.since(basis))
  }

  /// Points the assets of `touched_asset` that a batch stated last to the newest entry they have left: that of the
  /// highest batch, and in it of the last line.
  private func deriveAssets(lastStatedBy batch: Int64) throws {
    try database.execute(
      sql: """
        UPDATE asset SET (record_id, batch_id, line) = (
          SELECT e.record_id, e.batch_id, e.line FROM entry e WHERE e.asset_id = asset.id
          ORDER BY e.batch_id DESC, e.line DESC LIMIT 1)
        WHERE id IN (SELECT id FROM touched_asset) AND batch_id = ?
        """, arguments: [batch])
  }

  /// Assets whose derived columns are not those of their newest entry, in words; the first 20.
  func assetsDerivedWrongly() throws -> [String] {
    var problems: [String] = []
    try eachRow(
      """
      SELECT a.id, a.batch_id, a.line FROM asset a
      LEFT JOIN entry e ON e.batch_id = a.batch_id AND e.line = a.line
      LEFT JOIN batch b ON b.id = a.batch_id
      WHERE e.asset_id IS NOT a.id OR e.record_id IS NOT a.record_id OR b.register_id IS NOT a.register_id
        OR a.batch_id IS NOT (SELECT max(batch_id) FROM entry WHERE asset_id = a.id)
      ORDER BY a.id LIMIT 20
      """
    ) { row in
      problems.append(
        "asset \(row[0] ?? ""): batch \(row[1] ?? ""), line \(row[2] ?? "") is not its newest row")
    }
    return problems
  }
}
