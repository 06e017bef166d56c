/// What a heading alone says about its column, before the values are looked at.
enum HeadingDraft {
  /// A person said so; nil: leave it as it is.
  case answered(Field?)
  /// The list of headings knows one meaning; `rank` is its place in the list.
  case known(Field, rank: Int)
  /// The list knows several.
  case several([Field], rank: Int)
  /// Not in the list, but it ends like the heading of a number on a label.
  case looksLikeTag
  /// Nothing is known.
  case unknown

  init(_ column: HeadingColumn, answers: HeadingAnswers, vocabulary: HeadingVocabulary) {
    if let answer = answers.answer(for: column) {
      self = .answered(answer)
      return
    }
    guard let meaning = vocabulary.meaning(of: column.heading), let first = meaning.fields.first
    else {
      self = Self.endsLikeTag(column.heading) ? .looksLikeTag : .unknown
      return
    }
    let asks = meaning.fields.count > 1 || Self.isBareNumber(column.heading)
    self = asks ? .several(meaning.fields, rank: meaning.rank) : .known(first, rank: meaning.rank)
  }

  /// The field where the heading alone gives one.
  var field: Field? {
    switch self {
    case .answered(let field): field
    case .known(let field, _): field
    case .several, .looksLikeTag, .unknown: nil
    }
  }

  /// Whether the list knows a field for the column that no other column can be of.
  var wantsFieldAlone: Bool {
    switch self {
    case .known(let field, _): !field.type.holdsSeveral
    case .several: true
    case .answered, .looksLikeTag, .unknown: false
    }
  }

  /// What is asked of the column's values; nil where they have no say.
  var interest: ColumnEvidence.Interest? {
    switch self {
    case .answered(let field): field?.type == .date ? .dateOrder : nil
    case .known(let field, _): field.type == .date ? .dateOrder : nil
    case .several(let fields, _):
      fields.contains { $0.type == .date } ? .meaningOfDays : .meaning
    case .looksLikeTag: .meaning
    case .unknown: nil
    }
  }

  /// `ID`, `Ref`, `No`: a tag only if every row has its own.
  private static func isBareNumber(_ heading: String) -> Bool {
    let bare: Set = ["id", "ref", "no", "number", "reference", "refno", "uniqueid", "refid"]
    return bare.contains(Fold.heading(heading))
  }

  private static func endsLikeTag(_ heading: String) -> Bool {
    let words = Fold.name(heading).utf8.split(separator: UInt8(ascii: " "))
    guard let last = words.last, words.count > 1 else { return false }
    return ["id", "no", "number", "ref", "code", "tag"].contains(
      String(decoding: last, as: UTF8.self))
  }
}
