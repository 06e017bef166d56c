/// One record as 0-based cells. The bytes are UTF-8 and stay valid until the next read into the row.
package struct Row: Sendable {
  /// The cells' bytes, unquoted and joined without separators.
  package private(set) var bytes: [UInt8] = []
  /// Where each cell ends in `bytes`.
  package private(set) var ends: [Int] = []
  /// The physical line where the record starts, from 1. CRLF, CR and LF each end one line, within
  /// quotes too.
  package private(set) var line = 0
  /// The physical line where the record ends.
  package private(set) var endLine = 0
  /// The number of the record in its file, from 1. Empty lines are no records.
  package private(set) var number = 0
  /// What is wrong with the record's quotes, if anything. Its cells are then a best guess.
  package private(set) var fault: TableError?

  /// An empty row, to be filled by a reader.
  package init() {}

  /// How many cells the record has.
  package var count: Int { ends.count }

  /// Where a cell stands in `bytes`. The cell must be less than `count`.
  package func range(of cell: Int) -> Range<Int> {
    (cell == 0 ? 0 : ends[cell - 1])..<ends[cell]
  }

  /// A cell as text. The cell must be less than `count`.
  package func text(_ cell: Int) -> String {
    String(decoding: bytes[range(of: cell)], as: UTF8.self)
  }

  /// Every cell as text.
  package var texts: [String] { (0..<count).map(text) }

  /// Calls `body` with a cell's bytes, without a copy. The cell must be less than `count`.
  @inline(__always)
  package func withCell<R>(_ cell: Int, _ body: (Span<UInt8>) throws -> R) rethrows -> R {
    try body(bytes.span.extracting(range(of: cell)))
  }

  /// Whether the cell is empty or only white space.
  package func isBlank(_ cell: Int) -> Bool { isWhiteSpace(bytes[range(of: cell)]) }

  /// Puts cells in place of what the row holds; both are of UTF-8, `ends` as ``ends``. It starts and ends at `line`.
  package mutating func set(bytes: [UInt8], ends: [Int], line: Int, number: Int) {
    self.bytes = bytes
    self.ends = ends
    self.line = line
    endLine = line
    self.number = number
    fault = nil
  }

  /// Whether every cell is empty or only white space.
  package var isBlank: Bool { isWhiteSpace(bytes[...]) }
}

extension Row {
  mutating func begin() {
    ends.removeAll(keepingCapacity: true)
    fault = nil
  }

  @inline(__always)
  mutating func endCell(at end: Int) { ends.append(end) }

  /// Adds empty cells until there are as many as wanted.
  mutating func pad(to width: Int) {
    while ends.count < width { ends.append(bytes.count) }
  }

  mutating func addFault(_ error: TableError) { fault = fault ?? error }

  mutating func finish(
    bytes content: UnsafeBufferPointer<UInt8>, lines: ClosedRange<Int>, number: Int
  ) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: content)
    line = lines.lowerBound
    endLine = lines.upperBound
    self.number = number
  }
}

/// Whether UTF-8 bytes hold nothing but ASCII white space and no-break spaces.
func isWhiteSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
  var index = bytes.startIndex
  while index < bytes.endIndex {
    switch bytes[index] {
    case 0x20, 0x09...0x0D: index += 1
    case 0xC2 where index + 1 < bytes.endIndex && bytes[index + 1] == 0xA0: index += 2
    default: return false
    }
  }
  return true
}
