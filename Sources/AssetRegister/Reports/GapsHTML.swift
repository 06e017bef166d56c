/// The report as one page: what it means for services and risk, the counts, then each question with its gaps.
struct GapsHTML {
  let report: GapReport

  init(_ report: GapReport) {
    self.report = report
  }

  var bytes: [UInt8] {
    PageFrame(
      title: "Gaps in the asset registers of \(report.partnership), \(LongDay.text(report.today))",
      heading: [.text("Who answers for what, and what is missing")],
      lead: [
        .name(report.partnership),
        .text(
          " on \(LongDay.text(report.today)). \(GapsWords.counts(report))"
            + (report.isPart ? ", among the assets asked for" : "")
            + "\(GapsWords.besides(report))."),
      ], head: report.head
    ).page([headline, first, owners, table] + sections + [accepted])
  }

  private var headline: HTML {
    let figures = GapsHeadline(report).figures
    guard !figures.isEmpty else { return .nothing }
    return HTML.section(
      "risk", "What this means for services",
      [
        .element(
          "ul", ["class": "figures"],
          figures.map { figure in
            HTML.element(
              "li", ["class": figure.isGood ? "good" : "open"],
              [
                .element("strong", figure.number), .text(" "),
                .element("span", figure.sentence),
              ]
            ).line
          })
      ])
  }

  /// The questions of high severity with the most gaps: where to begin.
  private var first: HTML {
    let worst = report.results.filter { $0.question.severity == .high && $0.count > 0 }
      .sorted { ($1.count, $0.question.id) < ($0.count, $1.question.id) }.prefix(3)
    guard worst.count > 1 else { return .nothing }
    return HTML.section(
      "first", "Where to begin",
      [
        .element(
          "ol",
          worst.map { result in
            HTML.element(
              "li",
              [
                .element(
                  "a", ["href": "#q-\(result.question.id)"], result.question.title),
                .text(" (\(Counted.grouped(result.count))). \(result.question.why)"),
              ]
            ).line
          })
      ])
  }

  private var owners: HTML {
    let owned = GapsHeadline(report).owned
    guard !owned.isEmpty else { return .nothing }
    return HTMLBars(
      title: "Assets in use with an accountable owner",
      bars: owned.map {
        .init(label: GapsWords.code($0.organisation), count: $0.count, whole: $0.population ?? 0)
      }
    ).html.line
  }

  private var table: HTML {
    let columns =
      [HTMLTable.Column(title: "Question"), .init(title: "Severity")]
      + report.organisations.map { .init(title: GapsWords.code($0.code), isNumber: true) }
      + [.init(title: "Total", isNumber: true)]
    let rows = report.results.map { result in
      [question(result), GapsHTMLSection.severity(result.question.severity)]
        + result.tallies.map { HTML.text(GapsWords.cell($0.count, of: $0.population)) }
        + [.element("b", GapsWords.cell(result.count, of: result.population))]
    }
    return HTML.section(
      "counts", "All questions, by organisation",
      [
        HTML.element(
          "p",
          "Each cell: how many, and the share of what the question applies to. A dash: it applies to nothing here."
        ).line,
        HTMLTable(caption: "Gaps by question and organisation", columns: columns, rows: rows).html,
        .key(report.organisations),
      ])
  }

  private func question(_ result: GapResult) -> HTML {
    let words = "\(result.question.id) \(result.question.title)"
    return result.count == 0
      ? .text(words) : .element("a", ["href": "#q-\(result.question.id)"], words)
  }

  private var sections: [HTML] {
    report.results.filter { $0.count > 0 }.map { GapsHTMLSection(report: report, result: $0).html }
  }

  private var accepted: HTML { GapsAccepted(report).html(most: 100) }

}
