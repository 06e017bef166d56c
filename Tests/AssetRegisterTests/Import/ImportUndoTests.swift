import Testing

@testable import AssetRegister

@Suite struct `Undoing imports` {
  /// A file of the month: rows come, go, change and are held; columns change places.
  static func month(_ number: Int, _ random: inout SeededCells, held: Bool) -> String {
    let columns = [
      "Tag", "Name", "Serial", "Asset owner", "Site", "MAC", "Purchase date", "Colour",
    ]
    .shuffled(using: &random)
    let owners = ["Ada Quill", "Bo Tarn", "A. Quill", "", "TBC"]
    var lines = [columns.joined(separator: ",")]
    for asset in 1...14 where random.number(0..<5) > 0 {
      let cells = [
        "Tag": "T\(asset)", "Name": "PC \(asset)", "Serial": "SN\(asset)AB\(asset)CD",
        "Asset owner": owners[random.number(0..<owners.count)],
        "Site": random.number(0..<3) == 0 ? "Annexe \(number)" : "Royal",
        "MAC": random.number(0..<3) == 0 ? "TBC" : "00:1a:2b:3c:4d:\(10 + asset)",
        "Purchase date": random.number(0..<6) == 0 ? "31/02/2020" : "25/12/20\(10 + asset)",
        "Colour": random.number(0..<8) == 0 ? "red" : "blue",
      ]
      lines.append(columns.map { cells[$0] ?? "" }.joined(separator: ","))
    }
    if held, random.number(0..<2) == 0 { lines.append("T99,short") }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test(arguments: UInt64(0)..<6)
  func `the last batch returns every export byte by byte`(seed: UInt64) throws {
    var random = SeededCells(seed: seed)
    let bench = try ImportBench()
    var before: [(batch: Int64, exports: [String])] = []
    for month in 1...5 {
      let exports = try bench.everything()
      let isPartial = random.number(0..<3) == 0
      let summary = try bench.take(Self.month(month, &random, held: true), file: "m\(month).csv") {
        $0.isPartial = isPartial
      }
      #expect(summary.isBalanced)
      #expect(bench.damage() == [])
      before.append((try #require(summary.batch), exports))
    }
    for (batch, exports) in before.reversed() {
      _ = try bench.register.undo(batch: batch, occasion: bench.fixture.occasion)
      #expect(try bench.everything() == exports)
      #expect(bench.damage() == [])
    }
  }

  @Test(arguments: UInt64(0)..<6)
  func `any batch but the last leaves what the last file says`(seed: UInt64) throws {
    var random = SeededCells(seed: seed)
    let bench = try ImportBench()
    var batches: [Int64] = []
    var last = ""
    for month in 1...4 {
      last = Self.month(month, &random, held: false)
      batches.append(try #require(try bench.take(last, file: "m\(month).csv").batch))
    }
    let before = try values(bench, "m4.csv")
    let undone = batches[random.number(0..<3)]
    _ = try bench.register.undo(batch: undone, occasion: bench.fixture.occasion)
    #expect(bench.damage() == [])
    #expect(try values(bench, "m4.csv") == before)
    #expect(try bench.take(last, file: "m4.csv").isRepeat)
  }

  @Test(arguments: UInt64(0)..<6)
  func `months one after another say what the last month alone says`(seed: UInt64) throws {
    var random = SeededCells(seed: seed)
    let bench = try ImportBench()
    var last = ""
    for month in 1...6 {
      last = Self.month(month, &random, held: false)
      try bench.take(last, file: "m\(month).csv")
    }
    let alone = try ImportBench()
    try alone.take(last, file: "m6.csv")
    #expect(try values(bench, "m6.csv") == values(alone, "m6.csv"))
    #expect(
      try bench.ask("SELECT count(*) FROM live_asset")
        == alone.ask("SELECT count(*) FROM live_asset"))
  }

  @Test func `a batch whose held rows were mended is refused until the mending is undone`() throws {
    let bench = try ImportBench()
    let first = try #require(try bench.take("Tag,Name,Notes\nT1,a,x\nT2,b\nT3,c,y,z\n").batch)
    let held = try bench.export(ExportRequest(.held, trust: "RXN", register: "IT"))
    let mended = try bench.take(held.replacing("T2,b,,,", with: "T2,b,v,,"), file: "mended.csv")
    let error = #expect(throws: RegisterError.self) {
      try bench.register.undo(batch: first, occasion: bench.fixture.occasion)
    }
    #expect(error?.kind == .usage)
    for batch in [try #require(mended.batch), first] {
      _ = try bench.register.undo(batch: batch, occasion: bench.fixture.occasion)
    }
    #expect(try bench.ask("SELECT count(*) FROM asset") == ["0"])
    #expect(bench.damage() == [])
  }

  /// Every value by line of the file that states it.
  private func values(_ bench: ImportBench, _ file: String) throws -> [String] {
    let fields = FieldCatalogue.all.map(\.name).joined(separator: ", ")
    return try bench.ask(
      "SELECT line, \(fields) FROM current_asset WHERE file_name = '\(file)' ORDER BY line")
  }
}
