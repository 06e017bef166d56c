/// What is particular about the tables of one source: how they are recognised and what the list of headings gets wrong
/// of them. To add one, write one file and name it in ``all``.
struct TablePreset: Sendable {
  /// What `--format` calls it.
  let name: String
  /// The name of the source.
  let title: String
  /// Headings, folded: a table that has all of one of these sets is of this source.
  let signatures: [Set<String>]
  /// What headings mean here, by folded heading, where the list of headings has another meaning or none.
  let meanings: [String: ColumnMeaning]
  /// What becomes of rows in a certain state.
  let rules: [RowRule]

  init(
    name: String, title: String, signatures: [[String]], meanings: [String: ColumnMeaning] = [:],
    rules: [RowRule] = []
  ) {
    self.name = name
    self.title = title
    self.signatures = signatures.map { Set($0.map { Fold.heading($0) }) }
    self.meanings = Dictionary(
      meanings.map { (Fold.heading($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    self.rules = rules
  }

  /// The sources in the order in which they are asked whether a table is theirs; the last takes any that tells devices
  /// apart.
  static let all: [TablePreset] = [
    intune, defender, ciscoISE, windowsDHCP, kea, activeDirectory, clarotyXDome, lansweeper,
    tenable, anyTable,
  ]

  /// A table of no known source, read by the list of headings alone.
  static let anyTable = TablePreset(name: "table", title: "Table of devices", signatures: [])

  /// What a heading means; nil where nothing is known of it.
  func entry(for heading: String) -> SightingVocabulary.Entry? {
    let folded = Fold.heading(heading)
    if let meaning = meanings[folded] {
      return SightingVocabulary.Entry(meaning: meaning, isOnlyAlone: false)
    }
    return SightingVocabulary.standard.entries[folded]
  }

  /// Whether a table with these folded headings is of this source.
  func recognises(_ headings: Set<String>) -> Bool {
    guard signatures.isEmpty else { return signatures.contains { $0.isSubset(of: headings) } }
    let entries = headings.compactMap { SightingVocabulary.standard.entries[$0] }
    let identifiers = entries.filter { $0.meaning.field?.isIdentifier == true }
    return identifiers.contains { !$0.isOnlyAlone } || !identifiers.isEmpty && entries.count > 1
  }
}

/// What becomes of a row by a cell of it.
struct RowRule: Sendable {
  /// When the rule applies; words are folded.
  enum Test: Sendable {
    case isOneOf(Set<String>)
    /// Filled, but with none of these.
    case isNone(of: Set<String>)
    /// Filled with anything.
    case isFilled
  }

  /// What becomes of the row.
  enum Fate: Sendable {
    /// It is no sighting, for this reason.
    case passedOver(String)
    /// It is one, and such rows are counted: the words for one and for several.
    case noted(String, plural: String)
  }

  /// The folded heading of the column.
  let heading: String
  let test: Test
  let fate: Fate
  /// How a cell must begin, so that most need no folding.
  private let firstLetters: Set<UInt8>?

  init(_ heading: String, _ test: Test, _ fate: Fate) {
    self.heading = Fold.heading(heading)
    self.test = test
    self.fate = fate
    if case .isOneOf(let words) = test {
      firstLetters = Set(words.compactMap(\.utf8.first))
    } else {
      firstLetters = nil
    }
  }

  /// Whether the rule applies to a row with this cell.
  func applies(to cell: Span<UInt8>) -> Bool {
    let text = cell.extracting(cell.unwrappedRange)
    guard text.count > 0, firstLetters?.contains(text[0].asciiLowered) != false,
      !Placeholder.matches(text)
    else { return false }
    var word: [UInt8] = []
    Fold.heading(text, into: &word)
    let folded = String(decoding: word, as: UTF8.self)
    switch test {
    case .isOneOf(let words): return words.contains(folded)
    case .isNone(let words): return !words.contains(folded)
    case .isFilled: return true
    }
  }
}
