internal import GRDB

extension Transaction {
  /// What the last matching of all learned; nil if nothing is matched, or by other rules.
  func matchState() throws -> HabitTally? {
    var tally: HabitTally?
    try eachRow("SELECT rules, habits FROM match_state") { row in
      guard Self.number(row[0]) == Int64(MatchRules.version) else { return }
      tally = HabitTally(text: row[1] ?? "")
    }
    return tally
  }

  /// Matches what a change touches and nothing else; nil where only matching everything will do.
  func relinkPart(_ change: LinkChange) throws -> RelinkSummary? {
    guard let tally = try matchState() else { return nil }
    let most = try mostOfAPart()
    do {
      switch change {
      case .scan(let batch):
        return try relink(self.change(byScan: batch, most: most), tally, most: most)
      case .since(let basis):
        guard let basis else { return nil }
        return try relink(self.change(since: basis, most: most), tally, most: most)
      case .everything: return nil
      }
    } catch is MatchPartTooLarge {
      return nil
    }
  }

  private func relink(_ change: MatchChange, _ tally: HabitTally, most: Int) throws
    -> RelinkSummary?
  {
    var change = change
    let counted = change.counted(tally)
    let habits = MatchHabits(counted)
    guard habits == MatchHabits(tally) else { return nil }
    change.settle(habits)
    let keys = change.keys
    try forget(keys.lost)
    try keep(keys.gained)
    let source = try RegisterMatchSource(self)
    guard
      let results = try PartialMatching.run(
        change, habits: habits, homes: organisationsMatched(), most: most, source)
    else { return nil }
    try database.execute(
      sql: "UPDATE match_state SET habits = ?", arguments: [counted.text])
    let unlinked = try standingLinks(among: change.goneSightings)
    try note(change)
    return try write(results, unlinked: Array(unlinked.values), renewed: change.comeAssets)
  }

  /// All organisations within which names may be at home.
  private func organisationsMatched() throws -> [String] {
    var codes: [String] = []
    try eachRow("SELECT organisation FROM scan UNION SELECT organisation FROM register") {
      codes.append($0[0] ?? "")
    }
    return codes
  }

  private func forget(_ keys: [MatchKey]) throws {
    var delete = try BoundStatement(
      "DELETE FROM match_key WHERE key = ? AND owner = ?", in: database)
    for key in keys {
      delete.bind(key.key)
      delete.bind(key.owner)
      try delete.run()
    }
  }

  /// Takes away what is known of things that are gone, and notes by which records assets were matched.
  private func note(_ change: MatchChange) throws {
    var forgetLink = try BoundStatement(
      "DELETE FROM sighting_link WHERE sighting_id = ?", in: database)
    for sighting in change.goneSightings {
      forgetLink.bind(sighting)
      try forgetLink.run()
    }
    var forgetAsset = try BoundStatement(
      "DELETE FROM matched_asset WHERE asset_id = ?", in: database)
    for asset in change.goneAssets {
      forgetAsset.bind(asset)
      try forgetAsset.run()
    }
    var records: [(asset: Int64, record: Int64)] = []
    try eachMatchableAsset(among: change.comeAssets) { records.append(($0.id, $1)) }
    try insertMatched(records)
  }

  /// Writes what was found; `unlinked` are the links of sightings that are gone, `renewed` the assets that came or changed.
  private func write(
    _ results: PartialResults, unlinked: [SightingLink], renewed: [Int64]
  ) throws -> RelinkSummary {
    try emptyJudgements(of: results)
    try insertShared(results.shared)
    try insertFindings(results.findings)
    try insertPairs(results.pairs)
    var summary = RelinkSummary()
    summary.looked = results.links.count
    let stood = try standingLinks(among: results.links.map(\.sighting))
    summary.changed = try write(results.links, stood: stood)
    let touched = results.links + stood.values + unlinked
    try deriveSeen(
      ofAssets: Set(touched.compactMap(\.asset) + renewed), devices: Set(touched.map(\.device)))
    return summary
  }

  /// Makes room for what was found of assets and identifiers.
  private func emptyJudgements(of results: PartialResults) throws {
    let statements = [
      "DELETE FROM match_finding WHERE asset_id = ?",
      "DELETE FROM asset_pair WHERE asset_a = ?", "DELETE FROM asset_pair WHERE asset_b = ?",
    ]
    for sql in statements {
      var delete = try BoundStatement(sql, in: database)
      for asset in results.assets.sorted() {
        delete.bind(asset)
        try delete.run()
      }
    }
    var delete = try BoundStatement(
      "DELETE FROM shared_identifier WHERE kind = ? AND value = ?", in: database)
    for identifier in results.identifiers {
      delete.bind(identifier.kind.rawValue)
      delete.bind(identifier.value)
      try delete.run()
    }
  }
}
