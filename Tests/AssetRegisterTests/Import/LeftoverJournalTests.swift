import Foundation
import GRDB
import Testing

@testable import AssetRegister

@Suite struct `A register whose writer was killed` {
  /// Copies the file and its journal in the middle of a large change, as a killed program leaves them.
  private func halfWritten(_ bench: ImportBench) throws -> String {
    let path = bench.register.path
    let copy = bench.fixture.folder.appending(path: "killed.sqlite").path
    let queue = try DatabaseQueue(path: path)
    try queue.inDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = TRUNCATE")
      try database.execute(sql: "PRAGMA cache_size = 5")
      try database.execute(sql: "BEGIN IMMEDIATE")
      try database.execute(
        sql: """
          UPDATE record SET name = 'half written';
          WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
          INSERT INTO register (organisation, name) SELECT 'RXN', printf('%0200d', i) FROM n
          """)
      try FileManager.default.copyItem(atPath: path, toPath: copy)
      try FileManager.default.copyItem(atPath: path + "-journal", toPath: copy + "-journal")
      try database.execute(sql: "ROLLBACK")
    }
    return copy
  }

  @Test(arguments: [true, false])
  func `is as it was before, also for one who only looks`(readOnly: Bool) throws {
    let bench = try ImportBench()
    try bench.take("Tag,Name\nT1,a\nT2,b\n")
    let before = try bench.export(ExportRequest(.assets))
    let copy = try halfWritten(bench)
    #expect(
      try Data(contentsOf: URL(filePath: copy))
        != Data(
          contentsOf: URL(filePath: bench.register.path)))
    let register = try Register.open(at: copy, readOnly: readOnly)
    var bytes: [UInt8] = []
    _ = try register.export(ExportRequest(.assets), as: .csv) { bytes += $0 }
    #expect(String(decoding: bytes, as: UTF8.self) == before)
    #expect(register.verify().isSound)
  }
}
