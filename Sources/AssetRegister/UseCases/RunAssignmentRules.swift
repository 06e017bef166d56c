extension Register {
  /// Assigns by the rules of a file: for each asset and role the rule with the lowest priority number that matches.
  ///
  /// A rule fills a role only where nobody answers: what a person set by hand, whom the register names, and what the
  /// rules of another file gave are left alone unless `replacing` says otherwise. What earlier runs of a file of this
  /// name assigned and what no longer follows from it is ended. A second run changes nothing: `has(ROLE)` and
  /// `responsible(ROLE)` don't see what the file's own rules gave, and don't go with `replacing`.
  ///
  /// - Throws: `RegisterError` that names all that is wrong with the file, line by line.
  public func runAssignmentRules(
    from path: String, replacing: Bool = false, dryRun: Bool = false, occasion: Occasion
  ) throws -> RulesOutcome {
    let table = try DirectoryTable.read(path, columns: AssignmentRulesFile.columns)
    return try change(occasion: occasion, dryRun: dryRun) { transaction in
      let rules = try AssignmentRulesFile.rules(
        table, people: PersonFinder(try transaction.people()), replacing: replacing,
        today: occasion.today)
      var run = RulesRun(file: table.fileName, replacing: replacing, today: occasion.today)
      let live = try transaction.liveAssets()
      let own = try transaction.holdings().filter { $0.isByRule(ofFile: table.fileName) }.map(\.id)
      for role in RoleCatalogue.all where role.scope == .asset {
        try run.open(
          role, holdings: transaction.holdings(role: role.name),
          stated: transaction.statedPeople(role: role.name))
        for rule in rules where rule.role == role {
          let assets = try transaction.assets(
            where: rule.selection, today: occasion.today, ignoring: own)
          run.apply(rule, to: assets)
        }
        run.endWhatNoLongerFollows(live: live)
      }
      let outcome = try transaction.carryOut(
        run.plan, as: table.draft(kind: "rules"), action: "rules", dryRun: dryRun)
      return RulesOutcome(
        outcome: outcome,
        rules: run.tallies.sorted { ($0.priority, $0.line) < ($1.priority, $1.line) })
    }
  }
}

/// One run of a rules file, role by role, rule by rule.
struct RulesRun {
  private let file: String
  private let isReplacing: Bool
  private let today: String
  private(set) var plan = AssignmentPlan()
  private(set) var tallies: [RuleTally] = []
  private var holders: [Post: [Holding]] = [:]
  private var stated: [Int64: String] = [:]
  private var decided: Set<Post> = []

  init(file: String, replacing: Bool, today: String) {
    self.file = file
    isReplacing = replacing
    self.today = today
  }

  /// Begins a role with those who hold it and those whom registers name for it.
  mutating func open(_ role: Role, holdings: [Holding], stated: [Int64: String]) {
    holders = Dictionary(grouping: holdings, by: \.post)
    self.stated = stated
    decided = []
  }

  /// Applies one rule to the assets it matches; rules come in the order of their priority.
  mutating func apply(_ rule: AssignmentRule, to assets: [Int64]) {
    var tally = RuleTally(rule)
    for asset in assets {
      let post = Post(.asset(asset), rule.role.name)
      guard decided.insert(post).inserted else {
        tally.decidedBefore += 1
        continue
      }
      decide(post, rule, asset, &tally)
    }
    tallies.append(tally)
  }

  private mutating func decide(
    _ post: Post, _ rule: AssignmentRule, _ asset: Int64, _ tally: inout RuleTally
  ) {
    let all = holders[post] ?? []
    let inForce = all.filter { !$0.hasRunOut(on: today) }
    if inForce.contains(where: { $0.person == rule.person }), inForce.count == 1 {
      tally.already += 1
      return plan.keep()
    }
    if !isReplacing {
      if inForce.contains(where: { $0.rule == nil }) {
        tally.keptByHand += 1
        return plan.keep()
      }
      if inForce.contains(where: { !$0.isByRule(ofFile: file) }) {
        tally.keptByOtherRules += 1
        return plan.keep()
      }
      if inForce.isEmpty, stated[asset] != nil {
        tally.keptAsStated += 1
        return plan.keep()
      }
    }
    tally.assigned += 1
    plan.give(
      AssignmentPlan.Start(post: post, person: rule.person, from: today, rule: rule.text),
      from: all, stated: stated[asset], reason: "now \(rule.person) by \(file):\(rule.line)")
  }

  /// Ends what the file's rules once gave and give no more; assets disposed of or missing keep whom they have.
  mutating func endWhatNoLongerFollows(live: Set<Int64>) {
    for post in holders.keys.sorted(by: { ($0.asset ?? 0) < ($1.asset ?? 0) }) {
      guard let asset = post.asset, live.contains(asset), !decided.contains(post) else { continue }
      for holding in holders[post] ?? [] where holding.isByRule(ofFile: file) {
        plan.vacate(
          holding, on: today, reason: "no rule of \(file) matches any more",
          successor: stated[asset])
      }
    }
  }
}

extension Holding {
  /// Whether a rule of a file of this name gave it.
  fileprivate func isByRule(ofFile file: String) -> Bool {
    rule.map { AssignmentRule.text($0, isOfFile: file) } ?? false
  }
}

extension DirectoryTable {
  /// The batch of what the file states.
  func draft(kind: String) -> BatchDraft {
    var draft = BatchDraft(kind: kind)
    draft.fileName = fileName
    draft.fileSHA256 = sha256
    draft.fileBytes = bytes
    draft.encoding = source.encoding
    draft.delimiter = source.delimiter
    draft.headingLine = headingLine
    return draft
  }
}
