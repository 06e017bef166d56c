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
    case population(GapSQL)
    case pass(AssetPass)

    var statements: [GapSQL] {
      switch self {
      case .gaps(let question): [question.gaps]
      case .population(let sql): [sql]
      case .pass(let pass): pass.statements
      }
    }
  }

  /// What a job gave.
  struct Given: Sendable {
    var found: [GapFound] = []
    var populations: [(GapSQL, [String: Int])] = []
  }

  /// What some questions need. What several apply to is counted once; what is asked of assets one by one is counted in one
  /// pass, unless it is about few assets, or every gap is wanted with its words.
  func jobs(_ questions: [GapQuestion]) -> [Job] {
    var known: Set<String> = []
    let populations = questions.compactMap(\.population).filter { known.insert($0.text).inserted }
    guard scope.assets == nil else {
      return questions.map { .gaps($0) } + populations.map { .population($0) }
    }
    let counted = rowsKept == nil ? [] : questions.filter { $0.gaps.assetCondition != nil }
    let ids = Set(counted.map(\.id))
    let passes = AssetCondition.views.map { view in
      AssetPass(
        view: view, questions: counted.filter { $0.gaps.assetCondition?.view == view },
        populations: populations.filter { $0.assetCondition?.view == view })
    }
    return questions.filter { !ids.contains($0.id) }.map { .gaps($0) }
      + passes.filter { !$0.statements.isEmpty }.map { .pass($0) }
      + populations.filter { $0.assetCondition == nil }.map { .population($0) }
  }

  /// Runs the program's own statements.
  func answer(_ job: Job, over transaction: Transaction) throws -> Given {
    let asking: Asking = { try transaction.answer($0, today: acceptances.today, $1) }
    switch job {
    case .gaps(let question): return Given(found: [try gaps(question, asking)])
    case .population(let sql) where scope.assets != nil:
      return Given(populations: [(sql, try population(sql, asking))])
    case .population(let sql):
      let counts = try transaction.count(sql, today: acceptances.today)
      return Given(populations: [(sql, wanted(counts))])
    case .pass(let pass): return try answer(pass, over: transaction)
    }
  }

  private func answer(_ pass: AssetPass, over transaction: Transaction) throws -> Given {
    let tallies = try transaction.tally(
      pass.view, pass.counts(keeping: rowsKept ?? 0, acceptances), today: acceptances.today)
    var given = Given()
    for (question, tally) in zip(pass.questions, tallies) {
      var gathering = gathering(question, counted: wanted(tally.unlisted))
      if !tally.listed.isEmpty {
        try transaction.answer(question.gaps, today: acceptances.today, of: tally.listed) {
          answer in
          if isWanted(answer.asset, answer.organisation) { gathering.add(answer) }
        }
      }
      given.found.append(found(question, gathering))
    }
    given.populations = zip(pass.populations, tallies.dropFirst(pass.questions.count))
      .map { ($0, wanted($1.unlisted)) }
    return given
  }

  private func wanted(_ counts: [String: Int]) -> [String: Int] {
    counts.filter { isWanted(nil, $0.key) }
  }

  /// What one question finds.
  func gaps(_ question: GapQuestion, _ asking: Asking) throws -> GapFound {
    var gathering = gathering(question, counted: [:])
    try asking(question.gaps) { answer in
      if isWanted(answer.asset, answer.organisation) { gathering.add(answer) }
    }
    return found(question, gathering)
  }

  private func gathering(_ question: GapQuestion, counted: [String: Int]) -> GapGathering {
    GapGathering(
      keeping: rowsKept, counted: counted, accepted: acceptances.ofQuestion(question.id),
      today: acceptances.today)
  }

  private func found(_ question: GapQuestion, _ gathering: GapGathering) -> GapFound {
    gathering.found(question) { isWanted($0.target.asset, $0.organisation) }
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
