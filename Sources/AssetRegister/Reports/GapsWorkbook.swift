import Workbook

/// The report as a workbook to work through: a cover, the counts, and a row for each gap.
struct GapsWorkbook {
  let report: GapReport

  init(_ report: GapReport) { self.report = report }

  func bytes() throws -> [UInt8] {
    let title =
      "Gaps in the asset registers of \(report.partnership), \(LongDay.text(report.today))"
    return try WorkbookReport.bytes(title: title) { book in
      try book.addPage("Cover", cover)
      try book.addTable("Gaps", Self.columns) { add in
        for result in report.results {
          for row in result.rows { try add(cells(row, result.question)) }
        }
      }
      let accepted = GapsAccepted(report)
      if !accepted.all.isEmpty {
        try book.addTable("Accepted", Self.acceptedColumns) { add in
          for (question, gap) in accepted.all { try add(cells(gap, question, accepted)) }
        }
      }
      try book.addTable("Counts", countColumns) { add in
        for result in report.results { try add(counts(result)) }
      }
      try book.addTable("Questions", Self.questionColumns) { add in
        for question in report.results.map(\.question) {
          try add(
            [question.id, question.title, question.severity.rawValue, question.why]
              .map { .text($0) } + [.text(question.remedy), .text(question.clause)])
        }
      }
    }
  }

  private var cover: [PageLine] {
    [
      .title("Who answers for what, and what is missing"), .blank,
      .pair("Partnership", .text(report.partnership)),
      .pair("Day", SheetCell(day: report.today)),
      .pair("Gaps", .text(GapsWords.counts(report))),
    ]
      + (report.isPart ? [.pair("Asked about", .text("some assets only"))] : [])
      + [.blank, .heading("Sheets")]
      + [
        .pair(
          "Gaps",
          .text(
            "A row for each gap: what is missing, who answers for it, what to do. Filter it by trust or question."
          )
        ),
        .pair(
          "Accepted",
          .text(
            "Gaps that a person accepted until a day, and so left out of the counts, if there are any."
          )
        ),
        .pair("Counts", .text("How many gaps each question found, by trust.")),
        .pair(
          "Questions",
          .text("Why each question is asked, under which clause, and what closes its gaps.")),
        .blank, .heading("Trusts"),
      ]
      + report.organisations.map { .pair(GapsWords.code($0.code), .text($0.name)) }
      + [
        .blank, .heading("Where this comes from"),
        .pair("Register log", .text("line \(report.head.seq), SHA-256 \(report.head.sha256)")),
        .pair("Care", .text("It may name staff: share it as you would the register.")),
      ]
  }

  private static let columns = [
    SheetColumn("Trust"), SheetColumn("Severity"), SheetColumn("Question"),
    SheetColumn("What is asked", width: 32), SheetColumn("Asset", width: 32),
    SheetColumn("What is missing", width: 50), SheetColumn("Who answers for it", width: 36),
    SheetColumn("What to do", width: 50), SheetColumn("Place", width: 32), SheetColumn("Kind"),
    SheetColumn("Register"), SheetColumn("File"), SheetColumn("Line"),
    SheetColumn("Asset number"),
  ]

  private func cells(_ row: GapRow, _ question: GapQuestion) -> [SheetCell] {
    let asset = row.asset.flatMap { report.assets[$0] }
    return [
      .text(GapsWords.code(row.organisation)), .text(question.severity.rawValue),
      .text(question.id), .text(question.title), SheetCell(asset?.label), .text(row.text),
      SheetCell(asset.map { GapsWords.people($0.responsible, \.email) }),
      .text(question.remedy), SheetCell(asset?.place), SheetCell(asset?.kind),
      SheetCell(asset?.register), SheetCell(asset?.file),
      asset.map { .whole($0.line) } ?? .empty, row.asset.map { .whole(Int($0)) } ?? .empty,
    ]
  }

  private static let acceptedColumns = [
    SheetColumn("Trust"), SheetColumn("Question"), SheetColumn("What is asked", width: 32),
    SheetColumn("What", width: 32), SheetColumn("State", width: 20), SheetColumn("Until"),
    SheetColumn("By", width: 28), SheetColumn("Reason", width: 50),
  ]

  private func cells(
    _ gap: AcceptedGap, _ question: GapQuestion, _ accepted: GapsAccepted
  ) -> [SheetCell] {
    [
      .text(GapsWords.code(gap.acceptance.organisation)), .text(question.id),
      .text(question.title), .text(accepted.label(gap)), .text(GapsAccepted.word(gap.state)),
      SheetCell(day: gap.acceptance.until), .text(GapsAccepted.person(gap.acceptance)),
      .text(gap.acceptance.reason),
    ]
  }

  private var countColumns: [SheetColumn] {
    [SheetColumn("Severity"), SheetColumn("Question"), SheetColumn("What is asked", width: 60)]
      + report.organisations.map { SheetColumn(GapsWords.code($0.code), width: 12) }
      + [SheetColumn("Total", width: 12), SheetColumn("Out of", width: 12)]
  }

  private func counts(_ result: GapResult) -> [SheetCell] {
    [
      .text(result.question.severity.rawValue), .text(result.question.id),
      .text(result.question.title),
    ] + result.tallies.map { .whole($0.count) }
      + [.whole(result.count), result.population.map { .whole($0) } ?? .empty]
  }

  private static let questionColumns = [
    SheetColumn("Question"), SheetColumn("What is asked", width: 50), SheetColumn("Severity"),
    SheetColumn("Why", width: 60), SheetColumn("What to do", width: 60),
    SheetColumn("Clause", width: 40),
  ]
}
