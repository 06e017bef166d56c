extension PersonReport {
  /// The report for a terminal, in plain words; a line of a table takes at most `width` columns, if there is a limit.
  public func text(width: Int? = nil) -> String {
    var lines = [
      "\(called) <\(email)>\(jobTitle.map { ", \($0)" } ?? ""), on \(LongDay.text(today))"
    ]
    if let left { lines.append("left on \(left): hand over with iar handover --from \(email)") }
    lines += ["", "Answers for"]
    lines +=
      held.isEmpty
      ? ["  nothing"] : held.map { "  \(RoleWords.words($0)): \(RoleWords.acknowledged($0))" }
    if !held.isEmpty, deputy == nil { lines.append("  with no deputy in the directory") }
    lines += waitingText(width) + missingText(width)
    if !accepted.isEmpty {
      lines += ["", "Accepted for now"]
      lines += accepted.map { "  \(label($0)): \(GapsAccepted.words($0))" }
    }
    return lines.joined(separator: "\n")
  }

  private func waitingText(_ width: Int?) -> [String] {
    guard waitingCount > 0 else { return [] }
    let shown = waiting.prefix(5)
    let table = TextTable(
      columns: [.init("  What", isProse: true), .init("Trust"), .init("As"), .init("Since")],
      rows: shown.map {
        [
          "  \($0.label)", $0.organisation, RoleWords.title($0.role),
          $0.since ?? "named in the register",
        ]
      })
    let more = waitingCount - shown.count
    return ["", "To acknowledge: \(Counted.text(waitingCount, "role"))", table.text(width: width)]
      + (more > 0 ? ["  and \(Counted.grouped(more)) more: iar export unacknowledged"] : [])
      + ["  once they have: iar acknowledge --all --by \(email)"]
  }

  private func missingText(_ width: Int?) -> [String] {
    guard gaps > 0 else {
      return ["", held.isEmpty ? "Nothing is theirs to mend" : "Nothing is missing"]
    }
    let ending =
      assets == 0
      ? "" : "; nothing is missing of \(Counted.grouped(sound)) of \(Counted.text(assets, "asset"))"
    var lines = ["", "Missing: \(Counted.text(gaps, "gap"))\(ending)"]
    for one in missing {
      lines += [
        "",
        "\(one.question.id) \(one.question.title) (\(one.question.severity.rawValue)): \(Counted.grouped(one.count))",
        "  \(one.question.why)", "  What to do: \(one.question.remedy)",
      ]
      let shown = one.rows.prefix(5)
      let table = TextTable(
        columns: [
          .init("  What"), .init("Trust"), .init("Missing", isProse: true),
          .init("Where", isProse: true),
        ],
        rows: shown.map { ["  \($0.label)", $0.organisation, $0.text, $0.place?.words ?? ""] })
      lines.append(table.text(width: width))
      if one.count > shown.count {
        lines.append("  and \(Counted.grouped(one.count - shown.count)) more")
      }
    }
    return lines
  }

  /// What the gap that was accepted is about.
  func label(_ gap: AcceptedGap) -> String {
    gap.acceptance.target.asset.map { labels[$0] ?? "asset \($0)" } ?? gap.acceptance.target.subject
      ?? ""
  }
}
