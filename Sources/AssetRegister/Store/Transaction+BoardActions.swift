extension Transaction {
  /// The gaps of a question that nobody accepted, by what they have in common, the most first; at most five of those.
  func actions(_ question: GapQuestion, today: String) throws -> [BoardAction] {
    var actions: [BoardAction] = []
    let namesSubject = question.gaps.text.utf8.contains("AS subject".utf8)
    try eachRow(
      """
      SELECT q.organisation, \(Self.commonSubject[question.id] ?? "NULL") AS subject, count(*) AS closes
      FROM (
      \(question.gaps.text)
      ) q LEFT JOIN current_asset a ON a.id = q.asset_id
      WHERE NOT EXISTS (
        SELECT 1 FROM current_acceptance c WHERE c.question = :question AND c.until_on >= :today
          AND (c.asset_id = q.asset_id OR q.asset_id IS NULL AND c.organisation = q.organisation
            AND c.subject = \(namesSubject ? "q.subject" : "q.detail")))
      GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT 5
      """, ["question": question.id, "today": today]
    ) { row in
      actions.append(
        BoardAction(
          question: question.id, organisation: row[0] ?? "", subject: row[1],
          closes: Int(Self.number(row[2]))))
    }
    return actions
  }

  /// By what gaps are closed together, for the questions where that is more than the organisation.
  private static let commonSubject = [
    "G1a": "a.register", "G1b": "a.register", "G1c": "a.iao", "G5": "a.register",
    "G6": """
    CASE WHEN q.detail GLOB '[0-9]*/[0-9]*: *' THEN substr(q.detail, 1, instr(replace(q.detail, ' (', ': '), ': ') - 1) END
    """,
    "G9a": "coalesce(a.operating_system, a.model)", "G9b": "coalesce(a.operating_system, a.model)",
    "G10a": "a.register", "G11a": "substr(q.detail, 4, instr(q.detail, ',') - 4)",
    "G11b": "coalesce(a.supplier, a.manufacturer)", "G12": "a.register", "G14": "a.register",
  ]
}
