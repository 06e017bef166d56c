internal import GRDB

extension Transaction {
  /// The partnership's name.
  func partnership() throws -> String {
    try String.fetchOne(database, sql: "SELECT name FROM partnership") ?? ""
  }

  /// The bytes of the register's pages.
  func fileBytes() throws -> Int {
    try number("PRAGMA page_count") * number("PRAGMA page_size")
  }

  /// The assets of each organisation by kind, the organisations of the directory without any too.
  func assetsByTrust() throws -> [RegisterStatus.Trust] {
    var counts: [String: [Int]] = [:]
    let none = [Int](repeating: 0, count: RegisterStatus.kinds.count)
    try eachRow(
      """
      SELECT r.organisation, coalesce(c.kind, 'not stated'), count(*)
      FROM asset a JOIN register r ON r.id = a.register_id JOIN record c ON c.id = a.record_id
      GROUP BY 1, 2
      """
    ) { row in
      guard let kind = RegisterStatus.kinds.firstIndex(of: row[1] ?? "") else { return }
      counts[row[0] ?? "", default: none][kind] += Int(Self.number(row[2]))
    }
    let names = try organisationNames()
    return Set(counts.keys).union(names.keys).sorted().map {
      RegisterStatus.Trust(code: $0, name: names[$0], counts: counts[$0] ?? none)
    }
  }

  /// Every register with the newest file it was read from.
  func sources(today: String) throws -> [RegisterStatus.Source] {
    var sources: [RegisterStatus.Source] = []
    try eachRow(Self.sourcesQuery) { row in
      let day = CalendarDay(row[4] ?? String((row[5] ?? "").prefix(10)))
      sources.append(
        RegisterStatus.Source(
          organisation: row[0] ?? "", name: row[1] ?? "", assets: Int(Self.number(row[2])),
          fileName: row[3], asOf: row[4], importedAt: row[5] ?? "",
          ageInDays: day.flatMap { day in CalendarDay(today).map { day.days(until: $0) } },
          held: Int(Self.number(row[6])), missing: Int(Self.number(row[7]))))
    }
    return sources
  }

  /// How many organisations, people, places, networks and assignments hold today.
  func directoryCounts() throws -> DirectoryCounts {
    DirectoryCounts(
      organisations: try number("SELECT count(*) FROM current_organisation"),
      people: try number("SELECT count(*) FROM current_person"),
      places: try number("SELECT count(*) FROM current_place"),
      networks: try number("SELECT count(*) FROM current_network"),
      assignments: try number("SELECT count(*) FROM current_assignment"))
  }

  private static let sourcesQuery = """
    WITH stock AS MATERIALIZED (
      SELECT a.register_id, count(*) AS assets, sum(a.batch_id < coalesce(r.full_batch_id, 0)) AS missing
      FROM asset a JOIN current_register r ON r.id = a.register_id GROUP BY a.register_id
    ), waiting AS MATERIALIZED (
      SELECT register_id, count(*) AS held FROM (\(openHeldRows)) GROUP BY register_id
    )
    SELECT r.organisation, r.name, coalesce(s.assets, 0), b.file_name, b.as_of, b.made_at,
      coalesce(w.held, 0), coalesce(s.missing, 0)
    FROM current_register r JOIN batch b ON b.id = r.batch_id
    LEFT JOIN stock s ON s.register_id = r.id LEFT JOIN waiting w ON w.register_id = r.id
    ORDER BY r.organisation, r.name
    """
}
