import GRDB
import Testing

@testable import AssetRegister

@Suite struct `Assigning by hand` {
  @Test(arguments: ["1", "t001", "T001", "S001"])
  func `an asset is found by id, asset tag or serial number`(text: String) throws {
    let ward = try Ward()
    let outcome = try ward.assign(.asset(text), "iao", "Bo Example")
    #expect(
      outcome.changes == [
        AssignmentChange(
          asset: 1, organisation: "RXN", label: "Pump", role: "iao", before: nil, after: Ward.bo,
          reason: nil)
      ])
    #expect(
      try ward.answering == ["1 iao bo@rxn.example assigned", "3 iao ann@rxn.example register"])
  }

  @Test(arguments: [
    (
      AssignmentRequest.Target.asset("nothing"), "iao", Ward.ann, RegisterError.Kind.missing,
      "'nothing' is no asset's id, asset tag, serial number, hostname\n  help: iar find 'nothing'"
    ),
    (
      .asset("T002"), "iao", Ward.ann, .missing,
      """
      'T002' may be 2 assets: 2 (Ward PC, RXN), 5 (Laptop, RXL)
        help: say which, as in --where 'id = 2'
      """
    ),
    (
      .asset("1"), "iaoo", Ward.ann, .usage,
      "'iaoo' is not a role, did you mean 'iao'?\n  help: iar roles"
    ),
    (
      .asset("1"), "siro", Ward.ann, .usage,
      """
      'siro' is held for an organisation, not for assets
        help: iar assign --organisation CODE --role siro --to EMAIL
      """
    ),
    (
      .organisation("RXN"), "iao", Ward.ann, .usage,
      """
      'iao' is held for assets, not for an organisation
        help: iar assign --role iao --to EMAIL --where "trust = 'RXN'"
      """
    ),
    (
      .asset("1"), "iao", "anne@rxn.example", .missing,
      """
      'anne@rxn.example' is not in the people directory, did you mean 'ann@rxn.example' (Ann Example)?
        help: iar import people FILE
      """
    ),
    (
      .asset("1"), "iao", "Ann Exmple", .missing,
      """
      'Ann Exmple' is not in the people directory, did you mean 'ann@rxn.example' (Ann Example)?
        help: iar import people FILE
      """
    ),
    (
      .asset("1"), "iao", "Cy Example", .missing,
      "'Cy Example' is the name of 2 people, name one by e-mail address: "
        + "cy@rxl.example, cy@rxn.example"
    ),
    (
      .asset("1"), "iao", "Gil Gone", .missing,
      """
      'gone@rxn.example' left on 2026-10-31, nobody who has left can be assigned
        help: iar import people FILE
      """
    ),
  ])
  func `what can't be is refused with a way on`(
    target: AssignmentRequest.Target, role: String, person: String, kind: RegisterError.Kind,
    words: String
  ) throws {
    let ward = try Ward()
    #expect {
      try ward.assign(target, role, person)
    } throws: { error in
      #expect("\(error)" == words)
      return (error as? RegisterError)?.kind == kind
    }
    #expect(try ward.batches == [])
  }

  @Test(arguments: Self.senselessDays)
  func `days that make no sense are refused`(from: String?, until: String?, words: String) throws {
    let ward = try Ward()
    #expect {
      try ward.assign(.asset("1"), "iao", Ward.ann, from: from, until: until)
    } throws: { "\($0)" == words }
  }

  static let senselessDays: [(String?, String?, String)] = [
    (
      "2026-11-25", nil,
      "--from: '2026-11-25' lies ahead, an assignment begins today or began before"
    ),
    ("24/11/2026", nil, "--from: '24/11/2026' is not a day, write it as 2026-11-24"),
    (nil, "2026-11-23", "--until: '2026-11-23' is over, expected '2026-11-24' or later"),
    (nil, "2026-02-30", "--until: '2026-02-30' is not a day, write it as 2026-11-24"),
  ]

  @Test func `who held the role before is ended and stays in the history`() throws {
    let ward = try Ward()
    try ward.assign(.asset("1"), "iao", Ward.ann, from: "2026-01-01")
    let outcome = try ward.assign(.asset("1"), "iao", Ward.bo, until: "2027-03-31")
    #expect(outcome.changes.map(\.before) == [Ward.ann])
    #expect(outcome.summary == "0 assigned, 1 replaced, 0 unchanged")
    #expect(
      try ward.history == [
        "1 iao ann@rxn.example 2026-01-01 - 2026-11-24 replaced by bo@rxn.example",
        "1 iao bo@rxn.example 2026-11-24 2027-03-31",
      ])
  }

  @Test func `the same person again changes nothing and makes no batch`() throws {
    let ward = try Ward()
    try ward.assign(.asset("1"), "iao", Ward.ann, until: "2027-03-31")
    let again = try ward.assign(.asset("1"), "iao", "Ann Example")
    #expect(again.batch == nil && again.changes.isEmpty && again.unchanged == 1)
    #expect(try ward.batches == ["assign"])
    #expect(AssignmentReport.words(for: again) == "nothing to change, 1 unchanged")
  }

  @Test func `an assignment goes before what the register states, which stays`() throws {
    let ward = try Ward()
    let outcome = try ward.assign(.asset("3"), "iao", Ward.bo)
    #expect(outcome.changes.map(\.before) == [Ward.ann])
    #expect(try ward.answering == ["3 iao bo@rxn.example assigned"])
    #expect(try ward.rows("SELECT iao FROM current_asset WHERE id = 3") == ["Ann Example"])
  }

  @Test func `a selection leaves disposed assets out until it speaks of them`() throws {
    let ward = try Ward()
    let all = try ward.assign(.selection(Selection("kind = hardware")), "iaa", Ward.ann)
    #expect(all.changes.map(\.asset) == [5, 2])
    let disposed = try ward.assign(.selection(Selection("status = disposed")), "iaa", Ward.ann)
    #expect(disposed.changes.map(\.asset) == [4])
    let nothing = try ward.assign(.selection(Selection("name = nobody")), "iaa", Ward.ann)
    #expect(
      nothing.batch == nil
        && AssignmentReport.words(for: nothing) == "nothing to change: nothing matches")
  }

  @Test func `a dry run tells the same and stores nothing`() throws {
    let ward = try Ward()
    let target = AssignmentRequest.Target.selection(try Selection("trust = rxn"))
    let dry = try ward.assign(target, "deputy", Ward.bo, dryRun: true)
    #expect(try ward.history == [] && ward.batches == [])
    let real = try ward.assign(target, "deputy", Ward.bo)
    #expect(dry.changes == real.changes && dry.batch == nil && real.batch != nil)
    #expect(
      AssignmentReport.changes(dry) == """
        Asset  Trust  Label    Role    Before  After
            1  RXN    Pump     deputy  nobody  bo@rxn.example
            2  RXN    Ward PC  deputy  nobody  bo@rxn.example
            3  RXN    MRI      deputy  nobody  bo@rxn.example
        """)
    #expect(
      AssignmentReport.words(for: dry)
        == "would be: 3 assigned, 0 replaced, 0 unchanged; nothing was stored")
  }

  @Test func `an organisation's role goes from one person to the next`() throws {
    let ward = try Ward()
    try ward.assign(.organisation("rxn"), "SIRO", Ward.ann)
    let outcome = try ward.assign(.organisation("RXN"), "Senior information risk owner", Ward.bo)
    #expect(outcome.changes.map(\.label) == ["Preston Trust"])
    #expect(
      try ward.history == [
        "RXN siro ann@rxn.example 2026-11-24 - 2026-11-24 replaced by bo@rxn.example",
        "RXN siro bo@rxn.example 2026-11-24 -",
      ])
  }

  @Test func `an assignment that ran out ends on its last day when the next begins`() throws {
    let ward = try Ward()
    try ward.fixture.batch("assign") { transaction, batch in
      try transaction.database.execute(
        sql: """
          INSERT INTO assignment (batch_id, asset_id, role, person, from_on, until_on)
          VALUES (?, 1, 'iao', 'ann@rxn.example', '2026-01-01', '2026-06-30')
          """, arguments: [batch])
    }
    let outcome = try ward.assign(.asset("1"), "iao", Ward.ann)
    #expect(outcome.changes.map(\.before) == [nil])
    #expect(
      try ward.history == [
        "1 iao ann@rxn.example 2026-01-01 2026-06-30 2026-06-30 ran until 2026-06-30",
        "1 iao ann@rxn.example 2026-11-24 -",
      ])
  }

  @Test func `what a rule gave is made a person's word, with its acknowledgement`() throws {
    let ward = try Ward()
    try ward.run("10,id = 1,iao,ann@rxn.example")
    try ward.load("asset,role,person,acknowledged", "1,iao,ann@rxn.example,2026-11-20")
    let outcome = try ward.assign(.asset("1"), "iao", Ward.ann)
    #expect(outcome.summary == "0 assigned, 0 replaced, 1 confirmed, 0 unchanged")
    #expect(
      try ward.rows(
        "SELECT person, coalesce(rule, 'by hand'), acknowledged_on FROM current_assignment")
        == ["ann@rxn.example by hand 2026-11-20"])
    #expect(try ward.assign(.asset("1"), "iao", Ward.ann).batch == nil)
  }

  @Test func `the log has one line for a run, which seals its facts`() throws {
    let ward = try Ward()
    try ward.assign(.selection(Selection("kind = hardware")), "iaa", Ward.ann)
    #expect(
      try ward.rows(
        "SELECT action, summary, length(content_sha256) FROM event ORDER BY seq DESC LIMIT 1")
        == ["assign 2 assigned, 0 replaced, 0 unchanged 64"])
  }
}
