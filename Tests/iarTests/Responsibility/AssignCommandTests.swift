import Testing

@Suite struct `The commands about people responsible` {
  private func workplace() throws -> Workplace {
    let folder = try Workplace()
    _ = try Run("init", "--partnership", "P", in: folder)
    return folder
  }

  @Test func `a selection's fault is pointed at`() throws {
    let run = try Run(
      "assign", "--role", "iao", "--to", "a@b.example", "--where", "serial nmber is empty",
      in: try workplace())
    #expect(run.status == 64)
    #expect(
      run.err == """
        Error: column 1 of the selection: 'serial nmber' is not a field, did you mean 'serial_number'?
          serial nmber is empty
          ^^^^^^^^^^^^
          help: iar fields

        """)
  }

  @Test func `nobody is assigned who is not in the directory`() throws {
    let run = try Run(
      "assign", "1", "--role", "iao", "--to", "a@b.example", in: try workplace())
    #expect(run.status == 66)
    #expect(
      run.err == """
        Error: 'a@b.example' is not in the people directory, which is empty
          help: iar import people FILE

        """)
  }

  @Test func `options that don't go together are a usage error`() throws {
    let folder = try workplace()
    let to = "a@b.example"
    let runs = [
      try Run("assign", in: folder),
      try Run("assign", "1", in: folder),
      try Run("assign", "1", "--role", "iao", in: folder),
      try Run("assign", "1", "--where", "missing", "--role", "iao", "--to", to, in: folder),
      try Run("assign", "--rules", "r.csv", "--role", "iao", in: folder),
      try Run("assign", "1", "--role", "iao", "--to", to, "--replace", in: folder),
      try Run("handover", "--from", to, in: folder),
    ]
    for run in runs {
      #expect(run.status == 64 && run.out.isEmpty && run.err.contains("Usage: iar"))
    }
  }

  @Test func `a rules file with faults is refused whole, with a code of its own`() throws {
    let folder = try workplace()
    try folder.write("rules.csv", "priority,where,role,to\n1,kind = x,iao,a@b.example\n")
    let run = try Run("assign", "--rules", "rules.csv", in: folder)
    #expect(run.status == 78)
    #expect(
      run.err == """
        Error: rules.csv:2: where, column 8: 'x' is not a value of 'kind', expected information, hardware, software, medical device or service
          kind = x
                 ^
        rules.csv:2: 'a@b.example' is not in the people directory, which is empty
          help: iar fields, iar roles

        """)
    #expect(try Run("assign", "--rules", "none.csv", in: folder).status == 66)
  }

  @Test func `a handover from nobody known is refused`() throws {
    let run = try Run(
      "handover", "--from", "a@b.example", "--to", "c@b.example", in: try workplace())
    #expect(run.status == 66)
  }

  @Test func `roles are listed without a register`() throws {
    let run = try Run("roles", "--format", "csv", in: try Workplace())
    #expect(run.status == 0)
    #expect(run.out.hasPrefix("role,title,scope,meaning\niao,Information asset owner,asset,"))
    #expect(run.out.utf8.count { $0 == UInt8(ascii: "\n") } == 8)
  }

  @Test func `fields are listed in the file's order`() throws {
    let run = try Run("fields", "--format", "csv", in: try Workplace())
    #expect(run.status == 0)
    #expect(
      run.out.hasPrefix("field,type,title,group,meaning\nasset_tag,asset tag,Asset tag,identity,"))
    #expect(run.out.hasSuffix("notes,text,Notes,notes,Anything else\n"))
    #expect(try Run("fields", in: try Workplace()).out.hasPrefix("field "))
  }
}
