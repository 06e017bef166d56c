/// A column of a directory file, and the headings it is known by.
struct DirectoryColumn: Sendable {
  let name: String
  /// Other headings, compared by ``Fold/heading(_:)``.
  let synonyms: [String]
  let isRequired: Bool

  init(_ name: String, _ synonyms: String..., required: Bool = false) {
    self.name = name
    self.synonyms = synonyms
    isRequired = required
  }

  /// Every heading the column is known by, folded.
  var folded: [String] { ([name] + synonyms).map(Fold.heading) }
}
