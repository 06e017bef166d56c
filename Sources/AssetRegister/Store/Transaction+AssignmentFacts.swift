internal import GRDB

extension Transaction {
  /// Writes a plan as one batch and tells what it comes to; a plan that changes nothing makes no batch.
  func carryOut(_ plan: AssignmentPlan, as draft: BatchDraft, action: String, dryRun: Bool) throws
    -> AssignmentOutcome
  {
    let changes = try changes(of: plan)
    guard !plan.isEmpty else {
      return AssignmentOutcome(
        batch: nil, changes: changes, unchanged: plan.unchanged, isDryRun: dryRun)
    }
    let batch = try insert(draft)
    for end in plan.ends { try write(end, batch) }
    for start in plan.starts { try write(start, batch) }
    for (assignment, day) in plan.acknowledgements {
      try acknowledge(assignment, on: day, batch)
    }
    let outcome = AssignmentOutcome(
      batch: dryRun ? nil : batch, changes: changes, unchanged: plan.unchanged, isDryRun: dryRun)
    try log(action: action, batch: batch, summary: outcome.summary)
    return outcome
  }

  private func write(_ end: AssignmentPlan.End, _ batch: Int64) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO assignment_end (assignment_id, batch_id, ended_on, reason) VALUES (?, ?, ?, ?)
        """
    ).execute(arguments: [end.holding.id, batch, end.on, end.reason])
  }

  private func write(_ start: AssignmentPlan.Start, _ batch: Int64) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO assignment (batch_id, asset_id, organisation, role, person, from_on, until_on, rule)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        batch, start.post.asset, start.post.organisation, start.post.role, start.person,
        start.from, start.until, start.rule,
      ])
    let id = database.lastInsertedRowID
    if let ended = start.ended {
      try database.cachedStatement(
        sql: """
          INSERT INTO assignment_end (assignment_id, batch_id, ended_on, reason) VALUES (?, ?, ?, ?)
          """
      ).execute(arguments: [id, batch, ended.on, ended.reason])
    }
    if let day = try start.acknowledged ?? acknowledged(start.predecessor) {
      try acknowledge(id, on: day, batch)
    }
  }

  private func acknowledge(_ assignment: Int64, on day: String, _ batch: Int64) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO acknowledgement (assignment_id, batch_id, acknowledged_on) VALUES (?, ?, ?)
        """
    ).execute(arguments: [assignment, batch, day])
  }

  private func acknowledged(_ assignment: Int64?) throws -> String? {
    guard let assignment else { return nil }
    return try String.fetchOne(
      database.cachedStatement(
        sql: "SELECT max(acknowledged_on) FROM acknowledgement WHERE assignment_id = ?"),
      arguments: [assignment])
  }

  private func changes(of plan: AssignmentPlan) throws -> [AssignmentChange] {
    let assets = Dictionary(
      uniqueKeysWithValues: try assetLines(
        Set(plan.steps.compactMap(\.post.asset)).sorted()
      ).map { ($0.id, $0) })
    let names = Dictionary(
      uniqueKeysWithValues: try organisations().map { ($0.code, $0.name) })
    let changes = plan.steps.map { step in
      let asset = step.post.asset.flatMap { assets[$0] }
      let code = asset?.organisation ?? step.post.organisation ?? ""
      return AssignmentChange(
        asset: step.post.asset, organisation: code, label: asset?.label ?? names[code] ?? code,
        role: step.post.role, before: step.before, after: step.after, reason: step.reason)
    }
    return changes.sorted {
      ($0.organisation, $0.asset ?? 0, $0.role, $0.after ?? "")
        < ($1.organisation, $1.asset ?? 0, $1.role, $1.after ?? "")
    }
  }
}
