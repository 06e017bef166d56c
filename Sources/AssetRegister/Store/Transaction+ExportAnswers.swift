extension Transaction {
  /// Roles that their holders have not acknowledged: those assigned, then those for which a register names them.
  static let unacknowledged = ExportQuery(
    columns: [
      .init("person"), .init("name"), .init("role"), .init("organisation"), .init("register"),
      .init("asset", .number), .init("label"), .init("origin"), .init("since"), .init("left"),
    ],
    sql: """
      WITH live AS MATERIALIZED (SELECT id, organisation, register, label FROM live_asset),
      known AS MATERIALIZED (SELECT email, name, until_on, max(batch_id) FROM person GROUP BY email),
      pending AS (
        SELECT person, role, asset_id, organisation, 'assigned' AS origin, from_on FROM current_assignment
        WHERE acknowledged_on IS NULL
        UNION ALL
        SELECT person, role, asset_id, NULL, origin, NULL FROM responsible
        WHERE origin = 'register' AND acknowledged_on IS NULL)
      SELECT p.person, k.name, p.role, coalesce(p.organisation, a.organisation), a.register, p.asset_id, a.label,
        p.origin, p.from_on, k.until_on
      FROM pending p LEFT JOIN live a ON a.id = p.asset_id LEFT JOIN known k ON k.email = p.person
      WHERE (p.asset_id IS NULL OR a.id IS NOT NULL)
        AND (:trust IS NULL OR coalesce(p.organisation, a.organisation) = :trust)
        AND (:register IS NULL OR a.register = :register)
      ORDER BY p.person, p.origin, p.from_on, p.asset_id, p.role
      """)

  /// What people accepted, with how it ended.
  static let acceptances = ExportQuery(
    columns: [
      .init("acceptance", .number), .init("question"), .init("organisation"),
      .init("asset", .number), .init("label"), .init("subject"), .init("reason"), .init("person"),
      .init("from"), .init("until"), .init("ended"), .init("end_note"), .init("batch", .number),
      .init("made_by"),
    ],
    sql: """
      SELECT a.id, a.question, coalesce(a.organisation, r.organisation), a.asset_id, c.label, a.subject, a.reason,
        a.person, a.from_on, a.until_on, (SELECT made_at FROM batch WHERE id = e.batch_id), e.note, a.batch_id, b.made_by
      FROM acceptance a JOIN batch b ON b.id = a.batch_id
      LEFT JOIN acceptance_end e ON e.acceptance_id = a.id
        AND e.batch_id = (SELECT min(batch_id) FROM acceptance_end WHERE acceptance_id = a.id)
      LEFT JOIN asset s ON s.id = a.asset_id LEFT JOIN register r ON r.id = s.register_id
      LEFT JOIN current_asset c ON c.id = a.asset_id
      WHERE (:trust IS NULL OR coalesce(a.organisation, r.organisation) = :trust)
        AND (:register IS NULL OR r.name = :register)
      ORDER BY a.id
      """)
}
