internal import GRDB

extension Transaction {
  /// Stores decisions, and ends those that say the contrary. Gives how many ended.
  func insert(_ drafts: [DecisionDraft], batch: Int64) throws -> Int {
    let standing = try StandingDecisions(self)
    let insertion = try database.cachedStatement(
      sql: "INSERT INTO decision (batch_id, verb, a, b, note) VALUES (?, ?, ?, ?, ?)")
    var ended = 0
    for draft in drafts {
      for id in standing.contrary(to: draft) {
        try endDecision(id, batch: batch, note: "the contrary was decided")
        ended += 1
      }
      try insertion.execute(
        arguments: [batch, draft.verb.rawValue, draft.a.text, draft.b?.text, draft.note])
    }
    return ended
  }

  /// Takes a decision back.
  func endDecision(_ id: Int64, batch: Int64, note: String?) throws {
    try database.execute(
      sql: "INSERT INTO decision_end (batch_id, decision_id, note) VALUES (?, ?, ?)",
      arguments: [batch, id, note])
  }

  /// Every decision with its history, the oldest first.
  func decisions() throws -> [Decision] {
    try decisions(where: "TRUE", [:])
  }

  /// A decision by its number, as a list of none or one.
  func decision(_ id: Int64) throws -> [Decision] {
    try decisions(where: "d.id = :id", ["id": id])
  }

  private func decisions(
    where condition: String, _ arguments: [String: (any DatabaseValueConvertible)?]
  ) throws -> [Decision] {
    var found: [Decision] = []
    try eachRow(
      """
      SELECT d.id, d.verb, d.a, d.b, d.note, d.batch_id, m.made_at, m.made_by, e.batch_id, n.made_at, n.made_by, e.note
      FROM decision d JOIN batch m ON m.id = d.batch_id
      LEFT JOIN decision_end e ON e.decision_id = d.id
        AND e.batch_id = (SELECT min(batch_id) FROM decision_end WHERE decision_id = d.id)
      LEFT JOIN batch n ON n.id = e.batch_id
      WHERE \(condition) ORDER BY d.id
      """, arguments
    ) { row in
      let end = row[8].map { batch in
        Decision.End(batch: Self.number(batch), at: row[9] ?? "", by: row[10] ?? "", note: row[11])
      }
      found.append(
        Decision(
          id: Self.number(row[0]), verb: row[1].flatMap(Decision.Verb.init) ?? .same,
          a: row[2] ?? "", b: row[3], note: row[4], batch: Self.number(row[5]), at: row[6] ?? "",
          by: row[7] ?? "", end: end))
    }
    return found
  }
}

/// The decisions that stand, to be looked up by what they say.
struct StandingDecisions {
  private var ids: [Key: [Int64]] = [:]

  private struct Key: Hashable {
    let verb: String
    let a: String
    let b: String?
  }

  init(_ transaction: Transaction) throws {
    try transaction.eachRow("SELECT id, verb, a, b FROM current_decision ORDER BY id") { row in
      let key = Key(verb: row[1] ?? "", a: row[2] ?? "", b: row[3])
      ids[key, default: []].append(Transaction.number(row[0]))
    }
  }

  /// Whether a decision to this effect stands.
  func holds(_ draft: DecisionDraft) -> Bool {
    ids[Key(verb: draft.verb.rawValue, a: draft.a.text, b: draft.b?.text)] != nil
  }

  /// The decisions that say the contrary.
  func contrary(to draft: DecisionDraft) -> [Int64] {
    guard let verb = draft.contrary else { return [] }
    return ids[Key(verb: verb.rawValue, a: draft.a.text, b: draft.b?.text)] ?? []
  }
}
