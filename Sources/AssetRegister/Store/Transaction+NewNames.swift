internal import GRDB

/// What a text of a register is the name of.
enum ResolvedKind: String {
  case person
  case place
}

extension Transaction {
  /// Forgets the texts of an organisation that no asset's row states any more, as after a file that changed rows.
  ///
  /// Those that the file itself states need not be looked for, which mostly leaves none.
  func forgetUnstatedNames(organisation: String, stated: StatedNames) throws {
    try forgetUnstated(.person, organisation, stated.people, textsOfPeople)
    try forgetUnstated(.place, organisation, stated.places, textsOfPlaces)
  }

  private func forgetUnstated(
    _ kind: ResolvedKind, _ organisation: String, _ stated: [UInt64: StatedNames.Stated],
    _ texts: String
  ) throws {
    let known = try String.fetchAll(
      database, sql: "SELECT text FROM resolution WHERE kind = ? AND organisation = ?",
      arguments: [kind.rawValue, organisation])
    guard known.contains(where: { stated[StatedNames.key($0)] == nil }) else { return }
    try database.execute(
      sql: """
        DELETE FROM resolution WHERE kind = :kind AND organisation = :organisation
          AND text NOT IN (SELECT text FROM (\(texts)) WHERE organisation = :organisation)
        """, arguments: ["kind": kind.rawValue, "organisation": organisation])
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
