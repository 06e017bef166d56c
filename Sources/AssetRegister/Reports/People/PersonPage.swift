/// What one person answers for and what is missing, as a page to send to them.
struct PersonPage {
  let report: PersonReport

  /// How many roles that wait for an answer are listed: all are answered at once.
  private static let waitingShown = 15

  init(_ report: PersonReport) {
    self.report = report
  }

  var bytes: [UInt8] {
    PageFrame(
      title: "What \(report.called) answers for, \(LongDay.text(report.today))",
      kicker: "Information asset register, \(report.partnership)",
      heading: [.text("What you answer for, and what is missing")],
      lead: [
        .name(report.called),
        .text(
          "\(report.jobTitle.map { ", \($0)" } ?? ""), on \(LongDay.text(report.today))"
            + "\(report.left.map { "; left on \(LongDay.text($0))" } ?? "")"),
      ], head: report.head
    ).page(
      [short, held, report.left == nil ? acknowledge : handOver] + report.missing.map(section) + [
        accepted
      ])
  }

  private var short: HTML {
    var figures = [
      figure(report.gaps, report.gaps == 1 ? "gap to close" : "gaps to close")
    ]
    if report.left == nil {
      figures.append(
        figure(
          report.waitingCount,
          report.waitingCount == 1
            ? "appointment waits for your answer" : "appointments wait for your answer"))
    }
    if report.assets > 0 {
      figures.append(
        figure(
          report.assets - report.sound,
          "of your \(Counted.text(report.assets, "asset")) \(report.assets - report.sound == 1 ? "lacks" : "lack") something"
        ))
    }
    return HTML.section(
      "short", "In short",
      [
        .element("ul", ["class": "figures"], figures)
      ])
  }

  private func figure(_ number: Int, _ words: String) -> HTML {
    HTML.element(
      "li", ["class": number == 0 ? "good" : "open"],
      [
        .element("strong", Counted.grouped(number)), .text(" "), .element("span", words),
      ]
    ).line
  }

  private var acknowledge: HTML {
    guard report.waitingCount > 0 else { return .nothing }
    let shown = report.waiting.prefix(Self.waitingShown)
    let more = report.waitingCount - shown.count
    let alike = Dictionary(grouping: shown, by: \.label).filter { $0.value.count > 1 }
    return HTML.section(
      "acknowledge", "Please acknowledge",
      [
        HTML.element(
          "p",
          "You are down as answering for what follows. Tell your information governance team that you accept it, or who should answer instead."
        ).line,
        HTMLTable(
          caption: "Appointments you have not acknowledged",
          columns: ["What", "Trust", "As", "Since"].map { .init(title: $0) },
          rows: shown.map {
            [
              told($0, isAlike: alike[$0.label] != nil), .text($0.organisation),
              .text(RoleWords.title($0.role)),
              $0.since.map(HTML.whole) ?? .text("named in the register"),
            ]
          }
        ).html.line,
        more > 0
          ? HTML.element(
            "p", ["class": "more"],
            "And \(Counted.grouped(more)) more; your information governance team has the whole list."
          ).line
          : .nothing,
        HTML.element(
          "p",
          [
            .text("For those who keep the register: "),
            .command("iar acknowledge --all --by \(report.email)"),
          ]
        ).line,
      ])
  }

  /// What a role is for, with the asset's number where others of the list are called the same.
  private func told(_ waiting: PersonReport.Waiting, isAlike: Bool) -> HTML {
    guard isAlike, let asset = waiting.asset else { return .name(waiting.label) }
    return .all([.name(waiting.label), .text(", "), .whole("asset \(asset)")])
  }

  /// For somebody who has left nothing waits but a successor.
  private var handOver: HTML {
    guard !report.held.isEmpty else { return .nothing }
    return HTML.section(
      "handover", "To hand over",
      [
        HTML.element(
          "p",
          [
            .text("Who has left can\u{2019}t answer. Name a successor: "),
            .command("iar handover --from \(report.email) --to EMAIL --dry-run"),
          ]
        ).line
      ])
  }

  private var held: HTML {
    let body: HTML =
      report.held.isEmpty
      ? HTML.element("p", "Nothing.")
      : HTMLTable(
        caption: "Your roles",
        columns: [
          .init(title: "As"), .init(title: "Trust"), .init(title: "For"),
          .init(title: "Acknowledged"),
        ],
        rows: report.held.map {
          [
            .text(RoleWords.title($0.role)), .text($0.organisation),
            .text($0.isWhole ? "the organisation" : Counted.text($0.count, "asset")),
            .text(RoleWords.acknowledged($0)),
          ]
        }
      ).html
    let deputy =
      report.held.isEmpty || report.left != nil
      ? HTML.nothing
      : HTML.element(
        "p",
        [
          .text(
            report.deputy == nil
              ? "Nobody stands in for you: name a deputy." : "Stands in for you: "),
          .name(report.deputy ?? ""),
        ]
      ).line
    return HTML.element(
      "section", ["aria-labelledby": "held"],
      [HTML.element("h2", ["id": "held"], "What you answer for").line, body.line, deputy]
    ).line
  }

  private func section(_ missing: PersonReport.Missing) -> HTML {
    let question = missing.question
    let more = missing.count - missing.rows.count
    return HTML.element(
      "section", ["class": "question", "aria-labelledby": "h-\(question.id)"],
      [
        HTML.element(
          "h2", ["id": "h-\(question.id)"],
          [
            .text("\(question.title): \(Counted.grouped(missing.count)) "),
            GapsHTMLSection.severity(question.severity),
          ]
        ).line,
        HTML.element(
          "dl", ["class": "about"],
          [
            .about("What is at risk", question.why),
            .about("What to do", PlainRemedy.text(question.remedy) + "."),
            .about("Asked by", "\(question.clause) (\(question.id))"),
          ]
        ).line,
        HTML.lacking(missing.rows.compactMap(\.place)),
        HTMLTable(
          caption: "\(question.id): \(question.title)",
          columns: ["What", "Trust", "Finding", "Where to mend it"].map {
            .init(title: $0)
          },
          rows: missing.rows.map { row in
            [
              .name(row.label), .text(row.organisation), GapsHTMLSection.detail(row.detail),
              row.place.map(HTML.place) ?? .text("-"),
            ]
          }
        ).html.line,
        more > 0
          ? HTML.element(
            "p", ["class": "more"],
            "And \(Counted.grouped(more)) more; your information governance team has the whole list."
          )
          : .nothing,
      ]
    ).line
  }

  private var accepted: HTML {
    guard !report.accepted.isEmpty else { return .nothing }
    return HTML.section(
      "accepted", "Accepted for now",
      [
        .element(
          "ul",
          report.accepted.prefix(PeopleSurvey.rowsKept).map { gap in
            HTML.element(
              "li",
              [
                .name(report.label(gap)),
                .text(" (\(gap.acceptance.question)): \(GapsAccepted.words(gap))"),
              ]
            ).line
          })
      ])
  }
}

extension PersonReport {
  /// The report as one page in one file, to be sent to the person.
  public var html: [UInt8] { PersonPage(self).bytes }
}
