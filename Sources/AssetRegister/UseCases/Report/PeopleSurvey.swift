/// What every person is to be told: what they answer for, and the gaps that are theirs to mend.
struct PeopleSurvey {
  /// How many gaps of a question, and how many roles to be acknowledged, a page shows.
  static let rowsKept = 40

  let answerings: Answerings
  let facts: AssetFacts
  let organisationRoles: [OrganisationRole]
  /// The places in `answerings` of each person's.
  private let mine: [Int32: [Int]]
  private var hasGap: [Bool]
  private var found: [Int32: [(question: GapQuestion, found: ConcernedPeople.Found)]] = [:]
  private var accepted: [Int32: [AcceptedGap]] = [:]

  /// Gathers who answers for what; of one person alone if `only` names one.
  init(
    _ transaction: Transaction, path: String, only email: String?, people: [String: Person],
    today: String
  ) throws {
    var answerings = try transaction.answerings()
    let roles = try transaction.organisationRoles(on: today)
    for role in roles { _ = answerings.note(role.person) }
    let only = email.map { answerings.note($0) }
    self.answerings = answerings
    mine = Dictionary(grouping: answerings.all.indices) { [answerings] in
      answerings.all[$0].person
    }
    organisationRoles = roles
    facts = try transaction.assetFacts(of: nil)
    hasGap = [Bool](repeating: false, count: answerings.all.count)
    let rule = ActingRule(answerings, roles: roles, people: people, today: today)
    let concerned = ConcernedPeople(rule: rule, only: only)
    let sweep = GapSweep(
      path: path, today: today, scope: concerned.scope, concerns: concerned.mayConcern())
    for told in try sweep.inOrder(over: transaction, telling: concerned.told) {
      for (person, one) in told.found { found[person, default: []].append((told.question, one)) }
      for (person, gap) in told.accepted { accepted[person, default: []].append(gap) }
      for place in told.wanting { hasGap[Int(place)] = true }
    }
  }

  /// What one person is told.
  func report(
    on email: String, about subject: GapSubject, people: [String: Person], today: String
  ) -> PersonReport {
    let place = answerings.place(of: email) ?? -1
    let person = people[email]
    let mine = mine[place] ?? []
    let waiting = waiting(mine, email)
    let assets = Set(mine.map { answerings.all[$0].asset })
    let wanting = Set(mine.filter { hasGap[$0] }.map { answerings.all[$0].asset })
    let gaps = accepted[place] ?? []
    return PersonReport(
      partnership: subject.partnership, today: today, head: subject.head, email: email,
      name: person?.name, jobTitle: person?.jobTitle,
      deputy: person?.deputy.map { people[$0]?.name ?? $0 },
      left: person?.until.flatMap { $0 < today ? $0 : nil }, held: held(mine, email),
      assets: assets.count, sound: assets.count - wanting.count,
      waiting: Array(waiting.prefix(Self.rowsKept)), waitingCount: waiting.count,
      missing: (found[place] ?? []).map { missing($0.question, $0.found) }, accepted: gaps,
      labels: Dictionary(
        gaps.compactMap(\.acceptance.target.asset).map { ($0, facts.label($0)) }
      ) { first, _ in first })
  }

  private func missing(_ question: GapQuestion, _ found: ConcernedPeople.Found)
    -> PersonReport.Missing
  {
    PersonReport.Missing(
      question: question, count: found.count,
      rows: found.rows.map { row in
        PersonReport.Row(
          asset: row.asset, label: row.asset.map(facts.label) ?? row.subject ?? row.organisation,
          organisation: row.organisation, detail: row.detail,
          place: row.asset.flatMap { facts.cell($0, question.fields(for: row.detail)) })
      })
  }

  private func held(_ mine: [Int], _ email: String) -> [PersonReport.Held] {
    struct Key: Hashable {
      let role: Int8
      let organisation: String
    }
    var counts: [Key: (all: Int, acknowledged: Int)] = [:]
    for index in mine {
      let one = answerings.all[index]
      let organisation = facts.row(one.asset)?.source.organisation ?? ""
      let key = Key(role: one.role, organisation: organisation)
      counts[key, default: (0, 0)].all += 1
      if one.isAcknowledged { counts[key, default: (0, 0)].acknowledged += 1 }
    }
    let whole = organisationRoles.filter { $0.person == email }.map {
      PersonReport.Held(
        role: $0.role, organisation: $0.organisation, isWhole: true, count: 1,
        acknowledged: $0.isAcknowledged ? 1 : 0)
    }
    return whole
      + counts.sorted { ($0.key.role, $0.key.organisation) < ($1.key.role, $1.key.organisation) }
      .map {
        PersonReport.Held(
          role: Answerings.roles[Int($0.key.role)], organisation: $0.key.organisation,
          isWhole: false, count: $0.value.all, acknowledged: $0.value.acknowledged)
      }
  }

  /// The roles not acknowledged: those for organisations, then those assigned, then those a register names.
  private func waiting(_ mine: [Int], _ email: String) -> [PersonReport.Waiting] {
    let whole = organisationRoles.filter { $0.person == email && !$0.isAcknowledged }.map {
      PersonReport.Waiting(
        asset: nil, label: $0.organisation, organisation: $0.organisation, role: $0.role,
        since: $0.since)
    }
    let assets = mine.map { answerings.all[$0] }.filter { !$0.isAcknowledged }
      .sorted {
        ($0.isAssigned ? 0 : 1, $0.asset, $0.role) < ($1.isAssigned ? 0 : 1, $1.asset, $1.role)
      }
    return whole
      + assets.map { one in
        PersonReport.Waiting(
          asset: one.asset, label: facts.label(one.asset),
          organisation: facts.row(one.asset)?.source.organisation ?? "",
          role: Answerings.roles[Int(one.role)], since: answerings.since(one))
      }
  }
}
