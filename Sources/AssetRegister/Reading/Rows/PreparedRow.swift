import Tabular

/// One row read and made ready to be written: what it says in canonical form, and beside it its raw cells.
struct PreparedRow: Sendable {
  /// The physical line where the row starts.
  var line = 0
  var kind = RowKind.data
  var row: RegisterRow
  /// The cells as a JSON array of texts, those left out that `row` says; empty where the row will leave no record.
  var raw: [UInt8] = []
  /// The held row that this one takes the place of.
  var mends: HeldRowReference?

  /// Takes a row of the file, using the room it has; `leavesRecord` is whether a record of its own will be written.
  mutating func take(
    _ cells: Row, _ kind: RowKind, _ shape: RowShape, _ memo: inout CellMemo, heldRowColumn: Int?,
    leavesRecord: Bool
  ) {
    line = cells.line
    self.kind = kind
    shape.read(cells, into: &row, &memo)
    raw.removeAll(keepingCapacity: true)
    if leavesRecord { shape.appendRaw(cells, row, to: &raw) }
    mends = heldRowColumn.flatMap { $0 < cells.count ? HeldRows.reference(cells.text($0)) : nil }
  }
}
