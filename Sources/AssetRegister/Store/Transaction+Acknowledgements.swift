internal import GRDB

extension Transaction {
  /// What a person answers for on a day: roles of assignments in force, then those for which a register names them.
  func rolesHeld(by person: String, on day: String) throws -> [HeldRole] {
    var roles: [HeldRole] = []
    try eachRow(
      """
      SELECT id, asset_id, role, acknowledged_on FROM current_assignment
      WHERE person = :person AND coalesce(until_on, '9999') >= :day
      UNION ALL
      SELECT NULL, asset_id, role, acknowledged_on FROM responsible
      WHERE person = :person AND origin = 'register' AND asset_id IN (SELECT id FROM live_asset)
      """, ["person": person, "day": day]
    ) { row in
      roles.append(
        HeldRole(
          assignment: row[0].map { Self.number($0) }, asset: row[1].map { Self.number($0) },
          role: row[2] ?? "", acknowledged: row[3]))
    }
    return roles
  }

  /// Writes that a person acknowledged a role.
  func acknowledge(_ role: HeldRole, by person: String, on day: String, batch: Int64) throws {
    if let assignment = role.assignment {
      try database.cachedStatement(
        sql: """
          INSERT INTO acknowledgement (assignment_id, batch_id, acknowledged_on) VALUES (?, ?, ?)
          """
      ).execute(arguments: [assignment, batch, day])
    } else {
      try database.cachedStatement(
        sql: """
          INSERT INTO acknowledged_name (asset_id, role, person, batch_id, acknowledged_on) VALUES (?, ?, ?, ?, ?)
          """
      ).execute(arguments: [role.asset, role.role, person, batch, day])
    }
  }

  /// Who has not acknowledged what, those that wait longest first.
  func pendingAcknowledgements(today: String) throws -> [PendingAcknowledgement] {
    var found: [PendingAcknowledgement] = []
    let end = CalendarDay(today)
    try eachRow(
      """
      WITH live AS MATERIALIZED (SELECT id FROM live_asset),
      known AS MATERIALIZED (SELECT email, name, until_on, max(batch_id) FROM person GROUP BY email),
      pending AS (
        SELECT person, from_on AS since, 1 AS given FROM current_assignment
        WHERE acknowledged_on IS NULL AND coalesce(until_on, '9999') >= :today
          AND (asset_id IS NULL OR asset_id IN (SELECT id FROM live))
        UNION ALL
        SELECT person, NULL, 0 FROM responsible
        WHERE origin = 'register' AND acknowledged_on IS NULL AND asset_id IN (SELECT id FROM live))
      SELECT p.person, k.name, CASE WHEN k.until_on < :today THEN k.until_on END, sum(p.given), count(*) - sum(p.given),
        min(p.since)
      FROM pending p LEFT JOIN known k ON k.email = p.person
      GROUP BY p.person ORDER BY min(p.since) IS NULL, min(p.since), sum(p.given) DESC, p.person
      """, ["today": today]
    ) { row in
      let start = row[5].flatMap { CalendarDay($0) }
      found.append(
        PendingAcknowledgement(
          person: row[0] ?? "", name: row[1], left: row[2], assigned: Int(Self.number(row[3])),
          named: Int(Self.number(row[4])), since: row[5],
          days: start.flatMap { start in end.map { start.days(until: $0) } }))
    }
    return found
  }
}
