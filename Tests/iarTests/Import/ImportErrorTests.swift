import Foundation
import Testing

@Suite struct `Imports that are refused on the command line` {
  private func folder() throws -> Workplace {
    let folder = try Workplace()
    try #require(try Run("init", "--partnership", "Test", in: folder).status == 0)
    try folder.write(
      "organisations.csv",
      "code,scheme,name,kind\nRXN,ODS,North Hospitals,trust\nRXL,ODS,Coast Hospitals,trust\n")
    try #require(try Run("import", "organisations", "organisations.csv", in: folder).status == 0)
    return folder
  }

  private static let devices = "Tag,Serial,Owner\nT1,AB12345,Ada Quill\nT2,CD12345,Bo Tarn\n"

  struct Case: Sendable {
    let bytes: [UInt8]?
    let words: [String]
    let status: Int32
    let error: String

    init(_ text: String?, words: [String] = [], _ status: Int32, _ error: String) {
      self.init(bytes: text.map { Array($0.utf8) }, words: words, status, error)
    }

    init(bytes: [UInt8]?, words: [String] = [], _ status: Int32, _ error: String) {
      (self.bytes, self.words, self.status, self.error) = (bytes, words, status, error)
    }
  }

  static let cases = [
    Case(
      devices, 65,
      """
      Error: it.csv:1: 1 heading needs an answer, for the values don't settle it; nothing was stored
        'Owner' (column C): such as 'Ada Quill', 'Bo Tarn'
          --map 'Owner=iao'            The person accountable for the asset
          --map 'Owner=assigned_user'  Who uses it or has it on loan; never taken for the owner
          --map 'Owner=ignore'         none of these: keep the column as it is
        help: iar import register 'it.csv' --trust RXN --map 'Owner=FIELD'

      """),
    Case(
      "People\nname,role\nAda,iao\n\nPlaces\nsite,rooms,beds\nRoyal,12,30\nAnnexe,1,2\n", 65,
      """
      Error: it.csv:1: not a table: 2 sections of different shape, separated by blank lines (lines 1, 5); expected one row of headings and rows of the same width below it

      """),
    Case(
      bytes: Array("Tag,Name\nT1,caf".utf8) + [0x8D, 0x0A], 65,
      """
      Error: it.csv:2:7: byte '8D' has no meaning in Windows-1252
        help: name the encoding: --encoding mac-roman, if the file comes from a Mac

      """),
    Case(nil, 66, "Error: it.csv: no such file\n"),
    Case(
      devices, words: ["--trust", "RXM"], 66,
      "Error: 'RXM' is no known organisation; did you mean 'RXL' (Coast Hospitals)?\n"),
    Case(
      devices, words: ["--map", "Owner=ioa"], 64,
      """
      Error: --map 'Owner=ioa': 'ioa' is no field, did you mean 'iaa'?
        help: iar fields

      """),
    Case(
      devices, words: ["--map", "Owner=iao", "--map", "Seriol=notes"], 64,
      """
      Error: it.csv:1: no column is headed 'Seriol', did you mean 'Serial'?
        help: iar headings 'it.csv'

      """),
    Case(
      devices, words: ["--as-of", "24/11/2026"], 64,
      "Error: '24/11/2026' is no day, expected one such as 2026-11-24\n"),
  ]

  @Test(arguments: cases)
  func `say what is wrong and what to type, and store nothing`(one: Case) throws {
    let folder = try folder()
    if let bytes = one.bytes {
      try Data(bytes).write(to: folder.url.appending(path: "it.csv"))
    }
    let before = try Data(contentsOf: folder.url.appending(path: "register.sqlite"))
    let trust = one.words.contains("--trust") ? [] : ["--trust", "RXN"]
    let run = try Run(words: ["import", "register", "it.csv"] + trust + one.words, in: folder)
    #expect(run.status == one.status)
    #expect(run.err == one.error)
    #expect(run.out == "")
    #expect(try Data(contentsOf: folder.url.appending(path: "register.sqlite")) == before)
  }

  @Test func `values that change are listed with -v`() throws {
    let folder = try folder()
    try folder.write("it.csv", "Tag,Name,Kind\nT1,old,hardware\n")
    try #require(try Run("import", "register", "it.csv", "--trust", "RXN", in: folder).status == 0)
    try folder.write("it.csv", "Tag,Name,Kind\nT1,new,hardware\n")
    #expect(
      try Run("import", "register", "it.csv", "--trust", "RXN", "-nv", in: folder).err == """
        it.csv as RXN: 1 row: 0 new, 0 unchanged, 1 changed, 0 held
          line 2, asset 1, name: 'old' becomes 'new'
        a dry run: nothing was changed

        """)
  }

  @Test func `the headings of a file are shown without importing it`() throws {
    let folder = try folder()
    try folder.write("it.csv", Self.devices)
    let run = try Run("headings", "it.csv", "--format", "csv", in: folder)
    #expect(run.status == 0)
    #expect(
      run.out == """
        column,heading,field,why
        A,Tag,asset_tag,known heading
        B,Serial,serial_number,known heading
        C,Owner,?,asks: iao or assigned_user

        """)
  }
}
