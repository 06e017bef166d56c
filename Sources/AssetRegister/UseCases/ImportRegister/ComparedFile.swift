/// A file beside what its register holds.
struct ComparedFile {
  var fates = RowFates(all: .new)
  var dataRows = 0
  /// Rows of totals, and rows that can't be taken.
  var otherRows = 0
  var blankRows = 0

  /// Whether every row says what its asset's row says.
  var isAllUnchanged: Bool { otherRows == 0 && fates.areAllUnchanged }
}

extension RegisterImportSummary {
  /// Tells of a file whose rows are all unchanged.
  mutating func keep(_ compared: ComparedFile) {
    rows = compared.dataRows
    unchanged = compared.dataRows
    note(blankRows: compared.blankRows)
  }

  /// Tells how many blank rows were left out, if any were.
  mutating func note(blankRows: Int) {
    guard blankRows > 0 else { return }
    notes.append("\(Counted.text(blankRows, "blank row")) left out")
  }
}
