import GRDB
import Testing

@testable import AssetRegister

@Suite struct `Undoing a batch` {
  @Test(arguments: 1...FilledRegister.steps.count)
  func `of any kind gives back what was there before it`(batch: Int) throws {
    let filled = try FilledRegister(batch - 1)
    let before = try filled.everything() + [filled.figures()]
    try filled.apply(batch - 1)
    _ = try filled.register.undo(batch: Int64(batch), occasion: FilledRegister.occasion)
    #expect(try filled.everything() + [filled.figures()] == before)
    #expect(filled.register.verify().checks.flatMap(\.problems) == [])
  }

  @Test(arguments: [1, 2, 3, 4, 6, 11, 12, 13])
  func `that nothing builds on leaves the register as if it had never been`(batch: Int) throws {
    let filled = try FilledRegister()
    _ = try filled.register.undo(batch: Int64(batch), occasion: FilledRegister.occasion)
    #expect(
      try filled.everything()
        == FilledRegister(FilledRegister.steps.count, omitting: batch).everything())
    #expect(filled.register.verify().checks.flatMap(\.problems) == [])
  }

  @Test(arguments: [
    (5, "batch 8 (rules, rules.yaml) holds 1 assignment on its assets: undo it first", "8"),
    (
      7,
      "batch 11 (assignments, acknowledged.csv) holds 1 acknowledgement of its assignments: undo it first",
      "11"
    ),
    (8, "batch 12 (handover) holds 1 end of its assignments: undo it first", "12"),
    (
      9, "batch 10 (register, mended.csv) holds 1 row that mends a held row of it: undo it first",
      "10"
    ),
  ])
  func `that others build on is refused, naming them`(batch: Int, line: String, next: String) throws
  {
    let filled = try FilledRegister()
    let before = try filled.everything()
    #expect {
      try filled.register.undo(batch: Int64(batch), occasion: FilledRegister.occasion)
    } throws: { error in
      guard let error = error as? RegisterError else { return false }
      return error.message.hasSuffix("can't be undone while later batches build on it\n  \(line)")
        && error.help == "iar undo \(next)" && error.kind == .usage
    }
    #expect(try filled.everything() == before)
  }

  @Test func `a dry run counts the same and changes nothing`() throws {
    let filled = try FilledRegister(9)
    let before = try filled.everything()
    let dry = try filled.register.undo(batch: 9, dryRun: true, occasion: FilledRegister.occasion)
    #expect(try filled.everything() == before)
    #expect(try filled.register.log().last?.action == "import")
    let wet = try filled.register.undo(batch: 9, occasion: FilledRegister.occasion)
    #expect(dry == wet)
    #expect(
      UndoReport.text(wet, isDryRun: false)
        == "undone: batch 9 (register, it2.csv): 4 rows, 1 asset, 3 records")
  }

  @Test func `an unknown or undone batch is an error`() throws {
    let filled = try FilledRegister(1)
    let occasion = FilledRegister.occasion
    let path = filled.register.path
    #expect(
      throws: RegisterError(.missing, "\(path): there is no batch 7", help: "iar log")
    ) { try filled.register.undo(batch: 7, occasion: occasion) }
    _ = try filled.register.undo(batch: 1, occasion: occasion)
    #expect(
      throws: RegisterError(
        .usage,
        "\(path): batch 1 (organisations, organisations.csv) was undone already, at 2026-11-24T09:00:00Z",
        help: "iar log --batch 1")
    ) { try filled.register.undo(batch: 1, occasion: occasion) }
  }

  @Test(arguments: UInt64(0)..<20)
  func `following the help takes everything back, in whatever order one begins`(seed: UInt64) throws
  {
    let filled = try FilledRegister()
    var random = Dice(seed: seed)
    var left = Set(Int64(1)...Int64(FilledRegister.steps.count))
    while let first = left.sorted().randomElement(using: &random) {
      var batch = first
      while left.contains(first) {
        do {
          _ = try filled.register.undo(batch: batch, occasion: FilledRegister.occasion)
          left.remove(batch)
          batch = first
        } catch let error as RegisterError {
          batch = try #require(error.help?.split(separator: " ").last.flatMap { Int64($0) })
        }
      }
    }
    #expect(filled.register.verify().checks.flatMap(\.problems) == [])
    let tables = Transaction.factTables + ["asset", "record", "layout", "finding"]
    for table in tables {
      #expect(try filled.register.read { try $0.number("SELECT count(*) FROM \(table)") } == 0)
    }
  }

  @Test func `every table of facts is one that undo empties`() throws {
    let filled = try FilledRegister(0)
    let tables = try filled.register.read { transaction in
      try String.fetchAll(
        transaction.database,
        sql: """
          SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
          WHERE m.type = 'table' AND c.name = 'batch_id' AND m.name NOT IN ('asset', 'event')
          """)
    }
    #expect(Set(tables) == Set(Transaction.factTables))
    let sealed = Set(Transaction.contentQueries.map(\.table))
    #expect(Set(tables).isSubset(of: sealed))
  }
}

/// SplitMix64: the same throws for the same seed.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
