internal import GRDB

extension Transaction {
  /// The tables that hold facts under their batch's number, children before what they refer to.
  static let factTables = [
    "acceptance_end", "acceptance", "acknowledged_name",
    "decision_end", "decision", "port", "scan_mapping", "rejected_sighting", "sighting_raw",
    "sighting", "scan",
    "acknowledgement", "assignment_end", "assignment", "entry", "note", "mapping", "review_period",
    "person", "network", "place_alias", "place", "organisation",
  ]

  /// Notes, in temporary tables, which assets and records a batch states and which of the assets nothing else states.
  func gatherTouched(byBatch batch: Int64) throws {
    try database.execute(
      sql: """
        DROP TABLE IF EXISTS temp.touched_asset;
        DROP TABLE IF EXISTS temp.vanishing_asset;
        DROP TABLE IF EXISTS temp.touched_record;
        CREATE TEMP TABLE touched_asset (id INTEGER PRIMARY KEY);
        CREATE TEMP TABLE vanishing_asset (id INTEGER PRIMARY KEY);
        CREATE TEMP TABLE touched_record (id INTEGER PRIMARY KEY, layout_id INTEGER);
        """)
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO touched_asset SELECT asset_id FROM entry WHERE batch_id = ? AND asset_id IS NOT NULL
        """, arguments: [batch])
    try database.execute(
      sql: """
        INSERT INTO vanishing_asset SELECT id FROM touched_asset t
        WHERE NOT EXISTS (SELECT 1 FROM entry WHERE asset_id = t.id AND batch_id <> ?)
        """, arguments: [batch])
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO touched_record
        SELECT c.id, c.layout_id FROM entry e JOIN record c ON c.id = e.record_id WHERE e.batch_id = ?
        """, arguments: [batch])
  }

  /// The later batches to which records fall that a batch brought and they hold too. Needs `touched_record`.
  func heirs(ofBatch batch: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      database,
      sql: """
        SELECT DISTINCT (SELECT min(batch_id) FROM entry WHERE record_id = t.id AND batch_id > ?1) AS heir
        FROM touched_record t WHERE heir IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM entry WHERE record_id = t.id AND batch_id < ?1)
        ORDER BY heir
        """, arguments: [batch])
  }

  /// Removes the temporary tables again.
  func forgetTouched() throws {
    try database.execute(
      sql: """
        DROP TABLE temp.touched_asset;
        DROP TABLE temp.vanishing_asset;
        DROP TABLE temp.touched_record
        """)
  }

  /// Takes a batch back: deletes what it stated and what only it kept alive, and derives again; gives the rows deleted of each table, in order.
  func deleteFacts(ofBatch batch: Int64) throws -> [(table: String, count: Int)] {
    let basis = try linkBasis(undoing: batch)
    var deleted: [(table: String, count: Int)] = []
    for table in Self.factTables {
      try database.execute(sql: "DELETE FROM \(table) WHERE batch_id = ?", arguments: [batch])
      deleted.append((table, database.changesCount))
    }
    try database.execute(sql: "DELETE FROM asset WHERE id IN (SELECT id FROM vanishing_asset)")
    deleted.append(("asset", database.changesCount))
    try markUndone(batch: batch)
    try deriveAfterUndo(ofBatch: batch, basis)
    deleted.append(("record", try deleteUnusedRecords()))
    try forgetTracesOfVanished()
    return deleted
  }

  /// Marks a batch as undone.
  private func markUndone(batch: Int64) throws {
    try database.execute(
      sql: "UPDATE batch SET undone_at = ? WHERE id = ?", arguments: [occasion?.instant, batch])
  }

  /// Deletes the records, with findings and layouts, that no entry refers to any more.
  private func deleteUnusedRecords() throws -> Int {
    try database.execute(
      sql: """
        DELETE FROM touched_record WHERE EXISTS (SELECT 1 FROM entry WHERE record_id = touched_record.id);
        DELETE FROM finding WHERE record_id IN (SELECT id FROM touched_record);
        DELETE FROM record WHERE id IN (SELECT id FROM touched_record)
        """)
    let count = database.changesCount
    try database.execute(
      sql: """
        DELETE FROM layout WHERE id IN (SELECT DISTINCT layout_id FROM touched_record)
          AND NOT EXISTS (SELECT 1 FROM record WHERE layout_id = layout.id)
        """)
    return count
  }
}
