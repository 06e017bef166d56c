import Foundation
import GRDB
import Tabular
import Testing

@testable import AssetRegister

@Suite struct `Registers given back` {
  @Test
  func `every sample comes back as it was but for what was filled in, and closes what it mends`()
    throws
  {
    let world = try SendBackWorld()
    var filled = 0
    var closed = 0
    for sample in SendBackWorld.samples {
      let mended = world.path(sample) + ".mended.csv"
      var bytes: [UInt8] = []
      let summary = try world.register.writeCorrections(
        trust: sample.trust, register: sample.name, today: "2026-11-24"
      ) { bytes += $0 }
      try Data(bytes).write(to: URL(filePath: mended))
      let changed = try compare(world, sample, mended, summary)
      filled += summary.cells
      let before = try world.gaps()
      let outcome = try world.register.importRegister(
        try world.request(sample, mended), occasion: world.fixture.occasion)
      #expect(outcome.changed == summary.filledRows, "\(sample)")
      #expect(outcome.new == 0 && outcome.missing == 0, "\(sample)")
      #expect(
        outcome.rows == summary.rows
          && outcome.rows == outcome.changed + outcome.unchanged + outcome.held.count)
      let after = try world.gaps()
      closed += try check(world, before, after, filled: changed)
    }
    #expect(filled > 100)
    #expect(closed > 0)
    #expect(world.register.verify().isSound)
  }

  /// Compares cell by cell; gives the fields filled of each line of the file.
  private func compare(
    _ world: SendBackWorld, _ sample: SendBackWorld.Sample, _ mended: String,
    _ summary: CorrectionSummary
  ) throws -> [Int: Set<String>] {
    let (own, ownRows) = try world.cells(world.path(sample), sample)
    let (table, rows) = try world.cells(mended, sample)
    #expect(table.source.encoding == own.source.encoding, "\(sample)")
    #expect(table.source.delimiter == own.source.delimiter, "\(sample)")
    #expect(
      table.layout.headings == own.layout.headings + ["iar changes", "iar source"], "\(sample)")
    #expect(rows.count == ownRows.count, "\(sample)")
    let columns = LayoutFields(
      headings: own.layout.headings,
      answers: try world.register.read {
        try $0.knownAnswers(organisation: sample.trust, name: sample.name)
      }
    ).columns
    let fields = Dictionary(columns.map { ($1, $0) }) { first, _ in first }
    var filled: [Int: Set<String>] = [:]
    for (index, pair) in zip(ownRows, rows).enumerated() {
      for (column, cell) in pair.0.enumerated()
      where !Array(pair.1[column].utf8).elementsEqual(Array(cell.utf8)) {
        #expect(cell.isEmpty, "\(sample), row \(index): '\(cell)' became '\(pair.1[column])'")
        filled[index, default: []].insert(fields[column] ?? "?")
      }
      let isFilled = filled[index] != nil
      #expect(
        (pair.1.count > pair.0.count + 1 && pair.1[pair.0.count].contains("filled in")) == isFilled)
    }
    #expect(filled.values.reduce(0) { $0 + $1.count } == summary.cells, "\(sample)")
    #expect(filled.count == summary.filledRows, "\(sample)")
    return filled
  }

  /// Checks that what closed and what opened is of rows that were filled, and that what closed needed their cells. More
  /// may open than there was: a system that is known now is one whose support is not known.
  private func check(
    _ world: SendBackWorld, _ before: Set<SendBackWorld.Gap>, _ after: Set<SendBackWorld.Gap>,
    filled: [Int: Set<String>]
  ) throws -> Int {
    let entries = try world.register.read { transaction in
      try Int64?.fetchAll(
        transaction.database,
        sql: """
          SELECT asset_id FROM entry WHERE batch_id = (SELECT max(batch_id) FROM entry) ORDER BY line
          """)
    }
    var fields: [Int64: Set<String>] = [:]
    for (index, names) in filled {
      if let asset = entries[index] { fields[asset] = names }
    }
    let cells = Dictionary(
      uniqueKeysWithValues: try GapQuestion.builtIn().map { ($0.id, Set($0.cells)) })
    let closed = before.subtracting(after)
    for gap in closed {
      let names = gap.target.asset.flatMap { fields[$0] } ?? []
      #expect(!names.isDisjoint(with: cells[gap.question] ?? []), "\(gap) closed")
    }
    for gap in after.subtracting(before) {
      #expect(gap.target.asset.flatMap { fields[$0] } != nil, "\(gap) opened")
    }
    return closed.count
  }
}
