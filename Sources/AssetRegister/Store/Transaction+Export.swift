internal import GRDB

/// A question whose rows are an export as they are. Its arguments are `:trust` and `:register`, either may be NULL.
struct ExportQuery {
  let columns: [OutputColumn]
  let sql: String
}

extension Transaction {
  /// Hands on the rows of a question about one organisation or register, or about all.
  func eachRow(
    of query: ExportQuery, for request: ExportRequest, _ body: ([String?]) throws -> Void
  ) throws {
    try eachRow(query.sql, ["trust": request.trust, "register": request.register], body)
  }

  static let links = ExportQuery(
    columns: [
      .init("source_file"), .init("line", .number), .init("organisation"), .init("asset", .number),
      .init("tier"),
    ],
    sql: """
      SELECT b.file_name, e.line, r.organisation, a.id, 'register'
      FROM asset a JOIN entry e ON e.asset_id = a.id AND e.batch_id = a.batch_id
      JOIN batch b ON b.id = a.batch_id JOIN register r ON r.id = a.register_id
      WHERE (:trust IS NULL OR r.organisation = :trust) AND (:register IS NULL OR r.name = :register)
      UNION ALL
      SELECT b.file_name, s.line, c.organisation, l.asset_id, l.tier
      FROM sighting_link l JOIN sighting s ON s.id = l.sighting_id JOIN scan c ON c.batch_id = s.batch_id
      JOIN batch b ON b.id = s.batch_id JOIN asset a ON a.id = l.asset_id JOIN register r ON r.id = a.register_id
      WHERE (:trust IS NULL OR r.organisation = :trust OR c.organisation = :trust)
        AND (:register IS NULL OR r.name = :register)
      ORDER BY 1, 2, 3, 4, 5
      """)

  static let assignments = ExportQuery(
    columns: [
      .init("assignment", .number), .init("asset", .number), .init("organisation"), .init("label"),
      .init("role"), .init("person"), .init("name"), .init("from"), .init("until"), .init("ended"),
      .init("origin"), .init("batch", .number), .init("by"), .init("acknowledged"),
    ],
    sql: """
      SELECT s.id, s.asset_id, coalesce(s.organisation, a.organisation), a.label, s.role, s.person, p.name,
        s.from_on, s.until_on, (SELECT min(ended_on) FROM assignment_end WHERE assignment_id = s.id),
        coalesce(s.rule, b.file_name, b.kind), s.batch_id, b.made_by,
        (SELECT max(acknowledged_on) FROM acknowledgement WHERE assignment_id = s.id)
      FROM assignment s JOIN batch b ON b.id = s.batch_id
      LEFT JOIN current_asset a ON a.id = s.asset_id
      LEFT JOIN current_person p ON p.email = s.person
      WHERE (:trust IS NULL OR coalesce(s.organisation, a.organisation) = :trust)
        AND (:register IS NULL OR a.register = :register)
      ORDER BY s.id
      """)

  static let places = ExportQuery(
    columns: [
      .init("path"), .init("kind"), .init("name"), .init("parent"), .init("organisation"),
      .init("source_file"), .init("line", .number),
    ],
    sql: """
      SELECT p.path, p.kind, p.name, p.parent, p.organisation, b.file_name, p.line
      FROM current_place p JOIN batch b ON b.id = p.batch_id
      WHERE :register IS NULL AND (:trust IS NULL OR p.organisation = :trust) ORDER BY p.path
      """)

  static let people = ExportQuery(
    columns: [
      .init("email"), .init("name"), .init("job_title"), .init("team"), .init("organisations"),
      .init("deputy"), .init("from"), .init("until"), .init("source_file"), .init("line", .number),
    ],
    sql: """
      SELECT p.email, p.name, p.job_title, p.team, p.organisations, p.deputy, p.from_on, p.until_on,
        b.file_name, p.line
      FROM current_person p JOIN batch b ON b.id = p.batch_id
      WHERE :register IS NULL AND (:trust IS NULL OR instr(' ' || replace(replace(
        coalesce(p.organisations, ''), ',', ' '), ';', ' ') || ' ', ' ' || :trust || ' ') > 0)
      ORDER BY p.email
      """)

  /// Findings of the rows that stand today, of assets or on hold, and what was noted on the files they come from.
  static let findings = ExportQuery(
    columns: [
      .init("organisation"), .init("register"), .init("source_file"), .init("line", .number),
      .init("asset", .number), .init("heading"), .init("field"), .init("code"), .init("value"),
    ],
    sql: """
      WITH standing (record_id, batch_id, line, asset_id) AS (
        SELECT record_id, batch_id, line, id FROM asset
        UNION ALL SELECT record_id, batch_id, line, NULL FROM (\(openHeldRows))
      ), said AS (
        SELECT t.batch_id, t.line, t.asset_id, f.position, f.heading, f.field, f.code, f.value
        FROM standing t JOIN finding f ON f.record_id = t.record_id
        UNION ALL
        SELECT n.batch_id, n.line, NULL, n.position, NULL, NULL, n.code, n.detail
        FROM note n JOIN batch b ON b.id = n.batch_id
        LEFT JOIN current_register r ON r.id = b.register_id
        WHERE n.batch_id >= coalesce(r.full_batch_id, 0)
      )
      SELECT r.organisation, r.name, b.file_name, s.line, s.asset_id, s.heading, s.field, s.code, s.value
      FROM said s JOIN batch b ON b.id = s.batch_id LEFT JOIN register r ON r.id = b.register_id
      WHERE (:trust IS NULL OR r.organisation = :trust) AND (:register IS NULL OR r.name = :register)
      ORDER BY r.organisation, r.name, b.file_name, s.batch_id, s.line, s.asset_id, s.position, s.code
      """)
}
