extension TrustReport {
  /// The report for a terminal: each question with its count and who should act.
  public func text(width: Int? = nil) -> String {
    let table = TextTable(
      columns: [
        .init("Severity"), .init("Id"), .init("Question", isProse: true), .init("Gaps", .right),
        .init("Who should act", isProse: true),
      ],
      rows: sections.filter { $0.count > 0 }.map { section in
        [
          section.question.severity.rawValue, section.question.id, section.question.title,
          Counted.grouped(section.count), TrustWords.actors(section, most: 3),
        ]
      })
    let title = "\(name) (\(organisation)) on \(LongDay.text(today)): \(Counted.text(count, "gap"))"
    return [
      title, "", table.text(width: width), "",
      "for reading:            iar report trust \(organisation) -o \(organisation).html",
      "each gap, to work on:   iar report trust \(organisation) --format csv -o \(organisation).csv",
    ].joined(separator: "\n")
  }
}

/// Words that the forms of a trust's report share.
enum TrustWords {
  /// Who should act, the most first: `Ada Finch (12), nobody named (3)`.
  static func actors(_ section: TrustReport.Section, most: Int) -> String {
    let shown = section.actors.prefix(most).map { "\($0.actor) (\(Counted.grouped($0.count)))" }
    let more = section.actors.count - shown.count
    return shown.joined(separator: ", ") + (more > 0 ? " and \(Counted.grouped(more)) more" : "")
  }

  /// What to do, with the organisation's code in commands.
  static func remedy(_ words: String, _ organisation: String) -> String {
    words.replacing("--trust CODE", with: "--trust \(organisation)")
  }

  /// Who should act on one gap.
  static func actor(_ row: TrustReport.Row) -> String {
    guard let role = row.role else { return "-" }
    return "\(row.actor ?? "nobody named"), \(RoleWords.short(role))"
  }
}
