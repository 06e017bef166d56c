import Foundation
import GRDB
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
}
