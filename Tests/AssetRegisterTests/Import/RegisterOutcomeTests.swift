import Foundation
import Testing

@testable import AssetRegister

@Suite struct `Importing a register` {
  static let october = """
    Asset tag,Name,Serial number,Asset owner,Site,Colour
    T1,PC one,AB12345,Ada Quill,Royal,red
    T2,PC two,CD12345,Bo Tarn,Royal,blue
    T3,PC three,EF12345,,Annexe,
    T4,short

    """
  static let november = """
    Asset tag,Name,Serial number,Asset owner,Site,Colour
    T1,PC one,AB12345,Ada Quill,Royal,red
    T2,PC two,CD12345,Cy Dale,Annexe,green
    T4,PC four,GH12345,Ada Quill,Royal,
    T1,mixed,CD12345,,,

    """

  @Test func `gives every row one of four outcomes, and they add up`() throws {
    let bench = try ImportBench()
    #expect(try bench.take(Self.october).counts == [4, 3, 0, 0, 1, 0])
    let second = try bench.take(Self.november)
    #expect(second.counts == [4, 1, 1, 1, 1, 1])
    #expect(second.isBalanced)
    #expect(
      second.held == [
        .init(
          line: 5,
          reason: "its asset tag 'T1' is asset 1, its serial number 'CD12345' is asset 2")
      ])
    #expect(
      try bench.ask("SELECT id, asset_tag, iao, missing FROM current_asset ORDER BY id") == [
        "1 T1 Ada Quill 0", "2 T2 Cy Dale 0", "3 T3 - 1", "4 T4 Ada Quill 0",
      ])
    #expect(bench.damage() == [])
  }

  @Test func `the same file twice changes nothing and makes no batch`() throws {
    let bench = try ImportBench()
    try bench.take(Self.october)
    let before = try bench.everything()
    let again = try bench.take(Self.october)
    #expect(again.counts == [4, 0, 3, 0, 1, 0])
    #expect(again.isRepeat)
    #expect(again.batch == nil)
    #expect(try bench.everything() == before)
    #expect(try bench.ask("SELECT count(*) FROM batch WHERE kind = 'register'") == ["1"])
    #expect(bench.damage() == [])
  }

  @Test func `the same rows in another file and order are unchanged`() throws {
    let bench = try ImportBench()
    try bench.take("Tag,Name,Serial\nT1,a,AB12345\nT2,b,CD12345\n")
    let again = try bench.take("Serial,Tag,Name\nCD12345,T2,b\nAB12345,T1,a\n", file: "b.csv")
    #expect(again.counts == [2, 0, 2, 0, 0, 0])
    #expect(again.batch != nil)
    #expect(bench.damage() == [])
  }

  @Test func `a row that says twice what was said once is known by its keys the second time`()
    throws
  {
    let bench = try ImportBench()
    try bench.take("Tag,Name\nT1,a\nT1,b\n")
    let again = try bench.take("Tag,Name\nT1,a\nT1,a\n", file: "b.csv")
    #expect(again.counts == [2, 0, 1, 1, 0, 0])
  }

  @Test func `rows that a part lacks are not missing`() throws {
    let bench = try ImportBench()
    try bench.take("Tag,Name\nT1,a\nT2,b\n")
    let part = try bench.take("Tag,Name\nT1,new name\nT3,c\n") { $0.isPartial = true }
    #expect(part.counts == [2, 1, 0, 1, 0, 0])
    #expect(try bench.ask("SELECT count(*) FROM current_asset WHERE missing") == ["0"])
    let whole = try bench.take("Tag,Name\nT1,new name\n")
    #expect(whole.counts == [1, 0, 1, 0, 0, 2])
    let back = try bench.take("Tag,Name\nT1,new name\nT2,b\nT3,c\n")
    #expect(back.counts == [3, 0, 3, 0, 0, 0])
    #expect(bench.damage() == [])
  }

  @Test func `an added column makes no duplicates`() throws {
    let bench = try ImportBench()
    try bench.take("Tag,Name,Serial\nT1,a,AB12345\nT2,b,CD12345\n")
    let wider = try bench.take(
      "Tag,Name,Serial,Model\nT1,a,AB12345,X1\nT2,b,CD12345,\nT3,c,,\n")
    #expect(wider.counts == [3, 1, 1, 1, 0, 0])
  }

  @Test func `a dry run says the same and leaves every byte as it was`() throws {
    let bench = try ImportBench()
    try bench.take(Self.october)
    let file = try Data(contentsOf: URL(filePath: bench.register.path))
    let exports = try bench.everything()
    var dry = try bench.take(Self.november) { $0.isDryRun = true }
    #expect(try Data(contentsOf: URL(filePath: bench.register.path)) == file)
    #expect(try bench.everything() == exports)
    var real = try bench.take(Self.november)
    #expect(dry.batch == nil)
    #expect(dry.isDryRun)
    (dry.batch, real.batch, dry.isDryRun) = (nil, nil, false)
    #expect(dry == real)
  }

  @Test func `changes are listed with the old and the new value`() throws {
    let bench = try ImportBench()
    try bench.take(Self.october)
    let summary = try bench.take(Self.november) { $0.listsChanges = true }
    #expect(
      summary.changes.map {
        "\($0.line) \($0.asset) \($0.field.name) \($0.old ?? "-") \($0.new ?? "-")"
      }
        == ["3 2 iao Bo Tarn Cy Dale", "3 2 site Royal Annexe"])
  }

  @Test func `registers of one trust and of two are apart`() throws {
    let bench = try ImportBench()
    try bench.take("Tag,Name\nT1,a\n")
    #expect(try bench.take("Tag,Name\nT1,a\n", name: "EBME").counts == [1, 1, 0, 0, 0, 0])
    #expect(try bench.take("Tag,Name\nT1,b\n", trust: "RXL").counts == [1, 1, 0, 0, 0, 0])
    #expect(try bench.take("Tag,Name\nT2,c\n").counts == [1, 1, 0, 0, 0, 1])
    #expect(
      try bench.ask(
        "SELECT organisation, register, asset_tag, missing FROM current_asset ORDER BY id")
        == ["RXN IT T1 1", "RXN EBME T1 0", "RXL IT T1 0", "RXN IT T2 0"])
    #expect(bench.damage() == [])
  }

  @Test func `an answer is remembered for the register, and can be undone`() throws {
    let bench = try ImportBench()
    let text = "Tag,Serial,Owner\nT1,AB12345,Ada Quill\n"
    #expect(bench.refusal(of: text)?.kind == .badInput)
    let first = try bench.take(text) { $0.answers = try HeadingAnswers(flags: ["Owner=iao"]) }
    #expect(first.decisions[2].origin == .answer)
    let second = try bench.take("Tag,Serial,Owner\nT1,AB12345,Bo Tarn\n")
    #expect(second.decisions[2].field?.name == "iao")
    #expect(bench.refusal(of: text) { $0.name = "EBME" }?.kind == .badInput)
    for batch in [second.batch, first.batch] {
      _ = try bench.register.undo(batch: #require(batch), occasion: bench.fixture.occasion)
    }
    #expect(bench.refusal(of: text)?.kind == .badInput)
  }

  @Test func `another mapping of the same file changes its rows`() throws {
    let bench = try ImportBench()
    let text = "Tag,Name,Colour\nT1,a,red\n"
    try bench.take(text)
    let mapped = try bench.take(text) { $0.answers = try HeadingAnswers(flags: ["Colour=notes"]) }
    #expect(mapped.counts == [1, 0, 0, 1, 0, 0])
    #expect(!mapped.isRepeat)
    #expect(try bench.ask("SELECT notes FROM current_asset") == ["red"])
  }

  @Test func `names that another register of the trust states stay known`() throws {
    let bench = try ImportBench()
    try bench.take(Self.october) { $0.name = "EBME" }
    try bench.take(Self.october)
    let known = "SELECT kind, text FROM resolution ORDER BY kind, text"
    let before = try bench.ask(known)
    try bench.take(Self.october.replacing("Bo Tarn", with: "").replacing("Annexe", with: ""))
    #expect(bench.damage() == [])
    #expect(try bench.ask(known) == before)
  }

  @Test func `names that changed rows no longer state are forgotten`() throws {
    let bench = try ImportBench()
    try bench.take(Self.october)
    try bench.take(
      Self.october.replacing("Bo Tarn", with: "Cy Dale").replacing("Annexe", with: "Lodge"))
    #expect(bench.damage() == [])
    #expect(
      try bench.ask("SELECT kind, text FROM resolution ORDER BY kind, text") == [
        "person Ada Quill", "person Cy Dale", "place Lodge", "place Royal",
      ])
  }

  @Test func `an older export is taken, and it is said`() throws {
    let bench = try ImportBench()
    try bench.take("Tag,Name,Kind\nT1,new,hardware\n") { $0.asOf = "2026-11-20" }
    let older = try bench.take("Tag,Name,Kind\nT1,old,hardware\n") { $0.asOf = "2026-10-31" }
    #expect(
      older.notes == [
        "exported on 2026-10-31, before the register's newest file of 2026-11-20: where they differ, "
          + "the older values count now"
      ])
  }

  @Test func `a file that tells no kind is told of`() throws {
    let bench = try ImportBench()
    let summary = try bench.take("Tag,Name\nT1,a\n") { $0.defaultKind = nil }
    #expect(
      summary.notes == [
        "no column tells the kind of the assets: say it with --kind, such as --kind hardware"
      ])
  }
}
