/// One question of the page: why it matters, what to do, and the gaps.
struct GapsHTMLSection {
  let report: GapReport
  let result: GapResult

  var html: HTML {
    let question = result.question
    return HTML.element(
      "section",
      ["id": "q-\(question.id)", "class": "question", "aria-labelledby": "h-\(question.id)"],
      [
        HTML.element(
          "h2", ["id": "h-\(question.id)"],
          [
            .text("\(question.id) \(question.title) "), Self.severity(question.severity),
          ]
        ).line,
        HTML.element("p", ["class": "count"], countWords).line,
        HTML.element(
          "dl", ["class": "about"],
          [
            .about("What is at risk", question.why), .remedy(question.remedy),
            .about("Asked by", question.clause),
          ] + (question.ownFile.map { [.about("Own question", $0)] } ?? [])
        ).line,
        table.line,
        more,
      ]
    ).line
  }

  /// The severity as a word in a box of its colour.
  static func severity(_ severity: GapSeverity) -> HTML {
    .element("span", ["class": "severity \(severity.rawValue)"], severity.rawValue)
  }

  private var countWords: String {
    let parts = result.tallies.filter { $0.count > 0 }.map {
      "\(GapsWords.code($0.organisation)) \(Counted.grouped($0.count))"
    }
    let whole = result.population.map {
      " of \(Counted.grouped($0)) \(result.question.applies) (\(Share.text(result.count, of: $0)))"
    }
    return "\(Counted.grouped(result.count))\(whole ?? ""): \(parts.joined(separator: ", "))"
  }

  private var table: HTML {
    let named = result.rows.contains { $0.asset != nil }
    let columns =
      named
      ? ["Asset", "Trust", "Finding", "Place", "Answers for it", "Where it is entered"]
      : ["Trust", "Finding"]
    return HTMLTable(
      caption: "\(result.question.id): \(result.question.title)",
      columns: columns.map { .init(title: $0) },
      rows: result.rows.map {
        named ? assetRow($0) : [.text(GapsWords.code($0.organisation)), detail($0)]
      }
    ).html
  }

  private func assetRow(_ row: GapRow) -> [HTML] {
    let asset = row.asset.flatMap { report.assets[$0] }
    return [
      asset.map { .name($0.label) } ?? .text("-"),
      .text(GapsWords.code(row.organisation)),
      detail(row),
      asset?.place.map(HTML.name) ?? .text("-"),
      people(asset?.responsible ?? []),
      asset.map { .all([.text("\($0.register), "), .whole("line \($0.line)")]) } ?? .text("-"),
    ]
  }

  private func people(_ people: [GapPerson]) -> HTML {
    guard !people.isEmpty else { return .text("nobody known") }
    return .all(
      people.map {
        .element(
          "div", ["class": "person"],
          [.text($0.role == "iao" ? "IAO " : "IAA "), .name($0.name ?? $0.email)])
      })
  }

  private func detail(_ row: GapRow) -> HTML { Self.detail(row.detail) }

  /// What a gap says, with the names in it kept apart.
  static func detail(_ marked: String) -> HTML {
    .all(
      GapText(marked).pieces.map {
        switch $0 {
        case .words(let text): .text(text)
        case .person(let name): .name(name)
        }
      })
  }

  private var more: HTML {
    let hidden = result.count - result.rows.count
    guard hidden > 0 else { return .nothing }
    return .element(
      "p", ["class": "more"],
      [
        .text("And \(Counted.grouped(hidden)) more. All of them: "),
        .command("iar gaps --question \(result.question.id) --format csv -o gaps.csv"),
      ])
  }
}
