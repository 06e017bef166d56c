import Testing

@testable import AssetRegister

@Suite struct `The board's page` {
  @Test func `the whole page is what its file says`() throws {
    try GoldenFile.expect(try BoardSample.report().html, is: "board.html")
  }

  @Test func `it keeps to the rules of pages, full and empty`() throws {
    PageRules.expect(try BoardSample.report().html)
    let fixture = try RegisterFixture()
    PageRules.expect(try fixture.register.reportBoard(today: "2026-11-24").html)
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x>", "</title></style><svg onload=x>",
    "\u{202E}<i>", "'\u{301} onmouseover=\u{301}x",
  ]) func `no text becomes markup`(payload: String) throws {
    let harmless = PageReader(try BoardSample.report(payload: "x").html)
    let hostile = PageReader(try BoardSample.report(payload: payload).html)
    #expect(Self.tags(hostile) == Self.tags(harmless))
  }

  @Test func `without people, no name that may be a person's and no address is left`() throws {
    let report = try BoardSample.report(payload: " a.finch@rxn.example").redacted
    let text = String(decoding: report.html, as: UTF8.self)
    #expect(!text.contains("IT Team") && text.contains("a team or an unknown name"))
    let page = PageReader(report.html)
    let sections = page.elements("section").map { page.text(in: $0) }.joined()
      .replacing("Lancashire Teaching Hospitals a.finch@rxn.example", with: "")
    #expect(!sections.contains("@") && sections.contains("(name left out)"))
    #expect(sections.contains("10.1.0.0/24"))
  }

  private static func tags(_ page: PageReader) -> [String] {
    page.pieces.compactMap { piece in
      guard case .open(let name, let attributes) = piece else { return nil }
      return name + attributes.keys.sorted().joined(separator: " ")
    }
  }

  @Test(arguments: UInt64(0)..<60) func `drawings and tables say the same numbers`(seed: UInt64)
    throws
  {
    let report = Self.invented(SeededCells(seed: seed), try BoardSample.report())
    let page = PageReader(report.html)
    for (heading, rowsAreBars) in [("trusts", true), ("time", true), ("teams", false)] {
      guard let section = page.section(heading) else {
        #expect(heading == "time" && report.days.count == 1)
        continue
      }
      let drawn = page.elements("svg", in: section).map { svg in
        page.texts("text", in: svg).filter { !$0.isEmpty }
      }
      let table = try #require(page.elements("table", in: section).first)
      let rows = page.elements("tr", in: table).dropFirst().map { row in
        page.cells(row)
      }
      for (column, texts) in drawn.enumerated() {
        let bars = texts.count / 2
        let numbers = (0..<bars).map { bar in
          heading == "time" ? texts[2 * bar] : texts[2 * bar + 1]
        }
        #expect(numbers == rows.prefix(bars).map { $0[column + 1] }, "\(heading) \(column)")
        if rowsAreBars { #expect(rows.count >= bars) }
      }
      #expect(!drawn.isEmpty)
    }
  }

  /// The sample with other counts.
  private static func invented(_ random: SeededCells, _ sample: BoardReport) -> BoardReport {
    var random = random
    func upTo(_ most: Int) -> Int { Int(random.next() % UInt64(most)) }
    let days = (0..<(1 + upTo(8))).map { index in
      BoardSample.day("2026-0\(index + 1)-01", (0..<2).map { _ in (upTo(40), 40 + upTo(90_000)) })
    }
    return BoardReport(
      partnership: sample.partnership, today: sample.today, head: sample.head,
      organisations: sample.organisations, days: days, questions: sample.questions,
      services: sample.services,
      teams: (0..<(1 + upTo(12))).map { index in
        TeamCapacity(
          organisation: "RXN", team: "T\(index)", people: upTo(4), assets: upTo(9_000),
          sole: upTo(9), orphaned: upTo(9), leavers: 1, unacknowledged: upTo(9))
      }, actions: sample.actions, actionSeverity: .high, done: nil)
  }
}

extension PageReader {
  /// The section that a heading of this id stands over.
  fileprivate func section(_ id: String) -> Range<Int>? {
    elements("section").first { range in
      guard case .open(_, let attributes) = pieces[range.lowerBound - 1] else { return false }
      return attributes["aria-labelledby"] == id
    }
  }

  /// The cells of a row, each without what its small print adds.
  fileprivate func cells(_ row: Range<Int>) -> [String] {
    row.compactMap { index -> String? in
      guard case .open(let name, _) = pieces[index], name == "td" || name == "th" else {
        return nil
      }
      var text = ""
      for piece in pieces[(index + 1)..<row.upperBound] {
        if piece == .close(name) || piece == .open("small", [:]) { break }
        if case .text(let words) = piece { text += words }
      }
      return text.hasSuffix(" ") ? String(text.dropLast()) : text
    }
  }
}
