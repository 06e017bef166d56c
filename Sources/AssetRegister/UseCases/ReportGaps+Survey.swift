/// Asks questions one by one and keeps what was answered: counts by organisation, and as many gaps as wanted.
struct GapSurvey {
  /// Runs a statement and hands on each row.
  typealias Asking = (GapSQL, (GapAnswer) -> Void) throws -> Void

  private let organisations: Set<String>?
  private let assets: Set<Int64>?
  private let rowsKept: Int?
  private let acceptances: AcceptanceIndex
  private var populations: [String: [String: Int]] = [:]
  private var answers: [Answer] = []

  private struct Answer {
    let question: GapQuestion
    let counts: [String: Int]
    let population: [String: Int]?
    let rows: [String: [GapRow]]
    let accepted: [AcceptedGap]

    func accepted(in organisation: String) -> Int {
      accepted.count { $0.state == .accepted && $0.acceptance.organisation == organisation }
    }
  }

  init(
    organisations: Set<String>?, assets: Set<Int64>?, rowsKept: Int?, acceptances: AcceptanceIndex
  ) {
    self.acceptances = acceptances
    self.organisations = organisations
    self.assets = assets
    self.rowsKept = rowsKept
  }

  /// Every asset that a kept row names.
  var assetsNamed: Set<Int64> {
    Set(
      answers.flatMap { answer in
        answer.rows.values.joined().compactMap(\.asset)
          + answer.accepted.compactMap(\.acceptance.target.asset)
      })
  }

  /// Asks one question.
  mutating func ask(_ question: GapQuestion, _ asking: Asking) throws {
    var counts: [String: Int] = [:]
    var rows: [String: [GapRow]] = [:]
    var details: [String: String] = [:]
    let accepted = acceptances.ofQuestion(question.id)
    var met: [GapTarget: String] = [:]
    try asking(question.gaps) { answer in
      let (asset, organisation) = (answer.asset, answer.organisation)
      guard isWanted(asset, organisation) else { return }
      let text = answer.detail ?? ""
      if !accepted.isEmpty, let known = accepted[answer.target] {
        met[answer.target] = text
        if known.holds(on: acceptances.today) { return }
      }
      counts[organisation, default: 0] += 1
      guard rowsKept != 0 else { return }
      // Many gaps say the same: one copy of the words serves them all.
      let shared = details[text] ?? text
      details[shared] = shared
      rows[organisation, default: []]
        .append(
          GapRow(
            asset: asset, organisation: organisation, detail: shared, subject: answer.subject))
    }
    answers.append(
      Answer(
        question: question, counts: counts,
        population: try question.population.map { try population($0, asking) },
        rows: rows.mapValues(firstRows),
        accepted: AcceptedGap.states(
          of: accepted.values.filter { isWanted($0.target.asset, $0.organisation) }, met: met,
          on: acceptances.today)))
  }

  /// The report over all that was asked.
  func report(
    about subject: GapSubject, today: String, services: [GapTally]?, assets facts: [Int64: GapAsset]
  ) -> GapReport {
    let found = answers.flatMap { Array($0.counts.keys) + Array($0.population?.keys ?? [:].keys) }
    let codes = Set(found).union(subject.members).filter { organisations?.contains($0) ?? true }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return GapReport(
      partnership: subject.partnership, today: today, head: subject.head,
      organisations: codes.map { GapOrganisation(code: $0, name: subject.names[$0] ?? $0) },
      results: answers.map { answer in
        GapResult(
          question: answer.question,
          tallies: codes.map {
            GapTally(
              organisation: $0, count: answer.counts[$0] ?? 0,
              population: answer.population.map { [code = $0] in $0[code] ?? 0 },
              accepted: answer.accepted(in: $0))
          },
          rows: codes.flatMap { answer.rows[$0] ?? [] }, accepted: answer.accepted)
      },
      criticalServices: services?.filter { codes.contains($0.organisation) }, assets: facts,
      isPart: assets != nil)
  }

  /// Several questions apply to the same things; those are counted once.
  private mutating func population(_ sql: GapSQL, _ asking: Asking) throws -> [String: Int] {
    if let known = populations[sql.text] { return known }
    var counts: [String: Int] = [:]
    try asking(sql) { answer in
      if isWanted(answer.asset, answer.organisation) {
        counts[answer.organisation, default: 0] += 1
      }
    }
    populations[sql.text] = counts
    return counts
  }

  private func isWanted(_ asset: Int64?, _ organisation: String) -> Bool {
    if let organisations, !organisations.contains(organisation) { return false }
    guard let assets else { return true }
    return asset.map(assets.contains) ?? false
  }

  private func firstRows(_ rows: [GapRow]) -> [GapRow] {
    let sorted = rows.sorted { left, right in
      (left.asset ?? 0, left.detail) < (right.asset ?? 0, right.detail)
    }
    return Array(sorted.prefix(rowsKept ?? sorted.count))
  }
}

/// What a gaps report is about.
struct GapSubject {
  let partnership: String
  let head: LogHead
  /// The codes of today's members.
  let members: [String]
  /// The names of all organisations by code.
  let names: [String: String]
}
