/// The gaps of a report that people accepted, and what readers are told about them.
struct GapsAccepted {
  /// Acceptances of one question and organisation on the same terms, in the same state.
  struct Group {
    let question: String
    let organisation: String
    let state: AcceptedGap.State
    let count: Int
    let until: String
    let by: String
    let reason: String
  }

  let report: GapReport

  init(_ report: GapReport) {
    self.report = report
  }

  /// All of them, each with its question, in the order of the report.
  var all: [(question: GapQuestion, gap: AcceptedGap)] {
    report.results.flatMap { result in result.accepted.map { (result.question, $0) } }
  }

  /// How many do not count because somebody accepted them.
  var count: Int { report.results.reduce(0) { $0 + $1.acceptedCount } }

  /// The acceptances put together by their terms, in the order of the report.
  var groups: [Group] {
    var order: [[String]] = []
    var counts: [[String]: Int] = [:]
    var states: [[String]: AcceptedGap.State] = [:]
    for (question, gap) in all {
      let key = [
        question.id, gap.acceptance.organisation, gap.state.rawValue, gap.acceptance.until,
        Self.person(gap.acceptance), gap.acceptance.reason,
      ]
      if counts[key] == nil { order.append(key) }
      counts[key, default: 0] += 1
      states[key] = gap.state
    }
    return order.map { key in
      Group(
        question: key[0], organisation: key[1], state: states[key] ?? .accepted,
        count: counts[key] ?? 0, until: key[3], by: key[4], reason: key[5])
    }
  }

  /// Who accepted it, as people know them.
  static func person(_ acceptance: Acceptance) -> String { acceptance.name ?? acceptance.person }

  /// How it stands: `accepted until 2027-03-31 by Ada Finch: reason`.
  static func words(_ gap: AcceptedGap) -> String {
    let acceptance = gap.acceptance
    let by = "by \(person(acceptance)): \(acceptance.reason)"
    return switch gap.state {
    case .accepted: "accepted until \(acceptance.until) \(by)"
    case .closed: "closed since; was accepted until \(acceptance.until) \(by)"
    case .expired: "counts again; was accepted until \(acceptance.until) \(by)"
    }
  }

  /// The state as a word of a table.
  static func word(_ state: AcceptedGap.State) -> String {
    switch state {
    case .accepted: "accepted"
    case .closed: "closed since"
    case .expired: "ran out, counts again"
    }
  }

  /// What the gap is about, as readers know it.
  func label(_ gap: AcceptedGap) -> String {
    gap.acceptance.target.asset.map { report.assets[$0]?.label ?? "asset \($0)" }
      ?? gap.acceptance.target.subject ?? ""
  }

  /// The table for a terminal, a line for each group.
  func table(width: Int?) -> String {
    TextTable(
      columns: [
        .init("Id"), .init("Trust"), .init("Gaps", .right), .init("State"), .init("Until"),
        .init("By"), .init("Reason", isProse: true),
      ],
      rows: groups.map {
        [
          $0.question, GapsWords.code($0.organisation), Counted.grouped($0.count),
          Self.word($0.state), $0.until, $0.by, $0.reason,
        ]
      }
    ).text(width: width)
  }

  /// The section of the page; nothing where nobody accepted anything.
  func html(most: Int) -> HTML {
    let all = all
    guard !all.isEmpty else { return .nothing }
    return HTML.section(
      "accepted", "Accepted gaps", class: "question",
      [
        HTML.element(
          "p",
          "They are left out of the counts until the day that is named; then they count again."
        ).line,
        HTMLTable(
          caption: "Gaps that a person accepted",
          columns: ["What", "Trust", "Question", "State", "Until", "By", "Reason"]
            .map { .init(title: $0) },
          rows: all.prefix(most).map { question, gap in
            [
              .name(label(gap)), .text(GapsWords.code(gap.acceptance.organisation)),
              .text("\(question.id) \(question.title)"), .text(Self.word(gap.state)),
              .whole(gap.acceptance.until), .name(Self.person(gap.acceptance)),
              .name(gap.acceptance.reason),
            ]
          }
        ).html.line,
        Self.more(all.count - most),
      ])
  }

  /// How many acceptances a page leaves out, and where they are.
  static func more(_ hidden: Int) -> HTML {
    guard hidden > 0 else { return .nothing }
    return .element(
      "p", ["class": "more"],
      [
        .text("And \(Counted.grouped(hidden)) more. All of them: "),
        .command("iar export acceptances -o acceptances.csv"),
      ])
  }
}

extension GapResult {
  /// How many gaps do not count because somebody accepted them.
  var acceptedCount: Int { tallies.reduce(0) { $0 + $1.accepted } }
}
