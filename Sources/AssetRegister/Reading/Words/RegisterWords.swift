import RegisterSchema

/// The words that registers use for kinds, stages of life and importance, and the makers they name.
enum RegisterWords {
  /// Words for types of asset, each with its kind: `laptop` is hardware.
  static let kinds = WordTable(VocabularyTable(Schema.kinds), word: "type", value: "kind")
  /// Words for stages of life, each with its status: `in service` is in use.
  static let statuses = WordTable(VocabularyTable(Schema.statuses), word: "word", value: "status")
  /// Words for importance, each with its criticality.
  static let criticalities = WordTable(
    VocabularyTable(Schema.criticalities), word: "word", value: "criticality")
  /// Makers of computers and medical devices.
  static let makers = WordTable(VocabularyTable(Schema.makers), word: "maker", value: "maker")

  /// The five kinds themselves.
  static let kindNames = ["information", "hardware", "software", "medical device", "service"]
}

extension RegisterWords {
  private static let foldedKindNames = ByteStringTable(kindNames.map(Fold.heading))

  /// Whether a folded word is the name of a kind itself.
  static func isKindName(folded word: Span<UInt8>) -> Bool {
    foldedKindNames.contains(word)
  }
}
