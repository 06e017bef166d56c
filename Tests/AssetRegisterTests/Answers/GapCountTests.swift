import Foundation
import GRDB
import Testing

@testable import AssetRegister

@Suite struct `Counts kept for the trend` {
  private func keep(
    _ fixture: GapsFixture, today: String = "2026-11-24",
    _ edit: (inout GapChoice) -> Void = { _ in }
  ) throws -> Bool {
    var choice = GapChoice()
    choice.rowsKept = 0
    edit(&choice)
    let register = fixture.fixture.register
    return Register.keepCounts(
      of: try register.reportGaps(choice, today: today), choice, at: register.path)
  }

  private func fixture() throws -> GapsFixture {
    let fixture = try GapsFixture()
    try fixture.fixture.assets([["name": "a"], ["name": "b"]])
    return fixture
  }

  private func open(_ fixture: GapsFixture) throws -> [GapSnapshot] {
    try fixture.fixture.register.gapSnapshots(until: "2026-12-31")
  }

  private func owners(_ snapshot: GapSnapshot) -> Int? {
    snapshot.counts.first { $0.question == "G1a" && $0.organisation == "RXN" }?.gaps
  }

  @Test func `a report about everything is kept once a day, and only when something changed`()
    throws
  {
    let fixture = try fixture()
    #expect(try keep(fixture))
    #expect(try !keep(fixture))
    try fixture.fixture.assets(name: "EBME", [["name": "c"]])
    #expect(try keep(fixture))
    #expect(try keep(fixture, today: "2026-11-25"))
    let kept = try open(fixture)
    #expect(kept.map(\.day) == ["2026-11-24", "2026-11-25"])
    #expect(kept.map(owners) == [3, 3])
    #expect(fixture.isSealed)
  }

  @Test func `days ahead of a report are not its past`() throws {
    let fixture = try fixture()
    _ = try keep(fixture, today: "2027-06-01")
    #expect(try open(fixture).isEmpty)
  }

  @Test(arguments: ["trust", "question", "assets", "own"])
  func `a report about a part is not kept`(part: String) throws {
    let fixture = try fixture()
    let kept = try keep(fixture) { choice in
      switch part {
      case "trust": choice.organisations = ["RXN"]
      case "question": choice.questions = ["G1a"]
      case "assets": choice.assets = [1]
      default:
        let sql = """
          -- id: X1
          -- title: t
          -- severity: low
          -- clause: c
          -- why: w
          -- remedy: r
          -- applies: a
          SELECT NULL AS asset_id, 'RXN' AS organisation, 'x' AS detail
          """
        choice.ownQuestions = [try? GapQuestion(bytes: Array(sql.utf8), file: "x.sql", isOwn: true)]
          .compactMap(\.self)
      }
    }
    #expect(!kept)
    #expect(try open(fixture).isEmpty)
  }

  @Test func `a register that somebody else is writing keeps none, and nobody waits`() throws {
    let fixture = try fixture()
    try fixture.fixture.register.change(occasion: fixture.fixture.occasion, dryRun: true) { _ in
      let report = try Register.open(at: fixture.fixture.register.path, readOnly: true)
        .reportGaps(GapChoice(), today: "2026-11-24")
      #expect(!Register.keepCounts(of: report, GapChoice(), at: fixture.fixture.register.path))
    }
  }

  @Test func `counts on no line of the log are found`() throws {
    let fixture = try fixture()
    _ = try keep(fixture)
    try fixture.write("UPDATE gap_count SET log_sha256 = 'x'", [])
    let check = fixture.fixture.register.verify().checks.first { $0.name == "counts" }
    #expect(check?.problems == ["2026-11-24: its counts rest on no line of the log"])
  }
}
