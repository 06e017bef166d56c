/// What a gaps report is about.
struct GapSubject {
  let partnership: String
  let head: LogHead
  /// The codes of today's members.
  let members: [String]
  /// The names of all organisations by code.
  let names: [String: String]
}

/// What a survey gave, question by question.
struct GapFindings {
  private(set) var found: [String: GapFound] = [:]
  private(set) var populations: [String: [String: Int]] = [:]

  mutating func add(_ given: GapSurvey.Given) {
    for one in given.found { found[one.question.id] = one }
    for (sql, counts) in given.populations { populations[sql.text] = counts }
  }

  /// Every asset that a kept gap names.
  var assetsNamed: Set<Int64> {
    Set(
      found.values.flatMap { one in
        one.rows.values.joined().compactMap(\.asset)
          + one.accepted.compactMap(\.acceptance.target.asset)
      })
  }
}

extension GapReport {
  /// The report over all that was asked, in the order of the questions.
  init(
    _ findings: GapFindings, _ questions: [GapQuestion], of survey: GapSurvey,
    about subject: GapSubject, services: [GapTally]?, assets facts: [Int64: GapAsset]
  ) {
    let met =
      findings.found.values.flatMap { Array($0.counts.keys) }
      + findings.populations.values.flatMap { Array($0.keys) }
    let codes = Set(met).union(subject.members)
      .filter { survey.scope.organisations?.contains($0) ?? true }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.init(
      partnership: subject.partnership, today: survey.acceptances.today, head: subject.head,
      organisations: codes.map { GapOrganisation(code: $0, name: subject.names[$0] ?? $0) },
      results: questions.compactMap { question in
        findings.found[question.id].map { one in
          let population = question.population.map { findings.populations[$0.text] ?? [:] }
          return GapResult(
            question: question,
            tallies: codes.map { code in
              GapTally(
                organisation: code, count: one.counts[code] ?? 0,
                population: population.map { $0[code] ?? 0 }, accepted: one.accepted(in: code))
            },
            rows: codes.flatMap { one.rows[$0] ?? [] }, accepted: one.accepted)
        }
      },
      criticalServices: services?.filter { codes.contains($0.organisation) }, assets: facts,
      isPart: survey.scope.assets != nil)
  }
}
