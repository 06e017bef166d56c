import Foundation
import GRDB

@testable import AssetRegister

/// A register with two trusts, four people and five assets, for tests of who answers for what.
///
/// Assets: 1 pump (medical device), 2 ward PC, 3 MRI scanner (medical device, its register names Ann), 4 old PC
/// (disposed), 5 laptop of RXL whose serial number is asset 2's tag.
struct Ward {
  let fixture: RegisterFixture
  var register: Register { fixture.register }
  var occasion: Occasion { fixture.occasion }

  static let ann = "ann@rxn.example"
  static let bo = "bo@rxn.example"
  static let cy = "cy@rxn.example"

  init() throws {
    fixture = try RegisterFixture()
    try fixture.organisation("RXN", "Preston Trust")
    try fixture.organisation("RXL", "Blackpool Trust")
    try fixture.person(Self.ann, "Ann Example")
    try fixture.person(Self.bo, "Bo Example")
    try fixture.person(Self.cy, "Cy Example")
    try fixture.person("cy@rxl.example", "Example, Cy", organisations: "RXL")
    try fixture.person("gone@rxn.example", "Gil Gone", until: "2026-10-31")
    try fixture.assets([
      ["name": "Pump", "kind": "medical device", "asset_tag": "T001", "serial_number": "S001"],
      ["name": "Ward PC", "kind": "hardware", "asset_tag": "T002", "hostname": "ward-pc"],
      ["name": "MRI", "kind": "medical device", "asset_tag": "T003", "iao": "Ann Example"],
      ["name": "Old PC", "kind": "hardware", "asset_tag": "T004", "status": "disposed"],
    ])
    try fixture.assets(
      trust: "RXL", [["name": "Laptop", "kind": "hardware", "serial_number": "T002"]])
    try fixture.register.queue.write { database in
      try database.execute(
        sql: """
          INSERT INTO resolution (kind, organisation, text, target, how)
          VALUES ('person', 'RXN', 'Ann Example', 'ann@rxn.example', 'name')
          """)
    }
  }

  /// Gives a role by hand.
  @discardableResult
  func assign(
    _ target: AssignmentRequest.Target, _ role: String, _ person: String, from: String? = nil,
    until: String? = nil, dryRun: Bool = false
  ) throws -> AssignmentOutcome {
    try register.assign(
      AssignmentRequest(target, role: role, person: person, from: from, until: until),
      dryRun: dryRun, occasion: occasion)
  }

  /// Runs a rules file of these lines below the headings.
  @discardableResult
  func run(
    _ rules: String..., file: String = "rules.csv", replacing: Bool = false, dryRun: Bool = false
  ) throws -> RulesOutcome {
    try register.runAssignmentRules(
      from: write(file, ["priority,where,role,to"] + rules), replacing: replacing, dryRun: dryRun,
      occasion: occasion)
  }

  /// Imports an assignments file of these lines.
  @discardableResult
  func load(_ lines: String..., skipsBad: Bool = false, dryRun: Bool = false) throws
    -> AssignmentImport
  {
    try register.importAssignments(
      from: write("assignments.csv", lines), skipsBad: skipsBad, dryRun: dryRun,
      occasion: occasion)
  }

  func write(_ name: String, _ lines: [String]) throws -> String {
    let path = path(name)
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
    return path
  }

  func path(_ name: String) -> String { fixture.folder.appending(path: name).path }

  /// Who answers now: `1 iao ann@rxn.example assigned`, by asset and role.
  var answering: [String] {
    get throws {
      try rows(
        "SELECT asset_id, role, person, origin FROM responsible ORDER BY asset_id, role, person")
    }
  }

  /// Every assignment ever: `1 iao ann@rxn.example 2026-11-24 - 2026-11-24 replaced by bo@rxn.example`.
  var history: [String] {
    get throws {
      try rows(
        """
        SELECT coalesce(s.asset_id, s.organisation), s.role, s.person, s.from_on, coalesce(s.until_on, '-'),
          e.ended_on, e.reason
        FROM assignment s LEFT JOIN assignment_end e ON e.assignment_id = s.id ORDER BY s.id
        """)
    }
  }

  var batches: [String] {
    get throws {
      try rows(
        "SELECT kind FROM batch WHERE kind IN ('assign', 'rules', 'handover', 'assignments') ORDER BY id"
      )
    }
  }

  func rows(_ sql: String) throws -> [String] {
    try register.read { try $0.table(sql) }.rows.map {
      $0.compactMap { $0 }.joined(separator: " ")
    }
  }
}
