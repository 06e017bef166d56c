/// Where a table's records come from; they can be read through as often as needed.
package enum RecordSource: Sendable {
  /// A text file, and how its bytes are read.
  case text(path: String, Dialect)
  /// Something else that has rows, each of which has as many empty cells at its end as anybody wants; `path` stands
  /// for it in messages.
  case rows(path: String, any RowSupply)

  /// What messages name.
  var path: String {
    switch self {
    case .text(let path, _), .rows(let path, _): path
    }
  }
}

/// Something that rows can be read from, again and again.
package protocol RowSupply: Sendable {
  /// Begins at the first row.
  func open() throws(TableError) -> any RowFeed
}

/// Hands over rows, one after the other.
package protocol RowFeed: AnyObject {
  /// Empty rows met so far.
  var emptyRows: Int { get }

  /// Fills `row` with the next row that isn't empty; false at the end.
  func next(_ row: inout Row) throws(TableError) -> Bool
}

extension RecordSource {
  /// Begins at the first record.
  func open(limits: Limits, bufferSize: Int = 256 * 1024) throws(TableError) -> any RowFeed {
    switch self {
    case .text(let path, let dialect):
      TextFeed(
        try RecordReader(path: path, dialect: dialect, limits: limits, bufferSize: bufferSize))
    case .rows(_, let supply): try supply.open()
    }
  }

  /// Whether rows end where their last filled cell does.
  var isRagged: Bool {
    if case .rows = self { true } else { false }
  }
}

/// The records of a text file.
private final class TextFeed: RowFeed {
  private var reader: RecordReader

  init(_ reader: consuming RecordReader) { self.reader = reader }

  var emptyRows: Int { reader.emptyLines }

  func next(_ row: inout Row) throws(TableError) -> Bool { try reader.next(&row) }
}
