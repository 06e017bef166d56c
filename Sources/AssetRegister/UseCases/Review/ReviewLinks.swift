extension Register {
  /// What waits for a person's answer, of all or of what is chosen.
  ///
  /// - Throws: `RegisterError` if the organisation, the reason or the source is unknown.
  public func reviewQueue(_ choice: ReviewChoice = ReviewChoice()) throws -> ReviewQueue {
    try read { try $0.reviewQueue(choice) }
  }

  /// What still waits of what was chosen; entries or a reason that are gone are no fault.
  func reviewQueueStill(_ choice: ReviewChoice) throws -> ReviewQueue {
    try read { try $0.reviewQueue(choice, isStrict: false) }
  }

  /// Answers entries of the review as one batch: each is a decision of its own.
  ///
  /// - Throws: `RegisterError` if an entry does not wait for an answer.
  public func answer(
    _ answers: [ReviewReference: Bool], note: String? = nil, dryRun: Bool = false,
    occasion: Occasion
  ) throws -> DecisionOutcome {
    let sorted = answers.sorted { $0.key.description < $1.key.description }
    return try decide(
      sorted.map { $0.key.decision(isSame: $0.value) }, note: note, dryRun: dryRun,
      occasion: occasion)
  }
}

extension Transaction {
  func reviewQueue(_ choice: ReviewChoice, isStrict: Bool = true) throws -> ReviewQueue {
    let trust = try choice.trust.map(knownOrganisation)
    let seen = try choice.source.map { try suggestions(seenBy: $0, isStrict: isStrict) }
    var entries = choice.kind == .duplicate ? [] : try suggestions()
    if choice.kind != .suggestion { entries += try possibleDuplicates() }
    if isStrict { try check(choice.references, wait: entries) }
    let reasons = Set(entries.map(\.reason)).sorted()
    let reason = try choice.reason.map { reason in
      try Self.known(reason, among: reasons)
        ?? (isStrict ? Self.refuse(reason, reasons) : reason)
    }
    let wanted = Set(choice.references)
    entries = entries.filter { entry in
      (wanted.isEmpty || wanted.contains(entry.reference))
        && (reason == nil || reason == entry.reason)
        && (trust == nil || entry.organisations.contains(trust ?? ""))
        && (seen?.contains(entry.reference) ?? true)
        && (choice.assets.map { !$0.isDisjoint(with: entry.assets) } ?? true)
    }
    let isNarrow = reason != nil || seen != nil || !wanted.isEmpty || choice.kind != nil
    let findings =
      isNarrow
      ? []
      : try matchFindings().filter { finding in
        (trust == nil || finding.organisation == trust)
          && (choice.assets?.contains(finding.asset) ?? true)
      }
    return ReviewQueue(groups: ReviewGroup.groups(of: entries), findings: findings)
  }

  /// The suggestions about devices that a source saw.
  ///
  /// - Throws: `RegisterError` if no scan is of that source, unless not strict.
  private func suggestions(seenBy source: String, isStrict: Bool) throws -> Set<ReviewReference> {
    let sources = try scanSources()
    guard let known = Self.known(source, among: sources) else {
      guard isStrict else { return [] }
      let nearest = Nearest.suggest(source, among: sources).map { ", did you mean '\($0)'?" } ?? ""
      throw RegisterError(
        .usage, "no scan is of the source '\(source)'\(nearest)", help: Self.oneOf(sources))
    }
    return try suggestions(seenBy: known)
  }

  private func check(_ references: [ReviewReference], wait entries: [ReviewEntry]) throws {
    let waiting = Set(entries.map(\.reference))
    let gone = references.filter { !waiting.contains($0) }
    guard !gone.isEmpty else { return }
    let names = gone.map { "'\($0)'" }.joined(separator: ", ")
    throw RegisterError(
      .missing, "\(names) \(gone.count == 1 ? "waits" : "wait") for no answer", help: "iar review")
  }

  private static func known(_ reason: String, among reasons: [String]) -> String? {
    let folded = Fold.name(reason)
    return reasons.first { Fold.name($0) == folded }
  }

  private static func refuse(_ reason: String, _ reasons: [String]) throws -> String {
    let nearest = Nearest.suggest(reason, among: reasons).map { ", did you mean '\($0)'?" } ?? ""
    throw RegisterError(
      .usage, "no entry waits for the reason '\(reason)'\(nearest)",
      help: oneOf(reasons))
  }

  private static func oneOf(_ words: [String]) -> String {
    words.isEmpty ? "iar review" : "one of \(words.map { "'\($0)'" }.joined(separator: ", "))"
  }
}

extension ReviewEntry {
  /// The organisations of the assets it is about.
  var organisations: [String] {
    reference.kind == .suggestion
      ? [other.organisation] : [one.organisation, other.organisation]
  }

  /// The assets it is about.
  var assets: [Int64] { [one.asset, other.asset].compactMap { $0 } }
}

extension ReviewGroup {
  /// Entries by reason, those that most sightings hang on first.
  static func groups(of entries: [ReviewEntry]) -> [ReviewGroup] {
    Dictionary(grouping: entries, by: \.reason).map { reason, entries in
      ReviewGroup(
        reason: reason,
        entries: entries.sorted {
          ($1.sightings, $0.reference.first, $0.reference.second)
            < ($0.sightings, $1.reference.first, $1.reference.second)
        })
    }.sorted { ($1.sightings, $0.reason) < ($0.sightings, $1.reason) }
  }
}
