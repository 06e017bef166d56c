internal import GRDB

/// Rows for one table, given value by value and written many in one statement: that costs about half of a statement for
/// each row, as SQLite opens and closes the table every time.
struct BulkInsert {
  private enum Value {
    case null
    case number(Int64)
    case text(Range<Int>)
  }

  private static let rowsTogether = 64

  private let database: Database
  private let table: String
  private let columns: [String]
  /// The statement for one row, and the one for many, made when there are as many.
  private var one: BoundStatement
  private var many: BoundStatement?
  /// What is not yet written, row after row; the texts' bytes stand in `bytes`.
  private var values: [Value] = []
  private var bytes: [UInt8] = []

  init(into table: String, _ columns: [String], in database: Database) throws {
    self.database = database
    self.table = table
    self.columns = columns
    one = try BoundStatement(Self.sql(table, columns, rows: 1), in: database)
  }

  private static func sql(_ table: String, _ columns: [String], rows: Int) -> String {
    let row = "(\(columns.map { _ in "?" }.joined(separator: ", ")))"
    let rows = Array(repeating: row, count: rows).joined(separator: ", ")
    return "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES \(rows)"
  }

  mutating func add(_ number: Int64?) {
    values.append(number.map(Value.number) ?? .null)
  }

  /// Adds bytes of UTF-8; none are added as NULL.
  mutating func add(_ text: UnsafeRawBufferPointer) {
    guard !text.isEmpty else {
      values.append(.null)
      return
    }
    let start = bytes.count
    bytes.append(contentsOf: text)
    values.append(.text(start..<bytes.count))
  }

  mutating func add(_ text: String?) {
    guard var text else {
      values.append(.null)
      return
    }
    let start = bytes.count
    text.withUTF8 { bytes.append(contentsOf: $0) }
    values.append(.text(start..<bytes.count))
  }

  mutating func add(_ text: StaticString) {
    add(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Ends a row, whose values were added in the order of the columns.
  mutating func endRow() throws {
    guard values.count == columns.count * Self.rowsTogether else { return }
    var statement =
      try many
      ?? BoundStatement(Self.sql(table, columns, rows: Self.rowsTogether), in: database)
    try write(values[...], by: &statement)
    many = statement
    forget()
  }

  /// Writes the rows that are left.
  mutating func finish() throws {
    for start in stride(from: 0, to: values.count, by: columns.count) {
      try write(values[start..<start + columns.count], by: &one)
    }
    forget()
  }

  private func write(_ values: ArraySlice<Value>, by statement: inout BoundStatement) throws {
    try bytes.withUnsafeBytes { bytes in
      for value in values {
        switch value {
        case .null: statement.bind(nil as Int64?)
        case .number(let number): statement.bind(number)
        case .text(let range): statement.bind(UnsafeRawBufferPointer(rebasing: bytes[range]))
        }
      }
      try statement.run()
    }
  }

  private mutating func forget() {
    values.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }
}
