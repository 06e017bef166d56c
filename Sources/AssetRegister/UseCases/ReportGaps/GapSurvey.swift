/// What is asked of the register, and how much of the answers is kept.
struct GapSurvey: Sendable {
  /// Runs a statement and hands on each row.
  typealias Asking = (GapSQL, (GapAnswer) -> Void) throws -> Void

  let scope: AssetScope
  /// How many gaps of each organisation are kept; nil for all.
  let rowsKept: Int?
  let acceptances: AcceptanceIndex

  /// What is run in one go.
  enum Job: Sendable {
    case gaps(GapQuestion)
    case populations([GapSQL])

    var statements: [GapSQL] {
      switch self {
      case .gaps(let question): [question.gaps]
      case .populations(let all): all
      }
    }
  }

  /// What a job gave.
  enum Given: Sendable {
    case gaps(GapFound)
    case populations([(GapSQL, [String: Int])])
  }

  /// What some questions need; several questions apply to the same things, and those are counted once.
  static func jobs(_ questions: [GapQuestion]) -> [Job] {
    var known: Set<String> = []
    let populations = questions.compactMap(\.population).filter { known.insert($0.text).inserted }
    let onAssets = populations.filter { $0.conditionOnLiveAssets != nil }
    let others = populations.filter { $0.conditionOnLiveAssets == nil }
    return questions.map { .gaps($0) } + (onAssets.isEmpty ? [] : [.populations(onAssets)])
      + others.map { .populations([$0]) }
  }

  /// Runs the program's own statements.
  func answer(_ job: Job, over transaction: Transaction) throws -> Given {
    let asking: Asking = { try transaction.answer($0, today: acceptances.today, $1) }
    switch job {
    case .gaps(let question): return .gaps(try gaps(question, asking))
    case .populations(let all) where scope.assets == nil:
      let conditions = all.compactMap(\.conditionOnLiveAssets)
      let counts =
        conditions.count == all.count
        ? try transaction.countLiveAssets(meeting: conditions, today: acceptances.today)
        : try all.map { try transaction.count($0, today: acceptances.today) }
      return .populations(
        zip(all, counts).map { ($0, $1.filter { isWanted(nil, $0.key) }) })
    case .populations(let all):
      return .populations(try all.map { ($0, try population($0, asking)) })
    }
  }

  /// What one question finds.
  func gaps(_ question: GapQuestion, _ asking: Asking) throws -> GapFound {
    var gathering = GapGathering(
      keeping: rowsKept, accepted: acceptances.ofQuestion(question.id), today: acceptances.today)
    try asking(question.gaps) { answer in
      if isWanted(answer.asset, answer.organisation) { gathering.add(answer) }
    }
    return gathering.found(question) { isWanted($0.target.asset, $0.organisation) }
  }

  /// How many things a statement gives, by organisation.
  func population(_ sql: GapSQL, _ asking: Asking) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    try asking(sql) { answer in
      if isWanted(answer.asset, answer.organisation) {
        counts[answer.organisation, default: 0] += 1
      }
    }
    return counts
  }

  private func isWanted(_ asset: Int64?, _ organisation: String) -> Bool {
    if let organisations = scope.organisations, !organisations.contains(organisation) {
      return false
    }
    guard let assets = scope.assets else { return true }
    return asset.map(assets.contains) ?? false
  }
}
