import Foundation
import RegisterSchema
import Testing

@testable import AssetRegister

private let ada = "ada.finch@rxn.example"

@Suite struct `Questions about more than one row` {
  @Test func `an appointment is a gap after 30 days without an answer`() throws {
    let fixture = try GapsFixture()
    let ids = try fixture.fixture.assets([["name": "a"], ["name": "b"], ["name": "c"]])
    for (id, from) in zip(ids, ["2026-10-24", "2026-10-25", "2026-01-01"]) {
      try fixture.facts(
        "assign",
        "INSERT INTO assignment (batch_id, asset_id, role, person, from_on) VALUES (?, ?, 'iao', ?, ?)",
        [id, ada, from])
    }
    try fixture.facts("assign", "INSERT INTO acknowledgement VALUES (3, ?, '2026-02-01')")
    #expect(try fixture.gaps("G2b") == ["a: owner \(ada) since 2026-10-24"])
  }

  @Test(arguments: [(50, [ada], 0), (51, [ada], 1), (51, ["cy.heron@rxn.example"], 0)])
  func `one owner of more than 50 assets needs a deputy`(
    count: Int, owners: [String], gaps: Int
  ) throws {
    let fixture = try GapsFixture()
    try fixture.fixture.assets((0..<count).map { ["name": "n\($0)", "iao": owners[0]] })
    let found = try fixture.gaps("G2c")
    #expect(found.count == gaps)
    #expect(found.allSatisfy { $0 == "RXN \(ada) owns 51 assets without a deputy" })
  }

  @Test func `two places for one serial number contradict, a place and a room in it do not`() throws
  {
    let fixture = try GapsFixture()
    let room = ["site": "Royal", "room": "Ward 3"]
    try fixture.fixture.assets([
      ["name": "a", "serial_number": "S1"].merging(room) { $1 },
      ["name": "b", "serial_number": "S2"].merging(room) { $1 },
    ])
    try fixture.fixture.assets(
      name: "EBME",
      [
        ["name": "c", "serial_number": "S1", "site": "Annexe"],
        ["name": "d", "serial_number": "S2", "site": "Royal"],
      ])
    #expect(
      try fixture.gaps("G3c") == [
        "a: Royal / Ward 3 here, Annexe in register EBME",
        "c: Annexe here, Royal / Ward 3 in register IT",
      ])
  }

  @Test func `the most exact review period holds`() throws {
    let fixture = try GapsFixture()
    try fixture.facts(
      "review periods",
      """
      INSERT INTO review_period SELECT ?1, column1, column2, column3, column4 FROM (VALUES
        (1, 'RXN', 'software', 10), (2, 'RXN', NULL, 20), (3, NULL, 'hardware', 30), (4, NULL, NULL, 40))
      """)
    let row = ["last_review": "2026-11-02"]
    try fixture.fixture.assets([
      ["name": "a", "kind": "software"].merging(row) { $1 },
      ["name": "b", "kind": "hardware"].merging(row) { $1 },
    ])
    try fixture.fixture.assets(
      trust: "RXR", [["name": "c", "kind": "hardware"].merging(row) { $1 }])
    #expect(
      try fixture.gaps("G5") == [
        "a: last reviewed 2026-11-02, to be reviewed every 10 days",
        "b: last reviewed 2026-11-02, to be reviewed every 20 days",
      ])
  }

  @Test func `the same kit in two organisations is found by serial, not by name`() throws {
    let fixture = try GapsFixture()
    try fixture.fixture.assets([
      ["name": "a", "serial_number": "S1"], ["name": "b", "hostname": "h"],
    ])
    try fixture.fixture.assets(
      trust: "RXR", [["name": "c", "serial_number": "S1"], ["name": "d", "hostname": "h"]])
    #expect(
      try fixture.gaps("G8b") == [
        "a: same serial number as asset 3 of RXR", "c: same serial number as asset 1 of RXN",
      ])
    #expect(try fixture.gaps("G8a") == [])
  }

  @Test func `a number on more than 20 assets is no evidence`() throws {
    let fixture = try GapsFixture()
    try fixture.fixture.assets((0..<21).map { ["name": "n\($0)", "serial_number": "S"] })
    #expect(try fixture.gaps("G8a") == [])
  }

  @Test func `a network range without a site, a damaged number`() throws {
    let fixture = try GapsFixture()
    try fixture.facts(
      "networks",
      """
      INSERT INTO network (batch_id, line, cidr, organisation, site)
      SELECT ?1, column1, column2, 'RXN', column3 FROM (VALUES (1, '10.1.0.0/16', NULL), (2, '10.2.0.0/16', 'Royal'))
      """)
    try fixture.fixture.assets([["name": "a"], ["name": "b"], ["name": "c"]])
    for (record, code) in [(1, "damaged-identifier"), (2, "junk-identifier"), (3, "unknown-kind")] {
      try fixture.write(
        "INSERT INTO finding VALUES (?, 0, 'Serial', 'serial_number', ?, '8E+1')", [record, code])
    }
    #expect(try fixture.gaps("G17a") == ["RXN 10.1.0.0/16 has no site"])
    #expect(
      try fixture.gaps("G18a") == [
        "a: Serial '8E+1' is damaged", "b: Serial '8E+1' is no real number",
      ])
  }

  @Test(arguments: [("2026-10-20", 0), ("2026-10-19", 1)])
  func `a register is stale after 35 days`(asOf: String, gaps: Int) throws {
    let fixture = try GapsFixture()
    try fixture.fixture.assets(asOf: asOf, [["name": "a"]])
    #expect(try fixture.gaps("G19a").count == gaps)
  }

  @Test func `a stale register's remedy names it`() throws {
    let fixture = try GapsFixture()
    try fixture.fixture.assets(name: "IT", asOf: "2026-10-01", [["name": "a"]])
    let report = try fixture.fixture.register.reportTrust(
      "RXN", today: fixture.today, rowsKept: 9)
    let row = try #require(report.sections.first { $0.question.id == "G19a" }?.rows.first)
    #expect(row.command == "iar import register FILE --trust RXN --name 'IT'")
  }

  @Test func `a member without a register is a gap, one that left is not`() throws {
    let fixture = try GapsFixture()
    try fixture.fixture.organisation("RXL", "Blackpool", left: "2026-01-01")
    try fixture.fixture.assets([["name": "a"]])
    #expect(try fixture.gaps("G19b") == ["RXR no register was imported"])
  }
}

@Suite struct `The files of questions` {
  @Test func `every file has a whole head, an id of its own and says what a percentage is of`()
    throws
  {
    let questions = try GapQuestion.builtIn()
    let ids = questions.map(\.id)
    #expect(Set(ids).count == ids.count)
    let numbers = Set(ids.map { Int($0.filter(\.isNumber)) ?? 0 })
    #expect(numbers == Set(1...19))
    #expect(questions.allSatisfy { $0.population != nil })
  }

  @Test func `every file of the folder is listed`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../schema/gaps").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.sorted() == Schema.gapQuestions.map { "\($0.name).sql" }.sorted())
  }

  @Test func `each gap is among the things its question applies to`() throws {
    let fixture = try GapsSample()
    let report = try fixture.report()
    for result in report.results {
      for tally in result.tallies {
        #expect(tally.count <= tally.population ?? -1, "\(result.question.id)")
      }
    }
  }
}
