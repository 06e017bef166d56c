import Foundation
import Testing

@Suite struct `Making a register` {
  @Test func `a new register belongs to its maker alone`() throws {
    let folder = try Workplace()
    let run = try Run("init", "--partnership", "Lancashire and South Cumbria", in: folder)
    #expect(run.status == 0)
    let file = folder.url.appending(path: "register.sqlite").path
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `a register is never made over a file that exists`() throws {
    let folder = try Workplace()
    try folder.write("register.sqlite", "mine")
    let run = try Run("init", "--partnership", "P", in: folder)
    #expect(run.status == 73)
    #expect(
      run.err == """
        Error: register.sqlite: there is a file already
          help: iar status --db register.sqlite

        """)
  }
}
