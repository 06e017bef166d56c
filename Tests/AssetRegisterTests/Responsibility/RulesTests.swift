import Testing

@testable import AssetRegister

@Suite struct `Assigning by rules` {
  @Test func `the lowest priority number decides, and the assignment keeps its rule`() throws {
    let ward = try Ward()
    let outcome = try ward.run(
      "20,kind is not empty,iaa,bo@rxn.example",
      "10,kind = 'medical device',iaa,Ann Example")
    #expect(
      outcome.rules.map { [$0.priority, $0.matched, $0.assigned, $0.decidedBefore] }
        == [[10, 2, 2, 0], [20, 4, 2, 2]])
    #expect(
      try ward.rows("SELECT asset_id, person, rule FROM current_assignment ORDER BY asset_id") == [
        "1 ann@rxn.example rules.csv:3 (priority 10): kind = 'medical device'",
        "2 bo@rxn.example rules.csv:2 (priority 20): kind is not empty",
        "3 ann@rxn.example rules.csv:3 (priority 10): kind = 'medical device'",
        "5 bo@rxn.example rules.csv:2 (priority 20): kind is not empty",
      ])
  }

  @Test func `a second run changes nothing, even when lines have moved`() throws {
    let ward = try Ward()
    try ward.run("10,kind = hardware,iaa,bo@rxn.example")
    let again = try ward.run(
      "10,kind = information,iao,ann@rxn.example", "10,kind = hardware,iaa,bo@rxn.example")
    #expect(again.outcome.batch == nil && again.outcome.changes.isEmpty)
    #expect(again.rules.map(\.already) == [0, 2])
    #expect(try ward.batches == ["rules"])
  }

  @Test func `a rule never replaces what a person set by hand, unless told to`() throws {
    let ward = try Ward()
    try ward.assign(.asset("1"), "iaa", Ward.cy)
    let kept = try ward.run("1,kind = 'medical device',iaa,bo@rxn.example")
    #expect(kept.rules.map { [$0.assigned, $0.keptByHand] } == [[1, 1]])
    #expect(try ward.answering.first == "1 iaa cy@rxn.example assigned")
    let replaced = try ward.run("1,kind = 'medical device',iaa,bo@rxn.example", replacing: true)
    #expect(replaced.outcome.changes.map(\.before) == [Ward.cy])
    #expect(try ward.answering.first == "1 iaa bo@rxn.example assigned")
  }

  @Test func `a rule leaves alone whom a register names, unless told to replace`() throws {
    let ward = try Ward()
    let rule = "1,kind = 'medical device',iao,bo@rxn.example"
    let kept = try ward.run(rule)
    #expect(kept.rules.map { [$0.assigned, $0.keptAsStated] } == [[1, 1]])
    let replaced = try ward.run(rule, replacing: true)
    #expect(replaced.outcome.changes.map(\.before) == [Ward.ann])
    #expect(try ward.run(rule).outcome.batch == nil)
  }

  @Test func `what no rule of the file gives any more is ended, other files' work is not`() throws {
    let ward = try Ward()
    try ward.run("1,kind = 'medical device',iaa,bo@rxn.example")
    try ward.run("1,kind = hardware,iaa,cy@rxn.example", file: "other.csv")
    let narrowed = try ward.run("1,id = 1,iaa,ann@rxn.example")
    #expect(narrowed.outcome.changes.map(\.after) == [Ward.ann, nil])
    #expect(
      try ward.answering == [
        "1 iaa ann@rxn.example assigned", "2 iaa cy@rxn.example assigned",
        "3 iao ann@rxn.example register", "5 iaa cy@rxn.example assigned",
      ])
    #expect(
      try ward.history.filter { $0.contains("bo@") } == [
        "1 iaa bo@rxn.example 2026-11-24 - 2026-11-24 now ann@rxn.example by rules.csv:2",
        "3 iaa bo@rxn.example 2026-11-24 - 2026-11-24 no rule of rules.csv matches any more",
      ])
    let across = try ward.run("1,kind is not empty,iaa,ann@rxn.example")
    #expect(across.rules.map { [$0.assigned, $0.already, $0.keptByOtherRules] } == [[1, 1, 2]])
  }

  @Test func `a rule that asks who answers does not see what it gave itself`() throws {
    let ward = try Ward()
    let rules = ["1,not has(iao),iao,bo@rxn.example", "2,has(iao),iaa,cy@rxn.example"]
    let first = try ward.run(rules[0], rules[1])
    #expect(first.rules.map(\.assigned) == [3, 1])
    let again = try ward.run(rules[0], rules[1])
    #expect(again.outcome.batch == nil && again.rules.map(\.already) == [3, 1])
    #expect {
      try ward.run(rules[0], replacing: true)
    } throws: { "\($0)".contains("rules.csv:2: a rule that asks who answers, with has()") }
  }

  @Test func `an asset missing from a new export keeps whom the rules gave it`() throws {
    let ward = try Ward()
    let rule = "1,kind = hardware,iaa,bo@rxn.example"
    try ward.run(rule)
    try ward.fixture.assets([["name": "New"]])
    let again = try ward.run(rule)
    #expect(again.outcome.batch == nil && again.rules.map(\.matched) == [1])
    #expect(try ward.answering.contains("2 iaa bo@rxn.example assigned"))
  }

  @Test func `a dry run previews rule by rule and stores nothing`() throws {
    let ward = try Ward()
    let dry = try ward.run("10,kind = hardware,iaa,bo@rxn.example", dryRun: true)
    #expect(try ward.batches == [] && ward.history == [])
    #expect(
      AssignmentReport.rules(dry) == """
        Line  Priority  Role  To              Matched  Assigned  Already  By hand  Stated  Other rules  Decided  Where
           2        10  iaa   bo@rxn.example        2         2        0        0       0            0        0  kind = hardware
        """)
  }

  @Test func `everything wrong with every line is said at once`() throws {
    let ward = try Ward()
    #expect {
      try ward.run(
        "ten,kind = hardwre,iaoo,nobody@rxn.example", "1,\"name = 'a' or nme = 'b'\",siro,Gil Gone",
        "1,kind = hardware,iao,ann@rxn.example", "2,missing,iao")
    } throws: { error in
      let path = ward.path("rules.csv")
      #expect(
        "\(error)" == """
          \(path):2: priority 'ten' is not a whole number
          \(path):2: where, column 8: 'hardwre' is not a value of 'kind', did you mean 'hardware'?
            kind = hardwre
                   ^^^^^^^
          \(path):2: 'iaoo' is not a role, did you mean 'iao'?
          \(path):2: 'nobody@rxn.example' is not in the people directory
          \(path):3: where, column 15: 'nme' is not a field, did you mean 'name'?
            name = 'a' or nme = 'b'
                          ^^^
          \(path):3: 'siro' is held for an organisation, a rule assigns assets
          \(path):3: 'gone@rxn.example' left on 2026-10-31, nobody who has left can be assigned
          \(path):5: found 3 cells, but the headings are 4
            help: iar fields, iar roles
          """)
      return (error as? RegisterError)?.kind == .configuration
    }
    #expect(try ward.batches == [])
  }

  @Test(arguments: [
    ("rules.csv:4 (priority 10): x", "rules.csv", true),
    ("my rules.csv:4 (priority 10): x", "rules.csv", false),
    ("rules.csv:4 (priority 10): x", "rules", false),
    ("a:1:4 (priority 1): x", "a", false),
    ("a:1:4 (priority 1): x", "a:1", true),
  ])
  func `a rule's text is known to be of its file`(text: String, file: String, expected: Bool) {
    #expect(AssignmentRule.text(text, isOfFile: file) == expected)
  }
}
