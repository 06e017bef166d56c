/// The first gaps of each question, each with the file and the line where it is entered.
struct EvidenceExtracts {
  let report: EvidenceReport

  var html: HTML {
    HTML.section(
      "extracts", "Extracts",
      [
        HTML.element(
          "p",
          EvidenceWords.extracts
        ).line
      ] + report.gaps.results.filter { !$0.rows.isEmpty }.map(extract))
  }

  private func extract(_ result: GapResult) -> HTML {
    let isOfAssets = result.rows.contains { $0.asset != nil }
    let columns =
      isOfAssets
      ? ["Asset", "Trust", "Finding", "File and line"] : ["Trust", "Finding"]
    return HTML.element(
      "div", ["class": "indicator extract", "id": "x-\(result.question.id)"],
      [
        HTML.element("h3", "\(result.question.id) \(result.question.title)").line,
        HTML.element("p", ["class": "note"], EvidenceWords.lead(result)).line,
        HTMLTable(
          caption: "\(result.question.id): \(EvidenceWords.part(result))",
          columns: columns.map { .init(title: $0) },
          rows: result.rows.map { row in
            let asset = row.asset.flatMap { report.gaps.assets[$0] }
            let known: [HTML] = [.text(GapsWords.code(row.organisation)), finding(row)]
            guard isOfAssets else { return known }
            return [asset.map { .name($0.label) } ?? .text("-")] + known
              + [asset.map(place) ?? .text("-")]
          }
        ).html,
      ]
    ).line
  }

  private func finding(_ row: GapRow) -> HTML {
    .all(
      GapText(row.detail).pieces.map {
        switch $0 {
        case .words(let text): .text(text)
        case .person(let name): .name(name)
        }
      })
  }

  private func place(_ asset: GapAsset) -> HTML {
    .all([.name(asset.file ?? asset.register), .text(", "), .whole("line \(asset.line)")])
  }
}
