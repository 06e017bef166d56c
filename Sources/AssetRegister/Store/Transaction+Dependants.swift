/// A batch that builds on another one, and how.
struct Dependant {
  let batch: BatchReference
  let how: String
}

extension Transaction {
  /// The batches whose facts would lose what they refer to if `batch` went, the newest first.
  ///
  /// Needs `vanishing_asset`.
  func dependants(onBatch batch: Int64) throws -> [Dependant] {
    var found: [Dependant] = []
    try eachRow(
      """
      WITH need (batch_id, what, count) AS (
        SELECT batch_id, 'assignment on its assets', count(*)
        FROM vanishing_asset v JOIN assignment s ON s.asset_id = v.id WHERE s.batch_id <> :batch GROUP BY batch_id
        UNION ALL
        SELECT batch_id, 'acceptance of a gap of its assets', count(*)
        FROM vanishing_asset v JOIN acceptance s ON s.asset_id = v.id WHERE s.batch_id <> :batch GROUP BY batch_id
        UNION ALL
        SELECT batch_id, 'acknowledgement of its assets', count(*)
        FROM vanishing_asset v JOIN acknowledged_name s ON s.asset_id = v.id WHERE s.batch_id <> :batch GROUP BY batch_id
        UNION ALL
        SELECT e.batch_id, 'end of its acceptances', count(*)
        FROM acceptance s JOIN acceptance_end e ON e.acceptance_id = s.id
        WHERE s.batch_id = :batch AND e.batch_id <> :batch GROUP BY e.batch_id
        UNION ALL
        SELECT e.batch_id, 'end of its assignments', count(*)
        FROM assignment s JOIN assignment_end e ON e.assignment_id = s.id
        WHERE s.batch_id = :batch AND e.batch_id <> :batch GROUP BY e.batch_id
        UNION ALL
        SELECT k.batch_id, 'acknowledgement of its assignments', count(*)
        FROM assignment s JOIN acknowledgement k ON k.assignment_id = s.id
        WHERE s.batch_id = :batch AND k.batch_id <> :batch GROUP BY k.batch_id
        UNION ALL
        SELECT e.batch_id, 'end of its decisions', count(*)
        FROM decision d JOIN decision_end e ON e.decision_id = d.id
        WHERE d.batch_id = :batch AND e.batch_id <> :batch GROUP BY e.batch_id
        UNION ALL
        SELECT batch_id, 'row that mends a held row of it', count(*)
        FROM entry WHERE mends_batch_id = :batch AND batch_id <> :batch GROUP BY batch_id
      )
      SELECT n.batch_id, b.kind, b.file_name, n.what, n.count FROM need n JOIN batch b ON b.id = n.batch_id
      ORDER BY n.batch_id DESC, n.what
      """, ["batch": batch]
    ) { row in
      found.append(
        Dependant(
          batch: BatchReference(
            id: Self.number(row[0]), kind: row[1] ?? "", fileName: row[2],
            undoneAt: nil),
          how: Counted.text(Int(Self.number(row[4])), row[3] ?? "")))
    }
    return found
  }
}
