import Foundation
import Testing

@Suite struct `Pages for the board and for auditors` {
  @Test(arguments: ["board", "evidence"]) func `a page is written even of an empty register`(
    page: String
  ) throws {
    let folder = try Workplace()
    #expect(try Run("init", "--partnership", "P", in: folder).status == 0)
    let run = try Run("report", page, "-o", "p.html", in: folder)
    #expect(run.status == 0 && run.out.isEmpty)
    let text = try String(contentsOf: folder.url.appending(path: "p.html"), encoding: .utf8)
    #expect(text.hasPrefix("<!DOCTYPE html>") && !text.contains("<script"))
    #expect(try Run("report", page, "-o", "p.html", in: folder).status == 73)
  }

  @Test(arguments: [["board"], ["evidence"], ["evidence", "--format", "md"], ["trust", "RXR"]])
  func `a report may leave people out`(page: [String]) throws {
    let folder = try Workplace()
    #expect(try Run("init", "--partnership", "P", in: folder).status == 0)
    try folder.write(
      "o.csv", "code,scheme,name,kind,joined,left\nRXR,ODS,East,NHS trust,2026-01-05,\n")
    #expect(try Run("import", "organisations", "o.csv", in: folder).status == 0)
    let run = try Run(words: ["report"] + page + ["--redact", "people"], in: folder)
    #expect(run.status == 0 && !run.out.isEmpty && run.err.isEmpty)
  }

  @Test func `evidence is a table for spreadsheets too`() throws {
    let folder = try Workplace()
    #expect(try Run("init", "--partnership", "P", in: folder).status == 0)
    let run = try Run("report", "evidence", "--format", "csv", in: folder)
    #expect(run.status == 0 && run.out.hasPrefix("indicator,asks,question,title,severity,trust,"))
  }
}
