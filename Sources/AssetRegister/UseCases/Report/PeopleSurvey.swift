/// Goes through the gaps once and notes for every person those that are theirs to mend.
///
/// An owner is told every gap of their assets, others the gaps on which their role acts, and the senior information risk
/// owner those on which nobody below can act.
struct PeopleSurvey {
  /// How many gaps of a question, and how many roles to be acknowledged, a page shows.
  static let rowsKept = 40

  private(set) var answerings: Answerings
  let facts: AssetFacts
  let organisationRoles: [OrganisationRole]
  private let only: Int32?
  private let seniors: [String: [Int32]]
  private var hasGap: [Bool]
  private var found: [Int32: [Found]] = [:]
  private var accepted: [Int32: [AcceptedGap]] = [:]

  private struct Found {
    let question: GapQuestion
    var count = 0
    var rows: [GapRow] = []
  }

  /// Gathers who answers for what; of one person alone if `only` names one.
  init(_ transaction: Transaction, path: String, only email: String?, today: String) throws {
    var answerings = try transaction.answerings()
    let roles = try transaction.organisationRoles(on: today)
    var seniors: [String: [Int32]] = [:]
    for role in roles {
      let place = answerings.note(role.person)
      if role.role == "siro" { seniors[role.organisation, default: []].append(place) }
    }
    only = email.map { answerings.note($0) }
    self.answerings = answerings
    self.seniors = seniors
    organisationRoles = roles
    facts = try transaction.assetFacts(of: nil)
    hasGap = [Bool](repeating: false, count: answerings.all.count)
    let sweep = GapSweep(path: path, today: today, scope: scope, concerns: concern())
    try sweep.each(over: transaction) { add($0) }
    try putInOrder()
  }

  /// The assets of one person, unless they have to mend what nobody else can.
  private var scope: AssetScope {
    guard let only, !seniors.values.joined().contains(only) else { return AssetScope() }
    return AssetScope(assets: assets(of: only))
  }

  private func assets(of person: Int32) -> Set<Int64> {
    Set(answerings.all.filter { $0.person == person }.map(\.asset))
  }

  /// Which gaps are to be looked at: all, or those that one person may have to mend.
  private func concern() -> @Sendable (GapQuestion, Int64?, String) -> Bool {
    guard let only else { return { _, _, _ in true } }
    let assets = assets(of: only)
    let senior = Set(seniors.filter { $0.value.contains(only) }.keys)
    return { question, asset, organisation in
      asset.map(assets.contains) == true
        || question.acts == "siro" && senior.contains(organisation)
    }
  }

  /// Puts what was found for everybody in the order of the questions.
  private mutating func putInOrder() throws {
    let ids = try GapQuestion.chosen(GapChoice()).map(\.id)
    let places = Dictionary(zip(ids, ids.indices)) { first, _ in first }
    found = found.mapValues { all in
      all.sorted { places[$0.question.id] ?? 0 < places[$1.question.id] ?? 0 }
    }
    accepted = accepted.mapValues { all in
      all.enumerated().sorted {
        (places[$0.element.acceptance.question] ?? 0, $0.offset)
          < (places[$1.element.acceptance.question] ?? 0, $1.offset)
      }.map(\.element)
    }
  }

  private mutating func add(_ found: GapFound) {
    let question = found.question
    for row in found.allRows {
      for person in concerned(row.asset, row.organisation, question, marks: true) {
        note(row, question, person)
      }
    }
    for gap in found.accepted {
      let people = concerned(
        gap.acceptance.target.asset, gap.acceptance.organisation, question, marks: false)
      for person in people { accepted[person, default: []].append(gap) }
    }
  }

  /// Whose a gap is to mend, each once.
  private mutating func concerned(
    _ asset: Int64?, _ organisation: String, _ question: GapQuestion, marks: Bool
  ) -> [Int32] {
    var people: [Int32] = []
    if let asset {
      for index in answerings.indices(of: asset) {
        let one = answerings.all[index]
        let role = Answerings.roles[Int(one.role)]
        guard role == "iao" || role == question.acts else { continue }
        if marks { hasGap[index] = true }
        if !people.contains(one.person) { people.append(one.person) }
      }
    }
    if question.acts == "siro" {
      people += (seniors[organisation] ?? []).filter { !people.contains($0) }
    }
    return only.map { only in people.filter { $0 == only } } ?? people
  }

  private mutating func note(_ row: GapRow, _ question: GapQuestion, _ person: Int32) {
    if found[person]?.last?.question.id != question.id {
      found[person, default: []].append(Found(question: question))
    }
    guard let last = found[person]?.indices.last else { return }
    found[person]?[last].count += 1
    guard found[person]?[last].rows.count ?? 0 < Self.rowsKept else { return }
    found[person]?[last].rows.append(row)
  }

  /// What one person is told.
  func report(
    on email: String, about subject: GapSubject, people: [String: Person], today: String
  ) -> PersonReport {
    let place = answerings.place(of: email) ?? -1
    let person = people[email]
    let mine = answerings.all.indices.filter { answerings.all[$0].person == place }
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
      missing: (found[place] ?? []).map(missing), accepted: gaps,
      labels: Dictionary(
        gaps.compactMap(\.acceptance.target.asset).map { ($0, facts.label($0)) }
      ) { first, _ in first })
  }

  private func missing(_ one: Found) -> PersonReport.Missing {
    PersonReport.Missing(
      question: one.question, count: one.count,
      rows: one.rows.map { row in
        PersonReport.Row(
          asset: row.asset, label: row.asset.map(facts.label) ?? row.subject ?? row.organisation,
          organisation: row.organisation, detail: row.detail,
          place: row.asset.flatMap { facts.cell($0, one.question.cells) })
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
