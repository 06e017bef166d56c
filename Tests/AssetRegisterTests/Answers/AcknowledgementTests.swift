import Testing

@testable import AssetRegister

@Suite struct `Responsibility acknowledged` {
  private let ada = "ada.finch@rxn.example"

  /// Two assets that the register gives to Ada, one assigned to her, one to Cy.
  private func fixture() throws -> GapsFixture {
    let fixture = try GapsFixture()
    try fixture.fixture.assets([
      ["name": "a", "iao": ada], ["name": "b", "iao": ada, "iaa": ada], ["name": "c"],
      ["name": "d"],
    ])
    for (asset, person) in [("3", ada), ("4", "cy.heron@rxn.example")] {
      let request = AssignmentRequest(
        .asset(asset), role: "iao", person: person, from: "2026-10-15")
      _ = try fixture.fixture.register.assign(request, occasion: fixture.fixture.occasion)
    }
    return fixture
  }

  private func acknowledge(
    _ fixture: GapsFixture, _ assets: [String]?, by person: String? = nil, on day: String? = nil,
    dryRun: Bool = false
  ) throws -> AcknowledgementOutcome {
    try fixture.fixture.register.acknowledge(
      AcknowledgementRequest(assets, by: person ?? ada, on: day), dryRun: dryRun,
      occasion: fixture.fixture.occasion)
  }

  @Test func `all that a person answers for is acknowledged at once`() throws {
    let fixture = try fixture()
    let outcome = try acknowledge(fixture, nil)
    #expect(outcome.assigned == 1 && outcome.named == 3 && outcome.unchanged == 0)
    let again = try acknowledge(fixture, nil)
    #expect(again.batch == nil && again.unchanged == 4)
    #expect(fixture.isSealed)
  }

  @Test func `who has not acknowledged is listed, the longest wait first`() throws {
    let fixture = try fixture()
    _ = try acknowledge(fixture, ["2"])
    let pending = try fixture.fixture.register.pendingAcknowledgements(today: fixture.today)
    #expect(pending.map(\.person) == [ada, "cy.heron@rxn.example"])
    #expect(pending.map(\.assigned) == [1, 1] && pending.map(\.named) == [1, 0])
    #expect(pending.map(\.days) == [40, 40])
  }

  @Test func `an acknowledged assignment is no gap any more`() throws {
    let fixture = try fixture()
    #expect(try fixture.gaps("G2b").count == 2)
    _ = try acknowledge(fixture, ["3"], on: "2026-11-20")
    #expect(try fixture.gaps("G2b") == ["d: owner cy.heron@rxn.example since 2026-10-15"])
  }

  @Test func `the name in a register is acknowledged as long as it stands there`() throws {
    let fixture = try fixture()
    _ = try acknowledge(fixture, ["1"], on: "2026-11-20")
    func acknowledged() throws -> Int {
      try fixture.fixture.register.read {
        try $0.number("SELECT count(*) FROM responsible WHERE acknowledged_on = '2026-11-20'")
      }
    }
    #expect(try acknowledged() == 1)
    try fixture.write("UPDATE record SET iao = 'cy.heron@rxn.example' WHERE name = 'a'", [])
    #expect(try acknowledged() == 0)
  }

  @Test func `an undo takes both kinds back`() throws {
    let fixture = try fixture()
    let outcome = try acknowledge(fixture, nil)
    let undone = try fixture.fixture.register.undo(
      batch: try #require(outcome.batch), occasion: fixture.fixture.occasion)
    #expect(undone.deleted.map(\.table) == ["acknowledged_name", "acknowledgement"])
    #expect(try acknowledge(fixture, nil, dryRun: true).unchanged == 0)
  }

  @Test(arguments: [
    ("4", "does not answer for asset 4 (d)"), ("99", "'99' is no asset's id"),
  ])
  func `somebody else's asset is refused`(asset: String, words: String) throws {
    let error = #expect(throws: RegisterError.self) { try acknowledge(try fixture(), [asset]) }
    #expect(error?.message.contains(words) == true)
  }

  @Test(arguments: [
    ("bo.marsh@rxn.example", nil, "left on"),
    ("ada.finch@rxn.example", "2026-11-25", "lies ahead"),
    ("ada.finch@rxn.example", "soon", "is not a day"),
  ])
  func `who has left and days that don't fit are refused`(
    person: String, day: String?, words: String
  ) throws {
    let error = #expect(throws: RegisterError.self) {
      try acknowledge(try fixture(), nil, by: person, on: day)
    }
    #expect(error?.message.contains(words) == true)
  }
}
