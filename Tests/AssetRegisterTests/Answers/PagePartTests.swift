import Testing

@testable import AssetRegister

@Suite struct `Parts of pages` {
  private static func place(_ file: String, _ headings: [String], missing: String?) -> MendingPlace
  {
    MendingPlace(
      organisation: "RXN", register: "IT", file: file, line: 7, headings: headings,
      missing: missing)
  }

  private static func text(_ html: HTML) -> String {
    let page = PageReader(html.bytes)
    return page.text(in: page.pieces.indices)
  }

  @Test(arguments: [
    ([], ""),
    (["a.csv"], "a.csv has no column for \u{2018}Owner\u{2019}: add one."),
    (["a.csv", "a.csv"], "a.csv has no column for \u{2018}Owner\u{2019}: add one."),
    (
      ["a.csv", "b.csv", "a.csv"],
      "a.csv, b.csv have no column for \u{2018}Owner\u{2019}: add one to each."
    ),
  ]) func `a column that files lack is told once`(files: [String], words: String) {
    let places =
      files.map { Self.place($0, [], missing: "Owner") } + [
        Self.place("c.csv", ["IAO"], missing: "Owner"), Self.place("d.csv", [], missing: nil),
      ]
    #expect(Self.text(HTML.lacking(places)).contains(words) && !words.contains("c.csv"))
    #expect(HTML.lacking(places).bytes.isEmpty == files.isEmpty)
  }

  @Test func `a line's number and a command's options stay whole`() {
    let place = HTML.place(Self.place("a.csv", ["IAO"], missing: nil))
    #expect(Self.text(place) == "a.csv, line 7, column 'IAO'")
    let command = HTML.command("iar assign 1 --role iao --to  x--y")
    #expect(Self.text(command) == "iar assign 1 --role iao --to  x--y")
    let whole = PageReader(command.bytes).texts("span")
    #expect(whole == ["--role", "--to"])
  }

  @Test func `who has left is to hand over, and is not asked to acknowledge or to name a deputy`()
    throws
  {
    let sample = try AnswersSample()
    let before = String(decoding: try sample.person().html, as: UTF8.self)
    #expect(before.contains("iar acknowledge") && !before.contains("iar handover"))
    try sample.fixture.fixture.person(AnswersSample.ada, "Ada Finch", until: "2026-11-01")
    let after = String(decoding: try sample.person().html, as: UTF8.self)
    #expect(!after.contains("iar acknowledge") && !after.contains("name a deputy"))
    #expect(after.contains("--from") && after.contains("iar handover"))
  }

  @Test func `assets of one name are told apart where a person is to acknowledge them`() throws {
    let sample = try AnswersSample().person()
    let waiting = [(7, "Ventilator"), (8, "Ventilator"), (9, "Scanner")].map {
      PersonReport.Waiting(
        asset: $0, label: $1, organisation: "RXN", role: "iao", since: "2026-10-01")
    }
    let report = PersonReport(
      partnership: sample.partnership, today: sample.today, head: sample.head, email: sample.email,
      name: sample.name, jobTitle: nil, deputy: nil, left: nil, held: sample.held, assets: 3,
      sound: 3, waiting: waiting, waitingCount: 3, missing: [], accepted: [], labels: [:])
    let page = PageReader(report.html)
    let text = page.text(in: page.pieces.indices)
    #expect(text.contains("Ventilator, asset 7") && text.contains("Ventilator, asset 8"))
    #expect(!text.contains("asset 9"))
  }

  @Test func `a list of nobody has no seal of nothing`() {
    let page = String(decoding: PeoplePages().index(today: "2026-11-24"), as: UTF8.self)
    #expect(page.contains("Nobody answers for anything yet.") && !page.contains("SHA-256"))
  }

  @Test(arguments: [0, 1, 39]) func `a board is told what acceptance left out`(accepted: Int) throws
  {
    let sample = try BoardSample.report()
    let day = BoardDay(
      day: sample.today,
      tallies: ["G11a", "G1a", "G1c", "G2a"].map {
        BoardDay.Tally(
          question: $0, organisation: "RXN", gaps: 3, accepted: accepted, population: 90)
      })
    let report = BoardReport(
      partnership: sample.partnership, today: sample.today, head: sample.head,
      organisations: sample.organisations, days: [day], questions: sample.questions,
      services: sample.services, teams: [], actions: [], actionSeverity: .high, done: nil)
    let page = String(decoding: report.html, as: UTF8.self)
    #expect(page.contains("besides \(accepted) accepted for a time") == (accepted > 0))
    #expect(page.split(separator: "accepted for a time").count == (accepted > 0 ? 3 : 1))
  }
}
