/// What an asset must be like to be selected: the tree behind a selection's text.
///
/// Every condition is either met or not: an empty value meets `is empty` and `!=`, and no other test.
indirect enum Condition: Hashable, Sendable {
  /// All of two or more conditions.
  case all([Condition])
  /// At least one of two or more conditions.
  case any([Condition])
  case not(Condition)
  case test(Subject, Test)
}

/// What is asked about one subject. Where a subject has several values, one that passes is enough;
/// `!=` is passed when none of them equals.
enum Test: Hashable, Sendable {
  case compare(Comparison, String)
  case contains(String)
  case startsWith(String)
  case isOneOf([String])
  case isEmpty
  case isNotEmpty
}

/// How a value is compared. Text is compared without regard to the case of ASCII letters.
enum Comparison: String, Hashable, Sendable, CaseIterable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// Whether it asks for an order rather than for equality.
  var isOrder: Bool { self != .equal && self != .notEqual }
}

extension Condition {
  /// Every subject the condition asks about.
  var subjects: [Subject] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.subjects)
    case .not(let part): part.subjects
    case .test(let subject, _): [subject]
    }
  }
}
