import Foundation
import Glibc
import Testing

@Suite struct `The review on a terminal` {
  /// A register in which two devices of a scan wait for an answer.
  private func workplace() throws -> Workplace {
    let folder = try DecideCommands.workplace()
    try folder.write(
      "intune.csv",
      """
      Device name,Serial number,Wi-Fi MAC,Last check-in
      pc-one,PF0ABI00,F4:7B:09:00:00:01,2026-11-12T08:00:00Z
      pc-two,PF0AB2O0,F4:7B:09:00:00:02,2026-11-12T08:00:00Z

      """)
    let run = try Run("enrich", "intune.csv", "--trust", "RXN", in: folder)
    try #require(run.status == 0, "\(run.err)")
    return folder
  }

  @Test func `asks, stores each answer at once and leaves the terminal as it was`() throws {
    let folder = try workplace()
    let terminal = try Pseudoterminal("review", in: folder)
    terminal.wait(for: "q quit: ")
    #expect(!terminal.echoes)
    terminal.press("s")
    terminal.wait(for: "q quit: ")
    #expect(terminal.shown.contains("serial number nearly the same"))
    #expect(terminal.shown.contains("yes  links 1 sighting, fills Hostname and MAC address"))
    terminal.press("y")
    terminal.wait(for: "q quit: ")
    terminal.press("\u{3}")
    #expect(terminal.end() == 0)
    #expect(terminal.shown.contains("1 answered, 1 still to be answered"))
    #expect(terminal.echoes)
    let decisions = try Run("export", "decisions", in: folder)
    #expect(decisions.out.contains("1,stands,same,asset RXN tag 100,device serial PF0ABI00,"))
  }

  @Test func `keeps the answers given and the terminal when it is ended by a signal`() throws {
    let folder = try workplace()
    let terminal = try Pseudoterminal("review", in: folder)
    terminal.wait(for: "q quit: ")
    terminal.press("n")
    terminal.wait(for: "q quit: ")
    terminal.signal(SIGTERM)
    #expect(terminal.end() == SIGTERM)
    #expect(terminal.echoes)
    #expect(try Run("export", "decisions", in: folder).out.contains(",not same,"))
    #expect(try Run("verify", in: folder).status == 0)
  }

  @Test func `with nothing to ask ends at once`() throws {
    let folder = try DecideCommands.workplace()
    let terminal = try Pseudoterminal("review", in: folder)
    #expect(terminal.end() == 0)
    #expect(terminal.shown == "\n0 answered, nothing left\n")
  }

  @Test func `elsewhere is a list, is answered in bulk, and goes by way of a sheet`() throws {
    let folder = try workplace()
    let list = try Run("review", in: folder)
    #expect(list.out.hasPrefix("serial number nearly the same: 2 entries, 2 sightings\n"))
    #expect(list.err.hasPrefix("2 entries wait for an answer\n"))
    let sheet = try Run("review", "--format", "csv", "-o", "sheet.csv", in: folder)
    #expect(sheet.status == 0)
    let text = try String(contentsOf: folder.url.appending(path: "sheet.csv"), encoding: .utf8)
    try folder.write("filled.csv", text.replacing("1@1,,", with: "1@1,yes,"))
    let taken = try Run("review", "--answers", "filled.csv", in: folder)
    #expect(taken.err.hasPrefix("filled.csv: 2 rows, 1 left open\n1 decided\n"))
    let rejected = try Run("review", "--reject", "--all", in: folder)
    #expect(rejected.err.hasPrefix("1 decided\n"))
    #expect(try Run("review", in: folder).err == "nothing waits for an answer\n")
    let explained = try Run("explain", "2", "sighting 2", in: folder)
    #expect(explained.out.contains("a person said that they are not one"))
  }
}
