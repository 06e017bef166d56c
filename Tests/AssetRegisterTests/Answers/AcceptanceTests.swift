import Testing

@testable import AssetRegister

@Suite struct `Accepted gaps` {
  private let ada = "ada.finch@rxn.example"

  /// A register with three assets without an owner and a network without a site.
  private func fixture() throws -> GapsFixture {
    let fixture = try GapsFixture()
    try fixture.fixture.assets([["name": "a", "asset_tag": "T1"], ["name": "b"], ["name": "c"]])
    try fixture.facts(
      "networks",
      """
      INSERT INTO network (batch_id, line, cidr, organisation) VALUES (?1, 2, '10.1.0.0/16', 'RXN')
      """)
    return fixture
  }

  private func accept(
    _ fixture: GapsFixture, _ question: String, _ targets: [String],
    _ edit: (inout AcceptanceRequest) -> Void = { _ in }
  ) throws -> AcceptanceOutcome {
    var request = AcceptanceRequest(question, targets)
    request.reason = "being replaced"
    request.person = ada
    request.until = "2026-12-31"
    edit(&request)
    return try fixture.fixture.register.accept(request, occasion: fixture.fixture.occasion)
  }

  private func result(_ fixture: GapsFixture, _ question: String, on today: String = "2026-11-24")
    throws -> GapResult
  {
    var choice = GapChoice()
    choice.questions = [question]
    let report = try fixture.fixture.register.reportGaps(choice, today: today)
    return try #require(report.results.first)
  }

  @Test func `an accepted gap leaves the count and stays in the report`() throws {
    let fixture = try fixture()
    #expect(try accept(fixture, "g1A", ["T1"]).count == 1)
    let result = try result(fixture, "G1a")
    #expect(result.count == 2 && result.rows.map(\.asset) == [2, 3])
    #expect(result.population == 3 && result.tallies.map(\.accepted).reduce(0, +) == 1)
    #expect(
      result.accepted.map(GapsAccepted.words) == [
        "accepted until 2026-12-31 by Ada Finch: being replaced"
      ])
    #expect(result.accepted.first?.text == "no owner is named")
  }

  @Test(arguments: [("2026-12-31", 2, AcceptedGap.State.accepted), ("2027-01-01", 3, .expired)])
  func `it counts again after its last day`(
    today: String, count: Int, state: AcceptedGap.State
  ) throws {
    let fixture = try fixture()
    _ = try accept(fixture, "G1a", ["1"])
    let result = try result(fixture, "G1a", on: today)
    #expect(result.count == count)
    #expect(result.accepted.map(\.state) == [state])
  }

  @Test func `what is mended since is listed as closed`() throws {
    let fixture = try fixture()
    _ = try accept(fixture, "G1a", ["1"])
    let request = AssignmentRequest(.asset("1"), role: "iao", person: ada)
    _ = try fixture.fixture.register.assign(request, occasion: fixture.fixture.occasion)
    let result = try result(fixture, "G1a")
    #expect(result.count == 2)
    #expect(result.accepted.map(\.state) == [.closed])
    #expect(try self.result(fixture, "G1a", on: "2027-01-01").accepted.isEmpty)
  }

  @Test func `a gap that is no asset's is named by its subject`() throws {
    let fixture = try fixture()
    #expect(try accept(fixture, "G17a", ["10.1.0.0/16"]).count == 1)
    let result = try result(fixture, "G17a")
    #expect(result.count == 0)
    #expect(
      result.accepted.map(\.acceptance.target) == [
        .other(organisation: "RXN", subject: "10.1.0.0/16")
      ])
  }

  @Test func `the only gap of an organisation needs no name`() throws {
    let fixture = try fixture()
    #expect(try accept(fixture, "G17a", []) { $0.organisation = "RXN" }.count == 1)
  }

  @Test func `the same terms again change nothing, other terms take their place`() throws {
    let fixture = try fixture()
    _ = try accept(fixture, "G1a", ["1"])
    let again = try accept(fixture, "G1a", ["1", "2"])
    #expect(again.count == 1 && again.unchanged == 1)
    let longer = try accept(fixture, "G1a", ["1"]) { $0.until = "2027-06-30" }
    #expect(longer.count == 1)
    #expect(
      try result(fixture, "G1a", on: "2027-02-01").accepted.map(\.state) == [.accepted, .expired])
  }

  @Test func `an undo and a revocation bring the gap back`() throws {
    let fixture = try fixture()
    let first = try accept(fixture, "G1a", ["1"])
    _ = try fixture.fixture.register.undo(
      batch: try #require(first.batch), occasion: fixture.fixture.occasion)
    #expect(try result(fixture, "G1a").count == 3)
    _ = try accept(fixture, "G1a", ["1", "2"])
    let request = AcceptanceRequest("G1a", ["2"])
    let outcome = try fixture.fixture.register.revokeAcceptance(
      request, occasion: fixture.fixture.occasion)
    #expect(outcome.count == 1)
    #expect(try result(fixture, "G1a").rows.map(\.asset) == [2, 3])
    #expect(fixture.isSealed)
  }

  @Test func `a choice of assets accepts those of them that have the gap`() throws {
    let fixture = try fixture()
    #expect(try accept(fixture, "G1a", []) { $0.assets = [2, 3, 99] }.count == 2)
  }

  @Test func `a dry run stores nothing`() throws {
    let fixture = try fixture()
    var request = AcceptanceRequest("G1a", ["1"])
    (request.reason, request.person, request.until) = ("x", ada, "2027-01-01")
    let outcome = try fixture.fixture.register.accept(
      request, dryRun: true, occasion: fixture.fixture.occasion)
    #expect(outcome.count == 1 && outcome.batch == nil)
    #expect(try result(fixture, "G1a").count == 3)
  }

  @Test(arguments: [
    ("bo.marsh@rxn.example", "left on 2026-06-30"), ("nobody@rxn.example", "not in the people"),
  ])
  func `only a person who is in post accepts`(person: String, words: String) throws {
    let fixture = try fixture()
    let error = #expect(throws: RegisterError.self) {
      try accept(fixture, "G1a", ["1"]) { $0.person = person }
    }
    #expect(error?.message.contains(words) == true)
  }

  @Test(arguments: [
    ("reason", "a reason that an auditor can read"), ("until", "would hide the gap for good"),
    ("past", "is over"), ("day", "is not a day"), ("person", "expected --by EMAIL"),
    ("asset", "has no gap G1a that is there"), ("several", "is several questions"),
    ("nothing", "which gap G1a?"), ("unknown", "is no asset's id"),
  ])
  func `what is missing or wrong is refused with the reason`(what: String, words: String) throws {
    let fixture = try fixture()
    try fixture.fixture.assets(name: "EBME", [["name": "owned", "iao": ada]])
    let targets = ["asset": ["4"], "nothing": [], "unknown": ["T9"]][what] ?? ["1"]
    let error = #expect(throws: RegisterError.self) {
      try accept(fixture, what == "several" ? "G1" : "G1a", targets) { request in
        switch what {
        case "reason": request.reason = " \u{A0}"
        case "until": request.until = nil
        case "past": request.until = "2026-11-23"
        case "day": request.until = "soon"
        case "person": request.person = nil
        default: break
        }
      }
    }
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
  }

  @Test func `a register's file can't be undone under an accepted gap`() throws {
    let fixture = try fixture()
    let batch = try fixture.fixture.register.read {
      try $0.number("SELECT batch_id FROM asset LIMIT 1")
    }
    _ = try accept(fixture, "G1a", ["1"])
    let error = #expect(throws: RegisterError.self) {
      try fixture.fixture.register.undo(batch: Int64(batch), occasion: fixture.fixture.occasion)
    }
    #expect(error?.message.contains("1 acceptance of a gap of its assets") == true)
  }

  @Test func `without people, the report says neither who accepted nor whom a reason writes to`()
    throws
  {
    let fixture = try fixture()
    _ = try accept(fixture, "G1a", ["1"]) { $0.reason = "agreed with \(ada)" }
    var choice = GapChoice()
    choice.rowsKept = nil
    let report = try fixture.fixture.register.reportGaps(choice, today: fixture.today).redacted
    for format in GapsFormat.allCases where format != .xlsx {
      let text = String(decoding: try report.bytes(format), as: UTF8.self)
      #expect(text.contains("agreed with"))
      #expect(!text.contains("Finch") && !text.contains("@rxn"))
    }
  }
}
