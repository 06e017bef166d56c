internal import GRDB

/// What a text of a register is the name of.
enum ResolvedKind: String {
  case person
  case place
}

extension Transaction {
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
