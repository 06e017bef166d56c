/// Decisions in words and as a table.
public enum DecisionReport {
  /// What came of decisions, and how to take them back.
  public static func text(_ outcome: DecisionOutcome) -> String {
    var parts: [String] = []
    if outcome.made > 0 { parts.append("\(Counted.grouped(outcome.made)) decided") }
    if outcome.replaced > 0 {
      parts.append("\(Counted.grouped(outcome.replaced)) taken back")
    }
    if outcome.unchanged > 0 { parts.append("\(Counted.grouped(outcome.unchanged)) stood already") }
    let head =
      (outcome.isDryRun ? "would be: " : "")
      + (parts.isEmpty ? "nothing decided" : parts.joined(separator: ", "))
    return
      ([head] + lines(outcome.moves).map { "  \($0)" } + [ending(outcome.batch, outcome.isDryRun)])
      .joined(separator: "\n")
  }

  /// What was adopted, and how to take it back.
  public static func text(_ outcome: AdoptionOutcome) -> String {
    let numbers = outcome.assets.prefix(20).map(String.init).joined(separator: ", ")
    let more = outcome.assets.count > 20 ? ", ..." : ""
    let assets =
      outcome.isDryRun ? "" : ": asset\(outcome.assets.count == 1 ? "" : "s") \(numbers)\(more)"
    let head =
      "\(Counted.text(outcome.assets.count, "device")) registered as \(outcome.organisation) "
      + "\(outcome.register)\(assets)"
    return
      ([head] + lines(outcome.moves).map { "  \($0)" } + [ending(outcome.batch, outcome.isDryRun)])
      .joined(separator: "\n")
  }

  private static func ending(_ batch: Int64?, _ isDryRun: Bool) -> String {
    if isDryRun { return "dry run: nothing was stored" }
    return batch.map { "batch \($0); take it back with: iar undo \($0)" } ?? "nothing changed"
  }

  /// How links moved, a line for the devices decided on and one for others, then the gaps that close and that open.
  static func lines(_ moves: LinkMoves) -> [String] {
    let own = [
      phrase("links", moves.linked), phrase("unlinks", moves.unlinked),
      moves.filled.isEmpty ? nil : "fills \(list(moves.filled))",
      moves.emptied.isEmpty ? nil : "no longer fills \(list(moves.emptied))",
    ].compactMap { $0 }
    return (own.isEmpty ? [] : [own.joined(separator: ", ")]) + others(moves)
      + gaps("closes", moves.closed) + gaps("opens", moves.opened)
  }

  /// Such as `closes a gap, G7: Registered, but not seen`, a line for each question.
  private static func gaps(_ verb: String, _ changes: [GapChange]) -> [String] {
    changes.map { change in
      let count = change.count == 1 ? "a gap" : "\(Counted.grouped(change.count)) gaps"
      return "\(verb) \(count), \(change.question): \(change.title)"
    }
  }

  /// What moves besides the devices decided on: one line, or none.
  static func others(_ moves: LinkMoves) -> [String] {
    let parts = [
      phrase("links", moves.otherLinked), phrase("unlinks", moves.otherUnlinked),
      moves.otherMoved > 0
        ? "moves \(Counted.text(moves.otherMoved, "sighting")) to another asset" : nil,
      moves.otherSuggested > 0
        ? "puts \(Counted.text(moves.otherSuggested, "sighting")) up for review" : nil,
      moves.otherSettled > 0
        ? "settles \(Counted.text(moves.otherSettled, "sighting")) under review" : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? [] : ["of other devices: \(parts.joined(separator: ", "))"]
  }

  /// Such as `Hostname, MAC address and Model`.
  private static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) and \(last)"
  }

  private static func phrase(_ verb: String, _ count: Int) -> String? {
    count > 0 ? "\(verb) \(Counted.text(count, "sighting"))" : nil
  }

  /// Every decision with its history.
  public static func bytes(
    _ decisions: [Decision], _ format: TableFormat, width: Int? = nil
  ) -> [UInt8] {
    TableOutput.bytes(
      format, columns: Self.columns, rows: decisions.map(row), width: width
    ).bytes
  }

  private static let columns: [OutputColumn] = [
    .init("decision", .number), .init("state"), .init("verb"), .init("a"), .init("b"), .init("at"),
    .init("by"), .init("batch", .number), .init("ended_at"), .init("ended_by"),
    .init("ended_in", .number, title: "by batch"), .init("note", .prose),
  ]

  private static func row(_ decision: Decision) -> [String?] {
    [
      String(decision.id), decision.end == nil ? "stands" : "ended", decision.verb.rawValue,
      decision.a, decision.b, decision.at, decision.by, String(decision.batch), decision.end?.at,
      decision.end?.by, decision.end.map { String($0.batch) },
      [decision.note, decision.end?.note].compactMap { $0 }.joined(separator: "; "),
    ]
  }
}
