import Foundation
import GRDB
import Tabular
import Testing

@testable import AssetRegister

@Suite struct `Registers given back` {
  @Test
  func `every sample comes back byte for byte but for what was filled in, and closes what it says`()
    throws
  {
    let world = try SendBackWorld()
    var filled = 0
    var closed = 0
    var before = try world.gaps()
    for sample in SendBackWorld.samples {
      let mended = world.path(sample) + ".mended.csv"
      let summary = try giveBack(world, sample, mended)
      let (table, _) = try world.cells(world.path(sample), sample)
      let found = try MendedInPlace(
        world.path(sample), mended, world.dialect(sample, table),
        width: table.layout.headings.count)
      #expect(found.filled.values.reduce(0) { $0 + $1.count } == summary.cells, "\(sample)")
      #expect(found.filled.count == summary.filledRows, "\(sample)")
      #expect(found.extended.contains(table.layout.headingLine), "\(sample)")
      filled += summary.cells
      let again = try summary.importRequest(path: mended)
      #expect(again.defaultKind == sample.kind && again.asOf == sample.asOf, "\(sample)")
      let announced = try world.register.previewImport(again, occasion: world.fixture.occasion)
      let outcome = try world.register.importRegister(again, occasion: world.fixture.occasion)
      #expect(outcome.changed == summary.filledRows, "\(sample)")
      #expect(outcome.new == 0 && outcome.missing == 0, "\(sample)")
      #expect(
        outcome.rows == summary.rows
          && outcome.rows == outcome.changed + outcome.unchanged + outcome.held.count)
      let after = try world.gaps()
      #expect(before.subtracting(after) == announced.closedGaps, "\(sample)")
      #expect(after.subtracting(before) == announced.openedGaps, "\(sample)")
      before = after
      try check(world, table, announced, filled: found.filled)
      closed += announced.closedGaps.count
    }
    #expect(filled > 100)
    #expect(closed > 0)
    #expect(world.register.verify().isSound)
  }

  private func giveBack(_ world: SendBackWorld, _ sample: SendBackWorld.Sample, _ mended: String)
    throws -> CorrectionSummary
  {
    var bytes: [UInt8] = []
    let summary = try world.register.writeCorrections(
      CorrectionRequest(
        organisation: sample.trust, register: sample.name, source: world.path(sample)),
      today: world.fixture.occasion.today
    ) { bytes += $0 }
    try Data(bytes).write(to: URL(filePath: mended))
    return summary
  }

  /// Checks that what closes and what opens is of rows that were filled, and that what closes needed their cells. More
  /// may open than there was: a system that is known now is one whose support is not known.
  private func check(
    _ world: SendBackWorld, _ table: RegisterTable, _ announced: ImportPreview,
    filled: [Int: Set<Int>]
  ) throws {
    let assets = try world.register.read { transaction in
      Dictionary(
        try Row.fetchAll(
          transaction.database,
          sql: """
            SELECT line, asset_id FROM entry
            WHERE batch_id = (SELECT max(batch_id) FROM entry) AND asset_id IS NOT NULL
            """
        ).map { ($0[0] as Int, $0[1] as Int64) }, uniquingKeysWith: { first, _ in first })
    }
    let names = Dictionary(
      LayoutFields(headings: table.layout.headings, answers: HeadingAnswers()).columns
        .map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var fields: [Int64: Set<String>] = [:]
    for (line, columns) in filled {
      if let asset = assets[line] { fields[asset] = Set(columns.compactMap { names[$0] }) }
    }
    let cells = Dictionary(
      uniqueKeysWithValues: try GapQuestion.builtIn().map { ($0.id, Set($0.cells.map(\.field))) })
    for gap in announced.closedGaps {
      let names = gap.target.asset.flatMap { fields[$0] } ?? []
      #expect(!names.isDisjoint(with: cells[gap.question] ?? []), "\(gap) closed")
    }
    for gap in announced.openedGaps {
      #expect(gap.target.asset.flatMap { fields[$0] } != nil, "\(gap) opened")
    }
  }
}
