/// What a handover passed on, or in a dry run would pass on.
public struct HandoverOutcome: Sendable, Equatable {
  /// How many roles of one kind passed on in one organisation.
  public struct Count: Sendable, Equatable {
    public let role: String
    public let organisation: String
    public let count: Int
  }

  /// The e-mail addresses of who hands over and who takes over.
  public let from: String
  public let to: String
  public let outcome: AssignmentOutcome
  /// By role, in the order of `iar roles`, then by organisation.
  public let counts: [Count]
}

extension Register {
  /// Passes everything a person answers for to a successor: assets and organisations, assigned or stated by a register.
  ///
  /// The leaver's assignments end on the day and stay in the history. The leaver need no longer be in the directory;
  /// the successor must be, and in post. The day is in ISO 8601; it is today if nil.
  ///
  /// - Throws: `RegisterError` if the role, a person or the day is not one.
  public func handOver(
    from leaver: String, to successor: String, role: String? = nil, on day: String? = nil,
    dryRun: Bool = false, occasion: Occasion
  ) throws -> HandoverOutcome {
    let role = try role.map { try RoleCatalogue.role($0) }
    let day = try day.map { try AssignmentDays.day($0, "--on") } ?? occasion.today
    guard day <= occasion.today else {
      throw RegisterError(
        .usage, "--on: '\(day)' lies ahead, hand over on the day itself or afterwards")
    }
    return try change(occasion: occasion, dryRun: dryRun) { transaction in
      let heir = try transaction.person(successor, inPostOn: occasion.today).email
      let leaver = try transaction.leaver(leaver)
      guard heir != leaver else {
        throw RegisterError(.usage, "'\(heir)' can't hand over to the same person")
      }
      let plan = try transaction.handover(from: leaver, to: heir, role: role, on: day)
      let outcome = try transaction.carryOut(
        plan, as: BatchDraft(kind: "handover"), action: "handover", dryRun: dryRun)
      return HandoverOutcome(
        from: leaver, to: heir, outcome: outcome, counts: Self.counts(outcome.changes))
    }
  }

  private static func counts(_ changes: [AssignmentChange]) -> [HandoverOutcome.Count] {
    RoleCatalogue.all.flatMap { role in
      Dictionary(grouping: changes.filter { $0.role == role.name }, by: \.organisation)
        .sorted { $0.key < $1.key }
        .map { HandoverOutcome.Count(role: role.name, organisation: $0.key, count: $0.value.count) }
    }
  }
}

extension Transaction {
  /// The e-mail address of who leaves: of the directory, or one that is written nowhere else but in assignments.
  fileprivate func leaver(_ text: String) throws -> String {
    do {
      return try PersonFinder(try people()).known(text).email
    } catch let refusal as Refusal {
      guard let email = EmailAddress(text)?.description, try !holdings(person: email).isEmpty else {
        throw refusal.error(.missing)
      }
      return email
    }
  }

  fileprivate func handover(
    from leaver: String, to heir: String, role: Role?, on day: String
  ) throws -> AssignmentPlan {
    var plan = AssignmentPlan()
    let heirs = Set(try holdings(person: heir).filter { !$0.hasRunOut(on: day) }.map(\.post))
    let reason = "handed over to \(heir)"
    for holding in try holdings(role: role?.name, person: leaver) {
      if holding.hasRunOut(on: day) || heirs.contains(holding.post) {
        plan.vacate(
          holding, on: day, reason: reason,
          successor: heirs.contains(holding.post) ? heir : nil)
      } else {
        plan.give(
          AssignmentPlan.Start(post: holding.post, person: heir, from: max(day, holding.from)),
          from: [holding], stated: nil, reason: reason)
      }
    }
    for post in try postsStated(for: leaver) where role == nil || post.role == role?.name {
      plan.give(
        AssignmentPlan.Start(post: post, person: heir, from: day), from: [], stated: leaver,
        reason: reason)
    }
    return plan
  }
}
