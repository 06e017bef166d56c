import Foundation
import Testing

@Suite struct `The gaps command` {
  private func workplace() throws -> Workplace {
    let folder = try Workplace()
    #expect(try Run("init", "--partnership", "P", in: folder).status == 0)
    return folder
  }

  @Test func `an empty register has no gaps to fail on`() throws {
    let run = try Run("gaps", "--fail-on", "low", in: try workplace())
    #expect(run.status == 0)
    #expect(run.out.contains("0 gaps: 0 high, 0 medium, 0 low"))
  }

  @Test(arguments: [("low", 1), ("medium", 1), ("high", 0)])
  func `a medium gap fails on its own severity and below`(severity: String, status: Int32) throws {
    let folder = try workplace()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "own"), withIntermediateDirectories: true)
    try folder.write(
      "own/x.sql",
      """
      -- id: X1
      -- title: Always
      -- severity: medium
      -- clause: local
      -- why: because
      -- remedy: do
      -- applies: everything
      SELECT NULL AS asset_id, 'RXN' AS organisation, 'always' AS detail
      """)
    let run = try Run("gaps", "--questions", "own", "--fail-on", severity, in: folder)
    #expect(run.status == status)
  }

  @Test func `a page is its maker's alone and never over a file that exists`() throws {
    let folder = try workplace()
    #expect(try Run("gaps", "--format", "html", "-o", "g.html", in: folder).status == 0)
    let file = folder.url.appending(path: "g.html").path
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try Run("gaps", "--format", "html", "-o", "g.html", in: folder).status == 73)
    #expect(try Run("gaps", "--format", "html", "-o", "g.html", "--force", in: folder).status == 0)
  }

  @Test func `a trust that is not known is named`() throws {
    let run = try Run("gaps", "--trust", "RXP", in: try workplace())
    #expect(run.status == 66)
    #expect(run.err.hasPrefix("Error: 'RXP' is no known organisation"))
  }
}
