internal import GRDB

/// What may have changed which sighting is which asset.
enum LinkChange {
  /// A scan was read.
  case scan(Int64)
  /// What changed since a basis was noted; everything, if none could be.
  case since(LinkBasis?)
  /// Anything.
  case everything
}

extension Transaction {
  /// Brings everything that follows from sightings into line with the facts.
  ///
  /// What stands afterwards follows from the facts alone, not from the order in which they came, nor from how much was
  /// looked at.
  @discardableResult
  func relink(_ change: LinkChange) throws -> RelinkSummary {
    guard try hasSightings else {
      try forgetMatching()
      return RelinkSummary()
    }
    return try relinkPart(change) ?? relinkEverything()
  }

  /// Matches all sightings with all assets.
  private func relinkEverything() throws -> RelinkSummary {
    var matching = Matching(decisions: try matchDecisions())
    var records: [(asset: Int64, record: Int64)] = []
    try eachMatchableAsset { asset, record in
      records.append((asset.id, record))
      matching.add(asset)
    }
    try eachMatchableSighting { matching.add($0) }
    matching.settle()
    var keys: [MatchKey] = []
    matching.eachKey { keys.append($0) }
    let results = matching.run()
    try forgetMatching()
    try insert(
      into: "match_state",
      ["id": 1, "rules": MatchRules.version, "habits": matching.tally?.text ?? ""])
    try insert(&keys)
    try insertMatched(records)
    try insertShared(results.shared)
    try insertFindings(results.findings)
    try insertPairs(results.pairs)
    var summary = RelinkSummary()
    summary.isFull = true
    summary.looked = results.links.count
    summary.changed = try write(results.links, stood: standingLinks())
    try deriveSeen()
    return summary
  }

  /// The decisions that stand.
  func matchDecisions() throws -> [MatchDecision] {
    var decisions: [MatchDecision] = []
    try eachRow("SELECT id, verb, a, b FROM current_decision ORDER BY id") { row in
      guard let verb = row[1].flatMap(MatchDecision.Verb.init),
        let a = row[2].flatMap(StableKey.init(text:))
      else { return }
      decisions.append(
        MatchDecision(
          id: Self.number(row[0]), verb: verb, a: a, b: row[3].flatMap(StableKey.init(text:))))
    }
    return decisions
  }

  /// Empties what is written anew as a whole, and takes away the links of sightings that are gone.
  private func forgetMatching() throws {
    try database.execute(
      sql: """
        DELETE FROM match_state;
        DELETE FROM match_key;
        DELETE FROM matched_asset;
        DELETE FROM shared_identifier;
        DELETE FROM match_finding;
        DELETE FROM asset_pair;
        DELETE FROM seen_best;
        DELETE FROM conflicting_field;
        DELETE FROM unregistered_device;
        DELETE FROM sighting_link WHERE sighting_id NOT IN (SELECT id FROM sighting)
        """)
  }

  /// Keeps keys, in their order so that each goes to the end of the table.
  private func insert(_ keys: inout [MatchKey]) throws {
    keys.sort()
    try keep(keys)
  }

  /// Keeps the record that each asset was matched by.
  func insertMatched(_ records: [(asset: Int64, record: Int64)]) throws {
    var insert = try BoundStatement(
      "INSERT OR REPLACE INTO matched_asset (asset_id, record_id) VALUES (?, ?)", in: database)
    for (asset, record) in records {
      insert.bind(asset)
      insert.bind(record)
      try insert.run()
    }
  }

  /// Keeps keys.
  func keep(_ keys: [MatchKey]) throws {
    var insert = try BoundStatement(
      "INSERT OR IGNORE INTO match_key (key, owner) VALUES (?, ?)", in: database)
    for key in keys {
      insert.bind(key.key)
      insert.bind(key.owner)
      try insert.run()
    }
  }
}
