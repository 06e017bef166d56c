extension Transaction {
  /// Who answers for an asset: the people assigned, then those its register names.
  func people(answeringFor asset: Int64) throws -> [AssetDetails.Responsibility] {
    let assigned = try assignedPeople(asset)
    return try assigned + statedPeople(asset, besides: Set(assigned.map(\.role)))
  }

  private func assignedPeople(_ asset: Int64) throws -> [AssetDetails.Responsibility] {
    var people: [AssetDetails.Responsibility] = []
    try eachRow(
      """
      SELECT s.role, s.person, p.name, s.from_on, s.until_on, b.id, b.kind, b.file_name, b.made_by, s.rule,
        s.acknowledged_on
      FROM current_assignment s JOIN batch b ON b.id = s.batch_id LEFT JOIN current_person p ON p.email = s.person
      WHERE s.asset_id = :id ORDER BY s.role, s.id
      """, ["id": asset]
    ) { row in
      let batch = BatchReference(
        id: Self.number(row[5]), kind: row[6] ?? "", fileName: row[7], undoneAt: nil)
      people.append(
        .init(
          role: row[0] ?? "", person: row[1], name: row[2],
          origin: .assigned(
            from: row[3] ?? "", until: row[4], batch: batch, by: row[8] ?? "", rule: row[9],
            acknowledged: row[10])))
    }
    return people
  }

  private func statedPeople(_ asset: Int64, besides assigned: Set<String>) throws
    -> [AssetDetails.Responsibility]
  {
    var people: [AssetDetails.Responsibility] = []
    try eachRow(
      """
      SELECT s.role, x.target, p.name, s.text, x.how, x.suggestion
      FROM stated_person s
      LEFT JOIN resolution x ON x.kind = 'person' AND x.organisation = s.organisation AND x.text = s.text
      LEFT JOIN current_person p ON p.email = x.target
      WHERE s.asset_id = :id
      """, ["id": asset]
    ) { row in
      let role = row[0] ?? ""
      people.append(
        .init(
          role: role, person: row[1], name: row[2],
          origin: .stated(
            text: row[3] ?? "", how: row[4], suggestion: row[5],
            isOutranked: assigned.contains(role))))
    }
    return people
  }
}
