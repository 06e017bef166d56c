/// The working document of one organisation as a page: every question with its gaps, who should act and what closes them.
struct TrustPage {
  let report: TrustReport

  init(_ report: TrustReport) {
    self.report = report
  }

  var bytes: [UInt8] {
    PageFrame(
      title: "What \(report.name) has to mend, \(LongDay.text(report.today))",
      kicker: "Information asset register, \(report.partnership)",
      heading: [.name(report.name), .text(": what to mend, and who should act")],
      lead: [
        .text(
          "\(report.organisation) on \(LongDay.text(report.today)). "
            + "\(Counted.text(report.count, "gap")). Senior information risk owner: "),
        .name(report.senior ?? "nobody appointed"), .text("."),
      ], head: report.head
    ).page([summary] + report.sections.filter { $0.count > 0 }.map(section) + [accepted])
  }

  private var summary: HTML {
    HTML.section(
      "summary", "What there is to do",
      [
        HTML.element(
          "p",
          [
            .text(
              "Each gap names who should act and what closes it: a cell of your own register, to be filled in and imported again, or a command. "
            ),
            corrections,
            .text("What has to stay for now is accepted, with a reason and a day: "),
            .command("iar accept --help"),
            .text(
              ". IAO: information asset owner. IAA: information asset administrator. SIRO: senior information risk owner."
            ),
          ]
        ).line,
        HTMLTable(
          caption: "Questions with gaps",
          columns: [
            .init(title: "Question"), .init(title: "Severity"),
            .init(title: "Gaps", isNumber: true),
            .init(title: "Who should act"),
          ],
          rows: report.sections.filter { $0.count > 0 }.map { section in
            [
              .element(
                "a", ["href": "#q-\(section.question.id)"],
                "\(section.question.id) \(section.question.title)"),
              GapsHTMLSection.severity(section.question.severity),
              .text(Counted.grouped(section.count)), .name(TrustWords.actors(section, most: 3)),
            ]
          }
        ).html,
      ])
  }

  /// How to get a register back with what was found filled in; of several, each has to be named.
  private var corrections: HTML {
    let places = report.sections.flatMap { $0.rows.compactMap(\.place) }
    guard let first = places.first?.register else { return .nothing }
    let isOne = places.allSatisfy { $0.register == first }
    return .all([
      .text("What is known from scans and appointments is filled in for you by "),
      .command(
        "iar export corrections --trust \(report.organisation)\(isOne ? "" : " --name REGISTER") -o FILE"
      ),
      .text(". "),
    ])
  }

  private func section(_ section: TrustReport.Section) -> HTML {
    let question = section.question
    let more = section.count - section.rows.count
    return HTML.element(
      "section",
      ["id": "q-\(question.id)", "class": "question", "aria-labelledby": "h-\(question.id)"],
      [
        HTML.element(
          "h2", ["id": "h-\(question.id)"],
          [
            .text("\(question.id) \(question.title): \(Counted.grouped(section.count)) "),
            GapsHTMLSection.severity(question.severity),
          ]
        ).line,
        HTML.element(
          "dl", ["class": "about"],
          [
            .about("What is at risk", question.why),
            .remedy(
              TrustWords.remedy(question.remedy, report.organisation)),
            .about("Who should act", TrustWords.actors(section, most: 8)),
            .about("Asked by", question.clause),
          ]
        ).line,
        HTML.lacking(section.rows.compactMap(\.place)),
        HTMLTable(
          caption: "\(question.id): \(question.title)",
          columns: ["What", "Finding", "Who should act", "What closes it"].map {
            .init(title: $0)
          },
          rows: section.rows.map { row in
            [
              .name(row.label), GapsHTMLSection.detail(row.detail), .name(TrustWords.actor(row)),
              closing(row),
            ]
          }
        ).html.line,
        more > 0
          ? HTML.element(
            "p", ["class": "more"],
            [
              .text("And \(Counted.grouped(more)) more. All of them: "),
              .command(
                "iar report trust \(report.organisation) --format csv -o \(report.organisation).csv"
              ),
            ]) : .nothing,
      ]
    ).line
  }

  private func closing(_ row: TrustReport.Row) -> HTML {
    var pieces: [HTML] = []
    if let place = row.place { pieces.append(.element("div", [.place(place)])) }
    if let command = row.command { pieces.append(.element("div", [.command(command)])) }
    return pieces.isEmpty ? .text("see what to do") : .all(pieces)
  }

  private var accepted: HTML {
    let all = report.sections.flatMap { section in section.accepted.map { (section.question, $0) } }
    guard !all.isEmpty else { return .nothing }
    return HTML.section(
      "accepted", "Accepted gaps",
      [
        HTMLTable(
          caption: "Gaps that a person accepted",
          columns: ["What", "Question", "State", "Until", "By", "Reason"].map { .init(title: $0) },
          rows: all.prefix(100).map { question, gap in
            [
              .name(
                gap.acceptance.target.asset.map { report.labels[$0] ?? "asset \($0)" }
                  ?? gap.acceptance.target.subject ?? ""),
              .text("\(question.id) \(question.title)"),
              .text(GapsAccepted.word(gap.state)), .whole(gap.acceptance.until),
              .name(GapsAccepted.person(gap.acceptance)), .name(gap.acceptance.reason),
            ]
          }
        ).html.line,
        GapsAccepted.more(all.count - 100),
      ])
  }
}

extension TrustReport {
  /// The report as one page in one file.
  public var html: [UInt8] { TrustPage(self).bytes }
}
