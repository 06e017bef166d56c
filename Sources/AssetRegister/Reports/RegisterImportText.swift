/// What became of an imported register, in words.
public struct RegisterImportText {
  private let summary: RegisterImportSummary
  private let listsAll: Bool

  /// The words for one summary; `listsAll` names every unknown person and place instead of the first five.
  public init(_ summary: RegisterImportSummary, listsAll: Bool = false) {
    self.summary = summary
    self.listsAll = listsAll
  }

  /// The whole text: outcomes first, then how the file was read, what to look at, what to do next.
  public var text: String {
    var lines = [outcome]
    lines += summary.notes.map { "  \($0)" }
    lines += decisions
    lines += oddities
    lines += names(
      summary.unknownPeople, "no one person of the directory", "iar import people FILE")
    lines += names(
      summary.unknownPlaces, "no place of the directory", "iar import locations FILE")
    lines += held
    lines += changes
    lines.append(ending)
    return lines.joined(separator: "\n")
  }

  private var outcome: String {
    let name = summary.register == RegisterImport.usualName ? "" : " \(summary.register)"
    return
      "\(summary.fileName) as \(summary.organisation)\(name): \(Counted.text(summary.rows, "row")): "
      + "\(summary.new) new, \(summary.unchanged) unchanged, \(summary.changed) changed, "
      + "\(summary.held.count) held"
      + (summary.missing > 0
        ? "; \(Counted.text(summary.missing, "asset")) of the register missing from it" : "")
  }

  private var decisions: [String] {
    let decisions = summary.decisions.filter { !AddedColumns.owns($0.heading) }
    var lines = decisions.compactMap { decision -> String? in
      guard let reason = decision.reason else { return nil }
      let meaning = decision.field.map { "taken for \($0.name)" } ?? "kept as it is"
      return "  '\(decision.heading)' \(meaning): \(reason)"
    }
    let kept = decisions.filter { $0.field == nil && $0.reason == nil }
      .map { $0.heading.isEmpty ? "column \($0.column) without a heading" : "'\($0.heading)'" }
    if !kept.isEmpty { lines.append("  kept as they are: \(Self.list(kept, 8))") }
    return lines
  }

  private var oddities: [String] {
    summary.oddities.map { oddity in
      "  look at '\(oddity.heading)': \(Counted.text(oddity.count, "cell")) with \(oddity.meaning); "
        + "first on line \(oddity.firstLine): '\(Self.short(oddity.firstValue))'"
    }
  }

  private func names(
    _ unknown: [RegisterImportSummary.UnknownName], _ what: String, _ help: String
  ) -> [String] {
    guard !unknown.isEmpty else { return [] }
    let shown = unknown.prefix(listsAll ? unknown.count : 5).map { name in
      "    '\(Self.short(name.text))' in \(Counted.text(name.rows, "row"))"
        + (name.suggestion.map { "; nearest: \($0)" } ?? "")
    }
    let rest = unknown.count - shown.count
    let more = rest > 0 ? ["    and \(Counted.grouped(rest)) more, listed with --verbose"] : []
    return ["  \(Counted.text(unknown.count, "name")) for \(what), kept as text (\(help)):"]
      + shown
      + more
  }

  private var held: [String] {
    guard !summary.held.isEmpty else { return [] }
    let shown = summary.held.prefix(10).map { "    line \($0.line): \($0.reason)" }
    let more = summary.held.count > 10 ? ["    and \(summary.held.count - 10) more"] : []
    let lines = ["  held, touching nothing, until a person mends them:"] + shown + more
    guard !summary.isDryRun else { return lines }
    return lines + ["    to mend them: iar export held \(selection) --format csv -o held.csv"]
  }

  private var changes: [String] {
    summary.changes.map { change in
      "  line \(change.line), asset \(change.asset), \(change.field.title.lowercased()): "
        + "\(Self.quoted(change.old)) becomes \(Self.quoted(change.new))"
    }
  }

  private var ending: String {
    if summary.isRepeat { return "the register holds this file already: nothing was changed" }
    if summary.isDryRun { return "a dry run: nothing was changed" }
    guard let batch = summary.batch else { return "nothing was changed" }
    return "batch \(batch); take it back with: iar undo \(batch)"
  }

  private var selection: String {
    "--trust \(summary.organisation)"
      + (summary.register == RegisterImport.usualName
        ? "" : " --name '\(HeadingQuestions.quoted(summary.register))'")
  }

  private static func list(_ items: [String], _ limit: Int) -> String {
    let shown = items.prefix(limit).joined(separator: ", ")
    return items.count > limit ? "\(shown) and \(items.count - limit) more" : shown
  }

  private static func short(_ text: String) -> String {
    CellWords.shortened(text, to: 60)
  }

  private static func quoted(_ text: String?) -> String {
    text.map { "'\(short($0))'" } ?? "nothing"
  }
}
