import Glibc
import Tabular

/// A register's file as a table: how its bytes are read, where its headings stand, and its rows.
struct RegisterTable {
  let path: String
  let dialect: Dialect
  let layout: TableLayout

  /// Looks at the file and finds its table.
  ///
  /// - Throws: `RegisterError` if the file can't be read, or is no table.
  init(
    path: String, encoding: TextEncoding?, delimiter: Delimiter?,
    isKnownHeading: (String) -> Bool = { HeadingVocabulary.standard.meaning(of: $0) != nil }
  ) throws {
    self.path = path
    do {
      dialect = try Dialect.detect(path: path, encoding: encoding, delimiter: delimiter)
      layout = try TableLayout.detect(
        path: path, dialect: dialect, isKnownHeading: isKnownHeading)
    } catch {
      throw RegisterError(error)
    }
  }

  /// The last part of the path.
  var fileName: String {
    String(
      decoding: path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...], as: UTF8.self)
  }

  /// Hands over every row below the headings in turn, and how many blank ones there were.
  @discardableResult
  func forEachRow(_ body: (Row, RowKind) throws -> Void) throws -> Int {
    do {
      var reader = try TableReader(path: path, dialect: dialect, layout: layout)
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
