internal import GRDB

extension Transaction {
  /// The assignments that nobody has ended, by number; all, or those of one role or person.
  func holdings(role: String? = nil, person: String? = nil) throws -> [Holding] {
    let cursor = try Row.fetchCursor(
      database,
      sql: """
        SELECT id, asset_id, organisation, role, person, from_on, until_on, rule FROM current_assignment
        WHERE (?1 IS NULL OR role = ?1) AND (?2 IS NULL OR person = ?2) ORDER BY id
        """, arguments: [role, person])
    var holdings: [Holding] = []
    while let row = try cursor.next() {
      let asset: Int64? = row["asset_id"]
      let organisation: String? = row["organisation"]
      holdings.append(
        Holding(
          id: row["id"],
          post: Post(asset.map { .asset($0) } ?? .organisation(organisation ?? ""), row["role"]),
          person: row["person"], from: row["from_on"], until: row["until_on"], rule: row["rule"]))
    }
    return holdings
  }

  /// Who answers for assets in a role because their register says so and nobody is assigned, by the asset's id.
  ///
  /// Says what the view `responsible` says of origin `register`, one role at a time.
  func statedPeople(role: String, asset: Int64? = nil) throws -> [Int64: String] {
    guard let column = Self.statedColumn(role) else { return [:] }
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT a.id, x.target \(Self.stated(column)) AND (?2 IS NULL OR a.id = ?2)
        """, arguments: [role, asset])
    var people: [Int64: String] = [:]
    while let row = try rows.next() { people[row[0]] = row[1] }
    return people
  }

  /// The posts that a register says a person holds, where nobody is assigned; disposed assets stay out.
  func postsStated(for person: String) throws -> [Post] {
    var posts: [Post] = []
    for role in RoleCatalogue.all {
      guard let column = Self.statedColumn(role.name) else { continue }
      let assets = try Int64.fetchAll(
        database,
        sql: """
          SELECT a.id \(Self.stated(column)) AND x.target = ?2 AND coalesce(a.status, '') <> 'disposed'
          ORDER BY a.id
          """, arguments: [role.name, person])
      posts += assets.map { Post(.asset($0), role.name) }
    }
    return posts
  }

  /// The column in which a register states a role; nil for a role that registers don't state.
  private static func statedColumn(_ role: String) -> String? {
    FieldCatalogue.named(role).flatMap { $0.type == .person ? $0.name : nil }
  }

  /// `CROSS JOIN` makes SQLite look each asset's text up; left alone it goes through all assets for each known text.
  private static func stated(_ column: String) -> String {
    """
    FROM current_asset a CROSS JOIN resolution x
      ON x.kind = 'person' AND x.organisation = a.organisation AND x.text = a.\(column)
    WHERE a.\(column) IS NOT NULL AND x.target IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM current_assignment s WHERE s.asset_id = a.id AND s.role = ?1)
    """
  }

  /// Whether an assignment of these days is written down as over, by its own last day or by an end.
  func hasPast(_ start: AssignmentPlan.Start) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM assignment s
            WHERE s.asset_id IS ? AND s.organisation IS ? AND s.role = ? AND s.person = ? AND s.from_on = ?
              AND EXISTS (
                SELECT 1 FROM assignment_end e WHERE e.assignment_id = s.id AND e.ended_on = ?))
          """),
      arguments: [
        start.post.asset, start.post.organisation, start.post.role, start.person, start.from,
        start.until,
      ]) ?? false
  }

  /// Whether a day of acknowledgement is written down for an assignment.
  func isAcknowledged(_ assignment: Int64, on day: String) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM acknowledgement WHERE assignment_id = ? AND acknowledged_on = ?)
          """), arguments: [assignment, day]) ?? false
  }

  /// What people know assets by: all, or those of the ids given.
  func assetLines(_ ids: [Int64]? = nil) throws -> [AssetLine] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT id, organisation, label, asset_tag, serial_number, hostname, name FROM current_asset
        WHERE ?1 IS NULL OR id IN (SELECT value FROM json_each(?1)) ORDER BY id
        """, arguments: [ids.map { "[\($0.map(String.init).joined(separator: ","))]" }])
    var lines: [AssetLine] = []
    while let row = try rows.next() {
      lines.append(
        AssetLine(
          id: row[0], organisation: row[1], label: row[2], tag: row[3], serial: row[4],
          hostname: row[5], name: row[6]))
    }
    return lines
  }

  /// The ids of the assets that are somebody's concern: neither disposed of nor missing.
  func liveAssets() throws -> Set<Int64> {
    try Set(Int64.fetchAll(database, sql: "SELECT id FROM live_asset"))
  }
}
