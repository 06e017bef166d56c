import Foundation
import Testing

@testable import AssetRegister

@Suite struct `Questions of one's own` {
  private let head = """
    -- id: X1
    -- title: Own
    -- severity: low
    -- clause: local
    -- why: because
    -- remedy: do
    -- applies: assets

    """

  private func run(_ sql: String, patience: Duration = .seconds(10)) throws -> Int {
    let fixture = try GapsFixture()
    try fixture.fixture.assets([["name": "a"], ["name": "b", "iao": "IT Team"]])
    let question = try GapQuestion(bytes: Array((head + sql).utf8), file: "own/x.sql", isOwn: true)
    let connection = try QuestionConnection(path: fixture.fixture.register.path, patience: patience)
    var count = 0
    try connection.answer(question.gaps, today: "2026-11-24") { _ in count += 1 }
    return count
  }

  @Test func `a question sees what the report sees`() throws {
    let sql =
      "SELECT id AS asset_id, organisation, :today AS detail FROM live_asset WHERE iao IS NULL;\n-- end"
    #expect(try run(sql) == 1)
  }

  @Test(arguments: [
    ("DELETE FROM asset", "own/x.sql:8: it may only read, expected one SELECT"),
    ("ATTACH 'other.sqlite' AS o", "own/x.sql:8: it may only read, expected one SELECT"),
    ("PRAGMA user_version = 3", "own/x.sql:8: it may only read, expected one SELECT"),
    ("CREATE TEMP TABLE t (x)", "own/x.sql:8: it may only read, expected one SELECT"),
    (
      "SELECT 1 AS asset_id, 'RXN' AS organisation;\nSELECT 2",
      "own/x.sql:8: more than one statement, expected one SELECT"
    ),
    (
      "SELECT 1 AS asset_id",
      "own/x.sql:8: the columns are not right, expected asset_id, organisation, detail"
    ),
    (
      "SELECT 1 AS asset_id,\n  nowhere AS organisation", "own/x.sql:9: no such column: nowhere"
    ),
    (
      "SELECT ?1 AS asset_id, 'RXN' AS organisation",
      "own/x.sql:8: a parameter is not known, expected no other than :today"
    ),
  ]) func `what is not one SELECT is refused with its line`(sql: String, words: String) throws {
    #expect {
      try run(sql)
    } throws: { ($0 as? RegisterError)?.message == words }
  }

  @Test func `a question that never ends is stopped`() throws {
    let endless = """
      WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)
      SELECT count(*) AS asset_id, 'RXN' AS organisation FROM n
      """
    #expect {
      try run(endless, patience: .milliseconds(100))
    } throws: { ($0 as? RegisterError)?.message.hasPrefix("own/x.sql:8: stopped after") == true }
  }

  @Test(arguments: [
    ("-- id X1\n", "x.sql:1: '-- id X1' has no colon, expected '-- key: value'"),
    (
      "-- idd: X1\n",
      "x.sql:1: 'idd' is not known, expected id, title, severity, clause, why, remedy, applies, acts, cells or closes"
    ),
    ("SELECT 1\n", "x.sql:1: the head has no 'id', expected a line '-- id: ...'"),
  ]) func `a head that is not whole is refused with its line`(text: String, words: String) {
    #expect {
      try GapQuestion(bytes: Array(text.utf8), file: "x.sql", isOwn: true)
    } throws: { ($0 as? RegisterError)?.message == words }
  }

  @Test func `what begins both statements is written once, and lines keep their numbers`() throws {
    let text =
      head + "WITH a AS (SELECT 1 AS id)\n-- gaps:\nSELECT gap FROM a\n-- of:\nSELECT one FROM a"
    let question = try GapQuestion(bytes: Array(text.utf8), file: "x.sql", isOwn: true)
    #expect(question.gaps.text.hasPrefix("WITH a AS (SELECT 1 AS id)\n-- gaps:\nSELECT gap"))
    #expect(!question.gaps.text.contains("one"))
    let population = try #require(question.population)
    #expect(population.text == "WITH a AS (SELECT 1 AS id)\n\n\n\nSELECT one FROM a")
    #expect(population.firstLine == 8)
  }

  @Test func `a mark of the first statement behind the second is a comment`() throws {
    let text = head + "SELECT gap\n-- of:\nSELECT one\n-- gaps:\n"
    let question = try GapQuestion(bytes: Array(text.utf8), file: "x.sql", isOwn: true)
    #expect(question.gaps.text == "SELECT gap")
    #expect(question.population?.text == "SELECT one\n-- gaps:\n")
    #expect(question.population?.firstLine == 10)
  }

  @Test func `a folder's questions stand in the report as the organisation's own`() throws {
    let fixture = try GapsFixture()
    try fixture.fixture.assets([["name": "a"]])
    let folder = fixture.fixture.folder.appending(path: "mine")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let sql = head + "SELECT id AS asset_id, organisation, 'x' AS detail FROM live_asset"
    try Data(sql.utf8).write(to: folder.appending(path: "x.sql"))
    let own = try GapQuestion.ownQuestions(in: folder.path)
    let report = try fixture.report("X1") { $0.ownQuestions = own }
    #expect(report.results.map(\.question.ownFile) == ["\(folder.path)/x.sql"])
    #expect(report.results.first?.count == 1)
    #expect(report.results.first?.population == nil)
  }
}
