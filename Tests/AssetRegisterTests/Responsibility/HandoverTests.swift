import GRDB
import Testing

@testable import AssetRegister

@Suite struct `Handing over` {
  private func handOver(
    _ ward: Ward, from leaver: String = Ward.ann, to heir: String = Ward.bo, role: String? = nil,
    on day: String? = nil, dryRun: Bool = false
  ) throws -> HandoverOutcome {
    try ward.register.handOver(
      from: leaver, to: heir, role: role, on: day, dryRun: dryRun, occasion: ward.occasion)
  }

  private func filled() throws -> Ward {
    let ward = try Ward()
    try ward.assign(.selection(Selection("kind = hardware")), "iaa", Ward.ann, from: "2026-01-01")
    try ward.assign(.organisation("RXN"), "siro", Ward.ann, from: "2026-01-01")
    try ward.assign(.asset("1"), "iao", Ward.cy)
    return ward
  }

  @Test func `everything passes on, in one batch, with its history`() throws {
    let ward = try filled()
    let handover = try handOver(ward, on: "2026-11-20")
    #expect(
      AssignmentReport.counts(handover) == """
        Role  Trust  Count
        iao   RXN        1
        iaa   RXL        1
        iaa   RXN        1
        siro  RXN        1
        """)
    #expect(try ward.batches == ["assign", "assign", "assign", "handover"])
    #expect(
      try ward.answering == [
        "1 iao cy@rxn.example assigned", "2 iaa bo@rxn.example assigned",
        "3 iao bo@rxn.example assigned", "5 iaa bo@rxn.example assigned",
      ])
    #expect(
      try ward.history.filter { $0.hasPrefix("RXN") } == [
        "RXN siro ann@rxn.example 2026-01-01 - 2026-11-20 handed over to bo@rxn.example",
        "RXN siro bo@rxn.example 2026-11-20 -",
      ])
  }

  @Test func `a second handover finds nothing left`() throws {
    let ward = try filled()
    _ = try handOver(ward)
    let again = try handOver(ward)
    #expect(again.outcome.changes.isEmpty && again.outcome.batch == nil)
  }

  @Test func `one role alone passes on`() throws {
    let ward = try filled()
    let handover = try handOver(ward, role: "iao")
    #expect(handover.counts.map(\.role) == ["iao"])
    #expect(try ward.answering.contains("2 iaa ann@rxn.example assigned"))
  }

  @Test func `a dry run tells the same and stores nothing`() throws {
    let ward = try filled()
    let dry = try handOver(ward, dryRun: true)
    #expect(try ward.batches.count == 3)
    let real = try handOver(ward)
    #expect(dry.outcome.changes == real.outcome.changes && dry.counts == real.counts)
  }

  @Test func `an assignment begun after the day is ended on its first day`() throws {
    let ward = try Ward()
    try ward.assign(.asset("1"), "iaa", Ward.ann, from: "2026-11-22")
    _ = try handOver(ward, role: "iaa", on: "2026-11-01")
    #expect(
      try ward.history == [
        "1 iaa ann@rxn.example 2026-11-22 - 2026-11-22 handed over to bo@rxn.example",
        "1 iaa bo@rxn.example 2026-11-22 -",
      ])
  }

  @Test func `who is in no directory any more can hand over, if assignments know them`() throws {
    let ward = try Ward()
    try ward.fixture.batch("assign") { transaction, batch in
      try transaction.database.execute(
        sql: """
          INSERT INTO assignment (batch_id, asset_id, role, person, from_on)
          VALUES (?, 1, 'iao', 'past@rxn.example', '2020-01-01')
          """, arguments: [batch])
    }
    #expect(try handOver(ward, from: "Past@rxn.example").outcome.changes.count == 1)
  }

  @Test(arguments: [
    (Ward.ann, "nobody@rxn.example", nil, "'nobody@rxn.example' is not in the people directory"),
    (Ward.ann, "Gil Gone", nil, "'gone@rxn.example' left on 2026-10-31"),
    ("nobody@rxn.example", Ward.bo, nil, "'nobody@rxn.example' is not in the people directory"),
    (Ward.ann, "Ann Example", nil, "'ann@rxn.example' can't hand over to the same person"),
    (Ward.ann, Ward.bo, "2026-11-25", "--on: '2026-11-25' lies ahead"),
  ])
  func `what can't be is refused`(from: String, to: String, day: String?, words: String) throws {
    let ward = try filled()
    #expect {
      try handOver(ward, from: from, to: to, on: day)
    } throws: { "\($0)".hasPrefix(words) }
    #expect(try ward.batches.count == 3)
  }

  @Test func `rules run after a handover leave the successor in place`() throws {
    let ward = try Ward()
    let rule = "1,kind = hardware,iaa,ann@rxn.example"
    try ward.run(rule)
    _ = try handOver(ward, role: "iaa")
    #expect(try ward.run(rule).rules.map(\.keptByHand) == [2])
    #expect(try ward.answering.contains("2 iaa bo@rxn.example assigned"))
  }
}
