/// Which column of a file holds what.
struct DirectoryHeadings: Sendable, Equatable {
  /// The column's name for each heading, nil where it is none of the directory's.
  let columnAt: [String?]
  /// Why the headings can't be used, with what would help; nil when they can.
  let trouble: RegisterError?
  /// Headings that are not used.
  let notes: [String]

  /// Finds each column's heading; `place` leads the words of the trouble: `people.csv:1`.
  ///
  /// Of two headings for one column the one that stands first in the column's own list is taken, the other is not used.
  init(_ headings: [String], _ columns: [DirectoryColumn], place: String) {
    let folded = headings.map(Fold.heading)
    var columnAt = [String?](repeating: nil, count: headings.count)
    var twice: RegisterError?
    for column in columns {
      guard let heading = column.folded.first(where: folded.contains) else { continue }
      let places = folded.indices.filter { folded[$0] == heading }
      columnAt[places[0]] = column.name
      if places.count > 1 {
        twice = twice ?? Self.twice(places.map { headings[$0] }, column.name, place)
      }
    }
    let unused = zip(headings, zip(folded, columnAt)).filter { !$1.0.isEmpty && $1.1 == nil }
    self.columnAt = columnAt
    notes = unused.isEmpty ? [] : ["not used: \(Self.quoted(unused.map(\.0)))"]
    trouble = twice ?? Self.missing(headings, columnAt, columns, place)
  }

  private static func twice(_ headings: [String], _ column: String, _ place: String)
    -> RegisterError
  {
    RegisterError(
      .badInput, "\(place): \(headings.count) columns hold the \(column): \(quoted(headings))",
      help: "rename those that do not hold the \(column)")
  }

  private static func missing(
    _ headings: [String], _ columnAt: [String?], _ columns: [DirectoryColumn], _ place: String
  ) -> RegisterError? {
    let missing = columns.filter { $0.isRequired && !columnAt.contains($0.name) }
    guard let first = missing.first else { return nil }
    let names = missing.map(\.name).joined(separator: " or the ")
    let others = first.synonyms.isEmpty ? "" : " (or \(quoted(first.synonyms)))"
    return RegisterError(
      .badInput, "\(place): no column holds the \(names); the headings were \(quoted(headings))",
      help: "head a column '\(first.name)'\(others)")
  }

  private static func quoted(_ texts: [String]) -> String {
    texts.map { "'\($0)'" }.joined(separator: ", ")
  }
}
