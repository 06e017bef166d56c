import GRDB

@testable import AssetRegister

/// A register with assets and what scans saw, with links and places as they follow from both, all by hand.
struct SeenFixture {
  let gaps: GapsFixture

  init() throws {
    gaps = try GapsFixture()
    try gaps.facts(
      "locations",
      """
      INSERT INTO place (batch_id, line, path, kind, name, organisation)
      SELECT ?1, 2, column1, 'site', column1, 'RXN' FROM (VALUES ('Royal'), ('Annexe'))
      """)
  }

  /// One sighting of a scan, and what was found of it.
  struct Seen {
    var source = "Intune"
    var organisation = "RXN"
    var at: String? = "2026-11-12T08:15:00Z"
    /// Columns of the table `sighting`.
    var fields: [String: String] = [:]
    /// The number of the asset it is, and how sure that is.
    var asset: Int64?
    var tier = "two-witness"
    /// The sighting that names its device; nil: this one does.
    var device: Int64?
    /// How, cidr, organisation, site and path of its place.
    var place: [String?] = ["none", nil, nil, nil, nil]
  }

  /// Reads a scan of one sighting and gives the sighting's number.
  @discardableResult
  func see(_ fields: [String: String], _ edit: (inout Seen) -> Void = { _ in }) throws -> Int64 {
    var seen = Seen()
    seen.fields = fields
    edit(&seen)
    var id: Int64 = 0
    try gaps.fixture.batch("scan") { transaction, batch in
      let database = transaction.database
      try database.execute(
        sql: """
          INSERT INTO scan (batch_id, organisation, source, format, sightings) VALUES (?, ?, ?, 'table', 1)
          """, arguments: [batch, seen.organisation, seen.source])
      let columns = seen.fields.keys.sorted()
      let values: [(any DatabaseValueConvertible)?] =
        [batch, 2, seen.at, "last seen by the source"] + columns.map { seen.fields[$0] }
      try database.execute(
        sql: """
          INSERT INTO sighting (\((["batch_id", "line", "seen_at", "seen_how"] + columns).joined(separator: ", ")))
          VALUES (\(values.map { _ in "?" }.joined(separator: ", ")))
          """, arguments: StatementArguments(values))
      id = database.lastInsertedRowID
    }
    try gaps.write(
      "INSERT INTO sighting_link VALUES (?, ?, ?, ?, 20, 9, NULL, NULL)",
      [id, seen.device ?? id, seen.asset, seen.asset == nil ? "unknown" : seen.tier])
    try gaps.write(
      "INSERT INTO sighting_place VALUES (?, ?, ?, ?, ?, ?)", [id] + seen.place.map { $0 })
    try gaps.fixture.register.change(occasion: gaps.fixture.occasion, dryRun: false) {
      try $0.deriveSeen()
    }
    return id
  }

  /// A network of RXN.
  func network(_ cidr: String, site: String?, segmented: String? = nil, purpose: String? = nil)
    throws
  {
    try gaps.facts(
      "networks",
      """
      INSERT INTO network (batch_id, line, cidr, purpose, organisation, site, segmented)
      VALUES (?, 2, ?, ?, 'RXN', ?, ?)
      """, [cidr, purpose, site, segmented])
  }

  /// What a view says, a line a row, its values parted by spaces; an absent value is a hyphen.
  func rows(_ sql: String) throws -> [String] {
    try gaps.fixture.register.read { transaction in
      try Row.fetchAll(transaction.database, sql: sql).map { row in
        row.databaseValues.map { String.fromDatabaseValue($0) ?? "\($0.storage.value ?? "-")" }
          .joined(separator: " ")
      }
    }
  }
}
