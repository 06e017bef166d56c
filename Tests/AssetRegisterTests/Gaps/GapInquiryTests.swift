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

  @Test func `what asks assets one by one is counted in one pass as by itself`() throws {
    let sitting = try RelinkSitting(seed: 3)
    for _ in 0..<3 { _ = try sitting.step() }
    let asked = try statements().filter { $0.assetCondition != nil }
    #expect(asked.count > 25)
    try sitting.place.register.read { transaction in
      for view in AssetCondition.views {
        let some = asked.filter { $0.assetCondition?.view == view }
        #expect(!some.isEmpty)
        let counts = some.compactMap(\.assetCondition).map { AssetCount(condition: $0.text) }
        let together = try transaction.tally(view, counts, today: "2026-11-24")
        let alone = try some.map { try transaction.count($0, today: "2026-11-24") }
        #expect(together.map { $0.unlisted } == alone)
        #expect(together.allSatisfy { $0.listed.isEmpty })
      }
    }
  }

  @Test(arguments: UInt64(0)..<8)
  func `a report that keeps few gaps counts and accepts as one that keeps all`(seed: UInt64) throws
  {
    let sitting = try RelinkSitting(seed: seed)
    for _ in 0..<2 { _ = try sitting.step() }
    let register = sitting.place.register
    var whole = try register.reportGaps(GapChoice(), today: "2026-11-24")
    try register.change(occasion: sitting.place.occasion, dryRun: false) { transaction in
      let batch = try transaction.insert(BatchDraft(kind: "accept"))
      for (place, result) in whole.results.enumerated() {
        let terms = AcceptanceTerms(
          person: "a@rxn.example", reason: "known", from: "2026-11-01",
          until: place % 3 == 0 ? "2026-11-02" : "2026-12-01")
        for row in result.rows where row.asset.map({ $0 % 3 == 0 }) ?? false {
          try transaction.accept(
            result.question.id, .asset(row.asset ?? 0), as: terms, batch: batch)
        }
      }
      try transaction.log(action: "accept", batch: batch, summary: "gaps accepted")
    }
    whole = try register.reportGaps(GapChoice(), today: "2026-11-24")
    #expect(whole.results.contains { !$0.accepted.isEmpty })
    for kept in [0, 2] {
      var choice = GapChoice()
      choice.rowsKept = kept
      let few = try register.reportGaps(choice, today: "2026-11-24")
      for (one, all) in zip(few.results, whole.results) {
        #expect(one.question.id == all.question.id)
        #expect(one.tallies == all.tallies)
        #expect(one.accepted == all.accepted)
        let first = whole.organisations.flatMap { organisation in
          all.rows.filter { $0.organisation == organisation.code }.prefix(kept)
        }
        #expect(one.rows == first)
      }
    }
  }
}
