import Foundation
import Tabular
import Testing

@testable import AssetRegister

@Suite struct `A file mended in place` {
  /// A register of RXN imported from text, in which somebody answers for the assets of some tags.
  final class World {
    let gaps: GapsFixture
    let path: String
    let today = "2026-11-24"
    var register: Register { gaps.fixture.register }

    init(_ text: String, _ dialect: Dialect = Dialect(), mark: Bool = false, owned: [String])
      throws
    {
      gaps = try GapsFixture()
      path = gaps.fixture.folder.appending(path: "it.csv").path
      let encoder = TextEncoder(dialect.encoding)
      try Data((mark ? encoder.byteOrderMark : []) + encoder.encode(Array(text.utf8))).write(
        to: URL(filePath: path))
      var request = RegisterImport(path: path, organisation: "RXN", name: "IT")
      request.encoding = dialect.encoding
      request.delimiter = dialect.delimiter
      _ = try register.importRegister(request, occasion: gaps.fixture.occasion)
      for tag in owned {
        _ = try register.assign(
          AssignmentRequest(.asset(tag), role: "iao", person: "ada.finch@rxn.example"),
          occasion: gaps.fixture.occasion)
      }
    }

    /// Mends a file; gives the bytes of the mended one, which is written beside it.
    func mend(from source: String? = nil) throws -> (bytes: [UInt8], summary: CorrectionSummary) {
      var bytes: [UInt8] = []
      let summary = try register.writeCorrections(
        CorrectionRequest(organisation: "RXN", register: "IT", source: source ?? path), today: today
      ) { bytes += $0 }
      try Data(bytes).write(to: URL(filePath: path + ".mended.csv"))
      return (bytes, summary)
    }

    /// Imports another file as the same register.
    @discardableResult
    func take(_ text: String, partial: Bool = false) throws -> RegisterImportSummary {
      let path = gaps.fixture.folder.appending(path: "other.csv").path
      try Data(text.utf8).write(to: URL(filePath: path))
      var request = RegisterImport(path: path, organisation: "RXN", name: "IT")
      request.isPartial = partial
      return try register.importRegister(request, occasion: gaps.fixture.occasion)
    }

    /// The words that a filled row of the owner has.
    func words() throws -> String {
      let batch = try register.read {
        try $0.number("SELECT max(batch_id) FROM current_assignment")
      }
      return "\"filled in 'IAO', which was empty: assigned since 2026-11-24\","
        + "\"'IAO': assigned by a person, batch \(batch)\""
    }
  }

  @Test(
    arguments: [
      // Each line its own end, the last one none.
      (
        "Asset Tag,Name,IAO\r\nT1,a,\nT2,b,\rT3,c,",
        "Asset Tag,Name,IAO,iar changes,iar source\r\nT1,a,Ada Finch,WORDS\nT2,b,,,\rT3,c,,,"
      ),
      // What stood in quotes stays so, what is filled in between them too.
      (
        "\"Asset Tag\",Name,\"IAO\"\nT1,\"a\",\"\"\n\"T2\",b ,\n",
        "\"Asset Tag\",Name,\"IAO\",iar changes,iar source\nT1,\"a\",\"Ada Finch\",WORDS\n\"T2\",b ,,,\n"
      ),
      // Titles, empty lines, blank rows and totals.
      (
        "Trust kit,,\n\nAsset Tag,Name,IAO\n\n,,\nT1,a,  \n\nTotal,1,\n",
        "Trust kit,,\n\nAsset Tag,Name,IAO,iar changes,iar source\n\n,,\nT1,a,Ada Finch,WORDS\n\nTotal,1,\n"
      ),
      // A quoted cell over several lines, and blank cells behind the headings.
      (
        "Asset Tag,Name,IAO\nT0,\"x\r\ny\n\",z\nT1,a,,,\n",
        "Asset Tag,Name,IAO,iar changes,iar source\nT0,\"x\r\ny\n\",z,,\nT1,a,Ada Finch,WORDS,,\n"
      ),
      // Rows on hold: too short, too long.
      (
        "Asset Tag,Name,IAO\nT1,a,\nT2,b\nT3,c,,d\n",
        "Asset Tag,Name,IAO,iar changes,iar source\nT1,a,Ada Finch,WORDS\nT2,b\n"
          + "T3,c,,\"on hold: found 4 cells, but there are 3 headings\",,d\n"
      ),
    ])
  func `every other byte stays`(text: String, mended: String) throws {
    let world = try World(text, owned: ["T1"])
    let (bytes, summary) = try world.mend()
    #expect(
      String(decoding: bytes, as: UTF8.self) == mended.replacing("WORDS", with: try world.words()))
    #expect(summary.cells == 1 && summary.isInPlace)
  }

  @Test func `the line that tells a spreadsheet its delimiter stays`() throws {
    let world = try World(
      "sep=;\r\nAsset Tag;Name;IAO\r\nT1;a;\r\n", Dialect(delimiter: .semicolon), owned: ["T1"])
    let text = String(decoding: try world.mend().bytes, as: UTF8.self)
    #expect(text.hasPrefix("sep=;\r\nAsset Tag;Name;IAO;iar changes;iar source\r\nT1;a;Ada Finch;"))
  }

  @Test func `rows of later files take the place of earlier ones and follow them`() throws {
    let world = try World(
      "Asset Tag,Name,Notes\r\nT1,\"a\",\r\nT2,\"b\",x\r\nT3,c\r\nTotal,3,\r\n", owned: [])
    let held = try world.register.read {
      try $0.table("SELECT batch_id || ':' || line FROM entry WHERE outcome = 'held'", [:])
        .rows[0][0] ?? ""
    }
    try world.take(
      "Notes,Name,Asset Tag,iar held row\nnew,\"b\",T2,\nlast,d,T4,\n,c,T3,\(held)\n", partial: true
    )
    let (bytes, summary) = try world.mend()
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        Asset Tag,Name,Notes,iar changes,iar source\r
        T1,"a",,,\r
        T2,"b",new,,\r
        T3,c,,,\r
        T4,d,last,,\r
        Total,3,\r

        """)
    #expect(summary.newer == 2 && summary.added == 1)
  }

  @Test func `a mended file mended again has the two columns once`() throws {
    let world = try World("Asset Tag,Name,IAO\nT1,a,\nT2,b,\n", owned: ["T1"])
    let first = String(decoding: try world.mend().bytes, as: UTF8.self)
    let outcome = try world.take(first)
    #expect(outcome.changed == 1 && outcome.unchanged == 1)
    let path = world.gaps.fixture.folder.appending(path: "other.csv").path
    let (bytes, summary) = try world.mend(from: path)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "Asset Tag,Name,IAO,iar changes,iar source\nT1,a,Ada Finch,,\nT2,b,,,\n")
    #expect(summary.cells == 0)
  }

  @Test func `a file that was not imported is refused`() throws {
    let world = try World("Asset Tag,Name,IAO\nT1,a,\n", owned: ["T1"])
    let other = world.path + ".other"
    try Data("Asset Tag,Name,IAO\nT1,a,\n\n".utf8).write(to: URL(filePath: other))
    let error = #expect(throws: RegisterError.self) { try world.mend(from: other) }
    #expect(error?.message.hasSuffix("its content differs") == true)
    #expect(error?.help?.hasPrefix("give it.csv as it was imported in batch") == true)
    #expect(throws: RegisterError.self) { try world.mend(from: other + "x") }
  }

  @Test(arguments: UInt64(0)..<60)
  func `random tables come back byte for byte and import as they were`(seed: UInt64) throws {
    var random = SeededCells(seed: seed)
    let delimiter = random.one(of: Delimiter.allCases)
    let encoding = random.one(of: TextEncoding.allCases)
    let table = RandomTable(&random, delimiter: delimiter)
    let dialect = Dialect(encoding: encoding, delimiter: delimiter)
    let world = try World(
      table.text, dialect, mark: Bool.random(using: &random), owned: table.tags)
    let (_, summary) = try world.mend()
    let found = try MendedInPlace(world.path, world.path + ".mended.csv", dialect, width: 4)
    #expect(summary.cells == table.blankOwners)
    #expect(found.filled.count == summary.filledRows)
    var request = try summary.importRequest(path: world.path + ".mended.csv")
    request.encoding = dialect.encoding
    request.delimiter = dialect.delimiter
    let outcome = try world.register.importRegister(
      request, occasion: world.gaps.fixture.occasion)
    #expect(outcome.changed == summary.filledRows && outcome.new == 0)
    #expect(outcome.held.isEmpty && outcome.missing == 0)
  }
}

/// A table with awkward cells, line ends and surroundings.
private struct RandomTable {
  private(set) var text = ""
  private(set) var tags: [String] = []
  private(set) var blankOwners = 0

  init(_ random: inout SeededCells, delimiter: Delimiter) {
    let separator = String(decoding: [delimiter.rawValue], as: UTF8.self)
    let ends = ["\n", "\r\n", "\r"]
    func quoted(_ cell: String) -> String {
      "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
    let title = Bool.random(using: &random)
    if title { text += "Kit\(random.one(of: ends))\(random.one(of: ["", "\n"]))" }
    text += ["Asset Tag", "Name", "IAO", "Notes"].joined(separator: separator)
    text += random.one(of: ends)
    let count = Int.random(in: 1...12, using: &random)
    for row in 0..<count {
      let tag = "TAG\(1000 + row)"
      tags.append(tag)
      let owner = random.one(of: ["", "\"\"", " ", "IT Team"])
      if owner != "IT Team" { blankOwners += 1 }
      let note = random.one(of: [
        "", "plain", "two\nlines", "two\r\nlines", "say \"hé\"", "a\(separator)b", "=1", " x ",
      ])
      let needsQuotes = note.utf8.contains { [0x0A, 0x0D, 0x22, delimiter.rawValue].contains($0) }
      let isQuoted = needsQuotes || Bool.random(using: &random)
      text += [
        random.one(of: [tag, quoted(tag)]), "kit \(row)", owner, isQuoted ? quoted(note) : note,
      ].joined(separator: separator)
      if Int.random(in: 0..<5, using: &random) == 0 { text += separator }
      let isLast = row == count - 1
      text += isLast && Bool.random(using: &random) ? "" : random.one(of: ends)
      if !isLast, Int.random(in: 0..<6, using: &random) == 0 {
        text += random.one(of: [
          "\n", String(repeating: separator, count: 3) + random.one(of: ends),
        ])
      }
    }
  }
}

extension SeededCells {
  fileprivate mutating func one<Value>(of values: [Value]) -> Value {
    values[number(0..<values.count)]
  }
}
