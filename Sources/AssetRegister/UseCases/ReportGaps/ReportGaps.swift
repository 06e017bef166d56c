import RegisterSchema

extension Register {
  /// Finds what is missing.
  ///
  ///     var choice = GapChoice()
  ///     choice.organisations = ["RXN"]
  ///     let report = try register.reportGaps(choice, today: "2026-11-24")
  ///     print(report.count(atLeast: .high))
  ///
  /// Questions of an organisation's own are run on a connection that can only read and stops after ten seconds.
  ///
  /// - Throws: `RegisterError` if an organisation or a question is not known, or a question of one's own fails.
  public func reportGaps(
    _ choice: GapChoice, today: String, progress: ProgressReport? = nil
  ) throws -> GapReport {
    let questions = try GapQuestion.chosen(choice)
    return try read { transaction in
      let wanted = try choice.organisations.map(transaction.knownOrganisation)
      let survey = GapSurvey(
        scope: AssetScope(
          organisations: wanted.isEmpty ? nil : Set(wanted), assets: choice.assets),
        rowsKept: choice.rowsKept,
        acceptances: AcceptanceIndex(try transaction.acceptances(), today: today))
      var findings = GapFindings()
      let inquiry = GapInquiry(
        transaction: transaction, path: path, scope: survey.scope, progress: progress)
      try inquiry.each(survey.jobs(questions.filter { $0.ownFile == nil })) {
        $0.statements
      } gather: {
        try survey.answer($0, over: $1)
      } use: {
        findings.add($1)
      }
      for question in questions where question.ownFile != nil {
        let connection = try QuestionConnection(path: path)
        let asking: GapSurvey.Asking = { try connection.answer($0, today: today, $1) }
        var given = GapSurvey.Given(found: [try survey.gaps(question, asking)])
        if let sql = question.population {
          given.populations = [(sql, try survey.population(sql, asking))]
        }
        findings.add(given)
      }
      let services =
        choice.questions.isEmpty ? try transaction.criticalServices(choice.assets) : nil
      return GapReport(
        findings, questions, of: survey, about: try transaction.gapSubject(today: today),
        services: services, assets: try transaction.gapAssets(findings.assetsNamed))
    }
  }
}

extension GapQuestion {
  /// The questions that the program brings, in the order of the report: the most severe first.
  static func builtIn() throws -> [GapQuestion] {
    try Schema.gapQuestions.map {
      try GapQuestion(bytes: $0.sql, file: "\($0.name).sql", isOwn: false)
    }
  }

  /// The questions asked for, the most severe first.
  static func chosen(_ choice: GapChoice) throws -> [GapQuestion] {
    let all = try builtIn() + choice.ownQuestions
    var seen: Set<String> = []
    for question in all where !seen.insert(Fold.heading(question.id)).inserted {
      throw RegisterError(
        .configuration,
        "\(question.ownFile ?? ""):1: there is a question '\(question.id)' already, expected an id of its own"
      )
    }
    let sorted = GapSeverity.allCases.reversed().flatMap { severity in
      all.filter { $0.severity == severity }
    }
    guard !choice.questions.isEmpty else { return sorted }
    let wanted = try choice.questions.map { try meant(by: $0, among: all.map(\.id)) }
    let ids = Set(wanted.joined())
    return sorted.filter { ids.contains($0.id) }
  }

  /// `G1` means `G1a`, `G1b` and so on; `g1a` means `G1a`.
  private static func meant(by text: String, among ids: [String]) throws -> [String] {
    let wanted = Array(Fold.heading(text).utf8)
    let found = ids.filter { id in
      let bytes = Array(Fold.heading(id).utf8)
      return bytes == wanted
        || bytes.starts(with: wanted) && bytes.count == wanted.count + 1
          && bytes.last.map { $0.isASCIILetter } == true
    }
    guard found.isEmpty || wanted.isEmpty else { return found }
    let nearest = Nearest.suggest(text, among: ids)
    throw RegisterError(
      .usage, "'\(text)' is no question, expected " + ids.joined(separator: ", "),
      help: nearest.map { "did you mean \($0)?" } ?? "iar gaps")
  }
}
