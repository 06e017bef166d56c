/// What is otherwise than in the report before: which gaps opened and closed, and what was done.
struct BoardChanges {
  /// How many questions are shown, those that moved most.
  static let shown = 6

  let report: BoardReport

  var html: HTML {
    guard let before = report.before else { return .nothing }
    let moved = changes(since: before)
    return HTML.section(
      "changes", "What changed since \(LongDay.text(before.day))",
      [
        HTML.element("p", ["class": "note"], done).line,
        moved.isEmpty
          ? HTML.element("p", "Every count is what it was.").line : table(moved, before),
        lookedAt(since: before),
      ])
  }

  private struct Change {
    let title: String
    let then: Int
    let now: Int
  }

  private func changes(since before: BoardDay) -> [Change] {
    report.questions.values.sorted { $0.id < $1.id }.compactMap { question -> Change? in
      guard let then = before.gaps(question.id), let now = report.now.gaps(question.id),
        then != now, before.population(question.id) != 0
      else { return nil }
      return Change(title: question.title, then: then, now: now)
    }.enumerated().sorted { left, right in
      (abs(right.element.now - right.element.then), left.offset)
        < (abs(left.element.now - left.element.then), right.offset)
    }.map(\.element)
  }

  /// What there was nothing to count of then, and is now.
  private func lookedAt(since before: BoardDay) -> HTML {
    let titles = report.questions.values.sorted { $0.id < $1.id }.filter { question in
      before.population(question.id) == 0 && (report.now.population(question.id) ?? 0) > 0
    }.map { "\($0.title) (\(Counted.grouped(report.now.gaps($0.id) ?? 0)))" }
    return titles.isEmpty
      ? .nothing
      : .element(
        "p", ["class": "note"], "Looked at for the first time: \(titles.joined(separator: "; ")).")
  }

  private func table(_ changes: [Change], _ before: BoardDay) -> HTML {
    let hidden = changes.count - Self.shown
    return .all([
      HTMLTable(
        caption: "What moved most",
        columns: [
          .init(title: "Gap"), .init(title: BoardWords.shortDay(before.day), isNumber: true),
          .init(title: BoardWords.shortDay(report.today), isNumber: true),
          .init(title: "Change", isNumber: true),
        ],
        rows: changes.prefix(Self.shown).map { change in
          [
            .text(change.title), .text(Counted.grouped(change.then)),
            .text(Counted.grouped(change.now)),
            .text(BoardWords.signed(change.now - change.then)),
          ]
        }
      ).html,
      hidden > 0
        ? HTML.element(
          "p", ["class": "note"],
          "\(Counted.text(hidden, "more question", plural: "more questions")) moved less.")
        : .nothing,
    ])
  }

  private var done: String {
    guard let done = report.done else {
      return "What was done since can\u{2019}t be told from the log."
    }
    guard !done.isEmpty else { return "Nothing was recorded since." }
    return "Recorded since: " + BoardWords.deeds(done) + "."
  }
}
