import GRDB
import Testing

@testable import AssetRegister

@Suite struct `Asking many questions at once` {
  /// All statements of the program's questions, each once.
  private func statements() throws -> [GapSQL] {
    var known: Set<String> = []
    return try GapQuestion.builtIn().flatMap { [$0.gaps] + [$0.population].compactMap(\.self) }
      .filter { known.insert($0.text).inserted }
  }

  /// The answers to every statement, asked one after the other of the register's own views.
  private func plainly(_ sitting: RelinkSitting, _ jobs: [GapSQL]) throws -> [String:
    [String]]
  {
    try sitting.place.register.read { transaction in
      var answers: [String: [String]] = [:]
      for job in jobs {
        try transaction.answer(job, today: "2026-11-24") { answer in
          answers[job.text, default: []].append("\(answer)")
        }
      }
      return answers.mapValues { $0.sorted() }
    }
  }

  private func together(
    over transaction: Transaction, of register: Register, _ jobs: [GapSQL]
  )
    throws -> [String: [String]]
  {
    var answers: [String: [String]] = [:]
    try GapInquiry(transaction: transaction, path: register.path)
      .each(jobs) {
        [$0]
      } gather: { job, transaction in
        var lines: [String] = []
        try transaction.answer(job, today: "2026-11-24") { lines.append("\($0)") }
        return lines
      } use: { job, lines in
        if !lines.isEmpty { answers[job.text] = lines.sorted() }
      }
    return answers
  }

  /// The answers that only one of two askings gave.
  private func difference(_ one: [String: [String]], _ other: [String: [String]]) -> [String] {
    Set(one.keys).union(other.keys).flatMap { statement in
      let (left, right) = (one[statement] ?? [], other[statement] ?? [])
      return left == right
        ? [] : ["\(left.count) and \(right.count)"] + Set(left).symmetricDifference(right).sorted()
    }
  }

  @Test(arguments: UInt64(0)..<12)
  func `two connections and views worked out once answer as one connection does`(seed: UInt64)
    throws
  {
    let sitting = try RelinkSitting(seed: seed)
    let jobs = try statements()
    for _ in 0..<3 {
      _ = try sitting.step()
      let expected = try plainly(sitting, jobs)
      let register = sitting.place.register
      let answers = try register.read { try together(over: $0, of: register, jobs) }
      #expect(difference(answers, expected).isEmpty)
      #expect(difference(try plainly(sitting, jobs), expected).isEmpty)
    }
    #expect(try plainly(sitting, jobs).count > 3)
  }

  @Test func `where somebody waits to write, one connection answers alone`() throws {
    let sitting = try RelinkSitting(seed: 1)
    _ = try sitting.step()
    let register = sitting.place.register
    let jobs = try statements()
    let expected = try plainly(sitting, jobs)
    var answers: [String: [String]] = [:]
    try register.read { transaction in
      _ = try transaction.logHead()
      try RegisterFile.queue(register.path, readOnly: false, patience: 0).inDatabase { database in
        try database.execute(sql: "BEGIN IMMEDIATE; UPDATE partnership SET name = 'Another'")
        #expect(throws: DatabaseError.self) { try database.execute(sql: "COMMIT") }
        answers = try together(over: transaction, of: register, jobs)
        try database.execute(sql: "ROLLBACK")
      }
    }
    #expect(difference(answers, expected).isEmpty)
  }

  @Test func `what fails on either connection is said`() throws {
    struct Failure: Error {}
    let sitting = try RelinkSitting(seed: 2)
    let register = sitting.place.register
    let jobs = try statements()
    for failing in [jobs.startIndex, jobs.endIndex - 1] {
      #expect(throws: Failure.self) {
        try register.read { transaction in
          try GapInquiry(transaction: transaction, path: register.path)
            .each(Array(jobs.indices)) {
              [jobs[$0]]
            } gather: { place, _ in
              if place == failing { throw Failure() }
              return place
            } use: { _, _ in
            }
        }
      }
    }
    #expect(try register.reportGaps(GapChoice(), today: "2026-11-24").results.count > 30)
  }

  @Test(arguments: UInt64(0)..<6)
  func `a part is what the whole says of it`(seed: UInt64) throws {
    let sitting = try RelinkSitting(seed: seed)
    for _ in 0..<3 { _ = try sitting.step() }
    let register = sitting.place.register
    let whole = try register.reportGaps(GapChoice(), today: "2026-11-24")
    for organisation in whole.organisations.map(\.code) {
      var choice = GapChoice()
      choice.organisations = [organisation]
      let part = try register.reportGaps(choice, today: "2026-11-24")
      for (one, all) in zip(part.results, whole.results) {
        #expect(one.question.id == all.question.id)
        #expect(one.tallies == all.tallies.filter { $0.organisation == organisation })
        #expect(one.rows == all.rows.filter { $0.organisation == organisation })
      }
    }
    var choice = GapChoice()
    choice.assets = [1, 2, 5]
    let few = try register.reportGaps(choice, today: "2026-11-24")
    for (one, all) in zip(few.results, whole.results) {
      #expect(one.rows == all.rows.filter { $0.asset.map { [1, 2, 5].contains($0) } ?? false })
    }
  }

  @Test func `what applies to live assets is counted in one pass as by itself`() throws {
    let sitting = try RelinkSitting(seed: 3)
    for _ in 0..<3 { _ = try sitting.step() }
    let populations = try GapQuestion.builtIn().compactMap(\.population)
    let conditions = populations.compactMap(\.conditionOnLiveAssets)
    #expect(conditions.count > 10)
    try sitting.place.register.read { transaction in
      let together = try transaction.countLiveAssets(meeting: conditions, today: "2026-11-24")
      let alone = try populations.filter { $0.conditionOnLiveAssets != nil }
        .map { try transaction.count($0, today: "2026-11-24") }
      #expect(together == alone)
    }
  }
}
