import Foundation
import Testing

@Suite struct `Looking and trusting on the command line` {
  private func register() throws -> Workplace {
    let folder = try Workplace()
    let run = try Run("init", "--partnership", "Test partnership", in: folder)
    #expect(run.status == 0)
    return folder
  }

  private func head(_ folder: Workplace) throws -> String {
    let words = try Run("verify", in: folder).out.split(separator: "\n").first {
      $0.utf8.starts(with: "head ".utf8)
    }
    return String(try #require(words?.split(separator: " ").last))
  }

  @Test func `verify ends with 0 and a head, and with 4 where the head is not in the log`() throws {
    let folder = try register()
    let head = try head(folder)
    #expect(head.utf8.count == 64)
    #expect(try Run("verify", "--head", head, in: folder).status == 0)
    let run = try Run("verify", "--head", "00", in: folder)
    #expect(run.status == 4)
    #expect(run.out.contains("DAMAGED head: the log still holds the line kept elsewhere\n"))
    #expect(
      run.err == """
        Error: register.sqlite: the register is damaged, see above
          help: iar restore BACKUP --db register.sqlite

        """)
  }

  @Test func `a register with flipped pages ends with 4`() throws {
    let folder = try register()
    let file = folder.url.appending(path: "register.sqlite")
    var bytes = try Data(contentsOf: file)
    for place in 4096..<bytes.count { bytes[place] ^= 0xFF }
    try bytes.write(to: file)
    #expect(try Run("verify", in: folder).status == 4)
  }

  @Test func `undo of nothing ends with 66`() throws {
    let run = try Run("undo", "7", in: register())
    #expect(run.status == 66)
    #expect(
      run.err == "Error: register.sqlite: there is no batch 7\n  help: iar log\n")
    #expect(run.out == "")
  }

  @Test func `backup and restore go round, and refuse with 73`() throws {
    let folder = try register()
    let backup = try Run("backup", "b.sqlite", in: folder)
    #expect(backup.status == 0)
    #expect(backup.out == "")
    #expect(backup.err.hasPrefix("backed up to b.sqlite: "))
    #expect(try Run("backup", "b.sqlite", in: folder).status == 73)
    #expect(try Run("backup", "b.sqlite", "--force", in: folder).status == 0)
    let restored = try Run("restore", "b.sqlite", in: folder)
    #expect(restored.status == 0)
    #expect(
      restored.err == """
        restored register.sqlite from b.sqlite, at line 1 of its log
        the register from before is kept as register.sqlite.before-restore

        """)
    #expect(try Run("restore", "b.sqlite", in: folder).status == 73)
    #expect(try Run("restore", "nothing.sqlite", in: folder).status == 66)
    #expect(try Run("verify", in: folder).status == 0)
  }

  @Test func `the log is data in three formats`() throws {
    let folder = try register()
    let table = try Run("log", in: folder)
    #expect(table.status == 0)
    #expect(table.out.hasPrefix("line  at"))
    #expect(table.out.contains("init           register for Test partnership\n"))
    let csv = try Run("log", "--format", "csv", in: folder)
    #expect(
      csv.out.hasPrefix(
        "line,at,by,action,batch,summary,host,version,content_sha256,previous_sha256,sha256\n1,"))
    let json = try Run("log", "--format", "json", in: folder)
    let lines = try JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [[String: Any]]
    #expect(lines?.first?["line"] as? Int == 1)
    #expect(try Run("log", "--format", "xml", in: folder).status == 64)
    #expect(try Run("log", "--batch", "3", in: folder).status == 66)
  }

  @Test func `status and show answer an empty register`() throws {
    let folder = try register()
    let status = try Run("status", in: folder)
    #expect(status.status == 0)
    #expect(status.out.contains("no organisations yet  iar import organisations FILE\n"))
    let json = try Run("status", "--format", "json", in: folder)
    #expect(
      (try JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [String: Any])?[
        "partnership"] as? String == "Test partnership")
    #expect(try Run("show", "T1", in: folder).status == 66)
    #expect(try Run("find", "pump", in: folder).err == "no asset holds 'pump'\n")
    #expect(try Run("find", "pump", "--format", "json", in: folder).out == "[]\n")
    #expect(try Run("find", " ", in: folder).status == 64)
  }

  @Test func `an export to a file is put there whole, for its maker alone`() throws {
    let folder = try register()
    let run = try Run("export", "links", "-o", "links.csv", in: folder)
    #expect(run.status == 0)
    #expect(run.out == "")
    #expect(run.err == "wrote 0 rows to links.csv\n")
    let file = folder.url.appending(path: "links.csv")
    #expect(
      try String(contentsOf: file, encoding: .utf8) == "source_file,line,organisation,asset,tier\n")
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(try Run("export", "links", "-o", "links.csv", in: folder).status == 73)
    #expect(try Run("export", "links", "-o", "links.csv", "--force", in: folder).status == 0)
    #expect(try Run("export", "links", "-o", "no/where.csv", in: folder).status == 73)
    #expect(try Run("export", "links", "-o", "/dev/null", "--force", in: folder).status == 73)
    #expect(try Run("export", "links", "--format", "table", in: folder).status == 64)
    #expect(try Run("export", "people", "--name", "IT", in: folder).status == 64)
    #expect(try Run("export", "links", "--trust", "RXN", in: folder).status == 66)
    #expect(try Run("export", "nonsense", in: folder).status == 64)
  }

  @Test func `a register that is not there ends with 66, whatever is asked`() throws {
    let folder = try Workplace()
    for word in ["verify", "log", "status"] { #expect(try Run(word, in: folder).status == 66) }
    for (word, argument) in [
      ("show", "1"), ("find", "x"), ("undo", "1"), ("export", "links"), ("backup", "b"),
    ] {
      #expect(try Run(word, argument, in: folder).status == 66)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
  }
}
