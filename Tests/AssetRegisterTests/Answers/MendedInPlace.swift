import Foundation
import Tabular
import Testing

@testable import AssetRegister

/// A file and what it became, compared byte for byte.
struct MendedInPlace {
  /// The columns filled in, by the line of the row.
  private(set) var filled: [Int: Set<Int>] = [:]
  /// The lines of rows that got the two columns, the headings' too.
  private(set) var extended: [Int] = []

  /// Checks that the mended file is the source with blank cells filled in and two cells put behind `width` others, in
  /// rows that have so many.
  init(_ source: String, _ mended: String, _ dialect: Dialect, width: Int) throws {
    var one = try RawRecordReader(path: source, dialect: dialect)
    var other = try RawRecordReader(path: mended, dialect: dialect)
    #expect(one.byteOrderMark == other.byteOrderMark)
    let coder = RawCellCoder(dialect)
    var (old, new) = (RawRecord(), RawRecord())
    while try one.next(&old) {
      try #require(try other.next(&new))
      if old.bytes == new.bytes, old.lineEnd == new.lineEnd { continue }
      try #require(new.cells.count == old.cells.count + 2 && old.cells.count >= width)
      extended.append(old.line)
      var cells: [Int: [UInt8]] = [:]
      for column in old.cells.indices {
        let cell = Array(new.cell(column < width ? column : column + 2))
        guard cell != Array(old.cell(column)) else { continue }
        #expect(coder.text(old.cell(column)).span.trimmedRange.isEmpty, "line \(old.line)")
        #expect(!coder.isQuoted(old.cell(column)) || coder.isQuoted(cell[...]))
        cells[column] = cell
        filled[old.line, default: []].insert(column)
      }
      var expected: [UInt8] = []
      old.append(
        to: &expected, replacing: cells,
        inserting: [Array(new.cell(width)), Array(new.cell(width + 1))], at: width,
        delimiter: one.delimiter)
      #expect(expected == new.bytes + new.lineEnd, "line \(old.line)")
      let words = String(decoding: coder.text(new.cell(width)), as: UTF8.self)
      #expect(words.contains("filled in") == !cells.isEmpty, "line \(old.line): \(words)")
    }
    #expect(try !other.next(&new))
  }
}
