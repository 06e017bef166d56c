internal import Crypto
internal import GRDB

extension Transaction {
  /// The facts that one batch brought, table by table, each in an order of its own that never changes.
  static let contentQueries: [(table: String, sql: String)] = [
    (
      "batch",
      """
      SELECT b.kind, b.made_at, b.made_by, b.file_name, b.file_sha256, b.file_bytes, b.encoding, b.delimiter,
        b.heading_line, b.as_of, b.partial, r.organisation, r.name
      FROM batch b LEFT JOIN register r ON r.id = b.register_id WHERE b.id = ?
      """
    ),
    ("organisation", "SELECT * FROM organisation WHERE batch_id = ? ORDER BY code"),
    ("place", "SELECT * FROM place WHERE batch_id = ? ORDER BY path"),
    ("place_alias", "SELECT * FROM place_alias WHERE batch_id = ? ORDER BY alias, path"),
    ("network", "SELECT * FROM network WHERE batch_id = ? ORDER BY cidr, organisation"),
    ("person", "SELECT * FROM person WHERE batch_id = ? ORDER BY email"),
    ("review_period", "SELECT * FROM review_period WHERE batch_id = ? ORDER BY line"),
    ("mapping", "SELECT * FROM mapping WHERE batch_id = ? ORDER BY heading"),
    ("entry", "SELECT * FROM entry WHERE batch_id = ? ORDER BY line"),
    (
      "record",
      "SELECT c.* FROM (\(ownRows)) e CROSS JOIN record c ON c.id = e.record_id ORDER BY e.line"
    ),
    (
      "finding",
      """
      SELECT f.* FROM (\(ownRows)) e CROSS JOIN finding f ON f.record_id = e.record_id
      ORDER BY e.line, f.position
      """
    ),
    (
      "layout",
      """
      SELECT * FROM layout WHERE id IN (
        SELECT c.layout_id FROM (\(ownRows)) e CROSS JOIN record c ON c.id = e.record_id) ORDER BY id
      """
    ),
    ("note", "SELECT * FROM note WHERE batch_id = ? ORDER BY position"),
    ("assignment", "SELECT * FROM assignment WHERE batch_id = ? ORDER BY id"),
    ("assignment_end", "SELECT * FROM assignment_end WHERE batch_id = ? ORDER BY assignment_id"),
    ("acknowledgement", "SELECT * FROM acknowledgement WHERE batch_id = ? ORDER BY assignment_id"),
    ("scan", "SELECT * FROM scan WHERE batch_id = ?"),
    ("sighting", "SELECT * FROM sighting WHERE batch_id = ? ORDER BY id"),
    ("sighting_raw", "SELECT * FROM sighting_raw WHERE batch_id = ? ORDER BY sighting_id"),
    (
      "rejected_sighting", "SELECT * FROM rejected_sighting WHERE batch_id = ? ORDER BY position"
    ),
    ("scan_mapping", "SELECT * FROM scan_mapping WHERE batch_id = ? ORDER BY heading"),
    ("port", "SELECT * FROM port WHERE batch_id = ? ORDER BY organisation, switch, port"),
    ("decision", "SELECT * FROM decision WHERE batch_id = ? ORDER BY id"),
    ("decision_end", "SELECT * FROM decision_end WHERE batch_id = ? ORDER BY decision_id"),
    ("acceptance", "SELECT * FROM acceptance WHERE batch_id = ? ORDER BY id"),
    ("acceptance_end", "SELECT * FROM acceptance_end WHERE batch_id = ? ORDER BY acceptance_id"),
    (
      "acknowledged_name",
      "SELECT * FROM acknowledged_name WHERE batch_id = ? ORDER BY asset_id, role, person"
    ),
  ]

  /// The rows whose records no earlier batch holds. A record that several batches hold is sealed with the first of them.
  private static let ownRows = """
    SELECT line, record_id FROM entry e WHERE batch_id = ?1
      AND NOT EXISTS (SELECT 1 FROM entry o WHERE o.record_id = e.record_id AND o.batch_id < ?1)
    """

  /// What a batch's seal took in at first: all the records its rows have, whoever brought them.
  static let sharedContentQueries = [
    "record":
      "SELECT c.* FROM entry e JOIN record c ON c.id = e.record_id WHERE e.batch_id = ? ORDER BY e.line",
    "finding": """
    SELECT f.* FROM entry e JOIN finding f ON f.record_id = e.record_id WHERE e.batch_id = ?
    ORDER BY e.line, f.position
    """,
    "layout": """
    SELECT * FROM layout WHERE id IN (
      SELECT c.layout_id FROM entry e JOIN record c ON c.id = e.record_id WHERE e.batch_id = ?) ORDER BY id
    """,
  ]

  /// SHA-256 over every fact a batch states: over the digests of its tables.
  ///
  /// A table's digest is read back from the file, unless it is `known` from the writing. A table that an older register
  /// lacks, or that holds nothing of the batch, does not count; nor does a record's id, which its row's entry seals.
  /// Records that an earlier batch brought count only `withShared`.
  func contentSHA256(
    ofBatch batch: Int64, known: [String: [UInt8]] = [:], withShared: Bool = false
  ) throws -> String {
    var hash = SHA256()
    for query in Self.contentQueries where try database.tableExists(query.table) {
      let shared = withShared ? Self.sharedContentQueries[query.table] : nil
      let digest =
        try known[query.table]
        ?? ContentDigest.ofRows(
          shared ?? query.sql, except: query.table == "record" ? ["id"] : [], batch: batch,
          in: database)
      guard digest != ContentDigest.ofNothing else { continue }
      hash.update(data: Array("\(query.table):".utf8))
      hash.update(data: digest)
    }
    return Hexadecimal.text(hash.finalize())
  }
}
