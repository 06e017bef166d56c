import Testing

@testable import AssetRegister

@Suite struct `The counts of a board's report` {
  @Test func `that a gap was accepted gives nobody an owner`() {
    let day = BoardDay(
      day: "2026-11-24",
      tallies: [
        .init(question: "G1a", organisation: "RXN", gaps: 3, accepted: 2, population: 10),
        .init(question: "G1c", organisation: "RXN", gaps: 1, accepted: 0, population: 5),
        .init(question: "G2a", organisation: "RXN", gaps: 0, accepted: 0, population: 4),
        .init(question: "G9a", organisation: "RXN", gaps: 4, accepted: 2, population: 6),
      ])
    #expect(day.count(.unowned, "RXN") == BoardCount(count: 6, whole: 10))
    #expect(day.count(.answered, "RXN") == BoardCount(count: 4, whole: 10))
    #expect(day.count(.unsupported, "RXN") == BoardCount(count: 4, whole: 6))
  }

  @Test func `an owner who has left answers for nothing`() {
    let day = BoardDay(
      day: "2026-11-24",
      tallies: [("G1a", 3), ("G1c", 1), ("G2a", 2)].map {
        .init(question: $0, organisation: "RXN", gaps: $1, accepted: 0, population: 10)
      })
    #expect(day.count(.unowned, "RXN") == BoardCount(count: 6, whole: 10))
    #expect(day.count(.answered, "RXN") == BoardCount(count: 4, whole: 10))
  }

  @Test func `a name that several bear is told once`() {
    #expect(
      BoardWords.list(["Infusion pump", "Infusion pump", "PACS"]) == "Infusion pump (2), PACS")
    #expect(BoardWords.list(["a", "b", "a", "c", "d", "e"]) == "a (2), b, c and 2 more")
  }

  @Test func `what was not asked is not nought`() {
    let day = BoardDay(
      day: "2026-11-24",
      tallies: [.init(question: "G1a", organisation: "RXN", gaps: 3, population: 10)])
    #expect(day.count(.unowned, "RXN") == nil && day.count(.lost, ["RXN"]) == nil)
    #expect(day.gaps("G7") == nil && day.gaps("G1a") == 3)
  }

  @Test(arguments: [
    (3, 3, 9, "as on 31 October 2026"), (2, 1, 9, "1 more than on 31 October 2026"),
    (1, 1_202, 9, "1,201 fewer than on 31 October 2026"),
    (4, 0, 0, "not looked at by 31 October 2026"),
  ]) func `a change is told in words`(now: Int, then: Int, of whole: Int, words: String) {
    let change = BoardWords.change(
      BoardCount(count: now, whole: 9), since: BoardCount(count: then, whole: whole),
      on: "2026-10-31")
    #expect(change == words)
  }

  @Test func `what there was nothing of then is no change, and is told apart`() throws {
    let day = { (day: String, gaps: Int, population: Int) in
      BoardDay(
        day: day,
        tallies: [.init(question: "G7", organisation: "RXN", gaps: gaps, population: population)])
    }
    let sample = try BoardSample.report()
    let report = BoardReport(
      partnership: "P", today: "2026-11-24", head: sample.head,
      organisations: sample.organisations,
      days: [day("2026-10-31", 0, 0), day("2026-11-24", 7, 12)], questions: sample.questions,
      services: sample.services, teams: [], actions: [], actionSeverity: .high, done: [])
    let page = PageReader(report.html)
    let text = page.text(in: page.pieces.indices)
    #expect(text.contains("Every count is what it was."))
    #expect(
      text.contains("first time: Registered, but not seen in 90 days where scans looked (7)."))
    #expect(BoardTrusts(report: report).trend(.lost).columns.map(\.text) == ["-", "7"])
  }

  @Test(arguments: [
    (
      "RXL", "Blackpool Teaching Hospitals NHS Foundation Trust",
      "Blackpool Teaching Hospitals (RXL)"
    ),
    ("RXR", "East Lancashire Hospitals NHS Trust", "East Lancashire Hospitals (RXR)"),
    ("QE1", "NHS Somewhere Integrated Care Board", "NHS Somewhere Integrated Care Board (QE1)"),
    ("X", " NHS Trust", " NHS Trust (X)"), ("RXN", "RXN", "RXN"), ("", "", "(none)"),
  ]) func `a board knows organisations by name`(code: String, name: String, words: String) {
    #expect(BoardWords.called(GapOrganisation(code: code, name: name)) == words)
  }

  @Test func `deeds of one kind are told as one`() throws {
    #expect(
      BoardWords.deeds(try #require(BoardSample.report().done))
        == "2 rounds of naming owners and administrators, 2 register files read")
  }

  @Test func `every action names its task and what is better for it`() throws {
    for question in try GapQuestion.builtIn() {
      for subject in [nil, "X1"] {
        for count in [1, 2] {
          let action = BoardAction(
            question: question.id, organisation: "RXN", subject: subject, closes: count)
          let words = BoardActionWords(action, question)
          #expect(!words.task.isEmpty && !words.benefit.isEmpty)
          #expect(!words.task.contains("  "))
        }
      }
    }
  }
}
