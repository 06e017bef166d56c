internal import GRDB

extension Transaction {
  /// Works out anew which person or place each text of the registers means, and writes what differs from before.
  ///
  /// What stands in `resolution` afterwards follows from the directory and the current assets alone, not from the order
  /// of imports. Called whenever either may have changed.
  func deriveResolutions() throws {
    var before = try resolutions()
    let insert = try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO resolution (kind, organisation, text, target, how, suggestion)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    try resolveAll { key, now in
      guard before.removeValue(forKey: key) != now else { return }
      try insert.execute(arguments: [
        key.kind, key.organisation, key.text, now.target, now.how.rawValue, now.suggestion,
      ])
    }
    let delete = try database.cachedStatement(
      sql: "DELETE FROM resolution WHERE kind = ? AND organisation = ? AND text = ?")
    for key in before.keys {
      try delete.execute(arguments: [key.kind, key.organisation, key.text])
    }
  }

  /// Texts that `resolution` has otherwise than the directory and the registers give, in words; the first 20.
  func resolutionsDerivedWrongly() throws -> [String] {
    var kept = try resolutions()
    var wrong: [String] = []
    try resolveAll { key, now in
      if kept.removeValue(forKey: key) != now { wrong.append(key.words) }
    }
    return Array((wrong + kept.keys.map(\.words)).sorted().prefix(20))
  }

  /// Works out the meaning of every text that today's registers state.
  private func resolveAll(_ body: (ResolvedText, Resolution) throws -> Void) throws {
    let people = PeopleIndex(try people())
    try resolve("person", textsOfPeople, people.resolve, body)
    let places = PlaceIndex(try places(), aliases: try placeAliases())
    try resolve("place", textsOfPlaces(), places.resolve, body)
  }

  private func resolve(
    _ kind: String, _ sql: String,
    _ meaning: (_ text: String, _ organisation: String) -> Resolution,
    _ body: (ResolvedText, Resolution) throws -> Void
  ) throws {
    for row in try Row.fetchAll(database, sql: sql) {
      let key = ResolvedText(kind: kind, organisation: row[0], text: row[1])
      try body(key, meaning(key.text, key.organisation))
    }
  }

  private func resolutions() throws -> [ResolvedText: Resolution] {
    var known: [ResolvedText: Resolution] = [:]
    let rows = try Row.fetchCursor(
      database, sql: "SELECT kind, organisation, text, target, how, suggestion FROM resolution")
    while let row = try rows.next() {
      let how: String = row["how"]
      let key = ResolvedText(
        kind: row["kind"], organisation: row["organisation"], text: row["text"])
      known[key] = Resolution(
        Resolution.How(rawValue: how) ?? .unknown, target: row["target"],
        suggestion: row["suggestion"])
    }
    return known
  }

  /// The texts that name people today, by organisation.
  var textsOfPeople: String {
    "SELECT DISTINCT organisation, text FROM stated_person"
  }

  /// The texts of `asset_place`, put together as that view does; reading it through the view takes five times as long.
  ///
  /// `condition` says of which assets `a`.
  func textsOfPlaces(where condition: String = "TRUE") -> String {
    """
    SELECT organisation, text FROM (
      SELECT DISTINCT r.organisation, trim(coalesce(c.site, '')
        || CASE WHEN c.building IS NULL THEN '' ELSE ' / ' || c.building END
        || CASE WHEN c.floor IS NULL THEN '' ELSE ' / ' || c.floor END
        || CASE WHEN c.room IS NULL THEN '' ELSE ' / ' || c.room END
        || CASE WHEN c.location IS NULL THEN '' ELSE ' / ' || c.location END, ' /') AS text
      FROM asset a
      JOIN current_register r ON r.id = a.register_id
      JOIN record c ON c.id = a.record_id
      WHERE \(condition))
    WHERE text <> ''
    """
  }
}

/// A text of one organisation's registers, told apart byte by byte as the register's keys are.
private struct ResolvedText: Hashable {
  let kind: String
  let organisation: String
  let text: String

  var words: String { "the \(kind) '\(text)' of \(organisation): not what the directory gives" }

  static func == (left: ResolvedText, right: ResolvedText) -> Bool {
    left.kind == right.kind && left.organisation == right.organisation
      && left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(organisation)
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
