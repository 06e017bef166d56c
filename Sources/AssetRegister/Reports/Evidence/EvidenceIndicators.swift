/// Each indicator with what the register shows of it, what it can't, and the counts.
struct EvidenceIndicators {
  let report: EvidenceReport

  var html: HTML {
    .all([overview] + report.groups.map(group))
  }

  private var overview: HTML {
    HTML.section(
      "overview", "All indicators",
      [
        HTMLTable(
          caption:
            "Findings by indicator; one finding may bear on several. A dash: no question of that severity",
          columns: [
            .init(title: "Indicator"), .init(title: "What it asks"),
            .init(title: "High", isNumber: true), .init(title: "Medium", isNumber: true),
            .init(title: "Low", isNumber: true), .init(title: "Accepted", isNumber: true),
          ],
          rows: report.answers.map { answer in
            [
              .element("a", ["href": "#\(Self.anchor(answer))"], answer.indicator.clause),
              .text(answer.indicator.asks), .text(EvidenceWords.count(answer, .high)),
              .text(EvidenceWords.count(answer, .medium)),
              .text(EvidenceWords.count(answer, .low)),
              .text(EvidenceWords.accepted(answer.results)),
            ]
          }
        ).html
      ])
  }

  private func group(_ name: String) -> HTML {
    HTML.element(
      "section",
      [HTML.element("h2", name).line]
        + report.answers.filter { $0.indicator.group == name }.map(indicator)
    ).line
  }

  private func indicator(_ answer: EvidenceReport.Answer) -> HTML {
    HTML.element(
      "div", ["class": "indicator", "id": Self.anchor(answer)],
      [
        HTML.element(
          "h3", "\(answer.indicator.clause): \(answer.indicator.asks)"
        ).line,
        .element(
          "dl", ["class": "about"],
          [
            .about("Can be shown", answer.indicator.shows + "."),
            .about("Can\u{2019}t be shown", answer.indicator.cannot + "."),
          ]
        ).line,
        table(answer),
      ]
    ).line
  }

  private func table(_ answer: EvidenceReport.Answer) -> HTML {
    HTMLTable(
      caption: "\(answer.indicator.clause): findings",
      columns: [.init(title: "Question"), .init(title: "Severity")]
        + report.gaps.organisations.map { .init(title: GapsWords.code($0.code), isNumber: true) }
        + [.init(title: "Total", isNumber: true), .init(title: "Accepted", isNumber: true)],
      rows: answer.results.map { result in
        [question(result), GapsHTMLSection.severity(result.question.severity)]
          + result.tallies.map { .text(GapsWords.cell($0.count, of: $0.population)) }
          + [
            .element("b", GapsWords.cell(result.count, of: result.population)),
            .text(EvidenceWords.accepted([result])),
          ]
      }
    ).html
  }

  private func question(_ result: GapResult) -> HTML {
    let words = "\(result.question.id) \(result.question.title)"
    return result.rows.isEmpty
      ? .text(words) : .element("a", ["href": "#x-\(result.question.id)"], words)
  }

  /// A place on the page: letters, digits and hyphens.
  static func anchor(_ answer: EvidenceReport.Answer) -> String {
    let bytes = answer.indicator.clause.utf8.map { $0.isASCIIAlphanumeric ? $0 : UInt8(ascii: "-") }
    return "i-" + String(decoding: bytes, as: UTF8.self)
  }
}
