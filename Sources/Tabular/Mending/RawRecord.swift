/// One record as its file has it: bytes in the file's encoding, cells with their quotes, and what ends the line.
package struct RawRecord: Sendable {
  /// The bytes up to the line end; none for an empty line.
  package internal(set) var bytes: [UInt8] = []
  /// Where each cell stands in `bytes`, its quotes included. An empty line has no cells.
  package internal(set) var cells: [Range<Int>] = []
  /// CRLF, LF, CR, or nothing at the end of the file.
  package internal(set) var lineEnd: [UInt8] = []
  /// The physical line where the record starts, from 1, as of ``Row``.
  package internal(set) var line = 0

  /// An empty record, to be filled by a reader.
  package init() {}

  /// A cell's bytes with its quotes.
  package func cell(_ index: Int) -> ArraySlice<UInt8> { bytes[cells[index]] }

  /// Appends the record with some cells replaced and others put in before the cell of number `place`; every other byte is
  /// the file's. What is replaced or put in must be in the file's encoding, with quotes where it needs them.
  package func append(
    to text: inout [UInt8], replacing: [Int: [UInt8]] = [:], inserting added: [[UInt8]] = [],
    at place: Int = 0, delimiter: [UInt8]
  ) {
    var isFirst = true
    func add(_ cell: some Sequence<UInt8>) {
      if !isFirst { text += delimiter }
      isFirst = false
      text += cell
    }
    for index in 0...cells.count {
      if index == place { for cell in added { add(cell) } }
      guard index < cells.count else { break }
      if let cell = replacing[index] { add(cell) } else { add(bytes[cells[index]]) }
    }
    text += lineEnd
  }
}
