/// The report as Markdown, for papers of a committee.
struct GapsMarkdown {
  let report: GapReport

  init(_ report: GapReport) {
    self.report = report
  }

  var text: String {
    let headline = GapsHeadline(report).figures.map {
      "- **\(Self.safe($0.number))** \(Self.safe($0.sentence))"
    }
    let opening =
      ["# Gaps in the asset registers of \(Self.safe(report.partnership))", ""]
      + [
        "As of \(LongDay.text(report.today)). \(GapsWords.counts(report))\(GapsWords.besides(report)).",
        "",
      ]
    let body = headline + (headline.isEmpty ? [] : [""]) + summary
    let found = report.results.filter { $0.count > 0 }.flatMap(section)
    return (opening + body + found + accepted + ["", "\(GapsWords.head(report)).", ""])
      .joined(separator: "\n")
  }

  private var summary: [String] {
    let codes = report.organisations.map { GapsWords.code($0.code) }
    return [
      Self.row(["Severity", "Id", "Question"] + codes + ["Total"]),
      Self.row(["---", "---", "---"] + (codes + [""]).map { _ in "---:" }, isRaw: true),
    ]
      + report.results.map { result in
        Self.row(
          [result.question.severity.rawValue, result.question.id, result.question.title]
            + result.tallies.map { GapsWords.cell($0.count, of: $0.population) }
            + [GapsWords.cell(result.count, of: result.population)])
      }
  }

  private func section(_ result: GapResult) -> [String] {
    let question = result.question
    let hidden = result.count - result.rows.count
    return [
      "", "## \(Self.safe(question.id)) \(Self.safe(question.title))", "",
      "\(Self.safe(question.why)) Severity: \(question.severity.rawValue). "
        + "Asked by: \(Self.safe(question.clause)).",
      "", "What to do: \(Self.safe(question.remedy))", "",
      Self.row(["Trust", "Asset", "What is missing", "Register"]),
      Self.row(["---", "---", "---", "---"], isRaw: true),
    ] + result.rows.map(line)
      + (hidden == 0
        ? []
        : [
          "",
          "And \(Counted.grouped(hidden)) more: `iar gaps --question \(question.id) --format csv`",
        ])
  }

  private var accepted: [String] {
    let groups = GapsAccepted(report).groups
    guard !groups.isEmpty else { return [] }
    return [
      "", "## Accepted gaps", "",
      Self.row(["Id", "Trust", "Gaps", "State", "Until", "By", "Reason"]),
      Self.row(["---", "---", "---:", "---", "---", "---", "---"], isRaw: true),
    ]
      + groups.map {
        Self.row([
          $0.question, GapsWords.code($0.organisation), Counted.grouped($0.count),
          GapsAccepted.word($0.state), $0.until, $0.by, $0.reason,
        ])
      }
  }

  private func line(_ row: GapRow) -> String {
    let asset = row.asset.flatMap { report.assets[$0] }
    let source = asset.map { "\($0.register), line \($0.line)" } ?? ""
    return Self.row([GapsWords.code(row.organisation), asset?.label ?? "", row.text, source])
  }

  /// A row of a table; its cells are escaped unless they are of the program.
  static func row(_ cells: [String], isRaw: Bool = false) -> String {
    "| " + cells.map { isRaw ? $0 : safe($0) }.joined(separator: " | ") + " |"
  }

  /// Text that no reader of Markdown takes for markup.
  static func safe(_ text: String) -> String {
    var safe: [UInt8] = []
    for byte in VisibleText.line(text).utf8 {
      switch byte {
      case UInt8(ascii: "<"): safe += Array("&lt;".utf8)
      case UInt8(ascii: ">"): safe += Array("&gt;".utf8)
      case UInt8(ascii: "&"): safe += Array("&amp;".utf8)
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "#"),
        UInt8(ascii: "!"), UInt8(ascii: "~"):
        safe += [UInt8(ascii: "\\"), byte]
      default: safe.append(byte)
      }
    }
    return String(decoding: safe, as: UTF8.self)
  }
}
