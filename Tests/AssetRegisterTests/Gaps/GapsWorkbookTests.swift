import Foundation
import Testing
import Workbook

@testable import AssetRegister

@Suite struct `The workbook of the gaps report` {
  @Test func `it has a cover, a row for each gap, the counts and the questions`() throws {
    let report = try GapsSample().report()
    let sheets = try WrittenBook(report.bytes(.xlsx)).sheets
    #expect(sheets.map(\.name) == ["Cover", "Gaps", "Counts", "Questions"])
    #expect(sheets[0].rows[0] == ["Who answers for what, and what is missing"])
    #expect(sheets[0].rows.contains(["Day", report.today]))
    #expect(sheets[1].rows.count == 1 + report.results.reduce(0) { $0 + $1.rows.count })
    #expect(sheets[2].rows.count == 1 + report.results.count)
    let totals = sheets[2].rows.dropFirst().map { $0[3 + report.organisations.count] }
    #expect(totals == report.results.map { "\($0.count)" })
    #expect(sheets[3].rows.dropFirst().map(\.first) == report.results.map(\.question.id))
  }

  @Test func `each row says what is missing and where it comes from`() throws {
    let report = try GapsSample().report()
    let rows = try WrittenBook(report.bytes(.xlsx)).sheets[1].rows
    let headings = rows[0]
    let gaps = report.results.flatMap(\.rows)
    for (row, gap) in zip(rows.dropFirst(), gaps) {
      let cells = Dictionary(zip(headings, row), uniquingKeysWith: { first, _ in first })
      #expect(cells["What is missing"] == gap.text)
      let asset = gap.asset.flatMap { report.assets[$0] }
      #expect(cells["Asset", default: ""] == asset?.label ?? "")
      #expect(cells["Asset number", default: ""] == gap.asset.map { "\($0)" } ?? "")
    }
  }

  @Test func `without people, no name and no address is left in it`() throws {
    let sheets = try WrittenBook(GapsSample().report().redacted.bytes(.xlsx)).sheets
    for text in sheets.flatMap(\.rows).joined() {
      #expect(!text.contains("Finch") && !text.contains("@rxn") && !text.contains("IT Team"))
    }
  }

  @Test(arguments: ["=1+1", "+1", "@x", "\u{202E}x", "a\u{7}b", "_x000D_", "00123"])
  func `what a register says stays what it is`(payload: String) throws {
    let report = try GapsSample(payload: payload).report()
    let texts = try WrittenBook(report.bytes(.xlsx)).sheets[1].rows.joined()
    #expect(texts.contains { $0.contains(payload) })
  }
}

/// A workbook that was written, read back.
struct WrittenBook {
  let sheets: [(name: String, rows: [[String]])]

  init(_ bytes: [UInt8]) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xlsx")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let book = try Workbook(path: file.path(percentEncoded: false))
    sheets = try book.sheets.map { sheet in
      let reader = try book.rows(of: sheet)
      var rows: [[String]] = []
      while let row = try reader.next() { rows.append(row.texts) }
      return (sheet.name, rows)
    }
  }
}
