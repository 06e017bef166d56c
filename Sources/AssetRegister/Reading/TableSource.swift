import Glibc
import Tabular
import Workbook

/// What a table is read from: a text file, or a sheet of a workbook.
struct TableSource: Sendable {
  let path: String
  /// The sheet's name; nil for text.
  let sheet: String?
  let records: RecordSource
  /// How the file is written: an encoding such as `utf-8`, or `xlsx`.
  let encoding: String
  /// What stands between cells, such as `comma`; of a workbook, the sheet's name.
  let delimiter: String
  /// What people should know about the way it is read.
  let notes: [String]

  /// Looks at a file. A workbook is told by its first bytes; of one, the sheet named is taken, or the only one that
  /// can be meant.
  ///
  /// - Throws: `TableError` or `RegisterError` if the file can't be read, or more than one sheet can be meant.
  init(
    path: String, encoding: TextEncoding? = nil, delimiter: Delimiter? = nil, sheet: String? = nil,
    isKnownHeading: (String) -> Bool
  ) throws {
    self.path = path
    guard try WorkbookFile.isOne(path) else {
      guard sheet == nil else {
        throw RegisterError(
          .usage, "\(path): not a workbook, so it has no sheets; leave out --sheet")
      }
      let dialect = try Dialect.detect(path: path, encoding: encoding, delimiter: delimiter)
      self.sheet = nil
      records = .text(path: path, dialect)
      self.encoding = dialect.encoding.rawValue
      self.delimiter = dialect.delimiter.name
      notes = dialect.notes
      return
    }
    guard encoding == nil else {
      throw RegisterError(
        .usage, "\(path): a workbook, which has no encoding; leave out --encoding")
    }
    do {
      let book = try Workbook(path: path)
      let choice = try SheetChoice(book, named: sheet, isKnownHeading: isKnownHeading)
      self.sheet = choice.sheet.name
      records = .rows(path: path, SheetSupply(book: book, sheet: choice.sheet))
      self.encoding = "xlsx"
      self.delimiter = choice.sheet.name
      notes = choice.notes
    } catch let error as WorkbookError {
      throw RegisterError(error)
    }
  }

  /// The last part of the path.
  var fileName: String {
    String(
      decoding: path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...], as: UTF8.self)
  }

  /// Where a line stands: `it.csv:41`, of a sheet `it.xlsx:Kit!A41`.
  func place(_ line: Int) -> String { Self.place(path, sheet, line) }

  /// Where a line of a file or of its sheet stands.
  static func place(_ path: String, _ sheet: String?, _ line: Int) -> String {
    guard let sheet else { return "\(path):\(line)" }
    return "\(path):\(CellPlace.text(sheet: sheet, cell: CellPlace.cell(column: 0, row: line)))"
  }
}

/// Whether files are workbooks.
enum WorkbookFile {
  /// Told by the first bytes, never by the name. A file that can't be read is none; reading it says why.
  static func isOne(_ path: String) throws -> Bool {
    guard let file = fopen(path, "rb") else { return false }
    defer { fclose(file) }
    var head = [UInt8](repeating: 0, count: 8)
    let count = fread(&head, 1, head.count, file)
    return Workbook.looksLikeOne(head.prefix(count))
  }
}

/// The rows of a sheet as records: the row's number in the sheet is the line.
struct SheetSupply: RowSupply {
  let book: Workbook
  let sheet: Workbook.Sheet

  func open() throws(TableError) -> any RowFeed {
    do throws(WorkbookError) { return try SheetFeed(book.rows(of: sheet)) } catch {
      throw TableError(error)
    }
  }
}

/// One reading of a sheet.
final class SheetFeed: RowFeed {
  private let reader: SheetReader
  private(set) var emptyRows = 0
  private var lastLine = 0
  private var count = 0

  init(_ reader: SheetReader) { self.reader = reader }

  func next(_ row: inout Row) throws(TableError) -> Bool {
    let next: SheetRow?
    do throws(WorkbookError) { next = try reader.next() } catch { throw TableError(error) }
    guard let next else { return false }
    emptyRows += next.number - lastLine - 1
    lastLine = next.number
    count += 1
    row.set(bytes: next.bytes, ends: next.ends, line: next.number, number: count)
    return true
  }
}

extension TableError {
  /// A workbook's fault.
  fileprivate init(_ error: WorkbookError) {
    self.init(path: error.place, kind: .other(error.summary, help: error.help))
  }
}
