/// One change of who answers in one role.
public struct AssignmentChange: Sendable, Equatable {
  /// The asset's id; nil for an organisation's role.
  public let asset: Int64?
  /// The code of the organisation that has the role, or in whose register the asset stands.
  public let organisation: String
  /// What people call the asset or the organisation.
  public let label: String
  /// The role's name, such as `iao`.
  public let role: String
  /// Who answered before, by e-mail address; nil if nobody did.
  public let before: String?
  /// Who answers afterwards, by e-mail address; nil if nobody does.
  public let after: String?
  /// The rule or the line behind it, or why it came about; nil where a person just said so.
  public let reason: String?
}

/// What a run of assignments did, or in a dry run would do.
public struct AssignmentOutcome: Sendable, Equatable {
  /// The batch that holds the facts; nil where nothing changed, and after a dry run.
  public let batch: Int64?
  /// The changes, by organisation, asset and role.
  public let changes: [AssignmentChange]
  /// How many assets or organisations had it so already.
  public let unchanged: Int
  /// Whether all of it was taken back.
  public let isDryRun: Bool

  /// How many got a person where nobody answered before.
  public var assigned: Int { changes.count { $0.before == nil && $0.after != nil } }
  /// How many passed from one person to another.
  public var replaced: Int {
    changes.count { $0.before != nil && $0.after != nil && $0.before != $0.after }
  }
  /// How many keep their person under another date or on another ground.
  public var confirmed: Int { changes.count { $0.before != nil && $0.before == $0.after } }
  /// How many have nobody afterwards.
  public var ended: Int { changes.count { $0.after == nil } }

  /// One line: `12 assigned, 3 replaced, 2 unchanged`.
  public var summary: String {
    var parts = ["\(assigned) assigned", "\(replaced) replaced"]
    if confirmed > 0 { parts.append("\(confirmed) confirmed") }
    if ended > 0 { parts.append("\(ended) ended") }
    return (parts + ["\(unchanged) unchanged"]).joined(separator: ", ")
  }
}
