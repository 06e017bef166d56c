/// A piece of a selection's text, and where it stands, counted in scalars.
struct SelectionToken: Equatable {
  enum Kind: Equatable {
    /// A name, a keyword or a value without quotes.
    case word
    /// A value in quotes; the token's text is what they hold.
    case string
    case comparison(Comparison)
    case open
    case close
    case comma
    case end
  }

  var kind: Kind
  var text: String
  var range: Range<Int>

  /// Whether it is this keyword, in any case.
  func isWord(_ keyword: String) -> Bool {
    kind == .word && text.utf8.count == keyword.utf8.count
      && zip(text.utf8, keyword.utf8).allSatisfy { $0.asciiLowered == $1 }
  }

  /// The token as a message names it.
  var shown: String { kind == .end ? "the end" : "'\(text)'" }
}
