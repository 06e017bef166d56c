/// What a row below the headings is.
package enum RowKind: Equatable, Sendable {
  /// A row with a cell for each heading. Blank cells beyond the headings are let pass.
  case data
  /// A row with another number of cells; it is neither cut nor filled up.
  case ragged(found: Int, expected: Int)
  /// A row of totals or a remark at the foot of the table.
  case total
  /// A row whose quotes are wrong; its cells are a best guess.
  case faulty(TableError)
}

/// Reads the rows below a table's headings and says what each one is. Blank rows are left out.
package struct TableReader: ~Copyable {
  /// Where the table stands.
  package let layout: TableLayout
  private let records: any RowFeed
  /// Whether rows end where their last filled cell does.
  private let isRagged: Bool
  private var blankRecords = 0
  /// Rows that read like totals, until it is known that only such rows follow, and what came next.
  private var held: [(row: Row, kind: RowKind)] = []
  private var released = 0
  private static let mostHeld = 64

  /// Opens a file.
  ///
  /// - Throws: when the file cannot be read, or ends before its headings.
  package init(
    path: String, dialect: Dialect, layout: TableLayout, limits: Limits = .standard,
    bufferSize: Int = 256 * 1024
  ) throws(TableError) {
    try self.init(
      .text(path: path, dialect), layout: layout, limits: limits, bufferSize: bufferSize)
  }

  /// Begins to read a source of records.
  ///
  /// - Throws: when it cannot be read, or ends before its headings.
  package init(
    _ source: RecordSource, layout: TableLayout, limits: Limits = .standard,
    bufferSize: Int = 256 * 1024
  ) throws(TableError) {
    let records = try source.open(limits: limits, bufferSize: bufferSize)
    var row = Row()
    while row.number < layout.headingRecord, try records.next(&row) {}
    self.layout = layout
    self.records = records
    isRagged = source.isRagged
    emptyLinesAbove = records.emptyRows
  }

  private let emptyLinesAbove: Int

  /// Blank rows and empty lines met below the headings so far.
  package var blankRows: Int { blankRecords + records.emptyRows - emptyLinesAbove }

  /// Reads the next row that is not blank. Returns what it is, or nil at the end of the file.
  ///
  /// - Throws: what `RecordReader.next(_:)` throws.
  package mutating func next(_ row: inout Row) throws(TableError) -> RowKind? {
    while held.isEmpty || released == 0 {
      guard try records.next(&row) else {
        guard !held.isEmpty else { return nil }
        for index in held.indices { held[index].kind = .total }
        released = held.count
        break
      }
      if row.isBlank {
        blankRecords += 1
        continue
      }
      if isRagged { row.pad(to: layout.headings.count) }
      let isTotal = readsLikeTotal(row, width: layout.headings.count)
      if held.isEmpty, !isTotal { return kind(of: row) }
      held.append((row, kind(of: row)))
      if !isTotal || held.count == Self.mostHeld { released = held.count }
    }
    let next = held.removeFirst()
    released -= 1
    row = next.row
    return next.kind
  }

  private func kind(of row: Row) -> RowKind {
    if let fault = row.fault { return .faulty(fault) }
    let expected = layout.headings.count
    let hasAll = row.count >= expected
    let isRagged = !hasAll || (expected..<row.count).contains { !row.isBlank($0) }
    return isRagged ? .ragged(found: row.count, expected: expected) : .data
  }
}
