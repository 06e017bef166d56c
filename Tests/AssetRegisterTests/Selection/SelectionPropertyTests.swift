import GRDB
import Testing

@testable import AssetRegister

@Suite struct `A selection and its SQL` {
  @Test(arguments: UInt64(0)..<300)
  func `printing and reading again gives the same tree`(seed: UInt64) throws {
    var generator = SelectionGenerator(seed: seed)
    let condition = generator.condition(depth: 4)
    #expect(try Selection(condition.description).condition == condition)
  }

  @Test(arguments: UInt64(0)..<40)
  func `SQL selects what the oracle selects`(seed: UInt64) throws {
    var generator = SelectionGenerator(seed: seed)
    let fixture = try RegisterFixture()
    let assets = try Self.fill(fixture, &generator)
    for _ in 0..<25 {
      let condition = generator.condition(depth: 2 + generator.number(below: 7))
      let text = condition.description
      let (sql, arguments) = SelectionSQL.ids(
        of: "current_asset", where: condition, today: fixture.occasion.today)
      let found = try fixture.register.read {
        try Int64.fetchAll($0.database, sql: sql, arguments: arguments)
      }
      let expected = assets.filter { $0.oracle.meets(condition) }.map(\.id)
      #expect(found == expected, "\(text)")
    }
  }

  @Test func `a thousand conditions in a chain are within SQLite's limits`() throws {
    let fixture = try RegisterFixture()
    try fixture.assets([["name": "A"], ["name": "B"]])
    let chain = Array(repeating: "name = 'A'", count: 1_100).joined(separator: "or ")
    let found = try fixture.register.read {
      try $0.assets(where: Selection(chain), today: fixture.occasion.today)
    }
    #expect(found == [1])
  }

  @Test(arguments: [1, 2, 40, 97])
  func `what nests deeply is within SQLite's limits, and still right`(depth: Int) throws {
    let fixture = try RegisterFixture()
    try fixture.assets([["name": "A"], ["site": "S"], ["name": "B", "site": "S"]])
    var condition = try Selection("name is empty").condition
    var holds = [false, true, false]
    for level in 0..<depth {
      let other = try Selection(level % 2 == 0 ? "site = S" : "not has(iao)").condition
      let otherHolds = level % 2 == 0 ? [false, true, true] : [true, true, true]
      if level % 3 == 0 {
        condition = .any([.not(condition), other])
        holds = zip(holds, otherHolds).map { !$0 || $1 }
      } else {
        condition = .all([condition, other])
        holds = zip(holds, otherHolds).map { $0 && $1 }
      }
    }
    let found = try fixture.register.read {
      let (sql, arguments) = SelectionSQL.ids(
        of: "live_asset", where: condition, today: fixture.occasion.today)
      return try Int64.fetchAll($0.database, sql: sql, arguments: arguments)
    }
    #expect(found == holds.indices.filter { holds[$0] }.map { Int64($0 + 1) })
  }

  @Test func `assets disposed of or missing stay out unless they are spoken of`() throws {
    let fixture = try RegisterFixture()
    try fixture.assets([["name": "gone"]])
    try fixture.assets([["name": "here"], ["name": "old", "status": "disposed"]])
    func ids(_ text: String) throws -> [Int64] {
      try fixture.register.read { try $0.assets(where: Selection(text), today: "2026-11-24") }
    }
    #expect(try ids("name is not empty") == [2])
    #expect(try ids("missing") == [1])
    #expect(try ids("status = disposed") == [3])
  }

  @Test func `an assignment that has run out, or has not begun, does not answer`() throws {
    let fixture = try RegisterFixture()
    try fixture.assets([["name": "A"], ["name": "B"], ["name": "C"]])
    try fixture.batch("assign") { transaction, batch in
      for (asset, from, until) in [
        (1, "2026-01-01", "2026-11-23"), (2, "2026-01-01", "2026-11-24"), (3, "2026-11-25", nil),
      ] {
        try transaction.database.execute(
          sql: """
            INSERT INTO assignment (batch_id, asset_id, role, person, from_on, until_on)
            VALUES (?, ?, 'iao', 'ann@rxn.example', ?, ?)
            """, arguments: [batch, asset, from, until])
      }
    }
    let found = try fixture.register.read {
      try $0.assets(where: Selection("has(iao)"), today: "2026-11-24")
    }
    #expect(found == [2])
  }
}

extension `A selection and its SQL` {
  struct Known {
    var id: Int64
    var oracle: SelectionOracle
  }

  /// Two registers with random rows, some missing; assignments and resolutions; and what the oracle knows of each.
  private static func fill(_ fixture: RegisterFixture, _ generator: inout SelectionGenerator) throws
    -> [Known]
  {
    try fixture.organisation("RXN", "Preston Trust")
    try fixture.organisation("RXL", "Blackpool Trust")
    try fixture.person("ann@rxn.example", "Ann Example")
    try fixture.person("bo@rxn.example", "Bo Example")
    var known: [Known] = []
    for (trust, isMissing) in [("RXN", true), ("RXN", false), ("RXL", false)] {
      let rows = (0..<5).map { _ in generator.row() }
      let ids = try fixture.assets(trust: trust, rows)
      for (id, row) in zip(ids, rows) {
        known.append(Known(id: id, oracle: oracle(id, row, trust, isMissing: isMissing)))
      }
    }
    try fixture.batch("assign") { transaction, batch in
      try assign(transaction, batch, to: &known, &generator)
    }
    return known
  }

  private static func oracle(_ id: Int64, _ row: [String: String], _ trust: String, isMissing: Bool)
    -> SelectionOracle
  {
    var values = row.mapValues { [$0] }
    values["mac_address"] = row["mac_address"]?.split(separator: " ").map(String.init)
    values["id"] = [String(id)]
    values["trust"] = [trust, trust == "RXN" ? "Preston Trust" : "Blackpool Trust"]
    values["missing"] = [isMissing ? "yes" : "no"]
    let place = [row["site"], row["building"]].compactMap { $0 }.joined(separator: " / ")
    values["place"] = place.isEmpty ? [] : [place]
    if trust == "RXN", place == "Annexe" {
      values["place"]?.append("RI / Annexe")
      values["site"]?.append("RI")
    }
    if trust == "RXN" {
      values["responsible(siro)"] = ["bo@rxn.example", "Bo Example"]
      if let email = stated[row["iao"] ?? ""] {
        values["responsible(iao)"] = [email, row["iao"] ?? ""]
      }
    }
    return SelectionOracle(values: values)
  }

  private static let stated = ["Ann Example": "ann@rxn.example", "Bo Example": "bo@rxn.example"]

  private static func assign(
    _ transaction: Transaction, _ batch: Int64, to known: inout [Known],
    _ generator: inout SelectionGenerator
  ) throws {
    let database = transaction.database
    for (name, email) in stated {
      try database.execute(
        sql: """
          INSERT INTO resolution (kind, organisation, text, target, how)
          VALUES ('person', 'RXN', ?, ?, 'name')
          """, arguments: [name, email])
    }
    try database.execute(
      sql: """
        INSERT INTO resolution (kind, organisation, text, target, how)
        VALUES ('place', 'RXN', 'Annexe', 'RI / Annexe', 'alias'),
          ('person', 'RXN', 'Nobody Known', NULL, 'unknown')
        """)
    try database.execute(
      sql: """
        INSERT INTO assignment (batch_id, organisation, role, person, from_on)
        VALUES (?, 'RXN', 'siro', 'bo@rxn.example', '2026-01-01')
        """, arguments: [batch])
    for index in known.indices where generator.number(below: 3) == 0 {
      let role = generator.pick(["iao", "iaa"])
      let name = generator.pick(["Ann Example", "Bo Example"])
      try database.execute(
        sql: """
          INSERT INTO assignment (batch_id, asset_id, role, person, from_on) VALUES (?, ?, ?, ?, '2026-01-01')
          """, arguments: [batch, known[index].id, role, stated[name]])
      known[index].oracle.values["responsible(\(role))"] = [stated[name] ?? "", name]
    }
  }
}
