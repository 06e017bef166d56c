/// Cells that hold one of a few words.
extension RowShape {
  /// A word of a vocabulary; an unknown one is kept as it is and found.
  func word(
    _ words: WordTable, _ unknown: RowFinding.Code, _ cell: Span<UInt8>, _ column: Column,
    _ row: inout RegisterRow
  ) {
    let range = cell.trimmedRange
    guard !range.isEmpty else { return }
    if let value = words.value(folded: folded(cell).span) {
      row.set(column.slot, value)
    } else if Placeholder.matches(cell) {
      row.placeholders += 1
    } else {
      let start = row.bytes.count
      row.append(cell.extracting(range))
      row.slots[column.slot] = start..<row.bytes.count
      row.find(unknown, cell, column, self)
    }
  }

  /// One of the five kinds, or a type that belongs to one.
  func kind(_ cell: Span<UInt8>, _ column: Column, _ row: inout RegisterRow) {
    let range = cell.trimmedRange
    guard !range.isEmpty, !Placeholder.matches(cell) else { return }
    if let value = RegisterWords.kinds.value(folded: folded(cell).span) {
      row.set(column.slot, value)
    } else {
      row.find(.unknownKind, cell, column, self)
    }
  }

  /// The kind of a row that doesn't name it: from its type, else the file's own.
  func deriveKind(_ row: inout RegisterRow, _ memo: inout CellMemo) {
    guard row.slots[kindSlot].isEmpty else { return }
    if let categorySlot, !row.slots[categorySlot].isEmpty {
      let type = row.bytes[row.slots[categorySlot]]
      let key = Hash64.of(type.span)
      if memo.recall(type.span, key, column: width, slot: kindSlot, into: &row) { return }
      if let value = RegisterWords.kinds.value(folded: folded(type.span).span) {
        row.set(kindSlot, value)
        memo.remember(type.span, key, column: width, value[...])
        return
      }
    }
    if let defaultKind { row.set(kindSlot, defaultKind) }
  }

  /// `yes` or `no` where the cell begins with one; else the cell's own words.
  func yesOrNo(_ cell: Span<UInt8>, _ slot: Int, _ row: inout RegisterRow) {
    let range = cell.trimmedRange
    guard !range.isEmpty else { return }
    guard !Placeholder.matches(cell) else {
      row.placeholders += 1
      return
    }
    let word = folded(cell)
    if Self.yes.contains(word.span) {
      row.set(slot, Array("yes".utf8))
    } else if Self.no.contains(word.span) {
      row.set(slot, Array("no".utf8))
    } else {
      let start = row.bytes.count
      row.append(cell.extracting(range))
      row.slots[slot] = start..<row.bytes.count
    }
  }

  private static let yes = ByteStringTable(["yes", "y", "true", "1", "x", "held", "present"])
  private static let no = ByteStringTable(["no", "n", "false", "0", "none", "nil", "notheld"])

  private func folded(_ cell: Span<UInt8>) -> [UInt8] {
    var word: [UInt8] = []
    word.reserveCapacity(cell.count)
    Fold.heading(cell, into: &word)
    return word
  }
}
