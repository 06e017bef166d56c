import Foundation
import Testing

@Suite struct `Workbooks on the command line` {
  private func folder() throws -> Workplace {
    let folder = try Workplace()
    try #require(try Run("init", "--partnership", "Test", in: folder).status == 0)
    try folder.write(
      "organisations.csv", "code,scheme,name,kind\nRXN,ODS,North Hospitals,trust\n")
    try #require(try Run("import", "organisations", "organisations.csv", in: folder).status == 0)
    try folder.write(
      "people.csv",
      "email,name,organisations\nada@north.example,Ada Quill,RXN\nbo@north.example,'=Bo,RXN\n")
    try #require(try Run("import", "people", "people.csv", in: folder).status == 0)
    return folder
  }

  @Test(arguments: [["gaps"], ["export", "people"]])
  func `a workbook needs a file`(words: [String]) throws {
    let folder = try folder()
    for more in [[], ["-o", "-"]] {
      let run = try Run(words: words + ["--format", "xlsx"] + more, in: folder)
      #expect(run.status == 64)
      #expect(run.out.isEmpty)
      #expect(run.err.contains("a workbook needs a file, expected -o FILE"))
    }
  }

  @Test func `what is exported comes in again unchanged`() throws {
    let folder = try folder()
    let export = try Run("export", "people", "--format", "xlsx", "-o", "people.xlsx", in: folder)
    #expect(export.status == 0)
    #expect(export.err == "wrote 2 rows to people.xlsx\n")
    let back = try Run("import", "people", "people.xlsx", in: folder)
    #expect(back.status == 0)
    #expect(back.err.contains("2 rows: 0 new, 2 unchanged, 0 changed, 0 bad"))
    #expect(back.err.contains("sheet 'People' read, the others are not: 'Cover'"))
  }

  @Test func `the sheet that is named is read, by its name`() throws {
    let folder = try folder()
    _ = try Run("export", "people", "--format", "xlsx", "-o", "people.xlsx", in: folder)
    let named = try Run("headings", "people.xlsx", "--sheet", "people", in: folder)
    #expect(named.status == 0)
    #expect(named.out.contains("email"))
    let wrong = try Run("headings", "people.xlsx", "--sheet", "Peple", in: folder)
    #expect(wrong.status == 66)
    #expect(
      wrong.err == """
        Error: people.xlsx: no sheet 'Peple', the sheets are 'Cover', 'People'
          help: name one: --sheet 'Cover', or --sheet 'People'

        """)
  }

  @Test func `the gaps go to a file that is not written over`() throws {
    let folder = try folder()
    let words = ["gaps", "--format", "xlsx", "-o", "gaps.xlsx"]
    #expect(try Run(words: words, in: folder).status == 0)
    #expect(try Run(words: words, in: folder).status == 73)
    #expect(try Run(words: words + ["--force"], in: folder).status == 0)
  }
}
