/// What is asked of the register, and how much of the answers is kept.
struct GapSurvey: Sendable {
  /// Runs a statement and hands on each row.
  typealias Asking = (GapSQL, (GapAnswer) -> Void) throws -> Void

  /// The only organisations, and the only assets; nil for all.
  var organisations: Set<String>?
  var assets: Set<Int64>?
  /// How many gaps of each organisation are kept; nil for all.
  var rowsKept: Int?
  let acceptances: AcceptanceIndex

  /// One statement to be run.
  enum Job: Sendable {
    case gaps(GapQuestion)
    case population(GapSQL)

    var statement: GapSQL {
      switch self {
      case .gaps(let question): question.gaps
      case .population(let sql): sql
      }
    }
  }

  /// What a statement gave.
  enum Given: Sendable {
    case gaps(GapFound)
    case population(GapSQL, [String: Int])
  }

  /// The statements of some questions; several questions apply to the same things, and those are counted once.
  static func jobs(_ questions: [GapQuestion]) -> [Job] {
    var known: Set<String> = []
    return questions.flatMap { question in
      let population = question.population.flatMap { known.insert($0.text).inserted ? $0 : nil }
      return [Job.gaps(question)] + (population.map { [Job.population($0)] } ?? [])
    }
  }

  /// Runs one of the program's own statements.
  func answer(_ job: Job, over transaction: Transaction) throws -> Given {
    let asking: Asking = { try transaction.answer($0, today: acceptances.today, $1) }
    switch job {
    case .gaps(let question): return .gaps(try gaps(question, asking))
    case .population(let sql) where assets == nil:
      let counts = try transaction.count(sql, today: acceptances.today)
      return .population(sql, counts.filter { isWanted(nil, $0.key) })
    case .population(let sql): return .population(sql, try population(sql, asking))
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
    if let organisations, !organisations.contains(organisation) { return false }
    guard let assets else { return true }
    return asset.map(assets.contains) ?? false
  }
}
