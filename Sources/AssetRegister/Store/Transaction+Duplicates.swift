extension Transaction {
  /// Pairs of assets that share clean identifiers. A serial number counts if the manufacturers are equal or one is
  /// absent, a MAC address always, a hostname or asset tag within one organisation only. One that more than 20
  /// assets hold says nothing.
  ///
  /// Two of the three kinds of identifier make two witnesses.
  static let duplicates = ExportQuery(
    columns: [
      .init("asset_a", .number), .init("asset_b", .number), .init("tier"), .init("scope"),
    ],
    sql: """
      WITH held (family, kind, within, value, asset_id) AS MATERIALIZED (
        SELECT DISTINCT CASE i.kind WHEN 'serial number' THEN 1 WHEN 'MAC address' THEN 2 ELSE 3 END, i.kind,
          CASE WHEN i.kind IN ('hostname', 'asset tag') THEN r.organisation ELSE '' END, i.value, i.asset_id
        FROM identifier i JOIN asset a ON a.id = i.asset_id JOIN register r ON r.id = a.register_id
        WHERE i.kind <> 'UUID'
      ), telling AS MATERIALIZED (
        SELECT kind, within, value FROM held GROUP BY kind, within, value HAVING count(*) BETWEEN 2 AND 20
      ), witness AS MATERIALIZED (
        SELECT h.* FROM telling t JOIN held h ON h.value = t.value AND h.kind = t.kind AND h.within = t.within
      ), pair AS (
        SELECT x.asset_id AS a, y.asset_id AS b, x.family
        FROM witness x JOIN witness y
          ON y.value = x.value AND y.kind = x.kind AND y.within = x.within AND y.asset_id > x.asset_id
      )
      SELECT p.a, p.b, CASE WHEN count(DISTINCT p.family) > 1 THEN 'two-witness' ELSE 'one-witness' END,
        CASE WHEN q.organisation = s.organisation THEN 'within-trust' ELSE 'across-trusts' END
      FROM pair p
      JOIN asset m ON m.id = p.a JOIN register q ON q.id = m.register_id JOIN record c ON c.id = m.record_id
      JOIN asset n ON n.id = p.b JOIN register s ON s.id = n.register_id JOIN record d ON d.id = n.record_id
      WHERE (p.family <> 1 OR c.manufacturer IS NULL OR d.manufacturer IS NULL
          OR c.manufacturer = d.manufacturer COLLATE NOCASE)
        AND (:trust IS NULL OR q.organisation = :trust OR s.organisation = :trust)
        AND (:register IS NULL OR q.name = :register OR s.name = :register)
      GROUP BY p.a, p.b ORDER BY p.a, p.b
      """)
}
