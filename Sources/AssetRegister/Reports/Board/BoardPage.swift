/// The board's report as one page, which prints on two or three sheets of A4.
struct BoardPage {
  let report: BoardReport

  init(_ report: BoardReport) {
    self.report = report
  }

  var bytes: [UInt8] {
    PageFrame(
      title: "What we answer for: \(report.partnership), \(LongDay.text(report.today))",
      kicker: "Information asset register: report to the board",
      heading: [.text("What we answer for, and what nobody does")],
      lead: [.name(report.partnership), .text(", \(LongDay.text(report.today))")],
      style: BoardStyle.rules, head: report.head,
      afterSeal: " Each figure can be followed to its rows: iar gaps --format html -o gaps.html",
      note:
        "What is counted is what registers and scans say; what neither holds is not counted. The page holds no script and loads nothing."
    ).page(sections)
  }

  private var sections: [HTML] {
    guard !report.organisations.isEmpty else {
      return [
        HTML.section(
          "short", "In short",
          [HTML.element("p", "No organisation and no register is known yet: nothing can be said.")])
      ]
    }
    return [
      BoardFigures(report: report).html, BoardTrusts(report: report).html,
      BoardServices(exposure: report.services).html, BoardTeams(teams: report.teams).html,
      BoardChanges(report: report).html,
    ]
  }
}

extension BoardReport {
  /// The report as one page.
  public var html: [UInt8] { BoardPage(self).bytes }
}
