import Glibc
import Tabular

/// A register's file as a table: what it is read from, where its headings stand, and its rows.
struct RegisterTable {
  let source: TableSource
  let layout: TableLayout

  /// Looks at the file and finds its table.
  ///
  /// - Throws: `RegisterError` if the file can't be read, or is no table.
  init(
    path: String, encoding: TextEncoding?, delimiter: Delimiter?, sheet: String? = nil,
    isKnownHeading: (String) -> Bool = { HeadingVocabulary.standard.meaning(of: $0) != nil }
  ) throws {
    do {
      source = try TableSource(
        path: path, encoding: encoding, delimiter: delimiter, sheet: sheet,
        isKnownHeading: isKnownHeading)
      layout = try TableLayout.detect(in: source.records, isKnownHeading: isKnownHeading)
    } catch let error as TableError {
      throw RegisterError(error)
    }
  }

  var path: String { source.path }

  /// The last part of the path.
  var fileName: String { source.fileName }

  /// Where the headings stand: `it.csv:1`.
  var headingPlace: String { source.place(layout.headingLine) }

  /// What people should know about how the file is read.
  var notes: [String] { source.notes + layout.notes }

  /// Hands over every row below the headings in turn, and how many blank ones there were.
  @discardableResult
  func forEachRow(_ body: (Row, RowKind) throws -> Void) throws -> Int {
    do {
      var reader = try TableReader(source.records, layout: layout)
      var row = Row()
      while let kind = try reader.next(&row) {
        try body(row, kind)
      }
      return reader.blankRows
    } catch let error as TableError {
      throw RegisterError(error)
    }
  }
}

extension RegisterError {
  /// A file's fault as trouble with input.
  init(_ error: TableError) {
    let place = ([error.path] + [error.line, error.column].compactMap { $0.map(String.init) })
      .joined(separator: ":")
    let kind: Kind =
      switch error.kind {
      case .unreadable(let code): code == ENOENT ? .missing : .permission
      default: .badInput
      }
    self.init(kind, "\(place): \(error.summary)", help: error.help)
  }
}
