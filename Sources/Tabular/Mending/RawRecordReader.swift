/// Cuts a file into records and cells as ``RecordReader`` does, and keeps every byte: what it hands over, joined, is the
/// file. Empty lines are handed over too.
///
/// The bytes are not decoded: delimiters, quotes and line ends are ASCII in every encoding a table may have.
package struct RawRecordReader: ~Copyable {
  /// The byte order mark that the file starts with; it is no part of the first record.
  package private(set) var byteOrderMark: [UInt8] = []
  /// A delimiter in the file's encoding.
  package let delimiter: [UInt8]

  private let file: FileBytes
  private let unit: UnitShape
  private let separator: UInt8
  private let chunk: ByteBuffer
  private var pending: [UInt8]
  private var position = 0
  private var isAtEnd = false
  private var line = 1

  /// Opens a file that is read in a dialect.
  ///
  /// - Throws: `TableError` if it can't be read.
  package init(path: String, dialect: Dialect, bufferSize: Int = 256 * 1024) throws(TableError) {
    let file = try FileBytes(path: path)
    let chunk = ByteBuffer(capacity: max(bufferSize, 16))
    let mark = dialect.encoding.byteOrderMark
    var start: [UInt8] = []
    while start.count < mark.count {
      let count = try file.read(into: chunk, at: 0, count: mark.count - start.count)
      if count == 0 { break }
      start += chunk.bytes(0, count)
    }
    (self.file, self.chunk, pending) = (file, chunk, start)
    unit = UnitShape(dialect.encoding)
    separator = dialect.delimiter.rawValue
    delimiter = unit.bytes(dialect.delimiter.rawValue)
    guard !mark.isEmpty, start == mark else { return }
    byteOrderMark = mark
    position = mark.count
  }

  /// Reads the next record or empty line. False at the end of the file.
  ///
  /// - Throws: `TableError` if the file can't be read on.
  package mutating func next(_ record: inout RawRecord) throws(TableError) -> Bool {
    while true {
      if position < pending.count {
        var scan = RecordScan(unit: unit, separator: separator, start: position, line: line)
        if scan.run(pending.span, isWhole: isAtEnd) {
          take(scan, into: &record)
          return true
        }
      }
      if isAtEnd { return false }
      _ = try refill()
    }
  }

  private mutating func take(_ scan: RecordScan, into record: inout RawRecord) {
    record.bytes.removeAll(keepingCapacity: true)
    record.bytes += pending[scan.start..<scan.contentEnd]
    record.lineEnd = Array(pending[scan.contentEnd..<scan.end])
    record.cells = scan.cells
    record.line = line
    line = scan.line
    position = scan.end
  }

  /// Adds the file's next bytes to those not yet taken, as many again where a record is long. False at the end of the
  /// file.
  private mutating func refill() throws(TableError) -> Bool {
    pending.removeFirst(position)
    position = 0
    let wanted = pending.count * 2 + 1
    while pending.count < wanted, !isAtEnd {
      let count = try file.read(into: chunk, at: 0, count: chunk.capacity)
      pending += chunk.bytes(0, count)
      isAtEnd = count == 0
    }
    return !isAtEnd
  }
}

/// How an ASCII character stands in a file: one byte, or two of which one is NUL.
struct UnitShape {
  let width: Int
  private let low: Int

  init(_ encoding: TextEncoding) {
    width = encoding == .utf16le || encoding == .utf16be ? 2 : 1
    low = encoding == .utf16be ? 1 : 0
  }

  func bytes(_ character: UInt8) -> [UInt8] {
    width == 1 ? [character] : low == 0 ? [character, 0] : [0, character]
  }

  /// The character at a place; NUL for one beyond ASCII.
  @inline(__always)
  func character(_ bytes: Span<UInt8>, _ index: Int) -> UInt8 {
    guard width == 2 else { return bytes[index] }
    return bytes[index + 1 - low] == 0 ? bytes[index + low] : 0
  }
}

/// One record being looked for in bytes that may end before it does.
private struct RecordScan {
  let unit: UnitShape
  let separator: UInt8
  let start: Int
  /// Where the line end starts, and where it is over.
  private(set) var contentEnd: Int
  private(set) var end: Int
  private(set) var cells: [Range<Int>] = []
  /// The physical line; behind the record once that is found.
  private(set) var line: Int

  private static let quote: UInt8 = 0x22
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  init(unit: UnitShape, separator: UInt8, start: Int, line: Int) {
    (self.unit, self.separator, self.start, self.line) = (unit, separator, start, line)
    (contentEnd, end) = (start, start)
  }

  /// Finds the record's end; false if the bytes end first and are not all there are.
  mutating func run(_ bytes: Span<UInt8>, isWhole: Bool) -> Bool {
    var index = start
    var cellStart = start
    var isQuoted = false
    var isCellStart = true
    while index + unit.width <= bytes.count {
      let character = unit.character(bytes, index)
      if isQuoted {
        guard let next = skipQuoted(bytes, &index, character, isWhole) else { return false }
        isQuoted = next
        continue
      }
      switch character {
      case Self.quote where isCellStart:
        isQuoted = true
        isCellStart = false
      case separator:
        cells.append((cellStart - start)..<(index - start))
        cellStart = index + unit.width
        isCellStart = true
      case Self.lineFeed, Self.carriageReturn:
        return finish(bytes, cellStart, at: index, character, isWhole)
      default: isCellStart = false
      }
      index += unit.width
    }
    guard isWhole else { return false }
    cells.append((cellStart - start)..<(bytes.count - start))
    (contentEnd, end) = (bytes.count, bytes.count)
    line += 1
    return true
  }

  /// Steps over one character of a quoted cell; whether it is still quoted. Nil if the next one has to be known first.
  private mutating func skipQuoted(
    _ bytes: Span<UInt8>, _ index: inout Int, _ character: UInt8, _ isWhole: Bool
  ) -> Bool? {
    let next = index + unit.width
    guard character == Self.quote || character == Self.carriageReturn else {
      if character == Self.lineFeed { line += 1 }
      index = next
      return true
    }
    let follower = next + unit.width <= bytes.count ? unit.character(bytes, next) : nil
    guard follower != nil || isWhole else { return nil }
    index = next
    if character == Self.carriageReturn {
      line += 1
      if follower == Self.lineFeed { index += unit.width }
      return true
    }
    guard follower == Self.quote else { return false }
    index += unit.width
    return true
  }

  private mutating func finish(
    _ bytes: Span<UInt8>, _ cellStart: Int, at index: Int, _ character: UInt8, _ isWhole: Bool
  ) -> Bool {
    contentEnd = index
    end = index + unit.width
    if character == Self.carriageReturn {
      if end + unit.width <= bytes.count {
        if unit.character(bytes, end) == Self.lineFeed { end += unit.width }
      } else if !isWhole {
        return false
      }
    }
    if index > start { cells.append((cellStart - start)..<(index - start)) }
    line += 1
    return true
  }
}
