/// One row of a sheet: its cells as they show, in UTF-8, without the empty ones at the end.
package struct SheetRow: Sendable {
  /// The row's number in the sheet, from 1.
  package internal(set) var number = 0
  /// The cells' bytes, joined.
  package internal(set) var bytes: [UInt8] = []
  /// Where each cell ends in `bytes`.
  package internal(set) var ends: [Int] = []

  /// An empty row, to be filled by a reader.
  package init() {}

  /// Every cell as text.
  package var texts: [String] {
    ends.indices.map { index in
      String(decoding: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]], as: UTF8.self)
    }
  }

  mutating func begin(_ number: Int) {
    self.number = number
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Adds empty cells until the next has a place.
  mutating func skip(to column: Int) {
    while ends.count < column { ends.append(bytes.count) }
  }

  mutating func endCell() { ends.append(bytes.count) }

  /// Takes empty cells from the end.
  mutating func trim() {
    while let end = ends.last, end == (ends.count > 1 ? ends[ends.count - 2] : 0) {
      ends.removeLast()
    }
  }
}
