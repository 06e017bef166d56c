import Testing

@testable import AssetRegister

@Suite struct `Reporting to the board` {
  private func fixture() throws -> GapsFixture {
    let fixture = try GapsFixture()
    try fixture.fixture.assets([
      [
        "name": "Records", "service": "Records", "criticality": "critical", "iao": "IT Team",
        "depends_on": "srv01; HSCN",
      ],
      [
        "name": "Booking", "service": "Booking", "criticality": "critical",
        "iao": "ada.finch@rxn.example", "depends_on": "records",
      ],
      [
        "hostname": "srv01", "iao": "bo.marsh@rxn.example", "iaa": "cy.heron@rxn.example",
        "support_end": "2020-01-01", "operating_system": "Windows 7",
      ],
      ["name": "Kiosk", "depends_on": "Booking", "status": "disposed"],
    ])
    return fixture
  }

  @Test func `services, teams and actions are found in the register`() throws {
    let fixture = try fixture()
    let report = try fixture.fixture.register.reportBoard(today: fixture.today)
    #expect(report.services.names == BoardSample.names(known: 2, several: 0, unknown: 1))
    let records = try #require(report.services.services.first)
    #expect(records.name == "Records" && records.stops == ["Booking"] && records.people == 0)
    #expect(records.restsOn == ["srv01"] && records.unknown == ["HSCN"])
    #expect(records.unowned == 1 && records.unsupported == 1)
    #expect(report.teams.map(\.orphaned) == [1] && report.teams.map(\.leavers) == [1])
    #expect(report.teams.map(\.people) == [2])
    #expect(report.actionSeverity == .high)
    #expect(
      report.actions.contains(
        BoardAction(question: "G1c", organisation: "RXN", subject: "IT Team", closes: 1)))
    #expect(
      report.actions.contains(
        BoardAction(question: "G9a", organisation: "RXN", subject: "Windows 7", closes: 1)))
    #expect(report.before == nil && report.done == nil)
  }

  @Test func `a gap that is accepted is nobody's task`() throws {
    let fixture = try fixture()
    try fixture.facts(
      "accept",
      """
      INSERT INTO acceptance (batch_id, question, asset_id, reason, person, from_on, until_on)
      VALUES (?, 'G9a', 3, 'isolated', 'ada.finch@rxn.example', '2026-11-01', '2027-01-01')
      """)
    let report = try fixture.fixture.register.reportBoard(today: fixture.today)
    #expect(!report.actions.contains { $0.question == "G9a" })
    let later = try fixture.fixture.register.reportBoard(today: "2027-01-02")
    #expect(later.actions.contains { $0.question == "G9a" })
  }

  @Test func `kept counts of today stand as long as nothing changes, and of before are compared`()
    throws
  {
    let fixture = try fixture()
    let register = fixture.fixture.register
    for day in ["2026-10-31", fixture.today] {
      let counted = try register.reportGaps(GapChoice(), today: day)
      #expect(Register.keepCounts(of: counted, GapChoice(), at: register.path))
    }
    try fixture.write("UPDATE gap_count SET gaps = 77 WHERE question = 'G6'", [])
    let kept = try register.reportBoard(today: fixture.today)
    #expect(kept.now.gaps("G6") == 77 * 2)
    #expect(kept.before?.day == "2026-10-31" && kept.done == [])
    try fixture.fixture.assets(name: "EBME", [["name": "Pump"]])
    let asked = try register.reportBoard(today: fixture.today)
    #expect(asked.now.gaps("G6") == 0 && asked.days.map(\.day) == ["2026-10-31", fixture.today])
    #expect(asked.done == [BoardDeed(action: "import register", times: 1)])
  }

  @Test func `actions close what the questions count`() throws {
    let sample = try GapsSample()
    let report = try sample.fixture.fixture.register.reportBoard(today: "2026-11-24")
    let counts = try sample.report()
    for action in report.actions {
      let result = try #require(counts.results.first { $0.question.id == action.question })
      let tally = try #require(result.tallies.first { $0.organisation == action.organisation })
      #expect(action.closes <= tally.count && action.closes > 0)
    }
    #expect(report.actions.count == 5)
  }
}
