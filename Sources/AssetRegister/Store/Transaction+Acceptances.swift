internal import GRDB

extension Transaction {
  /// The acceptances that nobody took back, by number; those that ran out too.
  func acceptances() throws -> [Acceptance] {
    var found: [Acceptance] = []
    try eachRow(
      """
      WITH known AS MATERIALIZED (SELECT email, name, max(batch_id) FROM person GROUP BY email)
      SELECT a.id, a.question, a.asset_id, coalesce(a.organisation, r.organisation), a.subject, a.reason, a.person,
        k.name, a.from_on, a.until_on, a.batch_id
      FROM current_acceptance a LEFT JOIN asset s ON s.id = a.asset_id LEFT JOIN register r ON r.id = s.register_id
      LEFT JOIN known k ON k.email = a.person
      ORDER BY a.id
      """
    ) { row in
      let organisation = row[3] ?? ""
      found.append(
        Acceptance(
          id: Self.number(row[0]), question: row[1] ?? "",
          target: row[2].map { .asset(Self.number($0)) }
            ?? .other(organisation: organisation, subject: row[4] ?? ""),
          organisation: organisation, reason: row[5] ?? "", person: row[6] ?? "", name: row[7],
          from: row[8] ?? "", until: row[9] ?? "", batch: Self.number(row[10])))
    }
    return found
  }

  /// Writes that a person accepts a gap.
  func accept(
    _ question: String, _ target: GapTarget, as terms: AcceptanceTerms, batch: Int64
  ) throws {
    var asset: Int64?
    var other: (organisation: String, subject: String)?
    switch target {
    case .asset(let id): asset = id
    case .other(let organisation, let subject): other = (organisation, subject)
    }
    try database.cachedStatement(
      sql: """
        INSERT INTO acceptance (batch_id, question, asset_id, organisation, subject, reason, person, from_on, until_on)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        batch, question, asset, other?.organisation, other?.subject, terms.reason, terms.person,
        terms.from, terms.until,
      ])
  }

  /// Ends an acceptance.
  func endAcceptance(_ id: Int64, note: String?, batch: Int64) throws {
    try database.cachedStatement(
      sql: "INSERT INTO acceptance_end (batch_id, acceptance_id, note) VALUES (?, ?, ?)"
    ).execute(arguments: [batch, id, note])
  }
}
