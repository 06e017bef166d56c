import Foundation
import Testing

@Suite struct `The commands that answer gaps` {
  private static let ada = "ada.quill@alpha.example"

  /// A register of one trust with one person and two computers.
  private func workplace() throws -> Workplace {
    let folder = try Workplace()
    try folder.write(
      "organisations.csv", "code,name,kind\nRXN,Alpha Hospitals,trust\n")
    try folder.write("people.csv", "email,name,organisations\n\(Self.ada),Ada Quill,RXN\n")
    try folder.write(
      "it.csv", "Asset Tag,Asset Name,Asset Type,IAO\nT1,Ward laptop,Laptop,\nT2,Server,Server,\n")
    for words in [
      ["init", "--partnership", "P"], ["import", "organisations", "organisations.csv"],
      ["import", "people", "people.csv"],
      ["import", "register", "it.csv", "--trust", "RXN", "--name", "IT", "--as-of", "2026-11-20"],
    ] {
      let run = try Run(words: words, in: folder)
      try #require(run.status == 0, "\(run.err)")
    }
    return folder
  }

  @Test func `a gap is accepted, listed and taken back`() throws {
    let folder = try workplace()
    let words = ["accept", "G1a", "T1", "--by", Self.ada, "--reason", "on loan", "--until"]
    let accepted = try Run(words: words + ["2027-03-31"], in: folder)
    #expect(accepted.status == 0)
    #expect(
      accepted.err
        == "1 gap of G1a accepted until 2027-03-31 by \(Self.ada)\nbatch 4; take it back with: iar undo 4\n"
    )
    let gaps = try Run("gaps", in: folder)
    #expect(gaps.out.contains("besides 1 that is accepted"))
    #expect(gaps.out.contains("G1a  RXN       1  accepted  2027-03-31  Ada Quill  on loan"))
    let table = try Run("gaps", "--question", "G1a", "--format", "csv", in: folder).out
    #expect(
      table.contains(",open,,,\n") && table.contains(",accepted,2027-03-31,\(Self.ada),on loan\n"))
    #expect(
      try Run("export", "acceptances", in: folder).out.contains("1,G1a,RXN,1,Ward laptop,,on loan,")
    )
    #expect(try Run("accept", "G1a", "T1", "--revoke", in: folder).status == 0)
    #expect(!(try Run("gaps", in: folder).out.contains("besides")))
    #expect(try Run("verify", in: folder).status == 0)
  }

  @Test func `what an acceptance lacks is said`() throws {
    let folder = try workplace()
    let runs: [(words: [String], status: Int32, says: String)] = [
      (["G1a", "T1"], 64, "expected --reason"),
      (["G1a", "T1", "--reason", "x"], 64, "expected --until"),
      (["G1a", "T1", "--reason", "x", "--until", "2027-01-01"], 64, "expected --by"),
      (
        ["G1a", "T9", "--reason", "x", "--until", "2027-01-01", "--by", Self.ada], 66,
        "is no asset's id"
      ),
      (["G1a", "--revoke", "--by", Self.ada], 64, "leave out --by"),
    ]
    for run in runs {
      let said = try Run(words: ["accept"] + run.words, in: folder)
      #expect(said.status == run.status && said.err.contains(run.says), "\(said.err)")
    }
  }

  @Test func `reading a report leaves the log and its seals as they were`() throws {
    let folder = try workplace()
    let before = try Run("log", in: folder).out
    #expect(try Run("gaps", in: folder).status == 0)
    #expect(try Run("log", in: folder).out == before)
    let path = folder.url.appending(path: "register.sqlite")
    let bytes = try Data(contentsOf: path)
    for words in [
      ["gaps"], ["gaps", "--trust", "RXN"], ["gaps", "--redact", "people"],
      ["gaps", "--where", "kind = hardware"], ["report", "trust", "RXN"],
      ["report", "person", Self.ada],
      ["acknowledge", "--list"], ["export", "corrections", "--trust", "RXN"],
    ] {
      #expect(try Run(words: words, in: folder).status == 0)
      #expect(try Data(contentsOf: path) == bytes, "\(words)")
    }
  }

  @Test func `no trend, no trace`() throws {
    let folder = try workplace()
    let path = folder.url.appending(path: "register.sqlite")
    let bytes = try Data(contentsOf: path)
    #expect(try Run("gaps", "--no-trend", in: folder).status == 0)
    #expect(try Data(contentsOf: path) == bytes)
  }

  @Test func `responsibility is acknowledged, and who waits is listed`() throws {
    let folder = try workplace()
    _ = try Run(
      "assign", "--role", "iao", "--to", Self.ada, "--where", "asset_tag is not empty", in: folder)
    let list = try Run("acknowledge", "--list", "--format", "csv", in: folder)
    #expect(
      list.out
        == "person,name,assigned,since,days,named,left\n\(Self.ada),Ada Quill,2,2026-11-24,0,0,\n")
    #expect(try Run("acknowledge", "T1", "--by", Self.ada, in: folder).status == 0)
    #expect(
      try Run("export", "unacknowledged", in: folder).out.contains(",iao,RXN,IT,2,Server,assigned,")
    )
    #expect(
      try Run("acknowledge", "--all", "--by", Self.ada, in: folder).err.hasPrefix(
        "1 role acknowledged"))
    #expect(try Run("acknowledge", in: folder).status == 64)
    #expect(try Run("acknowledge", "T1", in: folder).status == 64)
  }

  @Test func `pages are made for their reader alone`() throws {
    let folder = try workplace()
    _ = try Run(
      "assign", "--role", "iao", "--to", Self.ada, "--where", "asset_tag is not empty", in: folder)
    let run = try Run("report", "people", "-d", "pages", in: folder)
    #expect(run.status == 0 && run.err == "wrote 1 page and index.html to pages\n")
    let pages = folder.url.appending(path: "pages")
    let names = try FileManager.default.contentsOfDirectory(atPath: pages.path)
    #expect(names.sorted() == ["ada.quill-alpha.example.html", "index.html"])
    for name in names {
      let path = pages.appending(path: name).path
      #expect(
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    }
    #expect(try Run("report", "people", "-d", "pages", in: folder).status == 73)
    #expect(try Run("report", "people", "-d", "pages", "--force", in: folder).status == 0)
    #expect(try Run("report", "person", "Ada Quil", in: folder).err.contains("did you mean"))
    #expect(try Run("report", "trust", "RXM", in: folder).status == 66)
  }

  @Test func `a register goes to its trust and comes back`() throws {
    let folder = try workplace()
    _ = try Run(
      "assign", "--role", "iao", "--to", Self.ada, "--where", "asset_tag = 'T2'", in: folder)
    let export = try Run(
      "export", "corrections", "--trust", "RXN", "--register", "IT", "-o", "m.csv", in: folder)
    #expect(export.status == 0)
    #expect(
      export.err.hasPrefix(
        "RXN IT (it.csv): 2 rows, 1 cell filled in in 1: information asset owner 1\n"))
    let mended = try Run(
      "export", "corrections", "--trust", "RXN", "--from", "it.csv", "-o", "m.csv", "--force",
      "--preview", in: folder)
    #expect(mended.status == 0 && mended.err.contains("importing it closes no gap\n"))
    #expect(
      try Run("export", "corrections", "--trust", "RXN", "--from", "m.csv", in: folder).status == 65
    )
    #expect(try Run("export", "assets", "--from", "it.csv", in: folder).status == 64)
    let back = try Run("import", "register", "m.csv", "--trust", "RXN", "--name", "IT", in: folder)
    #expect(back.err.hasPrefix("m.csv as RXN IT: 2 rows: 0 new, 1 unchanged, 1 changed, 0 held"))
    #expect(try Run("export", "corrections", in: folder).status == 64)
  }
}
