import Glibc
import Tabular

extension RowShape {
  /// Appends the cells of a row as its record keeps them beside the values they were read as: a JSON array of texts in
  /// which a cell is left out that says to the letter what the field of its column holds, or that is empty where the
  /// field holds nothing or there is none. ``WholeCells`` puts them together again.
  func appendRaw(_ cells: Row, _ row: RegisterRow, to raw: inout [UInt8]) {
    raw.append(UInt8(ascii: "["))
    cells.bytes.withUnsafeBufferPointer { bytes in
      row.bytes.withUnsafeBufferPointer { values in
        for index in 0..<cells.count {
          if index > 0 { raw.append(UInt8(ascii: ",")) }
          let cell = UnsafeBufferPointer(rebasing: bytes[cells.range(of: index)])
          let slot = index < width ? slots[index] : -1
          let known = slot < 0 ? 0..<0 : row.slots[slot]
          // `[]` has no cell.
          if cells.count > 1, Self.isSame(cell, values, known) { continue }
          JSONEscaping.append(cell, to: &raw)
        }
      }
    }
    raw.append(UInt8(ascii: "]"))
  }

  private static func isSame(
    _ cell: UnsafeBufferPointer<UInt8>, _ values: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard cell.count == range.count else { return false }
    guard let left = cell.baseAddress, let right = values.baseAddress else { return true }
    return memcmp(left, right + range.lowerBound, range.count) == 0
  }
}
