import Testing

@testable import AssetRegister

@Suite struct `Evidence` {
  private func report() throws -> EvidenceReport {
    let found = try GapsSample().report { $0.rowsKept = Register.extractRows }
    let gaps = GapReport(
      partnership: found.partnership, today: found.today,
      head: LogHead(seq: 9, sha256: String(repeating: "ab", count: 32)),
      organisations: found.organisations, results: found.results,
      criticalServices: found.criticalServices, assets: found.assets, isPart: false)
    return EvidenceReport(
      gaps: gaps,
      sources: [
        .init(
          organisation: "RXN", name: "IT", assets: 3, fileName: "register.csv",
          asOf: "2026-11-01", importedAt: "2026-11-24T09:00:00Z", ageInDays: 23, held: 1,
          missing: 0),
        .init(
          organisation: "RXR", name: "EBME", assets: 1, fileName: nil, asOf: nil,
          importedAt: "2026-11-24T09:00:00Z", ageInDays: nil, held: 0, missing: 2),
      ], fileSHA256: String(repeating: "cd", count: 32))
  }

  @Test(arguments: EvidenceFormat.allCases) func `each format is what its file says`(
    format: EvidenceFormat
  ) throws {
    try GoldenFile.expect(try report().bytes(format), is: "evidence.\(format.rawValue)")
  }

  @Test func `the page keeps to the rules of pages`() throws {
    PageRules.expect(try report().bytes(.html))
  }

  @Test
  func `every clause a question cites is an indicator, and every indicator has its questions`()
    throws
  {
    let cited = Set(try GapQuestion.builtIn().flatMap(\.clauses))
    #expect(cited == Set(IndicatorCatalogue.all.map(\.clause)))
    #expect(IndicatorCatalogue.all.count == cited.count)
  }

  @Test(arguments: IndicatorCatalogue.all)
  func `an indicator says what can and what can't be shown`(
    indicator: Indicator
  ) {
    #expect(!indicator.group.isEmpty && !indicator.asks.isEmpty)
    #expect(!indicator.shows.isEmpty && !indicator.cannot.isEmpty)
    for word in ["complian", "passed", "satisf", "fulfil"] {
      #expect(!(indicator.asks + indicator.shows + indicator.cannot).contains(word))
    }
  }

  @Test(arguments: [
    ("DSPT CAF A3.a NA#7; A#4", ["A3.a NA#7", "A3.a A#4"]),
    ("DSPT 9.3.8; 9.3.9; NHS guidance on x", ["9.3.8", "9.3.9", "NHS guidance on x"]),
    (
      "CAF 4.0 A3.a.5; ICO audit toolkit, asset management",
      ["CAF 4.0 A3.a.5", "ICO audit toolkit"]
    ),
    ("DSPT 8.1; CAF A3.a A#1", ["8.1", "A3.a A#1"]),
  ]) func `a head's clauses are told one by one`(head: String, clauses: [String]) throws {
    let sql = """
      -- id: X
      -- title: t
      -- severity: low
      -- clause: \(head)
      -- why: w
      -- remedy: r
      -- applies: a
      SELECT NULL
      """
    let question = try GapQuestion(bytes: Array(sql.utf8), file: "x.sql", isOwn: false)
    #expect(question.clauses == clauses)
  }

  @Test func `a page without any finding claims nothing`() throws {
    let fixture = try RegisterFixture()
    let report = try fixture.register.reportEvidence(today: "2026-11-24")
    let page = PageReader(report.bytes(.html))
    PageRules.expect(report.bytes(.html))
    let text = page.text(in: page.pieces.indices)
    #expect(text.contains("not a verdict"))
    #expect(try report.fileSHA256 == FileFingerprint.of(fixture.register.path).sha256)
  }

  @Test func `counts under a clause are those of its questions`() throws {
    let report = try report()
    for answer in report.answers {
      let ids = Set(answer.results.map(\.question.id))
      let counts = report.gaps.results.filter { ids.contains($0.question.id) }.map(\.count)
      #expect(answer.count == counts.reduce(0, +) && !ids.isEmpty)
    }
  }

  @Test func `without people, no name and no address is left`() throws {
    for format in EvidenceFormat.allCases {
      let text = String(decoding: try report().redacted.bytes(format), as: UTF8.self)
      #expect(!text.contains("Finch") && !text.contains("@rxn") && !text.contains("IT Team"))
    }
  }
}
