extension Transaction {
  /// What the matching makes of an asset or a device beside everything that is linked to it or near it; the likeliest
  /// pair first.
  func pairExplanations(of side: Explainable) throws -> [ComparedPair] {
    let explainer = try explainer(around: [side])
    switch side {
    case .asset(let id):
      return explainer.explanations(ofAsset: id).map { pair in
        ComparedPair(one: side, other: .device(pair.sightings.first ?? 0), explanation: pair)
      }
    case .device(let id):
      return explainer.explanations(ofSighting: id).map { pair in
        ComparedPair(one: .asset(pair.asset), other: side, explanation: pair)
      }
    }
  }

  /// What the matching makes of two things beside each other; nil where it has nothing to compare.
  func pairExplanation(of one: Explainable, _ other: Explainable) throws -> ComparedPair? {
    let explainer = try explainer(around: [one, other])
    let explanation: PairExplanation?
    switch (one, other) {
    case (.asset(let first), .asset(let second)):
      explanation = explainer.explanation(ofAsset: first, andAsset: second)
    case (.asset(let asset), .device(let device)):
      explanation = explainer.explanation(ofSighting: device, andAsset: asset)
    case (.device(let device), .asset(let asset)):
      explanation = explainer.explanation(ofSighting: device, andAsset: asset)
      return explanation.map { ComparedPair(one: other, other: one, explanation: $0) }
    case (.device(let first), .device(let second)):
      explanation = explainer.explanation(ofSighting: first, andSighting: second)
    }
    return explanation.map { ComparedPair(one: one, other: other, explanation: $0) }
  }

  /// A matching of the things around some: those that share a key with them, and those that share one with these.
  private func explainer(around sides: [Explainable]) throws -> MatchExplainer {
    var around = try Neighbourhood(self, decisions: try matchDecisions())
    var ring: Set<Int64> = []
    for side in sides {
      switch side {
      case .asset(let id): ring.insert(id << 1)
      case .device(let id):
        for sighting in try sightings(ofDevice: id) { ring.insert(sighting << 1 | 1) }
      }
    }
    for _ in 0..<2 { ring = try around.take(ring) }
    _ = try around.take(ring)
    return MatchExplainer(around.matching)
  }
}

/// Things loaded ring by ring from where a question begins. Owners are twice an asset's number, or twice a sighting's
/// and one, as in the table of keys.
private struct Neighbourhood {
  private let transaction: Transaction
  private(set) var matching: Matching
  private var taken: Set<Int64> = []
  private var asked: Set<Int64> = []

  /// A key that more things hold tells none of them; the first ones show as much.
  private static let mostHolders = 200
  /// Beyond so many things a neighbourhood grows no further.
  private static let mostThings = 4000

  init(_ transaction: Transaction, decisions: [MatchDecision]) throws {
    self.transaction = transaction
    let tally = try transaction.matchState() ?? HabitTally()
    matching = Matching(decisions: decisions, habits: MatchHabits(tally))
  }

  /// Takes the owners of a ring that were not taken yet; gives the ring around them.
  mutating func take(_ ring: Set<Int64>) throws -> Set<Int64> {
    let new = ring.subtracting(taken).sorted().prefix(max(0, Self.mostThings - taken.count))
    taken.formUnion(new)
    let known = matching.count
    try transaction.eachMatchableAsset(among: new.filter { $0 & 1 == 0 }.map { $0 >> 1 }) {
      asset, _ in matching.add(asset)
    }
    try transaction.eachMatchableSighting(among: new.filter { $0 & 1 == 1 }.map { $0 >> 1 }) {
      matching.add($0)
    }
    var keys: Set<Int64> = []
    matching.eachKey(from: known) { keys.insert($0.key) }
    return try holders(of: keys)
  }

  private mutating func holders(of keys: Set<Int64>) throws -> Set<Int64> {
    var found: Set<Int64> = []
    let query = try BoundQuery(
      "SELECT owner FROM match_key WHERE key = ? LIMIT ?", in: transaction.database)
    for key in keys.sorted() where asked.insert(key).inserted {
      try query.each(key, Int64(Self.mostHolders)) { found.insert($0) }
    }
    return found
  }
}
