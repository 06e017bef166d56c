/// The evidence as one page: what it rests on, each indicator with what is and isn't shown, and extracts.
struct EvidencePage {
  let report: EvidenceReport

  init(_ report: EvidenceReport) {
    self.report = report
  }

  var bytes: [UInt8] {
    let gaps = report.gaps
    return PageFrame(
      title:
        "Evidence from the asset registers of \(gaps.partnership), \(LongDay.text(gaps.today))",
      heading: [.text("Evidence for the Data Security and Protection Toolkit")],
      lead: [
        .name(gaps.partnership), .text(", \(LongDay.text(gaps.today)). \(GapsWords.counts(gaps))."),
      ], content: "evidence", style: EvidenceStyle.rules, head: gaps.head,
      note:
        "\(EvidenceWords.clauses) \(PageFrame.mayNameStaff)"
    ).page([
      basis, EvidenceIndicators(report: report).html, EvidenceExtracts(report: report).html,
    ])
  }

  private var basis: HTML {
    HTML.section(
      "basis", "What this rests on",
      [
        HTML.element("p", EvidenceWords.verdict).line,
        HTML.element(
          "dl", ["class": "about seals"],
          EvidenceWords.seals(report).map { HTML.about($0.term, $0.words).line }
        ).line,
        HTMLTable(
          caption: "The registers, and the file each was read from last",
          columns: EvidenceWords.sourceColumns.enumerated().map {
            .init(title: $1, isNumber: $0 > 2)
          },
          rows: report.sources.map {
            EvidenceWords.source($0).enumerated().map { $0 < 2 ? .name($1) : .text($1) }
          }
        ).html,
      ])
  }

}
