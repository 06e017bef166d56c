extension SelectionParser {
  /// One test of one subject.
  mutating func test() throws(SelectionFault) -> Condition {
    if current.isWord("has"), following.kind == .open {
      _ = take()
      return .test(.responsible(try role()), .isNotEmpty)
    }
    let start = current
    let subject = try subject()
    if subject == .missing, isEndOfCondition { return .test(.missing, .compare(.equal, "yes")) }
    let test = try test(of: subject)
    if let message = subject.objection(to: test) { throw fault(message, at: start.range) }
    return .test(subject, test)
  }

  private var isEndOfCondition: Bool {
    current.kind == .end || current.kind == .close || current.isWord("and") || current.isWord("or")
  }

  private mutating func role() throws(SelectionFault) -> Role {
    try expect(.open, "(")
    let token = take()
    guard token.kind == .word || token.kind == .string else {
      throw fault("found \(token.shown), expected a role such as iao", at: token.range)
    }
    guard let role = RoleCatalogue.named(token.text) else {
      let near = RoleCatalogue.nearest(to: token.text).map { ", did you mean '\($0.name)'?" } ?? ""
      throw fault("'\(token.text)' is not a role\(near)", at: token.range)
    }
    try expect(.close, ")")
    return role
  }

  /// A name of one or more words; its first word is never taken for an operator (`in use date`).
  private mutating func subject() throws(SelectionFault) -> Subject {
    guard current.kind == .word, !current.isWord("and"), !current.isWord("or") else {
      throw fault("found \(current.shown), expected a field, 'not' or '('")
    }
    let first = take()
    if first.isWord("responsible"), current.kind == .open { return .responsible(try role()) }
    var words = [first.text]
    var range = first.range
    while current.kind == .word, !isOperator, !isEndOfCondition {
      let word = take()
      words.append(word.text)
      range = range.lowerBound..<word.range.upperBound
    }
    let name = words.joined(separator: " ")
    guard let subject = Subject(name: name) else {
      let near = Subject.nearest(to: name).map { ", did you mean '\($0)'?" } ?? ""
      throw fault("'\(name)' is not a field\(near)", at: range)
    }
    return subject
  }

  private var isOperator: Bool {
    ["contains", "starts", "in", "is"].contains(where: current.isWord)
  }

  private mutating func test(of subject: Subject) throws(SelectionFault) -> Test {
    let token = take()
    if case .comparison(let comparison) = token.kind {
      if comparison.isOrder, !subject.hasOrder {
        throw fault(
          "'\(comparison.rawValue)' goes with days and the id only, not with '\(subject.name)'",
          at: token.range)
      }
      return .compare(comparison, try value(of: subject, isWhole: true))
    }
    if token.isWord("contains") { return .contains(try value(of: subject, isWhole: false)) }
    if token.isWord("starts") {
      guard take(word: "with") else { throw fault("found \(current.shown), expected 'with'") }
      return .startsWith(try value(of: subject, isWhole: false))
    }
    if token.isWord("in") { return .isOneOf(try list(of: subject)) }
    if token.isWord("is") {
      let isNegated = take(word: "not")
      guard take(word: "empty") else {
        throw fault("found \(current.shown), expected 'empty'; for a value write '='")
      }
      return isNegated ? .isNotEmpty : .isEmpty
    }
    throw fault(
      "found \(token.shown) after '\(subject.name)', expected one of "
        + "=, !=, <, <=, >, >=, contains, starts with, in, is empty", at: token.range)
  }

  private mutating func take(word: String) -> Bool {
    guard current.isWord(word) else { return false }
    _ = take()
    return true
  }

  private mutating func list(of subject: Subject) throws(SelectionFault) -> [String] {
    try expect(.open, "(")
    var values = [try value(of: subject, isWhole: true)]
    while current.kind == .comma {
      _ = take()
      values.append(try value(of: subject, isWhole: true))
    }
    guard current.kind == .close else {
      throw fault("found \(current.shown), expected ',' or ')'")
    }
    _ = take()
    return values
  }

  private mutating func value(of subject: Subject, isWhole: Bool) throws(SelectionFault) -> String {
    let token = take()
    guard token.kind == .string || token.kind == .word && !isReserved(token) else {
      throw fault("found \(token.shown), expected a value such as 'text'", at: token.range)
    }
    guard !token.text.isEmpty else {
      throw fault("the value is empty, write '\(subject.name) is empty'", at: token.range)
    }
    if token.kind == .word, current.kind == .word, !isEndOfCondition {
      throw fault(
        "'\(token.text) \(current.text)' stands bare, put a value of several words in quotes",
        at: token.range.lowerBound..<current.range.upperBound)
    }
    guard isWhole else { return token.text }
    switch subject.canonical(token.text) {
    case .success(let value): return value
    case .failure(let objection): throw fault(objection.message, at: token.range)
    }
  }

  private func isReserved(_ token: SelectionToken) -> Bool {
    ["and", "or", "not"].contains(where: token.isWord)
  }
}
