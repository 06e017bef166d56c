import RegisterSchema

/// What headings mean, as `schema/headings.csv` lists them.
struct HeadingVocabulary: Sendable {
  /// One entry of the list: the fields a heading can mean, and its place in the list.
  struct Meaning: Sendable {
    let fields: [Field]
    let rank: Int
  }

  /// The list the program carries with it.
  static let standard = HeadingVocabulary(VocabularyTable(Schema.headings))

  private let meanings: [String: Meaning]
  private let spellings: [String]

  init(_ table: VocabularyTable) {
    var meanings: [String: Meaning] = [:]
    for (rank, row) in table.rows.enumerated() {
      let names = (row["fields"] ?? "").utf8.split(separator: UInt8(ascii: "|"))
      let fields = names.compactMap { FieldCatalogue.named(String(decoding: $0, as: UTF8.self)) }
      meanings[Fold.heading(row["heading"] ?? "")] = Meaning(fields: fields, rank: rank)
    }
    self.meanings = meanings
    spellings = table.rows.compactMap { $0["heading"] }
  }

  /// What a heading can mean; nil when it is not in the list.
  func meaning(of heading: String) -> Meaning? {
    meanings[Fold.heading(heading)]
  }

  /// The listed heading that a misspelt one most likely is: one slip of the pen away, two in a long one.
  func nearest(to heading: String) -> (heading: String, fields: [Field])? {
    let folded = Array(Fold.heading(heading).utf8)
    guard folded.count > 4, let spelling = Nearest.suggest(heading, among: spellings),
      let fields = meaning(of: spelling)?.fields
    else { return nil }
    let slips = Nearest.distance(
      folded.span, Array(Fold.heading(spelling).utf8).span, atMost: folded.count > 8 ? 2 : 1)
    return slips == nil ? nil : (spelling, fields)
  }
}
