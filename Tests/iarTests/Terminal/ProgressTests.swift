import AssetRegister
import Foundation
import Testing

@testable import iar

@Suite struct `Progress` {
  /// The line that a step gives, so many seconds after it began.
  private func line(_ step: ProgressStep, after seconds: Double, width: Int = 79) -> String? {
    var line = ProgressLine(file: nil, start: 0)
    line.take(step, at: 0)
    return line.text(at: seconds, width: width)
  }

  @Test func `says rows, how many a second, and how long it has taken where the end is not known`()
  {
    #expect(
      line(ProgressStep("reading", done: 3_000_000, unit: "sightings"), after: 2)
        == "reading: 3,000,000 sightings, 1,500,000/s, 2 s")
    #expect(line(ProgressStep("matching"), after: 75) == "matching, 1 min 15 s")
  }

  @Test func `says the time left where the end is known`() {
    #expect(
      line(ProgressStep("asking", done: 10, of: 40, unit: "questions"), after: 5)
        == "asking: 10 of 40 questions, 25 %, 15 s left")
    #expect(
      line(ProgressStep("asking", done: 0, of: 40, unit: "questions"), after: 5)
        == "asking: 0 of 40 questions, 5 s")
  }

  @Test func `takes one line at most, and none before anything was said`() {
    #expect(line(ProgressStep("matching"), after: 1, width: 5) == "match")
    #expect(ProgressLine(file: nil, start: 0).text(at: 9, width: 79) == nil)
  }

  @Test func `a new step counts its own time`() {
    var line = ProgressLine(file: nil, start: 0)
    line.take(ProgressStep("reading", done: 1, unit: "rows"), at: 1)
    line.take(ProgressStep("matching"), at: 10)
    #expect(line.text(at: 12, width: 79) == "matching, 2 s")
  }

  @Test func `a file's share is that of whoever has read least of it`() throws {
    let folder = try Workplace()
    let path = folder.url.appending(path: try folder.write("file", "0123456789")).path
    let position = FilePosition(path)
    #expect(position.share == nil)
    let first = try #require(FileHandle(forReadingAtPath: path))
    let second = try #require(FileHandle(forReadingAtPath: path))
    _ = try first.read(upToCount: 8)
    _ = try second.read(upToCount: 5)
    #expect(position.share == 0.5)
    try second.close()
    #expect(position.share == 0.8)
  }

  @Test func `stands on a terminal while a file is read, and nowhere else`() throws {
    let folder = try Workplace()
    try folder.write("organisations.csv", "code,name,kind\nRXN,North Hospitals,trust\n")
    var rows = "Asset tag,Asset name,Serial number,Asset type\n"
    for number in 0..<60_000 { rows += "T\(number),Pump \(number),SN7\(number)X,Infusion pump\n" }
    try folder.write("pumps.csv", rows)
    try #require(Run("init", "--partnership", "North", in: folder).status == 0)
    try #require(Run("import", "organisations", "organisations.csv", in: folder).status == 0)
    let words = ["import", "register", "pumps.csv", "--trust", "RXN", "--dry-run"]
    let terminal = try Pseudoterminal(words, in: folder)
    #expect(terminal.end() == 0)
    let steps = ["\rimporting: ", "\rsorting and matching"]
    #expect(steps.contains { terminal.shown.contains($0) })
    #expect(terminal.shown.contains("\r\u{1b}[K"))
    let piped = try Run(words: words, in: folder)
    #expect(!piped.err.contains("\r") && !piped.err.contains("importing"))
    let plain = try Pseudoterminal(words, in: folder, variables: ["NO_COLOR": "1"])
    #expect(plain.end() == 0)
    #expect(!plain.shown.contains("importing: ") && !plain.shown.contains("sorting"))
  }
}
