internal import GRDB

/// How that stood from which links follow, noted before facts change; afterwards it tells what did.
struct LinkBasis {
  /// The decisions that stood.
  let decisions: [MatchDecision]
  /// The register whose assets `temp.standing_asset` holds as they were.
  let register: Int64?
  /// The sightings that will be gone.
  let going: [MatchableSighting]
}

extension Transaction {
  /// Notes how things stand before a change of a register's rows, of decisions, or before a scan goes; nil where what
  /// is touched can't be told from the rest, or is too much of it.
  func linkBasis(register: Int64? = nil, losing scan: Int64? = nil) throws -> LinkBasis? {
    guard try matchState() != nil else { return nil }
    var going: [MatchableSighting] = []
    if let scan {
      let count = try number(
        "SELECT count(*) FROM sighting WHERE batch_id = :batch", ["batch": scan])
      guard try count <= mostOfAPart() else { return nil }
      try eachMatchableSighting(ofBatch: scan) { going.append($0) }
    }
    if let register { try noteAssets(ofRegister: register) }
    return LinkBasis(decisions: try matchDecisions(), register: register, going: going)
  }

  /// Notes how things stand before a batch is taken back.
  func linkBasis(undoing batch: Int64) throws -> LinkBasis? {
    let register = try number(
      "SELECT coalesce(register_id, 0) FROM batch WHERE id = :id", ["id": batch])
    return try linkBasis(register: register == 0 ? nil : Int64(register), losing: batch)
  }

  private func noteAssets(ofRegister register: Int64) throws {
    try database.execute(
      sql: """
        DROP TABLE IF EXISTS temp.standing_asset;
        CREATE TEMP TABLE standing_asset (
          id INTEGER PRIMARY KEY, register_id INTEGER, record_id INTEGER, line INTEGER, is_gone INTEGER);
        """)
    try database.execute(
      sql: """
        INSERT INTO temp.standing_asset
        SELECT a.id, a.register_id, a.record_id, a.line, a.batch_id < coalesce(r.full_batch_id, 0)
        FROM asset a JOIN current_register r ON r.id = a.register_id WHERE a.register_id = ?
        """, arguments: [register])
  }

  /// How many things a matching of a part may look at: a fifth of all, where that is not little. Beyond, matching all
  /// takes no longer.
  func mostOfAPart() throws -> Int {
    let things = try number("SELECT (SELECT count(*) FROM sighting) + (SELECT count(*) FROM asset)")
    return max(things / 5, 2000)
  }

  /// The change that came upon a basis.
  ///
  /// - Throws: `MatchPartTooLarge` if more than `most` things changed.
  func change(since basis: LinkBasis, most: Int) throws -> MatchChange {
    var change = MatchChange(before: basis.decisions, decisions: try matchDecisions())
    for sighting in basis.going { change.lose(sighting) }
    guard let register = basis.register else { return change }
    let full = try number(
      "SELECT full_batch_id FROM current_register WHERE id = :id", ["id": register])
    let differs = """
      (n.id IS NULL OR o.id IS NULL OR n.record_id <> o.record_id OR n.line <> o.line
        OR (n.batch_id < :full) <> o.is_gone)
      """
    try eachRow(
      """
      SELECT \(Self.matchableColumns(of: "o")), c.status = 'disposed' OR o.is_gone
      FROM temp.standing_asset o JOIN register r ON r.id = o.register_id JOIN record c ON c.id = o.record_id
      LEFT JOIN asset n ON n.id = o.id WHERE \(Self.isMatchable) AND \(differs)
      """, ["full": full]
    ) { row in
      change.lose(Self.matchableAsset(row))
      if change.count > most { throw MatchPartTooLarge() }
    }
    try eachRow(
      """
      SELECT \(Self.matchableColumns(of: "n")), c.status = 'disposed' OR n.batch_id < :full
      FROM asset n JOIN register r ON r.id = n.register_id JOIN record c ON c.id = n.record_id
      LEFT JOIN temp.standing_asset o ON o.id = n.id
      WHERE n.register_id = :register AND \(Self.isMatchable) AND \(differs)
      """, ["full": full, "register": register]
    ) { row in
      change.gain(Self.matchableAsset(row))
      if change.count > most { throw MatchPartTooLarge() }
    }
    try database.execute(sql: "DROP TABLE temp.standing_asset")
    return change
  }

  /// The change that a new scan makes.
  ///
  /// - Throws: `MatchPartTooLarge` if it saw more than `most`.
  func change(byScan batch: Int64, most: Int) throws -> MatchChange {
    let decisions = try matchDecisions()
    var change = MatchChange(before: decisions, decisions: decisions)
    let count = try number(
      "SELECT count(*) FROM sighting WHERE batch_id = :batch", ["batch": batch])
    guard count <= most else { throw MatchPartTooLarge() }
    try eachMatchableSighting(ofBatch: batch) { change.gain($0) }
    return change
  }
}
