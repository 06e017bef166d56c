extension Register {
  /// Every gap of one organisation with who should act and what closes it, keeping `rowsKept` gaps of each question.
  ///
  /// - Throws: `RegisterError` if there is no such organisation.
  public func reportTrust(_ code: String, today: String, rowsKept: Int) throws -> TrustReport {
    try read { transaction in
      let survey = try TrustSurvey(transaction, code, today: today)
      return survey.report(
        try survey.sweep(path).inOrder(over: transaction) {
          survey.section($0, rowsKept: rowsKept)
        })
    }
  }

  /// Hands on every gap of one organisation with its question, one after another.
  ///
  /// - Throws: `RegisterError` if there is no such organisation, or what `body` throws.
  public func eachGap(
    ofTrust code: String, today: String, _ body: (GapQuestion, TrustReport.Row) throws -> Void
  ) throws {
    try read { transaction in
      let survey = try TrustSurvey(transaction, code, today: today)
      for found in try survey.sweep(path).inOrder(over: transaction, telling: { $0 }) {
        for row in found.allRows { try body(found.question, survey.row(row, found.question)) }
      }
    }
  }
}

/// What has to be known to tell an organisation what to do.
struct TrustSurvey {
  private let organisation: String
  private let today: String
  private let subject: GapSubject
  private let rule: ActingRule
  private let facts: AssetFacts
  private let people: [String: Person]

  init(_ transaction: Transaction, _ code: String, today: String) throws {
    self.today = today
    let organisation = try transaction.knownOrganisation(code)
    self.organisation = organisation
    subject = try transaction.gapSubject(today: today)
    facts = try transaction.assetFacts(of: organisation)
    people = try transaction.peopleByEmail()
    rule = ActingRule(
      try transaction.answerings(of: organisation),
      roles: try transaction.organisationRoles(on: today), people: people, today: today)
  }

  /// What is asked: all gaps of the trust.
  func sweep(_ path: String) -> GapSweep {
    GapSweep(path: path, today: today, scope: AssetScope(organisations: [organisation])) {
      [organisation] in $2 == organisation
    }
  }

  func row(_ row: GapRow, _ question: GapQuestion) -> TrustReport.Row {
    let actor = actor(row.asset, question)
    return TrustReport.Row(
      asset: row.asset, label: row.asset.map(facts.label) ?? row.subject ?? organisation,
      detail: row.detail, role: actor?.role, actor: actor?.person.map(name),
      place: row.asset.flatMap { facts.cell($0, question.fields(for: row.detail)) },
      command: command(row, question))
  }

  func section(_ found: GapFound, rowsKept: Int) -> TrustReport.Section {
    let rows = found.allRows
    var counts: [Actor?: Int] = [:]
    for row in rows { counts[actor(row.asset, found.question), default: 0] += 1 }
    var names: [String: Int] = [:]
    var roles: [String: Int] = [:]
    for (actor, count) in counts {
      let words = actor.map { one in one.person.map(name) ?? "no \(Self.title(one.role))" }
      names[words ?? "nobody named", default: 0] += count
      roles[actor?.role ?? "nobody named", default: 0] += count
    }
    return TrustReport.Section(
      question: found.question, count: rows.count,
      rows: rows.prefix(rowsKept).map { row($0, found.question) },
      actors: Self.mostFirst(names).map { (actor: $0.key, count: $0.value) },
      roles: Self.mostFirst(roles).map { (role: $0.key, count: $0.value) },
      accepted: found.accepted)
  }

  private static func mostFirst(_ counts: [String: Int]) -> [(key: String, value: Int)] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
  }

  func report(_ sections: [TrustReport.Section]) -> TrustReport {
    let named = sections.flatMap { $0.accepted.compactMap(\.acceptance.target.asset) }
    return TrustReport(
      partnership: subject.partnership, today: today, head: subject.head,
      organisation: organisation, name: subject.names[organisation] ?? organisation,
      senior: rule.seniors[organisation]?.first.map(name), sections: sections,
      labels: Dictionary(named.map { ($0, facts.label($0)) }) { first, _ in first })
  }

  /// Who should act in which role; the person is a place among those who answer for something.
  private struct Actor: Hashable {
    let role: String
    let person: Int32?
  }

  /// The first who should act.
  private func actor(_ asset: Int64?, _ question: GapQuestion) -> Actor? {
    guard let role = question.acts else { return nil }
    let found = rule.actors(role, asset: asset, organisation: organisation)
    return Actor(role: found.role, person: found.people.first)
  }

  private func name(_ person: Int32) -> String {
    let email = rule.answerings.people[Int(person)]
    return people[email]?.name ?? email
  }

  /// The command that closes a gap by itself, where there is one.
  private func command(_ row: GapRow, _ question: GapQuestion) -> String? {
    guard let asset = row.asset else { return remedyCommand(row, question) }
    return question.closes.map { template in
      template.utf8.split(separator: 0x20).map {
        $0.elementsEqual("ASSET".utf8) ? String(asset) : String(decoding: $0, as: UTF8.self)
      }.joined(separator: " ")
    }
  }

  /// The first command of the remedy, for what is no asset's and so has no cell.
  private func remedyCommand(_ row: GapRow, _ question: GapQuestion) -> String? {
    let words = question.remedy.utf8.split(separator: 0x20)
    guard let start = words.firstIndex(where: { $0.elementsEqual("iar".utf8) }) else { return nil }
    var command: [String] = []
    for word in words[start...] {
      let isLast = word.last == UInt8(ascii: ";") || word.last == UInt8(ascii: ",")
      let text = String(decoding: isLast ? word.dropLast() : word, as: UTF8.self)
      command.append(filledIn(text, of: row))
      if isLast { break }
    }
    return command.joined(separator: " ")
  }

  /// A word of a command, with what is known of the gap in the place of what its question can't know.
  private func filledIn(_ text: String, of row: GapRow) -> String {
    switch text {
    case "CODE": organisation
    case "REGISTER": row.subject.map { "'\(HeadingQuestions.quoted($0))'" } ?? text
    default: text
    }
  }

  private static func title(_ role: String) -> String {
    RoleCatalogue.named(role)?.title.lowercased() ?? role
  }
}
