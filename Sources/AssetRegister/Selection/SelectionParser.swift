/// Reads a selection's text into a tree.
///
///     either     = both { 'or' both }
///     both       = one { 'and' one }
///     one        = 'not' one | '(' either ')' | 'has' '(' role ')' | 'missing' | subject test
///     subject    = name | 'responsible' '(' role ')'
///     test       = ('=' | '!=' | '<' | '<=' | '>' | '>=') value | 'contains' value | 'starts with' value
///                | 'in' '(' value { ',' value } ')' | 'is' [ 'not' ] 'empty'
struct SelectionParser {
  /// How deep parentheses and `not` may nest.
  static let maxDepth = 100

  let text: String
  private let tokens: [SelectionToken]
  private var index = 0
  private var depth = 0

  /// The tree of a text.
  static func condition(of text: String) throws(SelectionFault) -> Condition {
    var parser = SelectionParser(text: text, tokens: try SelectionLexer.tokens(of: text))
    guard parser.current.kind != .end else {
      throw parser.fault("the selection is empty, expected a condition such as kind = 'hardware'")
    }
    let condition = try parser.either()
    guard parser.current.kind == .end else {
      throw parser.fault(parser.trailing())
    }
    return condition
  }

  private init(text: String, tokens: [SelectionToken]) {
    self.text = text
    self.tokens = tokens
  }

  var current: SelectionToken { tokens[index] }
  var following: SelectionToken { tokens[min(index + 1, tokens.count - 1)] }

  /// Gives the current token and goes on to the next.
  mutating func take() -> SelectionToken {
    let token = current
    index = min(index + 1, tokens.count - 1)
    return token
  }

  func fault(_ message: String, at range: Range<Int>? = nil) -> SelectionFault {
    SelectionFault(message: message, text: text, range: range ?? current.range)
  }

  mutating func expect(_ kind: SelectionToken.Kind, _ sign: String) throws(SelectionFault) {
    guard current.kind == kind else {
      throw fault("found \(current.shown), expected '\(sign)'")
    }
    _ = take()
  }

  private mutating func either() throws(SelectionFault) -> Condition {
    var parts = [try both()]
    while current.isWord("or") {
      _ = take()
      parts.append(try both())
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func both() throws(SelectionFault) -> Condition {
    var parts = [try one()]
    while current.isWord("and") {
      _ = take()
      parts.append(try one())
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func one() throws(SelectionFault) -> Condition {
    guard depth < Self.maxDepth else {
      throw fault("the selection nests deeper than \(Self.maxDepth) levels")
    }
    depth += 1
    defer { depth -= 1 }
    if current.isWord("not") {
      _ = take()
      return .not(try one())
    }
    guard current.kind == .open else { return try test() }
    let opening = take()
    let condition = try either()
    guard current.kind == .close else {
      guard current.kind == .end else { throw fault(trailing()) }
      throw fault("the parenthesis '(' is never closed", at: opening.range)
    }
    _ = take()
    return condition
  }

  private func trailing() -> String {
    "found \(current.shown), expected 'and', 'or' or the end"
  }
}
