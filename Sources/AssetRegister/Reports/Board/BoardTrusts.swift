/// The measures by organisation and over time, each as drawings and as a table of the same numbers.
struct BoardTrusts {
  /// How many reports are shown, the newest.
  static let daysShown = 6

  let report: BoardReport

  var html: HTML {
    .all([byTrust, overTime])
  }

  private var byTrust: HTML {
    let table = HTMLTable(
      caption: "By organisation",
      columns: [.init(title: "Organisation")]
        + BoardMeasure.allCases.map { .init(title: BoardWords.title($0), isNumber: true) },
      rows: report.organisations.map { row(.text(GapsWords.code($0.code)), [$0.code]) }
        + [row(.element("b", "All"), report.organisations.map(\.code))])
    return HTML.section(
      "trusts", "Where it stands, by organisation", class: "charts",
      [
        HTML.element(
          "p", ["class": "note"],
          "The outline is all that is asked about, the bar how much of it was found. A dash: nothing to ask about."
            + (report.before.map {
              " After a count stands how many more (+) or fewer (\u{2212}) it is than on \(LongDay.text($0.day))."
            } ?? "")
            + (BoardMeasure.allCases.contains { report.accepted($0) > 0 }
              ? " What a person accepted for a time is not counted." : "")
        ).line,
        HTML.element("div", ["class": "panels"], BoardMeasure.allCases.map { panel($0).html }).line,
        table.html, .key(report.organisations),
      ])
  }

  /// The bars of a measure, one for each organisation.
  func panel(_ measure: BoardMeasure) -> BarPanel {
    let counts = report.organisations.map { ($0.code, report.now.count(measure, $0.code)) }
    let most = counts.compactMap { $0.1?.count }.max() ?? 0
    return BarPanel(
      title: BoardWords.title(measure),
      bars: counts.map { code, count in
        BarPanel.Bar(
          label: GapsWords.code(code), value: count?.count ?? 0,
          full: count.map { $0.whole ?? most } ?? 0, isShare: count?.whole != nil,
          text: BoardWords.cell(count))
      })
  }

  private func row(_ name: HTML, _ codes: [String]) -> [HTML] {
    [name]
      + BoardMeasure.allCases.map { measure in
        let count = report.now.count(measure, codes)
        let then = report.before?.count(measure, codes)
        let cell = BoardWords.cell(count)
        guard let count, let then, cell != "-", then.whole != 0, count.count != then.count else {
          return .text(cell)
        }
        return .all([
          .text(cell), .text(" "),
          .element("small", BoardWords.signed(count.count - then.count)),
        ])
      }
  }

  private var overTime: HTML {
    guard report.days.count > 1 else { return .nothing }
    let days = Array(report.days.suffix(Self.daysShown))
    return HTML.section(
      "time", "From report to report", class: "charts time",
      [
        HTML.element("div", ["class": "panels"], BoardMeasure.allCases.map { trend($0).html }).line,
        HTMLTable(
          caption: "All organisations, by day of the report",
          columns: [.init(title: "Report of")]
            + BoardMeasure.allCases.map { .init(title: BoardWords.title($0), isNumber: true) },
          rows: days.map { day in
            [.text(LongDay.text(day.day))]
              + BoardMeasure.allCases.map { .text(text(report.total($0, on: day))) }
          }
        ).html,
      ])
  }

  /// The columns of a measure, one for each report.
  func trend(_ measure: BoardMeasure) -> ColumnPanel {
    ColumnPanel(
      title: BoardWords.title(measure),
      columns: report.days.suffix(Self.daysShown).map { day in
        let count = report.total(measure, on: day)
        return ColumnPanel.Column(
          label: BoardWords.shortDay(day.day), value: count?.whole == 0 ? nil : count?.count,
          text: text(count))
      })
  }

  private func text(_ count: BoardCount?) -> String {
    count.map { $0.whole == 0 ? "-" : Counted.grouped($0.count) } ?? "-"
  }
}
