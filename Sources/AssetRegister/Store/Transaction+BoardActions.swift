extension Transaction {
  /// The gaps of a question that nobody accepted, by what they have in common, the most first; at most five of those.
  /// Nil if they have no more in common than their organisation.
  func actions(_ question: GapQuestion, today: String) throws -> [BoardAction]? {
    guard let subject = Self.commonSubject[question.id] else { return nil }
    let isOfAssets =
      subject.utf8.starts(with: "c.".utf8) || subject.utf8.starts(with: "r.".utf8)
      || subject.utf8.starts(with: "coalesce(c.".utf8)
    let namesSubject = question.gaps.text.utf8.contains("AS subject".utf8)
    var actions: [BoardAction] = []
    try eachRow(
      """
      SELECT q.organisation, \(subject) AS subject, count(*) AS closes
      FROM (
      \(question.gaps.text)
      ) q
      \(isOfAssets ? Self.joined : "")
      WHERE NOT EXISTS (
        SELECT 1 FROM current_acceptance k WHERE k.question = :question AND k.until_on >= :today
          AND (k.asset_id = q.asset_id OR q.asset_id IS NULL AND k.organisation = q.organisation
            AND k.subject = \(namesSubject ? "q.subject" : "q.detail")))
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

  private static let joined = """
    CROSS JOIN asset a ON a.id = q.asset_id CROSS JOIN register r ON r.id = a.register_id
    CROSS JOIN record c ON c.id = a.record_id
    """

  /// By what gaps are closed together, for the questions where that is more than the organisation.
  private static let commonSubject = [
    "G1a": "r.name", "G1b": "r.name", "G1c": "c.iao", "G5": "r.name",
    "G6": """
    CASE WHEN q.detail GLOB '[0-9]*/[0-9]*: *' THEN substr(q.detail, 1, instr(replace(q.detail, ' (', ': '), ': ') - 1) END
    """,
    "G9a": "coalesce(c.operating_system, c.model)", "G9b": "coalesce(c.operating_system, c.model)",
    "G10a": "r.name", "G11a": "substr(q.detail, 4, instr(q.detail, ',') - 4)",
    "G11b": "coalesce(c.supplier, c.manufacturer)", "G12": "r.name", "G14": "r.name",
  ]
}
