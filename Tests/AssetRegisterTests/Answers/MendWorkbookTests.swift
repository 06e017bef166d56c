import Foundation
import Testing
import Workbook

@testable import AssetRegister

@Suite struct `A workbook mended in place` {
  private let gaps: GapsFixture
  private let path: String

  private static let rows: [[String]] = [
    ["T1", "a", "", "2024-05-01", "007"], ["T2", "b", "IT Team", "2024-05-02", "=1"],
    ["T3", "c", "", "", "é"],
  ]

  /// A workbook of two sheets, of which one is a register.
  init() throws {
    gaps = try GapsFixture()
    path = gaps.fixture.folder.appending(path: "it.xlsx").path
    var writer = WorkbookWriter(title: "Kit")
    try writer.addTable(
      "Kit", ["Asset Tag", "Name", "IAO", "Purchase Date", "Notes"].map { SheetColumn($0) }
    ) { add in
      for row in Self.rows { try add(row.map { SheetCell(day: $0) }) }
    }
    try writer.addTable("Words", [SheetColumn("Word"), SheetColumn("Meaning")]) { add in
      try add([.text("kit"), .text("things")])
    }
    try Data(writer.finish()).write(to: URL(filePath: path))
    var request = RegisterImport(path: path, organisation: "RXN", name: "IT")
    request.sheet = "Kit"
    try request.setDefaultKind("hardware")
    _ = try gaps.fixture.register.importRegister(request, occasion: gaps.fixture.occasion)
    _ = try gaps.fixture.register.assign(
      AssignmentRequest(.asset("T1"), role: "iao", person: "ada.finch@rxn.example"),
      occasion: gaps.fixture.occasion)
  }

  private func mend() throws -> (path: String, summary: CorrectionSummary) {
    var bytes: [UInt8] = []
    let summary = try gaps.fixture.register.writeCorrections(
      CorrectionRequest(organisation: "RXN", source: path), today: gaps.today
    ) { bytes += $0 }
    try Data(bytes).write(to: URL(filePath: path + ".mended.xlsx"))
    return (path + ".mended.xlsx", summary)
  }

  private func cells(_ path: String, _ sheet: Int) throws -> [[String]] {
    let book = try Workbook(path: path)
    let reader = try book.rows(of: book.sheets[sheet])
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row.texts) }
    return rows
  }

  @Test func `comes back with its other cells, and is imported as it was`() throws {
    let (mended, summary) = try mend()
    let rows = try cells(mended, 0)
    #expect(rows[0].suffix(2) == ["iar changes", "iar source"])
    #expect(rows[1].prefix(5) == ["T1", "a", "Ada Finch", "2024-05-01", "007"])
    #expect(rows[1][5] == "filled in 'IAO', which was empty: assigned since 2026-11-24")
    #expect(rows[2...].map { Array($0) } == Self.rows[1...].map { $0 })
    #expect(try cells(mended, 1) == cells(path, 1))
    #expect(summary.cells == 1 && summary.isWorkbook && summary.isInPlace)
    let request = try summary.importRequest(path: mended)
    #expect(request.sheet == "Kit" && request.defaultKind == "hardware")
    let outcome = try gaps.fixture.register.importRegister(
      request, occasion: gaps.fixture.occasion)
    #expect(outcome.changed == 1 && outcome.unchanged == 2 && outcome.held.isEmpty)
  }

  @Test func `has the rows of later files too`() throws {
    let part = gaps.fixture.folder.appending(path: "part.csv").path
    try Data("Asset Tag,Name,Notes\nT2,b,new\nT4,d,last\n".utf8).write(to: URL(filePath: part))
    var request = RegisterImport(path: part, organisation: "RXN", name: "IT")
    request.isPartial = true
    try request.setDefaultKind("hardware")
    _ = try gaps.fixture.register.importRegister(request, occasion: gaps.fixture.occasion)
    let (mended, summary) = try mend()
    let rows = try cells(mended, 0)
    #expect(rows[2] == ["T2", "b", "", "", "new"] && rows[4] == ["T4", "d", "", "", "last"])
    #expect(summary.newer == 1 && summary.added == 1)
  }

  @Test func `without the file it becomes text, and the summary says so`() throws {
    var bytes: [UInt8] = []
    let summary = try gaps.fixture.register.writeCorrections(
      CorrectionRequest(organisation: "RXN"), today: gaps.today
    ) { bytes += $0 }
    #expect(String(decoding: bytes.dropFirst(3), as: UTF8.self).hasPrefix("Asset Tag,Name,IAO,"))
    #expect(
      CorrectionReport.lines(summary, to: "m.csv").contains(
        "  text in place of it.xlsx, with its cells as they show: --from FILE mends the workbook itself"
      ))
  }
}
