extension Register {
  /// Works out what senior people read: how the partnership stands beside the last report, which services are most
  /// exposed, what teams carry, and what to do first.
  ///
  ///     let report = try register.reportBoard(today: "2026-11-24")
  ///     print(report.now.day, report.services.services.map(\.name))
  ///
  /// Counts that a gaps report kept today are taken as they are, as long as the register has not changed since; else the
  /// questions are asked anew.
  public func reportBoard(today: String) throws -> BoardReport {
    let (days, sealBefore) = try boardDays(today: today)
    let questions = try GapQuestion.builtIn()
    let now = days.last?.tallies ?? []
    return try read { transaction in
      let subject = try transaction.gapSubject(today: today)
      let codes = Set(subject.members).union(now.map(\.organisation)).sorted {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
      let open = questions.filter { question in
        now.contains { $0.question == question.id && $0.gaps > 0 }
      }
      let severity = open.map(\.severity).max() ?? .high
      let stock = try transaction.boardStock(questions, today: today)
      return BoardReport(
        partnership: subject.partnership, today: today, head: subject.head,
        organisations: codes.map { GapOrganisation(code: $0, name: subject.names[$0] ?? $0) },
        days: days, questions: Dictionary(questions.map { ($0.id, $0) }) { first, _ in first },
        services: stock.services, teams: stock.teams,
        actions: try transaction.firstActions(
          open.filter { $0.severity == severity }, days.last ?? BoardDay(day: today, tallies: []),
          today: today),
        actionSeverity: severity,
        done: try sealBefore.flatMap { try transaction.deeds(sinceSeal: $0) })
    }
  }

  /// What the reports of some days counted, the oldest first, today's last; and the seal that the one before rests on.
  private func boardDays(today: String) throws -> (days: [BoardDay], sealBefore: String?) {
    let kept = try gapSnapshots(until: today, most: BoardReport.daysRead)
    let past = kept.filter { $0.day != today }
    let days = past.map(BoardDay.init)
    let head = try read { try $0.logHead() }
    if let now = kept.last, now.day == today, now.seal == head?.sha256 {
      return (days + [BoardDay(now)], past.last?.seal)
    }
    var choice = GapChoice()
    choice.rowsKept = 0
    return (days + [BoardDay(try reportGaps(choice, today: today))], past.last?.seal)
  }
}

extension BoardDay {
  /// What a gaps report counted.
  init(_ report: GapReport) {
    self.init(
      day: report.today,
      tallies: report.results.flatMap { result in
        result.tallies.map {
          Tally(
            question: result.question.id, organisation: $0.organisation, gaps: $0.count,
            accepted: $0.accepted, population: $0.population)
        }
      })
  }

  /// What was kept of a gaps report.
  init(_ snapshot: GapSnapshot) {
    self.init(
      day: snapshot.day,
      tallies: snapshot.counts.map {
        Tally(
          question: $0.question, organisation: $0.organisation, gaps: $0.gaps,
          accepted: $0.accepted, population: $0.population)
      })
  }
}

extension Transaction {
  /// What services rest on and what teams carry.
  fileprivate func boardStock(_ questions: [GapQuestion], today: String) throws
    -> (services: ServiceExposure, teams: [TeamCapacity])
  {
    let stated = try statedDependencies().flatMap { row in
      DependencyText.names(row.text).map {
        (asset: row.asset, organisation: row.organisation, name: $0)
      }
    }
    var names = DependencyNames()
    for row in stated { names.want(row.name, organisation: row.organisation) }
    var live: Set<Int64> = []
    try eachNamedAsset { asset in
      live.insert(asset.asset)
      names.offer(
        asset.asset, organisation: asset.organisation, name: asset.name, hostname: asset.hostname,
        tag: asset.tag)
    }
    let meanings = stated.map { names.meaning(of: $0.name, organisation: $0.organisation) }
    var meant: Set<Int64> = []
    for case .asset(let asset) in meanings { meant.insert(asset) }
    var stock = ServiceStock()
    try eachServiceAsset(and: meant) { stock.add($0) }
    for (row, meaning) in zip(stated, meanings) {
      stock.add(meaning, named: row.name, of: row.asset)
    }
    let answering = try answering(for: live, today: today)
    var unsupported: Set<Int64> = []
    if let question = questions.first(where: { $0.id == "G9a" }) {
      try answer(question.gaps, today: today) { answer in
        if let asset = answer.asset { unsupported.insert(asset) }
      }
    }
    return (
      ServiceExposure(stock, answering, unsupported: unsupported), TeamCapacity.teams(answering)
    )
  }

  /// The five things that close most gaps of some questions, given what the questions counted.
  ///
  /// A question is looked into only where its largest count could still be among the five.
  fileprivate func firstActions(
    _ questions: [GapQuestion], _ counted: BoardDay, today: String
  ) throws -> [BoardAction] {
    let most = 5
    let bounds = questions.map { question in
      (question, counted.tallies.filter { $0.question == question.id })
    }.map { question, tallies in
      (question: question, tallies: tallies, bound: tallies.map(\.gaps).max() ?? 0)
    }.enumerated().sorted { ($1.element.bound, $0.offset) < ($0.element.bound, $1.offset) }
      .map(\.element)
    var first: [BoardAction] = []
    for (question, tallies, bound) in bounds {
      if first.count == most, let last = first.last, last.closes >= bound { break }
      let found =
        try actions(question, today: today)
        ?? tallies.filter { $0.gaps > 0 }.map {
          BoardAction(
            question: question.id, organisation: $0.organisation, subject: nil, closes: $0.gaps)
        }
      first = Array(
        (first + found).enumerated().sorted {
          ($1.element.closes, $0.offset) < ($0.element.closes, $1.offset)
        }.map(\.element).prefix(most))
    }
    return first
  }
}
