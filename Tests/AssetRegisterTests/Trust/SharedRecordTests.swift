import GRDB
import Testing

@testable import AssetRegister

@Suite struct `Records that several files hold` {
  /// Three files of a register, of which the later two share rows with the first.
  private func bench() throws -> (ImportBench, [Int64]) {
    let bench = try ImportBench()
    let rows = ["T1,a,SN1AB1CD", "T2,b,TBC", "T3,c,SN3AB3CD"]
    let files = [
      rows, [rows[0], rows[1], "T3,other,SN3AB3CD"], [rows[1], rows[0], "T3,third,SN3AB3CD"],
    ]
    var batches: [Int64] = []
    for (index, lines) in files.enumerated() {
      let text = (["Tag,Name,Serial"] + lines).joined(separator: "\n") + "\n"
      batches.append(try #require(try bench.take(text, file: "m\(index).csv").batch))
    }
    #expect(bench.damage() == [])
    return (bench, batches)
  }

  private func undo(_ bench: ImportBench, _ batch: Int64) throws {
    _ = try bench.register.undo(batch: batch, occasion: bench.fixture.occasion)
  }

  @Test func `are sealed with the next file that holds them when the first is undone`() throws {
    let (bench, batches) = try bench()
    try undo(bench, batches[0])
    #expect(bench.damage() == [])
    let lines = try bench.register.log(limit: 2)
    #expect(lines.map(\.action).sorted() == ["seal", "undo"])
    #expect(lines.first { $0.action == "seal" }?.batch == batches[1])
    try bench.register.queue.write {
      try $0.execute(sql: "UPDATE record SET name = 'z' WHERE name = 'a'")
    }
    #expect(bench.damage().count == 1)
  }

  @Test func `are nobody else's when a later file is undone`() throws {
    let (bench, batches) = try bench()
    try undo(bench, batches[1])
    #expect(bench.damage() == [])
    #expect(try bench.register.log(limit: 1).map(\.action) == ["undo"])
  }

  @Test(arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
  func `are sealed in whatever order the files are undone`(order: [Int]) throws {
    let (bench, batches) = try bench()
    for index in order {
      try undo(bench, batches[index])
      #expect(bench.damage() == [])
    }
    #expect(try bench.ask("SELECT count(*) FROM record") == ["0"])
  }

  @Test func `may be sealed with each of them, as they were at first`() throws {
    let (bench, batches) = try bench()
    try bench.register.change(occasion: bench.fixture.occasion, dryRun: false) { transaction in
      var known: [String: [UInt8]] = [:]
      for (table, sql) in Transaction.sharedContentQueries {
        known[table] = try ContentDigest.ofRows(
          sql, except: table == "record" ? ["id"] : [], batch: batches[1], in: transaction.database)
      }
      try transaction.log(action: "import", batch: batches[1], summary: "as before", known: known)
    }
    #expect(bench.damage() == [])
    try bench.register.queue.write {
      try $0.execute(sql: "UPDATE record SET name = 'z' WHERE name = 'a'")
    }
    #expect(bench.damage().count == 2)
  }
}
