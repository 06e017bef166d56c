/// What one rule of a rules file came to. Every asset it matches is counted once.
public struct RuleTally: Sendable, Equatable {
  /// The line of the file.
  public let line: Int
  public let priority: Int
  /// The selection as the file has it.
  public let selection: String
  public let role: String
  /// The e-mail address of who gets the role.
  public let person: String
  /// Assets that get the person.
  public internal(set) var assigned = 0
  /// Assets that have the person already.
  public internal(set) var already = 0
  /// Assets left alone because a person set somebody by hand.
  public internal(set) var keptByHand = 0
  /// Assets left alone because their register names somebody who is known.
  public internal(set) var keptAsStated = 0
  /// Assets left alone because the rules of another file gave them to somebody.
  public internal(set) var keptByOtherRules = 0
  /// Assets that a rule of higher priority decides.
  public internal(set) var decidedBefore = 0

  init(_ rule: AssignmentRule) {
    line = rule.line
    priority = rule.priority
    selection = rule.selection.text
    role = rule.role.name
    person = rule.person
  }

  /// All assets that the rule's selection finds.
  public var matched: Int {
    assigned + already + keptByHand + keptAsStated + keptByOtherRules + decidedBefore
  }
}

/// What a run of a rules file did, or in a dry run would do.
public struct RulesOutcome: Sendable, Equatable {
  /// What changed in all.
  public let outcome: AssignmentOutcome
  /// Rule by rule, in the order of their priority.
  public let rules: [RuleTally]
}
