import Testing

@testable import AssetRegister

@Suite struct `Importing assignments` {
  private let file = [
    "asset,trust,organisation,role,person,from,until,acknowledged",
    "T001,RXN,,iao,Ann Example,01/02/2026,,13/11/2026",
    "ward-pc,,,iaa,bo@rxn.example,,,",
    "Laptop,RXL,,Technical custodian,cy@rxl.example,01/01/2026,31/12/2027,",
    "MRI,,,iao,gone@rxn.example,01/01/2020,31/10/2026,",
    ",,RXN,siro,ann@rxn.example,01/01/2026,,",
  ]

  private func load(_ ward: Ward, _ lines: [String], skipsBad: Bool = false, listsAll: Bool = false)
    throws -> AssignmentImport
  {
    try ward.register.importAssignments(
      from: ward.write("assignments.csv", lines), skipsBad: skipsBad, listsAll: listsAll,
      occasion: ward.occasion)
  }

  @Test func `rows become assignments, past ones history, acknowledgements facts`() throws {
    let ward = try Ward()
    let result = try load(ward, file)
    #expect(
      result.summary == "assignments.csv: 5 rows: 5 new, 0 unchanged, 0 acknowledged, 0 bad")
    #expect(
      try ward.history == [
        "1 iao ann@rxn.example 2026-02-01 -", "2 iaa bo@rxn.example 2026-11-24 -",
        "5 custodian cy@rxl.example 2026-01-01 2027-12-31",
        "3 iao gone@rxn.example 2020-01-01 2026-10-31 2026-10-31 ran until 2026-10-31, assignments.csv:5",
        "RXN siro ann@rxn.example 2026-01-01 -",
      ])
    #expect(
      try ward.rows(
        "SELECT asset_id, acknowledged_on FROM current_assignment WHERE acknowledged_on > ''")
        == ["1 2026-11-13"])
    #expect(result.outcome.assigned == 4)
  }

  @Test func `the same file again changes nothing and makes no batch`() throws {
    let ward = try Ward()
    _ = try load(ward, file)
    let again = try load(ward, file)
    #expect(
      again.summary == "assignments.csv: 5 rows: 0 new, 5 unchanged, 0 acknowledged, 0 bad")
    #expect(again.outcome.batch == nil && again.outcome.changes.isEmpty)
  }

  @Test func `an acknowledgement alone is added to the assignment that stands`() throws {
    let ward = try Ward()
    try ward.run("1,id = 1,iao,ann@rxn.example")
    let result = try ward.load(
      "asset,role,person,acknowledged", "1,iao,ann@rxn.example,2026-11-20")
    #expect(result.acknowledged == 1 && result.outcome.batch != nil)
    #expect(
      try ward.rows("SELECT acknowledged_on, rule FROM current_assignment")
        == ["2026-11-20 rules.csv:2 (priority 1): id = 1"])
  }

  @Test func `a file that names another person replaces with history`() throws {
    let ward = try Ward()
    _ = try load(ward, file)
    let result = try ward.load("asset,role,person", "T001,iao,cy@rxn.example")
    #expect(result.outcome.changes.map(\.before) == [Ward.ann])
    #expect(
      try ward.history[0]
        == "1 iao ann@rxn.example 2026-02-01 - 2026-11-24 replaced by assignments.csv:2")
  }

  @Test func `a row whose time is over ends the assignment that stands`() throws {
    let ward = try Ward()
    try ward.load("asset,role,person,from", "1,iao,ann@rxn.example,2026-01-01")
    let lines = [
      "asset,role,person,from,until", "1,iao,ann@rxn.example,2026-01-01,2026-06-30",
      "1,iao,bo@rxn.example,2026-07-01,",
    ]
    let result = try load(ward, lines)
    #expect(result.new == 2)
    #expect(
      try ward.history == [
        "1 iao ann@rxn.example 2026-01-01 - 2026-06-30 ran until 2026-06-30, assignments.csv:2",
        "1 iao bo@rxn.example 2026-07-01 -",
      ])
    #expect(try load(ward, lines).unchanged == 2)
  }

  private let badFile = [
    "asset,trust,organisation,role,person,from,until,acknowledged",
    "T999,,,iao,ann@rxn.example,,,",
    "T001,RXZ,,iao,ann@rxn.example,,,",
    "T002,,,iao,ann@rxn.example,,,",
    "T002,RXN,,iaoo,nobody@rxn.example,,,",
    "T003,,,iaa,nobody@rxn.example,,,",
    ",,,iao,ann@rxn.example,,,",
    "T001,,RXN,siro,ann@rxn.example,,,",
    "T001,,,iao,ann@rxn.example,2026-12-01,,2026-12-02",
    "T001,,,iao,ann@rxn.example,,2026-01-31,",
    "T001,,,iao,ann@rxn.example,2026-02-01,2026-01-31,",
    "T003,,,deputy,ann@rxn.example,,,",
    "T003,,,deputy,bo@rxn.example,,,",
    ",,RXN,iao,Gil Gone,,,",
    "T001,,,custodian,cy@rxn.example,,,",
  ]

  @Test func `every bad row is listed, alike ones together, and nothing is stored`() throws {
    let ward = try Ward()
    #expect {
      try load(ward, badFile)
    } throws: { error in
      let path = ward.path("assignments.csv")
      #expect(
        (error as? RegisterError)?.message
          == """
          P:2: 'T999' is no asset's id, asset tag, serial number, hostname or name
          P:3: 'RXZ' is no known organisation; did you mean 'RXL' (Blackpool Trust)?
          P:4: 'T002' may be 2 assets: 2 (Ward PC, RXN), 5 (Laptop, RXL)
          P:5: 'iaoo' is not a role, did you mean 'iao'?
          P:5: 'nobody@rxn.example' is not in the people directory (also line 6)
          P:7: no asset and no organisation
          P:8: 'siro' is held for an organisation
          P:8: both an asset and an organisation, expected one of them
          P:9: acknowledged '2026-12-02' lies ahead
          P:9: from '2026-12-01' lies ahead
          P:10: until '2026-01-31' is over, and there is no from
          P:11: until '2026-01-31' is before from '2026-02-01'
          P:13: line 12 gives the same role to 'ann@rxn.example' already
          P:14: 'gone@rxn.example' left on 2026-10-31, nobody who has left can be assigned
          P:14: 'iao' is held for an asset
          P: 12 of 14 rows bad, nothing was stored
          """.split(separator: "\n").map { path + $0.dropFirst() }.joined(separator: "\n"))
      return (error as? RegisterError)?.kind == .badInput
    }
    #expect(try ward.batches == [])
  }

  @Test(arguments: [
    (false, "3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 more, listed with --verbose"),
    (true, "3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 and 14"),
  ])
  func `of many rows with one fault the first are named, or all`(_ listsAll: Bool, _ others: String)
    throws
  {
    let ward = try Ward()
    let rows = [badFile[0]] + (2...14).map { _ in "T999,,,iao,ann@rxn.example,,," }
    #expect {
      try load(ward, rows, listsAll: listsAll)
    } throws: { error in
      (error as? RegisterError)?.message.contains("or name (also lines \(others))\n") == true
    }
  }

  @Test func `good rows are taken when bad ones may be skipped`() throws {
    let ward = try Ward()
    let result = try load(ward, badFile, skipsBad: true)
    #expect(
      result.summary == "assignments.csv: 14 rows: 2 new, 0 unchanged, 0 acknowledged, 12 bad")
    #expect(
      try ward.history == [
        "3 deputy ann@rxn.example 2026-11-24 -", "1 custodian cy@rxn.example 2026-11-24 -",
      ])
  }
}
