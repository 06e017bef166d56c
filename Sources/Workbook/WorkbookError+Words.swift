import Glibc

extension WorkbookError: CustomStringConvertible {
  /// `path:Sheet!G1042: what is wrong`, then, where there is a way out, a line of help.
  package var description: String {
    let line = place.utf8.isEmpty ? summary : "\(place): \(summary)"
    guard let help else { return line }
    return "\(line)\n  help: \(help)"
  }

  /// Where it is, such as `assets.xlsx:Kit!G1042`.
  package var place: String {
    let position = sheet.map { CellPlace.text(sheet: $0, cell: cell) }
    return [path, position].compactMap(\.self).joined(separator: ":")
  }

  /// What is wrong, without the place.
  package var summary: String {
    switch kind {
    case .unreadable(let code): "cannot be read: \(String(cString: strerror(code)))"
    case .notARegularFile: "is not a regular file, and a workbook is read more than once"
    case .notAWorkbook: "not a workbook, expected an .xlsx file"
    case .otherArchive(let what): "\(what), expected an .xlsx workbook"
    case .encrypted: "the workbook is protected by a password, expected one that opens without"
    case .oldFormat: "a workbook in the format from before 2007 (.xls), expected .xlsx"
    case .binaryFormat: "a workbook in the binary format (.xlsb), expected .xlsx"
    case .macros: "the workbook holds macros, expected one without (.xlsx)"
    case .endsEarly: "the workbook breaks off: its end is missing, so it was not copied whole"
    case .damaged(let words): "the workbook is damaged: \(words)"
    case .tooLarge(let what, let limit): "\(what), expected at most \(limit)"
    case .malformed(let part, let line, let column, let words):
      "the workbook is damaged: \(part), line \(line), column \(column): \(words)"
    case .documentType(let part):
      "\(part) has a document type, which no workbook needs and which is never read"
    case .textTooLong(let units):
      "the text is \(units) characters long, and a cell holds \(WorkbookLimits.textUnits)"
    case .tooManyRows: "more rows than the \(WorkbookLimits.rows) that a sheet holds"
    case .tooManyColumns(let count):
      "\(count) columns, and a sheet holds \(WorkbookLimits.columns)"
    }
  }

  /// What to do next, if there is something.
  package var help: String? {
    switch kind {
    case .encrypted: "take the password off in the spreadsheet program, save, and name that file"
    case .oldFormat, .binaryFormat, .macros, .otherArchive:
      "save it as .xlsx or CSV in the spreadsheet program, and name that file"
    case .endsEarly, .damaged, .malformed:
      "open and save it in the spreadsheet program, or copy it again"
    case .textTooLong, .tooManyRows, .tooManyColumns: "write it as CSV: --format csv"
    default: nil
    }
  }
}
