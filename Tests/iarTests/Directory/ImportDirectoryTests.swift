import Testing

@Suite struct `Importing directories on the command line` {
  private func workplace() throws -> Workplace {
    let folder = try Workplace()
    _ = try Run("init", "--partnership", "P", in: folder)
    try folder.write(
      "organisations.csv",
      """
      code,name,kind
      RXN,Lancashire Teaching Hospitals NHS Foundation Trust,trust
      RXR,East Lancashire Hospitals NHS Trust,trust
      """)
    return folder
  }

  @Test func `organisations, places, networks, people and review periods come in`() throws {
    let folder = try workplace()
    try folder.write("places.csv", "organisation;site;room\nRXN;Royal Preston;Ward 4\n")
    try folder.write("networks.csv", "cidr,organisation\n10.1.0.0/16,RXN\n10.2.0.0/16,RXR\n")
    try folder.write("people.csv", "email,name\nann.lee@rxn.example,Ann Lee\n")
    try folder.write("periods.csv", "organisation,kind,days\n,,365\n")
    let runs = [
      try Run("import", "organisations", "organisations.csv", in: folder),
      try Run("import", "locations", "places.csv", in: folder),
      try Run("import", "networks", "networks.csv", in: folder),
      try Run("import", "people", "people.csv", in: folder),
      try Run("import", "review-periods", "periods.csv", in: folder),
    ]
    #expect(runs.map(\.status) == [0, 0, 0, 0, 0])
    #expect(runs.map(\.out) == ["", "", "", "", ""])
    #expect(
      runs.map(\.err).joined() == """
        organisations.csv: 2 rows: 2 new, 0 unchanged, 0 changed, 0 bad
        batch 1; take it back with: iar undo 1
        places.csv: 1 row: 1 new, 0 unchanged, 0 changed, 0 bad
        batch 2; take it back with: iar undo 2
        networks.csv: 2 rows: 2 new, 0 unchanged, 0 changed, 0 bad
        batch 3; take it back with: iar undo 3
        people.csv: 1 row: 1 new, 0 unchanged, 0 changed, 0 bad
        batch 4; take it back with: iar undo 4
        periods.csv: 1 row: 1 new, 0 unchanged, 0 changed, 0 bad
        batch 5; take it back with: iar undo 5

        """)
  }

  @Test func `a dry run leaves the register as it was, and so does the same file again`() throws {
    let folder = try workplace()
    let dry = try Run("import", "organisations", "organisations.csv", "--dry-run", in: folder)
    let first = try Run("import", "organisations", "organisations.csv", in: folder)
    let second = try Run("import", "organisations", "organisations.csv", in: folder)
    #expect([dry, first, second].map(\.status) == [0, 0, 0])
    #expect(
      dry.err == """
        organisations.csv: 2 rows: 2 new, 0 unchanged, 0 changed, 0 bad
        dry run: nothing was stored

        """)
    #expect(first.err.contains("batch 1;"))
    #expect(
      second.err == """
        organisations.csv: 2 rows: 0 new, 2 unchanged, 0 changed, 0 bad
        nothing changed

        """)
  }

  @Test func `bad rows are listed and stop the import, unless they are skipped`() throws {
    let folder = try workplace()
    _ = try Run("import", "organisations", "organisations.csv", in: folder)
    try folder.write(
      "people.csv",
      """
      email,name,organisations
      ann.lee@rxn.example,Ann Lee,RXN
      x@,Bob Ray,RNX
      """)
    let refused = try Run("import", "people", "people.csv", in: folder)
    #expect(refused.status == 65)
    #expect(
      refused.err == """
        Error: people.csv:3: 'x@' is no e-mail address
        people.csv:3: 'RNX' is no known organisation; did you mean 'RXN' (Lancashire Teaching \
        Hospitals NHS Foundation Trust)?
        people.csv: 1 of 2 rows is bad, nothing was stored
          help: mend the rows, or take the others with: iar import people people.csv --skip-bad

        """)
    let skipped = try Run("import", "people", "people.csv", "--skip-bad", in: folder)
    #expect(skipped.status == 3)
    #expect(
      skipped.err == """
        people.csv:3: 'x@' is no e-mail address
        people.csv:3: 'RNX' is no known organisation; did you mean 'RXN' (Lancashire Teaching \
        Hospitals NHS Foundation Trust)?
        people.csv: 2 rows: 1 new, 0 unchanged, 0 changed, 1 bad
        batch 2; take it back with: iar undo 2

        """)
  }

  @Test func `a file that is not there, is no table or is a folder is named`() throws {
    let folder = try workplace()
    try folder.write("empty.csv", "")
    try folder.write("note.csv", "nothing to see\nhere\n")
    let runs = try ["gone.csv", "empty.csv", ".", "note.csv"].map {
      try Run("import", "people", $0, in: folder)
    }
    #expect(runs.map(\.status) == [66, 65, 65, 65])
    #expect(
      runs.map(\.err).joined() == """
        Error: gone.csv: no such file
        Error: empty.csv: the file is empty
        Error: .: a folder, a file was expected
        Error: note.csv:1: not a table: one column only, headed 'nothing to see'; expected at \
        least two columns

        """)
  }

  @Test func `what is done with the file's oddities is said`() throws {
    let folder = try workplace()
    try folder.write(
      "people.csv", "Staff\n\nemail,name,phone,until\nann.lee@rxn.example,Ann Lee,1,03/04/2027\n")
    let run = try Run("import", "people", "people.csv", in: folder)
    #expect(
      run.err == """
        people.csv: headings found at line 3, below 1 line of title
        people.csv: not used: 'phone'
        people.csv: until: read with the day first, as no cell tells
        people.csv: 1 row: 1 new, 0 unchanged, 0 changed, 0 bad
        batch 1; take it back with: iar undo 1

        """)
  }
}
