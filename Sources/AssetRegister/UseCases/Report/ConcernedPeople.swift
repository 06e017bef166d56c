/// Whose gaps are to mend.
///
/// An owner is told every gap of their assets, and everybody the gaps on which they should act. Who has left is still
/// told those of their roles, to hand them over.
struct ConcernedPeople: Sendable {
  let rule: ActingRule
  /// The only person of interest; nil for all.
  let only: Int32?

  /// The gaps of one question that concern one person.
  struct Found: Sendable {
    let question: GapQuestion
    var count = 0
    var rows: [GapRow] = []
  }

  /// Whom the gaps of one question concern.
  struct Told: Sendable {
    var found: [Int32: Found] = [:]
    var accepted: [(person: Int32, gap: AcceptedGap)] = []
    /// Places in ``answerings`` of what has a gap.
    var wanting: [Int32] = []
  }

  private var answerings: Answerings { rule.answerings }

  /// The assets of one person, unless they have to mend what nobody else can.
  var scope: AssetScope {
    guard let only, seniorAt(only).isEmpty else { return AssetScope() }
    return AssetScope(assets: assets(of: only))
  }

  /// The organisations whose senior information risk owner somebody is.
  private func seniorAt(_ person: Int32) -> Set<String> {
    let email = answerings.people[Int(person)]
    return Set(rule.seniors.filter { $0.value.contains(email) }.keys)
  }

  private func assets(of person: Int32) -> Set<Int64> {
    Set(answerings.all.filter { $0.person == person }.map(\.asset))
  }

  /// Which gaps are to be looked at: those that anybody, or one person, may have to mend.
  func mayConcern() -> @Sendable (GapQuestion, Int64?, String) -> Bool {
    guard let only else {
      let answered = Set(answerings.all.map(\.asset))
      return { question, asset, _ in
        question.acts == "siro" || asset.map(answered.contains) != false
      }
    }
    let assets = assets(of: only)
    let senior = seniorAt(only)
    return { question, asset, organisation in
      asset.map(assets.contains) == true || question.acts != nil && senior.contains(organisation)
    }
  }

  /// Tells the gaps of one question to those they concern.
  func told(_ found: GapFound) -> Told {
    let question = found.question
    var told = Told()
    for row in found.allRows {
      if let asset = row.asset {
        for place in answerings.indices(of: asset) where isTold(answerings.all[place], question) {
          told.wanting.append(Int32(place))
        }
      }
      for person in people(row.asset, row.organisation, question) {
        told.found[person, default: Found(question: question)].count += 1
        if told.found[person]?.rows.count ?? 0 < PeopleSurvey.rowsKept {
          told.found[person]?.rows.append(row)
        }
      }
    }
    for gap in found.accepted {
      let (asset, organisation) = (gap.acceptance.target.asset, gap.acceptance.organisation)
      told.accepted += people(asset, organisation, question).map { ($0, gap) }
    }
    return told
  }

  /// Whose a gap is to mend, each once.
  private func people(_ asset: Int64?, _ organisation: String, _ question: GapQuestion) -> [Int32] {
    var people: [Int32] = []
    if let asset {
      for one in answerings.of(asset) where isTold(one, question) {
        if !people.contains(one.person) { people.append(one.person) }
      }
    }
    if let role = question.acts {
      let acting = rule.actors(role, asset: asset, organisation: organisation).people
      people += acting.compactMap(answerings.place).filter { !people.contains($0) }
    }
    return only.map { only in people.filter { $0 == only } } ?? people
  }

  private func isTold(_ one: Answerings.Answering, _ question: GapQuestion) -> Bool {
    let role = Answerings.roles[Int(one.role)]
    return role == "iao" || role == question.acts
  }
}
