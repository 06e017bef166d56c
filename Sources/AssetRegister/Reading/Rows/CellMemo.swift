import Glibc

/// What cells of a file were read as before: most columns repeat a few values, and looking one up costs less than
/// reading it again. A column of which most values are new is given up after a while.
struct CellMemo: Sendable {
  private struct Entry: Sendable {
    var key: UInt64 = 0
    var cell = 0..<0
    var value = 0..<0
  }

  private struct Column: Sendable {
    var entries: [Entry] = []
    var bytes: [UInt8] = []
    var hits = 0
    var misses = 0
  }

  private var columns: [Column]
  private static let size = 1024
  private static let mostBytes = 1 << 18

  init(columns count: Int) {
    columns = Array(repeating: Column(), count: count)
  }

  /// Puts the value of a cell with this hash into the slot, if the same cell was read before.
  mutating func recall(
    _ cell: Span<UInt8>, _ key: UInt64, column: Int, slot: Int, into row: inout RegisterRow
  ) -> Bool {
    guard !columns[column].entries.isEmpty else { return false }
    let entry = columns[column].entries[Int(truncatingIfNeeded: key) & (Self.size - 1)]
    guard entry.key == key, entry.cell.count == cell.count, isSame(cell, entry.cell, column) else {
      columns[column].misses += 1
      return false
    }
    columns[column].hits += 1
    let start = row.bytes.count
    columns[column].bytes.withUnsafeBufferPointer {
      row.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[entry.value]))
    }
    row.slots[slot] = start..<row.bytes.count
    return true
  }

  /// Remembers the value that a cell was read as.
  mutating func remember(
    _ cell: Span<UInt8>, _ key: UInt64, column: Int, _ value: ArraySlice<UInt8>
  ) {
    guard columns[column].misses < 4096 + columns[column].hits,
      columns[column].bytes.count + cell.count + value.count < Self.mostBytes
    else { return }
    if columns[column].entries.isEmpty {
      columns[column].entries = Array(repeating: Entry(), count: Self.size)
    }
    let start = columns[column].bytes.count
    cell.withUnsafeBufferPointer { columns[column].bytes.append(contentsOf: $0) }
    let middle = columns[column].bytes.count
    columns[column].bytes.append(contentsOf: value)
    columns[column].entries[Int(truncatingIfNeeded: key) & (Self.size - 1)] = Entry(
      key: key, cell: start..<middle, value: middle..<columns[column].bytes.count)
  }

  private func isSame(_ cell: Span<UInt8>, _ range: Range<Int>, _ column: Int) -> Bool {
    columns[column].bytes.withUnsafeBytes { known in
      cell.withUnsafeBytes { bytes in
        guard let left = known.baseAddress, let right = bytes.baseAddress else { return true }
        return memcmp(left + range.lowerBound, right, range.count) == 0
      }
    }
  }
}
