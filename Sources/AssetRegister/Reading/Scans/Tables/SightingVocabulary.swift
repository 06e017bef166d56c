import RegisterSchema

/// What headings of scans mean, as `schema/sighting_headings.csv` lists them.
struct SightingVocabulary: Sendable {
  /// One entry of the list.
  struct Entry: Sendable {
    let meaning: ColumnMeaning
    /// Whether it means that only where no other column gives the field: `Name` beside `Hostname` is something else.
    let isOnlyAlone: Bool
  }

  /// The list that the program carries with it.
  static let standard = SightingVocabulary(VocabularyTable(Schema.sightingHeadings))

  /// The entries by folded heading.
  let entries: [String: Entry]

  init(_ table: VocabularyTable) {
    var entries: [String: Entry] = [:]
    for row in table.rows {
      let heading = row["heading"] ?? ""
      guard let meaning = ColumnMeaning(named: row["field"] ?? "", heading: heading) else {
        continue
      }
      entries[Fold.heading(heading)] = Entry(
        meaning: meaning, isOnlyAlone: row["when"] == "alone")
    }
    self.entries = entries
  }
}
