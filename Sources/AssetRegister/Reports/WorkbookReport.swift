import Workbook

/// Makes workbooks of reports.
enum WorkbookReport {
  /// A workbook that `body` fills.
  ///
  /// - Throws: `RegisterError` where a text or the rows are more than a sheet holds; what `body` throws.
  static func bytes(title: String, _ body: (inout WorkbookWriter) throws -> Void) throws -> [UInt8]
  {
    var writer = WorkbookWriter(title: title)
    do {
      try body(&writer)
    } catch let error as WorkbookError {
      throw RegisterError(error)
    }
    return writer.finish()
  }

  /// The cell of a column: whole numbers and days as such, everything else as text.
  static func cell(_ value: String?, _ content: OutputColumn.Content) -> SheetCell {
    switch content {
    case .number: value.flatMap { Int($0) }.map { .whole($0) } ?? SheetCell(value)
    case .text: SheetCell(day: value)
    case .prose, .json: SheetCell(value)
    }
  }
}

extension RegisterError {
  /// A workbook's fault as trouble with input or output.
  init(_ error: WorkbookError) {
    let kind: Kind =
      switch error.kind {
      case .unreadable(let code): code == 2 ? .missing : .permission
      case .textTooLong, .tooManyRows, .tooManyColumns: .cannotCreate
      default: .badInput
      }
    let place = error.place.utf8.isEmpty ? "" : error.place + ": "
    self.init(kind, place + error.summary, help: error.help)
  }
}
