/// Jobs that rest on the same costly views, and those views.
struct InquiryFamily<Job: Sendable>: Sendable {
  private(set) var jobs: [Job]
  private(set) var views: Set<String>
  /// How many statements its jobs have.
  private(set) var statements: Int

  /// About how long it takes beside others.
  var cost: Int { views.reduce(statements) { $0 + (Transaction.costlyViews[$1] ?? 0) } }

  /// Does each job while the views are worked out.
  func work(over transaction: Transaction, _ body: (Job) throws -> Void) throws {
    var done: [String] = []
    defer { for view in done { try? transaction.forget(view) } }
    for view in views.sorted() {
      try transaction.workOut(view)
      done.append(view)
    }
    for job in jobs { try body(job) }
  }
}

/// What is still to be done: jobs that rest on costly views, and those that go through what assets state.
struct InquiryWork<Job: Sendable>: Sendable {
  private var families: [InquiryFamily<Job>] = []
  private var others: [Job] = []
  /// How many of the others go through what live assets state.
  private var passes = 0

  /// Parts jobs by the views in their statements; what takes longest comes first, so that the last is soon done.
  init(_ jobs: [Job], reading statements: (Job) -> [GapSQL]) {
    for job in jobs {
      let asked = statements(job)
      let views = Set(asked.flatMap(\.words)).intersection(Transaction.costlyViews.keys)
      guard !views.isEmpty else {
        others.append(job)
        if asked.contains(where: \.goesThroughAssets) { passes += 1 }
        continue
      }
      var family = InquiryFamily(jobs: [job], views: views, statements: asked.count)
      for other in families where !other.views.isDisjoint(with: family.views) {
        family = InquiryFamily(
          jobs: other.jobs + family.jobs, views: other.views.union(family.views),
          statements: other.statements + family.statements)
      }
      families.removeAll { !$0.views.isDisjoint(with: family.views) }
      families.append(family)
    }
    families.sort { $0.cost > $1.cost }
  }

  /// Whether a copy of what assets state saves time: of a part always, of all where they are gone through
  /// more often than that costs.
  func isWorthCopy(of scope: AssetScope) -> Bool {
    !others.isEmpty && (!scope.isAll || passes > 4)
  }

  mutating func takeFamily() -> InquiryFamily<Job>? {
    families.isEmpty ? nil : families.removeFirst()
  }

  mutating func takeOther() -> Job? {
    others.isEmpty ? nil : others.removeFirst()
  }

  mutating func drop() {
    families = []
    others = []
  }
}
