/// What teams carry and on how many shoulders, as a drawing and as a table of the same numbers.
struct BoardTeams {
  /// How many teams are shown; the others are summed.
  static let shown = 8

  let teams: [TeamCapacity]

  var html: HTML {
    guard !teams.isEmpty else { return .nothing }
    return HTML.section(
      "teams", "The people it rests on", class: "charts",
      [
        HTML.element("p", ["class": "note"], lead).line,
        HTML.element("div", ["class": "beside"], [panel.html, table.html]).line,
      ])
  }

  private var lead: String {
    let sum = { (value: (TeamCapacity) -> Int) in teams.reduce(0) { $0 + value($1) } }
    let sole = sum(\.sole)
    let (leavers, late) = (sum(\.leavers), sum(\.unacknowledged))
    return [
      "\(Counted.text(sole, "asset")) \(sole == 1 ? "is" : "are") known to one person alone, with no deputy: when they are away, so is the knowledge.",
      leavers == 0
        ? ""
        : "\(Counted.text(leavers, "person", plural: "people")) who left still \(leavers == 1 ? "stands" : "stand") for \(Counted.text(sum(\.orphaned), "asset")).",
      late == 0
        ? ""
        : "\(Counted.text(late, "appointment")) \(late == 1 ? "has" : "have") not been acknowledged in 30 days.",
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var first: [TeamCapacity] { Array(teams.prefix(Self.shown)) }

  /// The assets for each person, by team.
  var panel: BarPanel {
    let most = first.map(Self.perPerson).max() ?? 0
    return BarPanel(
      title: "Assets for each person in post",
      bars: first.map { team in
        BarPanel.Bar(
          label: CellWords.shortened(Self.called(team), to: 26), value: Self.perPerson(team),
          full: most, isShare: false,
          text: Self.perPersonText(team))
      }, left: 198, right: 284)
  }

  private static func called(_ team: TeamCapacity) -> String {
    (team.team ?? "no team stated")
      + (team.organisation.isEmpty ? "" : ", \(team.organisation)")
  }

  private var table: HTMLTable {
    let rest = teams.dropFirst(Self.shown)
    return HTMLTable(
      caption: "Teams, the most loaded first",
      columns: [
        .init(title: "Team"), .init(title: "For each", isNumber: true),
        .init(title: "People", isNumber: true), .init(title: "Assets", isNumber: true),
        .init(title: "Known to one alone", isNumber: true),
        .init(title: "Of leavers", isNumber: true),
        .init(title: "Not acknowledged in 30 days", isNumber: true),
      ],
      rows: first.map { row(.name(Self.called($0)), $0, Self.perPersonText($0)) }
        + (rest.isEmpty ? [] : [others(Array(rest))]))
  }

  private func others(_ rest: [TeamCapacity]) -> [HTML] {
    let sum = { (value: (TeamCapacity) -> Int) in rest.reduce(0) { $0 + value($1) } }
    let all = TeamCapacity(
      organisation: "", team: nil, people: sum(\.people), assets: sum(\.assets), sole: sum(\.sole),
      orphaned: sum(\.orphaned), leavers: sum(\.leavers), unacknowledged: sum(\.unacknowledged))
    return row(
      .text(Counted.text(rest.count, "other team", plural: "other teams")), all,
      Self.perPersonText(all))
  }

  private func row(_ name: HTML, _ team: TeamCapacity, _ each: String) -> [HTML] {
    [
      name, .text(each), .text(Counted.grouped(team.people)), .text(Counted.grouped(team.assets)),
      .text(Counted.grouped(team.sole)), .text(Counted.grouped(team.orphaned)),
      .text(Counted.grouped(team.unacknowledged)),
    ]
  }

  private static func perPerson(_ team: TeamCapacity) -> Int {
    team.people == 0 ? 0 : (2 * team.assets + team.people) / (2 * team.people)
  }

  private static func perPersonText(_ team: TeamCapacity) -> String {
    team.people == 0 ? "-" : Counted.grouped(perPerson(team))
  }
}
