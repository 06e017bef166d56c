extension Transaction {
  /// Every decision with who made it and when, and how it ended. Decisions belong to no organisation: one that is
  /// named leaves those about its assets.
  static let decisions = ExportQuery(
    columns: [
      .init("decision", .number), .init("state"), .init("verb"), .init("a"), .init("b"),
      .init("note"),
      .init("batch", .number), .init("at"), .init("by"), .init("ended_batch", .number),
      .init("ended_at"),
      .init("ended_by"), .init("ended_note"),
    ],
    sql: """
      SELECT d.id, CASE WHEN e.batch_id IS NULL THEN 'stands' ELSE 'ended' END, d.verb, d.a, d.b, d.note, d.batch_id,
        m.made_at, m.made_by, e.batch_id, n.made_at, n.made_by, e.note
      FROM decision d JOIN batch m ON m.id = d.batch_id
      LEFT JOIN decision_end e ON e.decision_id = d.id
        AND e.batch_id = (SELECT min(batch_id) FROM decision_end WHERE decision_id = d.id)
      LEFT JOIN batch n ON n.id = e.batch_id
      WHERE :register IS NULL AND (:trust IS NULL
        OR d.a LIKE 'asset ' || :trust || ' %' OR d.b LIKE 'asset ' || :trust || ' %')
      ORDER BY d.id
      """)

  /// The identifiers that several devices hold, why they are set aside, and what a person decided about each;
  /// with those that only a person set aside.
  static let shared = ExportQuery(
    columns: [
      .init("kind"), .init("value"), .init("namespace"), .init("reason"),
      .init("sightings", .number),
      .init("assets", .number), .init("decided"), .init("decision", .number),
    ],
    sql: """
      WITH named (id, verb, subject, word) AS (
        SELECT id, verb, substr(a, 12), substr(a, 12, instr(substr(a, 12), ' ') - 1)
        FROM current_decision WHERE verb IN ('shared', 'not shared')
      ), said (id, verb, namespace, plain) AS (
        SELECT id, verb, CASE WHEN word IN \(kinds) THEN '' ELSE replace(replace(word, '%20', ' '), '%25', '%') END,
          CASE WHEN word IN \(kinds) THEN subject ELSE substr(subject, length(word) + 2) END
        FROM named
      ), set_aside AS (
        SELECT s.*, (SELECT max(id) FROM said WHERE plain = s.kind || ' ' || s.value
          AND (namespace = '' OR namespace = s.namespace)) AS decision
        FROM shared_identifier s
      )
      SELECT s.kind, s.value, s.namespace, s.reason, s.sightings, s.assets, d.verb, d.id
      FROM set_aside s LEFT JOIN said d ON d.id = s.decision
      WHERE :trust IS NULL AND :register IS NULL
      UNION ALL
      SELECT substr(plain, 1, instr(plain, ' ') - 1), substr(plain, instr(plain, ' ') + 1), namespace,
        'a person said so', NULL, NULL, verb, id
      FROM said WHERE :trust IS NULL AND :register IS NULL
        AND id NOT IN (SELECT decision FROM set_aside WHERE decision IS NOT NULL)
      ORDER BY 1, 2, 3, 8
      """)

  /// The kinds that an identifier's key may name.
  private static let kinds = "('tag', 'serial', 'mac', 'name', 'uuid', 'id')"
}
