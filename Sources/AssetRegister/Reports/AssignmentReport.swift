/// What a reader sees of assignments made, or about to be made.
public enum AssignmentReport {
  /// One line a change: what, where, role, who before and who after.
  public static func changes(_ outcome: AssignmentOutcome, width: Int? = nil) -> String {
    TextTable(
      columns: [
        TextTable.Column("Asset", .right), TextTable.Column("Trust"),
        TextTable.Column("Label", isProse: true), TextTable.Column("Role"),
        TextTable.Column("Before"), TextTable.Column("After"),
      ],
      rows: outcome.changes.map { change in
        [
          change.asset.map(String.init) ?? "-", change.organisation, change.label, change.role,
          change.before ?? "nobody", change.after ?? "nobody",
        ]
      }
    ).text(width: width)
  }

  /// One line a rule: what it matched and what became of that.
  public static func rules(_ outcome: RulesOutcome, width: Int? = nil) -> String {
    let counts = ["Matched", "Assigned", "Already", "By hand", "Stated", "Other rules", "Decided"]
    return TextTable(
      columns: [
        TextTable.Column("Line", .right), TextTable.Column("Priority", .right),
        TextTable.Column("Role"), TextTable.Column("To"),
      ] + counts.map { TextTable.Column($0, .right) } + [TextTable.Column("Where", isProse: true)],
      rows: outcome.rules.map { rule in
        let numbers = [
          rule.line, rule.priority, rule.matched, rule.assigned, rule.already, rule.keptByHand,
          rule.keptAsStated, rule.keptByOtherRules, rule.decidedBefore,
        ].map(String.init)
        return numbers[..<2] + [rule.role, rule.person] + numbers[2...] + [rule.selection]
      }
    ).text(width: width)
  }

  /// One line a role and trust: how many passed on.
  public static func counts(_ outcome: HandoverOutcome) -> String {
    TextTable(
      columns: [
        TextTable.Column("Role"), TextTable.Column("Trust"), TextTable.Column("Count", .right),
      ],
      rows: outcome.counts.map { [$0.role, $0.organisation, String($0.count)] }
    ).text()
  }

  /// One or two lines for the person who asked: what was done, and how to take it back.
  public static func words(for outcome: AssignmentOutcome) -> String {
    guard !outcome.changes.isEmpty || outcome.batch != nil else {
      return outcome.unchanged == 0
        ? "nothing to change: nothing matches" : "nothing to change, \(outcome.unchanged) unchanged"
    }
    if outcome.isDryRun { return "would be: \(outcome.summary); nothing was stored" }
    guard let batch = outcome.batch else { return outcome.summary }
    return "\(outcome.summary)\nbatch \(batch); take it back with: iar undo \(batch)"
  }
}
