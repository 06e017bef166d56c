import Foundation
import Testing
import Workbook

@testable import AssetRegister

@Suite struct `A register from a workbook` {
  private let bench: ImportBench

  init() throws { bench = try ImportBench() }

  private static let register: [[String]] = [
    ["Asset Tag", "Serial Number", "Location", "Purchase Date", "Comments"],
    ["000123", "ABC123", "Ward 1", "2024-05-01", "two\nlines"],
    ["000124", "DEF456", "", "2024-05-02", ""],
    [],
    ["000125", "GHI789", "Ward 2", "", "=1+1"],
  ]

  /// Writes a workbook of sheets of rows.
  private func write(_ sheets: [(String, [[String]])], _ file: String = "it.xlsx") throws -> String
  {
    var writer = WorkbookWriter(title: "Test")
    for (name, rows) in sheets {
      let columns = (rows.first ?? [""]).map { SheetColumn($0) }
      try writer.addTable(name, columns) { add in
        for row in rows.dropFirst() { try add(row.map { SheetCell(day: $0) }) }
      }
    }
    let url = bench.fixture.folder.appending(path: file)
    try Data(writer.finish()).write(to: url)
    return url.path
  }

  private func take(
    _ path: String, sheet: String? = nil, name: String = "IT", _ map: [String] = []
  ) throws -> RegisterImportSummary {
    var request = RegisterImport(path: path, organisation: "RXN", name: name)
    request.defaultKind = "hardware"
    request.sheet = sheet
    request.answers = try HeadingAnswers(flags: map)
    return try bench.register.importRegister(request, occasion: bench.fixture.occasion)
  }

  private func refusal(_ path: String, sheet: String? = nil) -> String? {
    do {
      _ = try take(path, sheet: sheet)
      return nil
    } catch {
      let words = (error as? RegisterError)?.description ?? "\(error)"
      return words.replacing(path, with: "it.xlsx")
    }
  }

  @Test func `has the same outcome as the CSV, and its rows are lines`() throws {
    let csv = """
      Asset Tag,Serial Number,Location,Purchase Date,Comments
      000123,ABC123,Ward 1,2024-05-01,"two lines"
      000124,DEF456,,2024-05-02,

      000125,GHI789,Ward 2,,=1+1
      """
    let summary = try take(write([("Kit", Self.register)]))
    let other = try ImportBench()
    let expected = try other.take(csv)
    #expect(summary.new == 3 && expected.new == 3)
    #expect(summary.decisions == expected.decisions)
    #expect(summary.notes.contains("1 blank row left out"))
    let lines = try bench.export(ExportRequest(.links))
    #expect(
      lines.contains("it.xlsx,2,RXN,1,register") && lines.contains("it.xlsx,5,RXN,3,register"))
    let assets = try bench.export(ExportRequest(.assets))
    for text in ["000123", "ABC123", "2024-05-01", "two\\nlines", "=1+1"] {
      #expect(assets.contains(text), "\(text)")
    }
  }

  @Test func `twice changes nothing, and goes on from its CSV`() throws {
    let path = try write([("Kit", Self.register)])
    _ = try take(path)
    #expect(try take(path).isRepeat)
    let csv = Self.register.filter { !$0.isEmpty }
      .map { $0.map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\n")
    let again = try bench.take(csv)
    #expect(again.unchanged == 3 && again.rows == 3)
  }

  @Test func `is of the only sheet whose headings are known, and says so`() throws {
    let path = try write([
      ("Notes", [["About"], ["Written by hand"]]), ("Kit", Self.register),
    ])
    let summary = try take(path)
    #expect(summary.new == 3)
    #expect(summary.notes.contains("sheet 'Kit' read, the others are not: 'Notes'"))
  }

  @Test func `is of the sheet named, and several are asked about`() throws {
    let path = try write([("Kit 2025", Self.register), ("Kit 2026", Self.register)])
    #expect(
      refusal(path) == """
        it.xlsx: 2 sheets could be meant, 'Kit 2025', 'Kit 2026'
          help: name one: --sheet 'Kit 2025', or --sheet 'Kit 2026'
        """)
    #expect(
      refusal(path, sheet: "Kit") == """
        it.xlsx: no sheet 'Kit', the sheets are 'Kit 2025', 'Kit 2026'
          help: name one: --sheet 'Kit 2025', or --sheet 'Kit 2026'
        """)
    #expect(try take(path, sheet: "kit 2026").new == 3)
  }

  @Test func `is refused with the place as spreadsheets write it`() throws {
    let path = try write([("IT kit", [["Colour", "Size"], ["red", "1"]])])
    #expect(refusal(path)?.hasPrefix("it.xlsx:'IT kit'!A1: no column holds a name") == true)
  }

  @Test func `needs no sheet if it is text, and has no encoding if it is a workbook`() throws {
    let text = try bench.write("Asset Tag,Serial Number\n1,ABC123\n", "it.csv")
    #expect(refusal(text, sheet: "Kit")?.contains("not a workbook") == true)
    var request = RegisterImport(
      path: try write([("Kit", Self.register)]), organisation: "RXN", name: "IT")
    try request.setEncoding("mac-roman")
    let error = #expect(throws: RegisterError.self) {
      try bench.register.importRegister(request, occasion: bench.fixture.occasion)
    }
    #expect(error?.message.contains("leave out --encoding") == true)
  }

  @Test func `holds a row with cells beyond the headings, and no row for empty cells`() throws {
    let path = try write([
      ("Kit", [["Asset Tag", "Serial Number", "Location"], ["1", "ABC123", "Ward 1"], ["2"]])
    ])
    let summary = try take(path)
    #expect(summary.new == 2 && summary.held.isEmpty)
  }

  @Test func `from before 2007 is refused with what to do`() throws {
    let url = bench.fixture.folder.appending(path: "it.xls")
    try Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600))
      .write(to: url)
    let words = refusal(url.path)
    #expect(words?.contains("format from before 2007 (.xls), expected .xlsx") == true)
    #expect(words?.contains("help: save it as .xlsx or CSV") == true)
  }

  @Test func `scans are told by the sheet's headings, and two sheets are two scans`() throws {
    let rows = [
      ["Device name", "Serial number", "Last check-in", "Wi-Fi MAC"],
      ["PC1", "ABC123", "2026-11-10", "00:11:22:33:44:55"],
    ]
    let path = try write([("One", rows), ("Two", [rows[0], ["PC2", "DEF456", "2026-11-11", ""]])])
    func enrich(_ sheet: String?) throws -> ScanSummary {
      var request = ScanRequest(path: path, organisation: "RXN")
      request.sheet = sheet
      return try bench.register.enrich(from: request, occasion: bench.fixture.occasion)
    }
    #expect(throws: RegisterError.self) { try enrich(nil) }
    #expect(try enrich("One").sightings == 1)
    #expect(try enrich("Two").sightings == 1)
    #expect(try enrich("Two").repeats != nil)
  }

  @Test func `people come from a workbook too, with bad rows by their cell`() throws {
    let people = [["Email", "Name"], ["bo.tarn@bay.example", "Bo Tarn"], ["nobody", "No Body"]]
    let path = try write([("People", people)], "people.xlsx")
    let result = try bench.register.importDirectory(
      .people, from: path, skipsBad: true, occasion: bench.fixture.occasion)
    #expect(result.new == 1 && result.bad == 1)
    #expect(result.problems.first?.contains("people.xlsx:People!A3: ") == true)
  }
}
