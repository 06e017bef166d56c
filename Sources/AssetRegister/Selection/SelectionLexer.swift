/// Cuts a selection's text into tokens.
struct SelectionLexer {
  /// The longest text that is read, in bytes.
  static let maxBytes = 16 * 1024

  private let text: String
  private let scalars: [Unicode.Scalar]
  private var index = 0

  private init(_ text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
  }

  /// The tokens of the text, with `.end` as the last.
  static func tokens(of text: String) throws(SelectionFault) -> [SelectionToken] {
    guard text.utf8.count <= maxBytes else {
      throw SelectionFault(
        message: "the selection is \(text.utf8.count) bytes long, at most \(maxBytes) are read",
        text: text, range: 0..<0)
    }
    var lexer = SelectionLexer(text)
    var tokens: [SelectionToken] = []
    while let token = try lexer.next() { tokens.append(token) }
    let end = lexer.scalars.count
    return tokens + [SelectionToken(kind: .end, text: "", range: end..<end)]
  }

  private mutating func next() throws(SelectionFault) -> SelectionToken? {
    while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
    guard index < scalars.count else { return nil }
    switch scalars[index] {
    case "(": return symbol(.open, length: 1)
    case ")": return symbol(.close, length: 1)
    case ",": return symbol(.comma, length: 1)
    case "'", "\"": return try string()
    case "=", "<", ">", "!": return try comparison()
    case "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}":
      throw fault(
        "'\(scalars[index])' is a typographic quotation mark, write ' or \"", index..<index + 1)
    default: return word()
    }
  }

  private mutating func symbol(_ kind: SelectionToken.Kind, length: Int) -> SelectionToken {
    let range = index..<index + length
    index += length
    return SelectionToken(kind: kind, text: text(of: range), range: range)
  }

  private mutating func comparison() throws(SelectionFault) -> SelectionToken {
    if index + 1 < scalars.count {
      let pair = text(of: index..<index + 2)
      if pair == "<>" { return symbol(.comparison(.notEqual), length: 2) }
      if pair == "==" { return symbol(.comparison(.equal), length: 2) }
      if let known = Comparison(rawValue: pair) { return symbol(.comparison(known), length: 2) }
    }
    guard let known = Comparison(rawValue: text(of: index..<index + 1)) else {
      throw fault("'!' stands alone, did you mean '!='?", index..<index + 1)
    }
    return symbol(.comparison(known), length: 1)
  }

  private mutating func string() throws(SelectionFault) -> SelectionToken {
    let start = index
    let quote = scalars[start]
    var value = String.UnicodeScalarView()
    index += 1
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if scalar == quote {
        guard index < scalars.count, scalars[index] == quote else {
          return SelectionToken(kind: .string, text: String(value), range: start..<index)
        }
        index += 1
      }
      value.append(scalar)
    }
    throw fault("the quotation mark \(quote) is never closed", start..<start + 1)
  }

  private mutating func word() -> SelectionToken {
    let start = index
    while index < scalars.count, Self.isWordPart(scalars[index]) { index += 1 }
    return SelectionToken(kind: .word, text: text(of: start..<index), range: start..<index)
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", ")", ",", "'", "\"", "=", "<", ">", "!": false
    case "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}": false
    default: !scalar.properties.isWhitespace
    }
  }

  private func text(of range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  private func fault(_ message: String, _ range: Range<Int>) -> SelectionFault {
    SelectionFault(message: message, text: text, range: range)
  }
}
