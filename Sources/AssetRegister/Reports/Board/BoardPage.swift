/// The board's report as one page, which prints on two or three sheets of A4.
struct BoardPage {
  let report: BoardReport

  init(_ report: BoardReport) {
    self.report = report
  }

  var bytes: [UInt8] {
    HTMLPage.bytes(
      title: "What we answer for: \(report.partnership), \(LongDay.text(report.today))",
      style: GapsStyle.rules(head: report.head) + BoardStyle.rules,
      body: [
        HTML.element("a", ["class": "skip", "href": "#main"], "Skip to the report").line,
        header.line,
        HTML.element(
          "main", ["id": "main"],
          [
            BoardFigures(report: report).html, BoardTrusts(report: report).html,
            BoardServices(exposure: report.services).html, BoardTeams(teams: report.teams).html,
            BoardChanges(report: report).html,
          ]
        ).line,
        footer,
      ])
  }

  private var header: HTML {
    .element(
      "header",
      [
        .element("p", ["class": "kicker"], "Information asset register: report to the board"),
        .element("h1", [.text("What we answer for, and what nobody does")]),
        .element(
          "p", ["class": "lead"],
          [.name(report.partnership), .text(", \(LongDay.text(report.today))")]),
      ])
  }

  private var footer: HTML {
    .element(
      "footer",
      [
        .element(
          "p",
          "Register log, line \(report.head.seq), SHA-256 \(report.head.sha256). Each figure can be followed to its rows: iar gaps --format html."
        ).line,
        .element(
          "p",
          "What is counted is what registers and scans say; what neither holds is not counted. The page holds no script and loads nothing."
        ),
      ])
  }
}

extension BoardReport {
  /// The report as one page.
  public var html: [UInt8] { BoardPage(self).bytes }
}
