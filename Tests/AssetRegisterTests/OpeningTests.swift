import Foundation
import GRDB
import RegisterSchema
import Testing

@testable import AssetRegister

@Suite struct `Opening a register` {
  @Test func `assets written by hand stand in the current view`() throws {
    let fixture = try RegisterFixture()
    try fixture.organisation("RXN", "Lancashire Teaching Hospitals")
    let ids = try fixture.assets([["name": "Ward PC", "serial_number": "ABC1234"]])
    let table = try fixture.register.read {
      try $0.table("SELECT id, organisation, label, missing FROM current_asset")
    }
    #expect(table.rows == [["\(ids[0])", "RXN", "Ward PC", "0"]])
  }

  @Test func `the settings that keep a commit through a power cut are on`() throws {
    let fixture = try RegisterFixture()
    let settings = try fixture.register.queue.read { database in
      try ["journal_mode", "synchronous", "trusted_schema", "foreign_keys"].map {
        try String.fetchOne(database, sql: "PRAGMA \($0)")
      }
    }
    #expect(settings == ["truncate", "3", "0", "1"])
  }

  @Test func `a file that is no register is refused`() throws {
    let fixture = try RegisterFixture()
    let path = fixture.folder.appending(path: "other.sqlite").path
    try Data(repeating: 7, count: 4096).write(to: URL(filePath: path))
    #expect(throws: RegisterError.self) { try Register.open(at: path) }
  }

  @Test func `a newer program's register is refused, to read and to write`() throws {
    let fixture = try RegisterFixture()
    try fixture.register.queue.write { try $0.execute(sql: "PRAGMA user_version = 999") }
    for readOnly in [true, false] {
      #expect {
        try Register.open(at: fixture.register.path, readOnly: readOnly)
      } throws: { ($0 as? RegisterError)?.kind == .newer }
    }
  }

  /// A register as the first release made it, before there were scans.
  private func older(_ folder: URL) throws -> Register {
    let path = folder.appending(path: "older.sqlite").path
    let register = Register(path: path, queue: try RegisterFile.queue(path, readOnly: false))
    try RegisterFile.migrate(register.queue, upTo: 6)
    try register.queue.write { database in
      try database.execute(
        sql: "PRAGMA application_id = \(RegisterFile.applicationID); PRAGMA user_version = 6")
    }
    try register.change(occasion: RegisterFixture.occasion, dryRun: false) {
      try $0.found(partnership: "Test partnership")
    }
    try register.closeFile()
    return register
  }

  @Test func `an older program's register is not looked at before it is brought up to date`() throws
  {
    let fixture = try RegisterFixture()
    let path = try older(fixture.folder).path
    let refusal = #expect(throws: RegisterError.self) {
      try Register.open(at: path, readOnly: true)
    }
    #expect(refusal?.kind == .configuration)
    #expect(
      refusal?.description == """
        \(path): made by an older iar (schema 6, this one has \(Schema.migrations.count))
          help: iar upgrade --db \(path)
        """)
    let now = Schema.migrations.count
    #expect(try Register.upgrade(at: path) == UpgradeSummary(path: path, before: 6, now: now))
    #expect(try Register.upgrade(at: path) == UpgradeSummary(path: path, before: now, now: now))
    #expect(try Register.open(at: path, readOnly: true).log(limit: nil).count == 1)
    #expect(try Register.open(at: path, readOnly: true).verify().isSound)
  }

  @Test func `an older program's register is verified, copied and put back as it is`() throws {
    let fixture = try RegisterFixture()
    let path = try older(fixture.folder).path
    let register = try Register.open(at: path, readOnly: true, olderToo: true)
    #expect(register.verify().checks.flatMap(\.problems) == [])
    let copy = fixture.folder.appending(path: "copy.sqlite").path
    #expect(try register.backUp(to: copy).head.seq == 1)
    _ = try Register.restore(
      from: copy, to: path, force: true, occasion: fixture.occasion)
    #expect(try Register.open(at: path, readOnly: true).log(limit: nil).count == 2)
  }
}
