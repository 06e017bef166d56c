internal import GRDB

extension Transaction {
  /// Runs a question that the program brings and hands on each row.
  ///
  /// `assets` are the only assets whose rows are wanted, of a question that gives assets alone; nil for all rows.
  func answer(
    _ sql: GapSQL, today: String, of assets: [Int64]? = nil, _ each: (GapAnswer) -> Void
  ) throws {
    let part = "WHERE asset_id IN (SELECT value FROM json_each(:assets))"
    let statement = try database.makeStatement(
      sql: assets == nil ? sql.text : "SELECT * FROM (\n\(sql.text)\n) \(part)")
    let arguments: StatementArguments = ["today": today, "assets": assets.map(Self.list)]
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    try withExtendedLifetime(statement) {
      guard var row = QuestionRow(statement.sqliteStatement) else {
        throw RegisterError(
          .configuration, "\(sql.file):\(sql.firstLine): expected asset_id, organisation, detail")
      }
      while try rows.next() != nil { row.read(each) }
    }
  }

  /// How many rows a statement of a question has for each organisation.
  func count(_ sql: GapSQL, today: String) throws -> [String: Int] {
    let statement = try database.makeStatement(
      sql: "SELECT organisation, count(*) FROM (\n\(sql.text)\n) GROUP BY organisation")
    let arguments: StatementArguments = ["today": today]
    let rows = try Row.fetchAll(statement, arguments: arguments)
    return Dictionary(rows.map { ($0[0] ?? "", $0[1]) }) { first, _ in first }
  }

  /// What the report is about: the partnership, its members on a day, and the newest line of the log.
  func gapSubject(today: String) throws -> GapSubject {
    let known = try Row.fetchAll(
      database,
      sql: """
        SELECT code, name, coalesce(joined_on, '') <= ?1 AND coalesce(left_on, '9') > ?1 AS is_member
        FROM current_organisation ORDER BY code
        """, arguments: [today])
    return GapSubject(
      partnership: try String.fetchOne(database, sql: "SELECT name FROM partnership") ?? "",
      head: try logHead() ?? LogHead(seq: 0, sha256: ""),
      members: known.filter { $0["is_member"] }.map { $0["code"] },
      names: Dictionary(known.map { ($0["code"], $0["name"]) }) { first, _ in first })
  }

  /// For each organisation: the critical services, and those that rest on an asset without an owner.
  func criticalServices(_ assets: Set<Int64>?) throws -> [GapTally] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        WITH owned AS MATERIALIZED (SELECT asset_id FROM responsible WHERE role = 'iao')
        SELECT organisation, count(*) AS services, sum(is_open) AS open FROM (
          SELECT organisation, service, max(id NOT IN (SELECT asset_id FROM owned)) AS is_open
          FROM live_asset
          WHERE criticality = 'critical' AND service IS NOT NULL
            AND (:assets IS NULL OR id IN (SELECT value FROM json_each(:assets)))
          GROUP BY organisation, service)
        GROUP BY organisation ORDER BY organisation
        """, arguments: ["assets": assets.map { Self.list($0.sorted()) }])
    return rows.map {
      GapTally(organisation: $0["organisation"], count: $0["open"], population: $0["services"])
    }
  }

  /// What readers need to know about some assets.
  func gapAssets(_ ids: Set<Int64>) throws -> [Int64: GapAsset] {
    guard !ids.isEmpty else { return [:] }
    let people = try gapPeople(ids)
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT a.id, a.label, a.kind, a.register, p.text AS place, a.file_name, a.line
        FROM json_each(?) j CROSS JOIN current_asset a ON a.id = j.value
        LEFT JOIN asset_place p ON p.asset_id = a.id
        """, arguments: [Self.list(ids.sorted())])
    var assets: [Int64: GapAsset] = [:]
    while let row = try rows.next() {
      assets[row[0]] = GapAsset(
        label: row[1], kind: row[2], register: row[3], place: row[4],
        responsible: people[row[0]] ?? [], file: row[5], line: row[6])
    }
    return assets
  }

  /// Of more assets than these the people are read with all others', as parts then take longer.
  private static let mostInParts = 10_000

  private func gapPeople(_ ids: Set<Int64>) throws -> [Int64: [GapPerson]] {
    let names = try Dictionary(
      uniqueKeysWithValues: Row.fetchAll(
        database, sql: "SELECT email, name, max(batch_id) FROM person GROUP BY email"
      ).map { ($0[0] as String, $0[1] as String) })
    var people: [Int64: [GapPerson]] = [:]
    let read = { (condition: String, arguments: StatementArguments) in
      let rows = try Row.fetchCursor(
        self.database,
        sql: """
          SELECT asset_id, role, person FROM responsible
          WHERE \(condition) AND role IN ('iao', 'iaa') ORDER BY asset_id, role DESC, person
          """, arguments: arguments)
      while let row = try rows.next() {
        let (asset, email): (Int64, String) = (row[0], row[2])
        guard ids.contains(asset) else { continue }
        people[asset, default: []]
          .append(GapPerson(role: row[1], email: email, name: names[email]))
      }
    }
    guard ids.count <= Self.mostInParts else {
      try read("TRUE", [])
      return people
    }
    try eachPart(of: ids) { try read("asset_id IN (\($0))", $1) }
    return people
  }
}
