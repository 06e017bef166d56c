internal import GRDB

/// The names by which an asset may be meant.
struct NamedAsset {
  let asset: Int64
  let organisation: String
  let name: String?
  let hostname: String?
  let tag: String?
}

extension Transaction {
  /// What registers state that assets in use depend on, word for word.
  func statedDependencies() throws -> [(asset: Int64, organisation: String, text: String)] {
    var stated: [(asset: Int64, organisation: String, text: String)] = []
    try eachRow(
      "SELECT id, organisation, depends_on FROM live_asset WHERE depends_on IS NOT NULL ORDER BY id"
    ) { stated.append((Self.number($0[0]), $0[1] ?? "", $0[2] ?? "")) }
    return stated
  }

  /// Hands on every asset in use with its names.
  func eachNamedAsset(_ body: (NamedAsset) -> Void) throws {
    try eachRow("SELECT id, organisation, name, hostname, asset_tag FROM live_asset") { row in
      body(
        NamedAsset(
          asset: Self.number(row[0]), organisation: row[1] ?? "", name: row[2], hostname: row[3],
          tag: row[4]))
    }
  }

  /// Hands on the assets in use that state a service or a dependency or are critical, and those that others depend on.
  /// Names come only with assets that may have to be named.
  func eachServiceAsset(and meant: Set<Int64>, _ body: (ServiceStock.Node) -> Void) throws {
    try eachRow(
      """
      WITH owned AS MATERIALIZED (SELECT asset_id FROM responsible WHERE role = 'iao'),
      meant AS MATERIALIZED (SELECT value FROM json_each(:meant))
      SELECT id, organisation, CASE WHEN service IS NULL OR id IN (SELECT value FROM meant) THEN label END, service, coalesce(criticality, '') = 'critical', id IN (SELECT asset_id FROM owned)
      FROM live_asset
      WHERE service IS NOT NULL OR criticality = 'critical' OR depends_on IS NOT NULL
        OR id IN (SELECT value FROM meant)
      ORDER BY id
      """,
      ["meant": "[" + meant.sorted().map { String($0) }.joined(separator: ",") + "]"]
    ) { row in
      body(
        ServiceStock.Node(
          asset: Self.number(row[0]), organisation: row[1] ?? "", label: row[2] ?? "",
          service: row[3], isCritical: row[4] == "1", isOwned: row[5] == "1"))
    }
  }

  /// Who answers for what in any role, as far as the asset is one of those given, with what the directory says of them.
  func answering(for assets: Set<Int64>, today: String) throws -> Answering {
    var answering = Answering()
    try eachRow("SELECT asset_id, person FROM responsible") { row in
      let asset = Self.number(row[0])
      if assets.contains(asset), let person = row[1] { answering.add(asset, person) }
    }
    try eachRow(
      """
      SELECT person, asset_id FROM current_assignment
      WHERE acknowledged_on IS NULL AND from_on < date(:today, '-30 days')
      """, ["today": today]
    ) { row in
      guard let person = row[0] else { return }
      if let asset = row[1], !assets.contains(Self.number(asset)) { return }
      answering.person(person) { $0.unacknowledged += 1 }
    }
    try describe(&answering, today: today)
    answering.settle()
    return answering
  }

  private func describe(_ answering: inout Answering, today: String) throws {
    var deputies: [String: String] = [:]
    var inPost: Set<String> = []
    try eachRow(
      """
      SELECT email, organisations, team, deputy, coalesce(until_on, '9') < :today AS has_left,
        coalesce(from_on, '') <= :today AND coalesce(until_on, '9') >= :today AS is_in_post
      FROM current_person
      """, ["today": today]
    ) { row in
      guard let email = row[0] else { return }
      deputies[email] = row[3]
      if row[5] == "1" { inPost.insert(email) }
      guard answering.knows(email) else { return }
      answering.person(email) { person in
        person.organisation =
          (row[1] ?? "").utf8.split(separator: 0x20).first
          .map { String(decoding: $0, as: UTF8.self) } ?? ""
        person.team = row[2]
        person.hasLeft = row[4] == "1"
        person.isInPost = row[5] == "1"
      }
    }
    for email in answering.people.map(\.email) {
      guard let deputy = deputies[email], inPost.contains(deputy) else { continue }
      answering.person(email) { $0.hasDeputy = true }
    }
  }

  /// How often each thing was done since a line of the log, the most frequent first; nil if the log has no such line.
  func deeds(sinceSeal sha256: String) throws -> [BoardDeed]? {
    guard let seq = try seq(ofSeal: sha256) else { return nil }
    var deeds: [BoardDeed] = []
    try eachRow(
      "SELECT action, count(*) FROM event WHERE seq > :seq GROUP BY action ORDER BY 2 DESC, 1",
      ["seq": seq]
    ) { deeds.append(BoardDeed(action: $0[0] ?? "", times: Int(Self.number($0[1])))) }
    return deeds
  }
}
