/// The first things a senior reader sees: six figures, and what to do first.
struct BoardFigures {
  let report: BoardReport

  var html: HTML {
    .all([figures, actions])
  }

  private var figures: HTML {
    HTML.section(
      "short", "In short",
      [
        HTML.element("ul", ["class": "figures"], BoardMeasure.allCases.compactMap(card)).line,
        age,
      ])
  }

  private func card(_ measure: BoardMeasure) -> HTML? {
    guard let count = report.total(measure) else { return nil }
    let isWell = measure.isGood ? count.count == count.whole : count.count == 0
    let change = report.before.flatMap { before in
      BoardWords.change(
        count, since: report.total(measure, on: before), on: before.day,
        noun: measure == .answered ? "assets" : nil)
    }
    return HTML.element(
      "li", ["class": isWell ? "good" : "open"],
      [
        .element("strong", BoardWords.number(measure, count)), .text(" "),
        .element("span", BoardWords.sentence(measure, count)),
        change.map { .element("em", $0) } ?? .nothing, accepted(measure),
      ]
    ).line
  }

  /// What a figure leaves out: it got no smaller by being accepted.
  private func accepted(_ measure: BoardMeasure) -> HTML {
    let count = report.accepted(measure)
    return count == 0
      ? .nothing : .element("em", "besides \(Counted.grouped(count)) accepted for a time")
  }

  /// How far the figures can be trusted: what rests on old files, what has no place.
  private var age: HTML {
    var words: [String] = []
    if let placeless = report.now.gaps("G3a"), placeless > 0 {
      words.append(
        "\(Counted.text(placeless, "asset")) in use \(placeless == 1 ? "has" : "have") no place recorded at all."
      )
    }
    if let unknown = report.now.gaps("G9b"), unknown > 0 {
      words.append(
        "Nobody knows whether \(Counted.grouped(unknown)) more \(unknown == 1 ? "asset is" : "assets are") still supported."
      )
    }
    if let old = report.now.gaps("G19a"), old > 0 {
      words.append(
        "\(Counted.text(old, "register")) \(old == 1 ? "is" : "are") older than 35 days, and so is what is said here from \(old == 1 ? "it" : "them")."
      )
    }
    if let none = report.now.gaps("G19b"), none > 0 {
      words.append(
        "\(Counted.text(none, "member")) \(none == 1 ? "has" : "have") given no register: nothing of what \(none == 1 ? "it holds" : "they hold") is counted here."
      )
    }
    if report.before == nil {
      words.append("This is the first report; the next one says what changed.")
    }
    return words.isEmpty ? .nothing : .element("p", ["class": "note"], words.joined(separator: " "))
  }

  private var actions: HTML {
    guard !report.actions.isEmpty else { return .nothing }
    let closed = report.actions.reduce(0) { $0 + $1.closes }
    let all = report.gaps(report.actionSeverity)
    return HTML.section(
      "first", "What to do first",
      [
        HTML.element(
          "p",
          "\(report.actions.count == 1 ? "This closes" : "These \(number(report.actions.count)) close") \(Counted.grouped(closed)) of the \(Counted.text(all, "gap")) of \(report.actionSeverity.rawValue) severity."
        ).line,
        .element("ol", ["class": "actions"], report.actions.map(action)),
      ])
  }

  private func action(_ action: BoardAction) -> HTML {
    let words = BoardActionWords(action, report.questions[action.question])
    return HTML.element(
      "li",
      [
        .element("b", [.name(called(action.organisation)), .text(": "), .name(words.task)]),
        .text(" "),
        .element("span", ["class": "closes"], "closes \(Counted.grouped(action.closes))"),
        .text(" "), .element("span", ["class": "benefit"], words.benefit),
      ]
    ).line
  }

  private func called(_ code: String) -> String {
    report.organisations.first { $0.code == code }.map(BoardWords.called) ?? GapsWords.code(code)
  }

  private func number(_ count: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five"]
    return words.indices.contains(count) ? words[count] : String(count)
  }
}

extension BoardReport {
  /// A measure over all organisations; nil if it was not counted.
  func total(_ measure: BoardMeasure, on day: BoardDay? = nil) -> BoardCount? {
    (day ?? now).count(measure, organisations.map(\.code))
  }

  /// The gaps of a measure that a person accepted, where those do not count.
  func accepted(_ measure: BoardMeasure) -> Int {
    switch measure {
    case .answered, .unowned: 0
    case .lost, .unregistered, .unsupported, .unsegmented:
      now.tallies.filter { measure.questions.contains($0.question) }.reduce(0) { $0 + $1.accepted }
    }
  }

  /// All gaps of a severity.
  func gaps(_ severity: GapSeverity) -> Int {
    now.tallies.filter { questions[$0.question]?.severity == severity }.reduce(0) { $0 + $1.gaps }
  }
}
