import Testing

@Suite("The commands about what is the same") struct DecideCommands {
  /// A register of one trust with two rows and a scan.
  static func workplace() throws -> Workplace {
    let folder = try Workplace()
    try folder.write(
      "organisations.csv", "code,name,kind\nRXN,Example Trust,trust\nRW5,Other Trust,trust\n")
    try folder.write(
      "it.csv",
      """
      Asset tag,Name,Serial number
      100,Ward PC,PF0AB100
      200,Desk PC,PF0AB200

      """)
    for words in [
      ["init", "--partnership", "P"], ["import", "organisations", "organisations.csv"],
      ["import", "register", "it.csv", "--trust", "RXN", "--kind", "hardware"],
    ] {
      let run = try Run(words: words, in: folder)
      try #require(run.status == 0, "\(run.err)")
    }
    return folder
  }

  @Test func `decide, list, export, revoke and undo`() throws {
    let folder = try Self.workplace()
    let dry = try Run("decide", "same", "100", "it.csv:3", "--dry-run", in: folder)
    #expect(dry.status == 0 && dry.err == "would be: 1 decided\ndry run: nothing was stored\n")
    let made = try Run(
      "decide", "not-same", "100", "PF0AB200", "--note", "two desks", in: folder)
    #expect(made.err == "1 decided\nbatch 3; take it back with: iar undo 3\n")
    let again = try Run("decide", "not-same", "200", "100", in: folder)
    #expect(
      again.err == "nothing decided, 1 stood already\nnothing changed\n"
        || again.err == "1 stood already\nnothing changed\n")
    let contrary = try Run("decide", "same", "100", "200", in: folder)
    #expect(contrary.err.hasPrefix("1 decided, 1 taken back\n"))
    let list = try Run("review", "--decisions", "--format", "csv", in: folder)
    let lines = list.out.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("1,ended,not same,asset RXN tag 100,asset RXN tag 200,"))
    #expect(lines[2].hasPrefix("2,stands,same,asset RXN tag 100,asset RXN tag 200,"))
    let exported = try Run("export", "decisions", "--trust", "RXN", in: folder)
    #expect(exported.out.split(separator: "\n").count == 3)
    #expect(try Run("review", "--revoke", "2", in: folder).status == 0)
    let twice = try Run("decide", "revoke", "2", in: folder)
    #expect(twice.status == 64 && twice.err.contains("decision 2 was taken back already"))
    #expect(try Run("undo", "5", in: folder).status == 0)
    #expect(try Run("verify", in: folder).status == 0)
  }

  @Test func `set an identifier aside, and list those that are`() throws {
    let folder = try Self.workplace()
    let run = try Run(
      "decide", "shared", "mac 00-1A-7D-DA-71-0A", "serial PF0AB100", in: folder)
    #expect(run.err.hasPrefix("2 decided\n"))
    #expect(try Run("decide", "not-shared", "serial pf0ab100", in: folder).status == 0)
    let shared = try Run("export", "shared", in: folder)
    #expect(
      shared.out == """
        kind,value,namespace,reason,sightings,assets,decided,decision
        mac,00:1a:7d:da:71:0a,,a person said so,,,shared,1
        serial,PF0AB100,,a person said so,,,not shared,3

        """)
    let wrong = try Run("decide", "shared", "colour blue", in: folder)
    #expect(wrong.status == 64)
    #expect(wrong.err.hasPrefix("Error: 'colour blue' is no identifier"))
  }

  @Test func `say what they can't find`() throws {
    let folder = try Self.workplace()
    let run = try Run("explain", "it.csv:99", in: folder)
    #expect(run.status == 66)
    #expect(run.err.hasPrefix("Error: no asset is called 'it.csv:99', and no file and line is\n"))
    let same = try Run("explain", "100", "it.csv:2", in: folder)
    #expect(same.status == 64)
    let asset = try Run("explain", "100", in: folder)
    #expect(asset.out.hasPrefix("asset 1: Ward PC, tag 100 (RXN main, it.csv:2)\n"))
    let json = try Run("explain", "100", "--format", "json", in: folder)
    #expect(json.out.hasPrefix("{\n  \"subjects\": [\n"))
  }

  @Test func `refuse options that don't go together`() throws {
    let folder = try Self.workplace()
    let runs = [
      try Run("review", "--confirm", in: folder),
      try Run("review", "--confirm", "--reject", "--all", in: folder),
      try Run("review", "--decisions", "--trust", "RXN", in: folder),
      try Run("review", "--skip-bad", in: folder),
      try Run("decide", "adopt", "it.csv:2", in: folder),
    ]
    for run in runs { #expect(run.status == 64 && run.err.contains("Usage: iar")) }
    #expect(try Run("review", "817", in: folder).status == 64)
    #expect(try Run("review", "817@42", in: folder).status == 66)
    #expect(try Run("review", in: folder).err == "nothing waits for an answer\n")
  }
}
