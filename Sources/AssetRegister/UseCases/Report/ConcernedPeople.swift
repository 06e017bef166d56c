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
    private(set) var count = 0
    /// The first of them, by organisation and asset.
    private(set) var rows: [GapRow] = []

    fileprivate mutating func add(_ row: GapRow) {
      count += 1
      if rows.count < PeopleSurvey.rowsKept { rows.append(row) }
    }
  }

  /// Whom the gaps of one question concern.
  struct Told: Sendable {
    let question: GapQuestion
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
    Set(rule.seniors.filter { $0.value.contains(person) }.keys)
  }

  private func assets(of person: Int32) -> Set<Int64> {
    Set(answerings.all.filter { $0.person == person }.map(\.asset))
  }

  /// Which gaps are to be looked at: those that anybody, or one person, may have to mend.
  func mayConcern() -> @Sendable (GapQuestion, Int64?, String) -> Bool {
    guard let only else {
      let answered = Set(answerings.all.map(\.asset))
      return { [seniors = rule.seniors] question, asset, organisation in
        seniors[organisation] != nil || asset.map(answered.contains) != false
      }
    }
    let assets = assets(of: only)
    let senior = seniorAt(only)
    return { question, asset, organisation in
      asset.map(assets.contains) == true || question.acts != nil && senior.contains(organisation)
    }
  }

  /// Tells the gaps of one question to those they concern, organisation by organisation.
  func told(_ found: GapFound) -> Told {
    let acts = found.question.acts
    var told = Told(question: found.question)
    for organisation in found.rows.keys.sorted() {
      for row in found.rows[organisation] ?? [] {
        eachConcerned(row.asset, organisation, acts) { person, place in
          if let place { told.wanting.append(Int32(place)) }
          told.found[person, default: Found()].add(row)
        }
      }
    }
    for gap in found.accepted {
      eachConcerned(gap.acceptance.target.asset, gap.acceptance.organisation, acts) { person, _ in
        told.accepted.append((person, gap))
      }
    }
    return told
  }

  private static let owner = Answerings.place(ofRole: "iao")

  /// Hands on everybody who is told of a gap, each once, with the place in ``answerings`` for which they are.
  private func eachConcerned(
    _ asset: Int64?, _ organisation: String, _ acts: String?,
    _ body: (_ person: Int32, _ place: Int?) -> Void
  ) {
    let role = acts.flatMap(Answerings.place(ofRole:))
    var told: [Int32] = []
    func tell(_ person: Int32, _ place: Int?) {
      guard only == nil || only == person, !told.contains(person) else { return }
      told.append(person)
      body(person, place)
    }
    let places = asset.map(answerings.indices) ?? 0..<0
    for place in places {
      let one = answerings.all[place]
      if one.role == Self.owner || one.role == role { tell(one.person, place) }
    }
    guard let acts else { return }
    for person in rule.actors(acts, asset: asset, organisation: organisation).people {
      tell(person, places.first { answerings.all[$0].person == person })
    }
  }
}
