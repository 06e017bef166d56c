internal import GRDB

/// What a text of a register is the name of.
enum ResolvedKind: String {
  case person
  case place
}

extension Transaction {
  /// Forgets the texts of an organisation that no asset's row states any more, as after a file that changed rows.
  ///
  /// Those that the file itself states need not be looked for, which mostly leaves none; the others may be stated by
  /// assets that are not of its batch.
  func forgetUnstatedNames(organisation: String, stated: StatedNames, batch: Int64?) throws {
    let elsewhere = "a.batch_id IS NOT :batch"
    try forgetUnstated(
      .person, organisation, stated.people, batch,
      """
      SELECT DISTINCT s.organisation, s.text
      FROM asset a CROSS JOIN stated_person s ON s.asset_id = a.id WHERE \(elsewhere)
      """)
    try forgetUnstated(
      .place, organisation, stated.places, batch, textsOfPlaces(where: elsewhere))
  }

  private func forgetUnstated(
    _ kind: ResolvedKind, _ organisation: String, _ stated: [UInt64: StatedNames.Stated],
    _ batch: Int64?, _ texts: String
  ) throws {
    let known = try String.fetchAll(
      database, sql: "SELECT text FROM resolution WHERE kind = ? AND organisation = ?",
      arguments: [kind.rawValue, organisation])
    let unstated = known.filter { stated[StatedNames.key($0)] == nil }
    guard !unstated.isEmpty else { return }
    let elsewhere = Set(
      try String.fetchAll(
        database, sql: "SELECT text FROM (\(texts)) WHERE organisation = :organisation",
        arguments: ["organisation": organisation, "batch": batch]
      ).map(StatedNames.key))
    let delete = try database.cachedStatement(
      sql: "DELETE FROM resolution WHERE kind = ? AND organisation = ? AND text = ?")
    for text in unstated where !elsewhere.contains(StatedNames.key(text)) {
      try delete.execute(arguments: [kind.rawValue, organisation, text])
    }
  }

  /// Resolves the texts of newly imported rows and keeps what is new: the same as deriving everything again, at the cost
  /// of these texts alone.
  func resolve(_ texts: [String], _ kind: ResolvedKind, organisation: String) throws -> [Resolution]
  {
    guard !texts.isEmpty else { return [] }
    let meaning: (String) -> Resolution
    switch kind {
    case .person:
      let index = PeopleIndex(try people())
      meaning = { index.resolve($0, in: organisation) }
    case .place:
      let index = PlaceIndex(try places(), aliases: try placeAliases())
      meaning = { index.resolve($0, in: organisation) }
    }
    let insert = try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO resolution (kind, organisation, text, target, how, suggestion)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    return try texts.map { text in
      let resolution = meaning(text)
      try insert.execute(arguments: [
        kind.rawValue, organisation, text, resolution.target, resolution.how.rawValue,
        resolution.suggestion,
      ])
      return resolution
    }
  }
}
