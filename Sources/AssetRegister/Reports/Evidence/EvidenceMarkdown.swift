/// The evidence as Markdown, for papers of a committee: the same as the page.
struct EvidenceMarkdown {
  let report: EvidenceReport

  var text: String {
    let gaps = report.gaps
    let opening = [
      "# Evidence for the Data Security and Protection Toolkit", "",
      "\(safe(gaps.partnership)), \(LongDay.text(gaps.today)). \(GapsWords.counts(gaps)).", "",
    ]
    let extracts = gaps.results.filter { !$0.rows.isEmpty }.flatMap(extract)
    return
      (opening + basis + overview + report.groups.flatMap(group)
      + ["", "## Extracts", "", EvidenceWords.extracts] + extracts
      + ["", "\(GapsWords.head(gaps)). \(EvidenceWords.clauses)", ""]).joined(separator: "\n")
  }

  private var basis: [String] {
    ["## What this rests on", "", EvidenceWords.verdict, ""]
      + EvidenceWords.seals(report).map { "- **\(safe($0.term))**: \(safe($0.words))" }
      + [""]
      + table(
        EvidenceWords.sourceColumns, numbers: 3...,
        report.sources.map(EvidenceWords.source))
  }

  private var overview: [String] {
    ["", "## All indicators", ""]
      + table(
        ["Indicator", "What it asks", "High", "Medium", "Low", "Accepted"], numbers: 2...,
        report.answers.map { answer in
          [answer.indicator.clause, answer.indicator.asks]
            + [GapSeverity.high, .medium, .low].map { EvidenceWords.count(answer, $0) }
            + [EvidenceWords.accepted(answer.results)]
        })
  }

  private func group(_ name: String) -> [String] {
    ["", "## \(safe(name))"]
      + report.answers.filter { $0.indicator.group == name }.flatMap(indicator)
  }

  private func indicator(_ answer: EvidenceReport.Answer) -> [String] {
    let indicator = answer.indicator
    return [
      "", "### \(safe(indicator.clause)): \(safe(indicator.asks))", "",
      "Can be shown: \(safe(indicator.shows)). Can\u{2019}t be shown: \(safe(indicator.cannot)).",
      "",
    ]
      + table(
        ["Question", "Severity"] + report.gaps.organisations.map { GapsWords.code($0.code) } + [
          "Total", "Accepted",
        ], numbers: 2...,
        answer.results.map { result in
          ["\(result.question.id) \(result.question.title)", result.question.severity.rawValue]
            + result.tallies.map { GapsWords.cell($0.count, of: $0.population) }
            + [
              GapsWords.cell(result.count, of: result.population),
              EvidenceWords.accepted([result]),
            ]
        })
  }

  private func extract(_ result: GapResult) -> [String] {
    [
      "", "### \(safe(result.question.id)) \(safe(result.question.title))", "",
      "\(safe(EvidenceWords.lead(result))) Shown: \(EvidenceWords.part(result)).", "",
    ]
      + table(
        ["Asset", "Trust", "Finding", "File and line"], numbers: 4...,
        result.rows.map { row in
          let asset = row.asset.flatMap { report.gaps.assets[$0] }
          return [
            asset?.label ?? "-", GapsWords.code(row.organisation), row.text,
            asset.map { "\($0.file ?? $0.register), line \($0.line)" } ?? "-",
          ]
        })
  }

  private func table(
    _ columns: [String], numbers: PartialRangeFrom<Int>, _ rows: [[String]]
  ) -> [String] {
    [
      GapsMarkdown.row(columns),
      GapsMarkdown.row(columns.indices.map { numbers ~= $0 ? "---:" : "---" }, isRaw: true),
    ] + rows.map { GapsMarkdown.row($0) }
  }

  private func safe(_ text: String) -> String { GapsMarkdown.safe(text) }
}
