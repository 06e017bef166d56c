/// The pages for everybody, a file each, and the page that lists them.
public struct PeoplePages {
  /// One line of the list.
  private struct Line {
    let report: PersonReport
    let file: String?
  }

  private var names: Set<String> = [PeoplePages.indexName]
  private var lines: [Line] = []

  /// The file name of the list.
  public static let indexName = "index.html"

  /// No pages yet.
  public init() {}

  /// How many pages there are, besides the list.
  public var count: Int { lines.count { $0.file != nil } }

  /// Takes a report; gives the name of the file for its page, or nil if the person has left and gets none.
  public mutating func add(_ report: PersonReport) -> String? {
    let file = report.left == nil ? fileName(report.email) : nil
    lines.append(
      Line(
        report: report.withoutRows, file: file))
    return file
  }

  /// A name that every file system takes, of letters, digits, dots and hyphens, each once in any case.
  private mutating func fileName(_ email: String) -> String {
    let bytes = email.utf8.prefix(100).map { byte -> UInt8 in
      let lower = byte.asciiLowered
      let isSafe =
        lower.isASCIILetter || lower.isASCIIDigit || lower == UInt8(ascii: ".")
        || lower == UInt8(ascii: "-")
      return isSafe ? lower : lower == UInt8(ascii: "@") ? UInt8(ascii: "-") : UInt8(ascii: "_")
    }
    let stem = String(decoding: bytes.drop { $0 == UInt8(ascii: ".") }, as: UTF8.self)
    var name = "\(stem.isEmpty ? "person" : stem).html"
    var number = 2
    while !names.insert(name).inserted {
      name = "\(stem)-\(number).html"
      number += 1
    }
    return name
  }

  /// The page that lists everybody, those with the most missing first.
  public func index(today: String) -> [UInt8] {
    let sorted = lines.sorted {
      ($1.report.gaps, $0.report.email) < ($0.report.gaps, $1.report.email)
    }
    guard let first = sorted.first?.report else {
      return page(
        nil, head: LogHead(seq: 0, sha256: ""), today,
        [HTML.element("p", "Nobody answers for anything yet.")])
    }
    let table = HTMLTable(
      caption: "Everybody who answers for something",
      columns: [
        .init(title: "Person"), .init(title: "Answers for"),
        .init(title: "Gaps", isNumber: true),
        .init(title: "Not acknowledged", isNumber: true),
      ],
      rows: sorted.map { line in
        [
          who(line), .text(line.report.held.map(RoleWords.words).joined(separator: "; ")),
          .text(Counted.grouped(line.report.gaps)),
          .text(Counted.grouped(line.report.waitingCount)),
        ]
      })
    return page(first.partnership, head: first.head, today, [table.html.line])
  }

  private func who(_ line: Line) -> HTML {
    if let file = line.file {
      return .element("a", ["href": file], [.name(line.report.called)])
    }
    return .all([
      .name(line.report.called),
      .text(", left on \(LongDay.text(line.report.left ?? "")): hand over"),
    ])
  }

  private func page(_ partnership: String?, head: LogHead, _ today: String, _ content: [HTML])
    -> [UInt8]
  {
    PageFrame(
      title: "Who answers for what, \(LongDay.text(today))",
      heading: [.text("Who answers for what")],
      lead: [
        partnership.map { .all([.name($0), .text(", ")]) } ?? .nothing,
        .text(
          "\(LongDay.text(today)).\(count > 0 ? " A page for each person in post." : "")"),
      ],
      content: "list", head: head
    ).page([
      .element(
        "section", ["aria-labelledby": "people"],
        [HTML.element("h2", ["id": "people"], "People").line] + content)
    ])
  }
}

extension PersonReport {
  /// The report without the gaps themselves, for a list of many.
  fileprivate var withoutRows: PersonReport {
    PersonReport(
      partnership: partnership, today: today, head: head, email: email, name: name,
      jobTitle: jobTitle, deputy: deputy, left: left, held: held, assets: assets, sound: sound,
      waiting: [], waitingCount: waitingCount,
      missing: missing.map { Missing(question: $0.question, count: $0.count, rows: []) },
      accepted: [], labels: [:])
  }
}
