import Foundation
import Tabular

/// A file in a temporary folder, which goes when the fixture goes.
final class Fixture {
  let path: String
  private let folder: URL

  init(_ bytes: some Sequence<UInt8>, name: String = "sample.csv") throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    path = file.path(percentEncoded: false)
  }

  convenience init(_ text: String) throws { try self.init(text.utf8) }

  deinit { try? FileManager.default.removeItem(at: folder) }
}

/// A record as plain values, to compare.
struct Record: Equatable, CustomStringConvertible {
  var cells: [String]
  var lines: ClosedRange<Int>
  var faultColumn: Int?

  init(_ cells: [String], lines: ClosedRange<Int>, faultColumn: Int? = nil) {
    self.cells = cells
    self.lines = lines
    self.faultColumn = faultColumn
  }

  init(_ row: Row) {
    self.init(row.texts, lines: row.line...row.endLine, faultColumn: row.fault?.column)
  }

  var description: String { "\(lines) \(cells) \(faultColumn.map(String.init) ?? "")" }
}

/// What reading to the end gave: records, and the error that stopped it.
struct Outcome: Equatable {
  var records: [Record] = []
  var error: TableError?
}

/// Reads a whole file record by record.
func outcome(
  _ fixture: Fixture, _ dialect: Dialect = Dialect(), limits: Limits = .standard,
  bufferSize: Int = 256 * 1024
) -> Outcome {
  var result = Outcome()
  do {
    var reader = try RecordReader(
      path: fixture.path, dialect: dialect, limits: limits, bufferSize: bufferSize)
    var row = Row()
    while try reader.next(&row) { result.records.append(Record(row)) }
  } catch {
    result.error = error
  }
  return result
}

func cells(_ fixture: Fixture, _ dialect: Dialect = Dialect()) -> [[String]] {
  outcome(fixture, dialect).records.map(\.cells)
}

/// Finds out everything about a file and reads its rows, as a program would.
func table(
  _ fixture: Fixture, isKnownHeading: (String) -> Bool = { _ in false }
) throws(TableError) -> (layout: TableLayout, rows: [(kind: RowKind, cells: [String])], blank: Int)
{
  let dialect = try Dialect.detect(path: fixture.path)
  let layout = try TableLayout.detect(
    path: fixture.path, dialect: dialect, isKnownHeading: isKnownHeading)
  var reader = try TableReader(path: fixture.path, dialect: dialect, layout: layout)
  var row = Row()
  var rows: [(kind: RowKind, cells: [String])] = []
  while let kind = try reader.next(&row) { rows.append((kind, row.texts)) }
  return (layout, rows, reader.blankRows)
}
