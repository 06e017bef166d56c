extension Register {
  /// Keeps what a person decided about what is the same, and derives the links again.
  ///
  /// A decision names things by keys that outlive files, so it holds when registers and scans are read again. It ends
  /// earlier ones that say the contrary. What stands already is not said twice.
  ///
  /// - Throws: `RegisterError` if a thing is not there, or can't be told from others.
  public func decide(
    _ requests: [DecisionRequest], note: String? = nil, dryRun: Bool = false, occasion: Occasion
  ) throws -> DecisionOutcome {
    try change(occasion: occasion, dryRun: dryRun) { transaction in
      var drafts = try DecisionDrafts(transaction, note: note)
      for request in requests { try drafts.add(request) }
      return try transaction.carryOut(drafts, dryRun: dryRun)
    }
  }

  /// Takes back decisions by their numbers, and derives the links again.
  ///
  /// - Throws: `RegisterError` if there is no such decision, or it does not stand any more.
  public func revoke(
    _ ids: [Int64], note: String? = nil, dryRun: Bool = false, occasion: Occasion
  ) throws -> DecisionOutcome {
    try change(occasion: occasion, dryRun: dryRun) { transaction in
      for id in ids { try transaction.checkRevocable(id) }
      let basis = try transaction.linkBasis()
      let batch = try transaction.insert(BatchDraft(kind: "decisions"))
      for id in Set(ids).sorted() { try transaction.endDecision(id, batch: batch, note: note) }
      let moves = try transaction.relinkWatched(since: basis, decided: [], dryRun: dryRun)
      try transaction.log(
        action: "revoke", batch: batch,
        summary: "took back \(Counted.text(Set(ids).count, "decision"))")
      return DecisionOutcome(
        batch: dryRun ? nil : batch, made: 0, unchanged: 0, replaced: Set(ids).count, moves: moves,
        isDryRun: dryRun)
    }
  }

  /// Every decision with its history, the oldest first.
  public func decisions() throws -> [Decision] {
    try read { try $0.decisions() }
  }
}

/// Decisions being put into words that outlive files.
struct DecisionDrafts {
  private let transaction: Transaction
  private let keys: StableKeys
  /// What the person remarks on those that follow.
  var note: String?
  private(set) var drafts: [DecisionDraft] = []
  /// The devices and assets decided on.
  private(set) var devices: Set<Int64> = []
  private(set) var assets: Set<Int64> = []

  init(_ transaction: Transaction, note: String?) throws {
    self.transaction = transaction
    self.note = note
    keys = try StableKeys(transaction)
  }

  mutating func add(_ request: DecisionRequest) throws {
    switch request {
    case .same(let one, let other): try add(one, other, isSame: true)
    case .notSame(let one, let other): try add(one, other, isSame: false)
    case .shared(let name):
      drafts.append(DecisionDraft(verb: .shared, a: keys.key(of: name), b: nil, note: note))
    case .notShared(let name):
      drafts.append(DecisionDraft(verb: .notShared, a: keys.key(of: name), b: nil, note: note))
    }
  }

  private mutating func add(_ one: Thing, _ other: Thing, isSame: Bool) throws {
    let (first, second) = (try key(of: one), try key(of: other))
    guard first != second else {
      throw RegisterError(.usage, "'\(first.text)' is one and the same thing, expected two")
    }
    drafts.append(.about(first, second, isSame: isSame, note: note))
  }

  private mutating func key(of thing: Thing) throws -> StableKey {
    switch thing {
    case .asset(let id):
      assets.insert(id)
      return try keys.key(ofAsset: id)
    case .device(let id):
      devices.insert(id)
      return try keys.key(ofDevice: id)
    case .named(let word):
      switch try transaction.thing(called: word) {
      case .asset(let id):
        assets.insert(id)
        return try keys.key(ofAsset: id)
      case .sighting(let id):
        let device = try transaction.device(ofSighting: id)
        devices.insert(device)
        return try keys.key(ofDevice: device)
      }
    }
  }
}

extension Transaction {
  /// Stores decisions as one batch and derives the links again; where all stand already, there is no batch.
  func carryOut(_ decisions: DecisionDrafts, dryRun: Bool) throws -> DecisionOutcome {
    let standing = try StandingDecisions(self)
    var seen: Set<DecisionDraft> = []
    let drafts = decisions.drafts.filter { seen.insert($0).inserted && !standing.holds($0) }
    let unchanged = decisions.drafts.count - drafts.count
    guard !drafts.isEmpty else {
      return DecisionOutcome(
        batch: nil, made: 0, unchanged: unchanged, replaced: 0, moves: LinkMoves(), isDryRun: dryRun
      )
    }
    let basis = try linkBasis()
    let batch = try insert(BatchDraft(kind: "decisions"))
    let replaced = try insert(drafts, batch: batch)
    let moves = try relinkWatched(
      since: basis, decided: decisions.devices, decisions.assets, dryRun: dryRun)
    try log(action: "decide", batch: batch, summary: DecisionWords.summary(of: drafts))
    return DecisionOutcome(
      batch: dryRun ? nil : batch, made: drafts.count, unchanged: unchanged,
      replaced: replaced, moves: moves, isDryRun: dryRun)
  }

  /// Derives the links again after what changed since a basis was noted, and tells how they moved; a dry run tells also which gaps
  /// that closes and opens, which takes as long as asking for them.
  func relinkWatched(
    since basis: LinkBasis?, decided devices: Set<Int64>, _ assets: Set<Int64> = [], dryRun: Bool
  ) throws -> LinkMoves {
    var sightings: Set<Int64> = []
    for device in devices { sightings.formUnion(try self.sightings(ofDevice: device)) }
    let today = dryRun ? occasion?.today : nil
    let gaps = try today.map { try GapCensus(self, today: $0) }
    let watch = try LinkWatch(self)
    let before = try filledFields(of: assets)
    try relink(.since(basis))
    var moves = try watch.end(decided: sightings)
    let after = try filledFields(of: assets)
    moves.filled = FilledField.titles(after.subtracting(before))
    moves.emptied = FilledField.titles(before.subtracting(after))
    if let gaps, let today {
      let gapsAfter = try GapCensus(self, today: today)
      (moves.closed, moves.opened) = (gaps.closed(by: gapsAfter), gapsAfter.closed(by: gaps))
    }
    return moves
  }

  /// Refuses to take back what is not there, or was taken back.
  fileprivate func checkRevocable(_ id: Int64) throws {
    guard let decision = try decision(id).first else {
      throw RegisterError(.missing, "there is no decision \(id)", help: "iar review --decisions")
    }
    if let end = decision.end {
      throw RegisterError(
        .usage, "decision \(id) was taken back already, at \(end.at) by \(end.by)",
        help: "iar log --batch \(end.batch)")
    }
    guard decision.verb != .adopt else {
      throw RegisterError(
        .usage, "decision \(id) made an asset, which goes with its batch",
        help: "iar undo \(decision.batch)")
    }
  }
}

/// Decisions in the words of the log.
enum DecisionWords {
  /// Such as `not same: device serial ABC123, asset RXN tag 12345`, or `12 same, 3 not same`.
  static func summary(of drafts: [DecisionDraft]) -> String {
    if drafts.count == 1, let draft = drafts.first {
      let sides = [draft.a.text, draft.b?.text].compactMap { $0 }
      return "\(draft.verb.rawValue): \(sides.joined(separator: ", "))"
    }
    return Decision.Verb.allCases.compactMap { verb in
      let count = drafts.count { $0.verb == verb }
      return count == 0 ? nil : "\(count) \(verb.rawValue)"
    }.joined(separator: ", ")
  }
}
