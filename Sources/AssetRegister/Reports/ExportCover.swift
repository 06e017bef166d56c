import Workbook

/// The first sheet of an export's workbook, which says what the other one holds.
struct ExportCover {
  private let request: ExportRequest
  private let partnership: String
  private let today: String

  init(_ request: ExportRequest, partnership: String, today: String) {
    (self.request, self.partnership, self.today) = (request, partnership, today)
  }

  /// What the sheet is called: `Assets`.
  var name: String {
    let word = request.kind.rawValue
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  var title: String { "\(name) of \(partnership), \(LongDay.text(today))" }

  var lines: [PageLine] {
    var lines: [PageLine] = [
      .title("\(name) of \(partnership)"), .blank, .pair("Day", SheetCell(day: today)),
      .pair("Sheet", .text("\(name): one table, a row for each")),
    ]
    if let trust = request.trust { lines.append(.pair("Trust", .text(trust))) }
    if let register = request.register { lines.append(.pair("Register", .text(register))) }
    return lines + [
      .pair("Cells", .text("Text is text, so that no zero is lost and nothing runs as a formula.")),
      .pair("Care", .text("It may name staff: share it as you would the register.")),
    ]
  }
}
