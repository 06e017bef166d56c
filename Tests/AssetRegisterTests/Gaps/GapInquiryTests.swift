import GRDB
import Testing

@testable import AssetRegister

@Suite struct `Asking many questions at once` {
  /// The answers to every statement, asked one after the other of the register's own views.
  private func plainly(_ sitting: RelinkSitting, _ jobs: [GapSurvey.Job]) throws -> [String:
    [String]]
  {
    try sitting.place.register.read { transaction in
      var answers: [String: [String]] = [:]
      for job in jobs {
        try transaction.answer(job.statement, today: "2026-11-24") { answer in
          answers[job.statement.text, default: []].append("\(answer)")
        }
      }
      return answers.mapValues { $0.sorted() }
    }
  }

  private func together(
    over transaction: Transaction, of register: Register, _ jobs: [GapSurvey.Job]
  )
    throws -> [String: [String]]
  {
    var answers: [String: [String]] = [:]
    try GapInquiry(transaction: transaction, path: register.path)
      .each(jobs) {
        $0.statement
      } gather: { job, transaction in
        var lines: [String] = []
        try transaction.answer(job.statement, today: "2026-11-24") { lines.append("\($0)") }
        return lines
      } use: { job, lines in
        if !lines.isEmpty { answers[job.statement.text] = lines.sorted() }
      }
    return answers
  }

  @Test(arguments: UInt64(0)..<12)
  func `two connections and views worked out once answer as one connection does`(seed: UInt64)
    throws
  {
    let sitting = try RelinkSitting(seed: seed)
    let jobs = GapSurvey.jobs(try GapQuestion.builtIn())
    for _ in 0..<3 {
      _ = try sitting.step()
      let expected = try plainly(sitting, jobs)
      let register = sitting.place.register
      let answers = try register.read { try together(over: $0, of: register, jobs) }
      #expect(answers == expected)
      #expect(try plainly(sitting, jobs) == expected)
    }
    #expect(try plainly(sitting, jobs).count > 3)
  }

  @Test func `where somebody waits to write, one connection answers alone`() throws {
    let sitting = try RelinkSitting(seed: 1)
    _ = try sitting.step()
    let register = sitting.place.register
    let jobs = GapSurvey.jobs(try GapQuestion.builtIn())
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
    #expect(answers == expected)
  }

  @Test func `what fails on either connection is said`() throws {
    struct Failure: Error {}
    let sitting = try RelinkSitting(seed: 2)
    let register = sitting.place.register
    let jobs = GapSurvey.jobs(try GapQuestion.builtIn())
    for failing in [jobs.startIndex, jobs.endIndex - 1] {
      #expect(throws: Failure.self) {
        try register.read { transaction in
          try GapInquiry(transaction: transaction, path: register.path)
            .each(Array(jobs.indices)) {
              jobs[$0].statement
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
}
