/// Reads a file record by record, in memory that does not grow with the file.
///
/// What it accepts:
/// - line ends LF, CRLF and CR, mixed, and none after the last record;
/// - a quote only at the start of a cell opens a quoted cell; elsewhere it is text;
/// - in a quoted cell, `""` is a quote, and delimiters and line ends are text;
/// - text after a closing quote stays in the cell, and the row carries a fault;
/// - an empty line is no record.
package struct RecordReader: ~Copyable {
  /// How the file is read.
  package let dialect: Dialect
  /// Empty lines met so far.
  package private(set) var emptyLines = 0

  let path: String
  private let limits: Limits
  private let delimiter: UInt8
  private let plainStops: Stops
  private let quotedStops = Stops(lineEndsAnd: quote)

  private var source: TextSource
  private let text: ByteBuffer
  private var end = 0
  private var position = 0

  private var line = 1
  /// Where the physical line starts in the chunk, and how many characters of it went before.
  private var lineStart = 0
  private var earlierColumns = 0
  private var isAfterReturn = false
  private var number = 0

  /// The cells of the record being read, unquoted.
  private var cells: ByteBuffer
  private var used = 0
  private var cellStart = 0
  private var cellLine = 1
  /// Where the cell opens in the chunk, or its column when that was in an earlier chunk.
  private var opening = Opening.here(0)

  private enum Opening {
    case here(Int)
    case column(Int)
  }

  private enum State {
    case start, plain, quoted, quotedReturn, closed
  }

  /// Opens a file. `bufferSize` is how many bytes are read at once.
  ///
  /// - Throws: when the file cannot be opened or is no regular file.
  package init(
    path: String, dialect: Dialect, limits: Limits = .standard, bufferSize: Int = 256 * 1024
  ) throws(TableError) {
    self.path = path
    self.dialect = dialect
    self.limits = limits
    delimiter = dialect.delimiter.rawValue
    plainStops = Stops(lineEndsAnd: delimiter)
    source = try TextSource(path: path, encoding: dialect.encoding, chunk: bufferSize)
    text = source.text
    cells = ByteBuffer(capacity: source.text.capacity + 64)
  }

  /// Reads the next record into `row`. Returns false at the end of the file.
  ///
  /// A row whose `fault` is set was read, but its quotes are wrong. After an error, the row holds
  /// nothing of use.
  /// - Throws: when the file cannot be read on: a NUL or an impossible byte, a quote that is never
  ///   closed, a cell or a record over the limits.
  package mutating func next(_ row: inout Row) throws(TableError) -> Bool {
    row.begin()
    used = 0
    guard try skipEmptyLines() else { return false }
    let firstLine = line
    startCell()
    var state = State.start
    while true {
      if position == end, try !refill() {
        if state == .quoted || state == .quotedReturn { throw error(.openQuote, atCell: true) }
        try endCell(&row)
        finish(&row, firstLine: firstLine)
        return true
      }
      switch state {
      case .start:
        if text[position] == quote {
          position += 1
          state = .quoted
          continue
        }
        state = .plain
        fallthrough
      case .plain:
        if try readPlain(&row) {
          state = .start
          continue
        }
        guard position < end else { continue }
        finish(&row, firstLine: firstLine)
        endLine()
        return true
      case .quoted, .quotedReturn:
        state = readQuoted(after: state)
      case .closed:
        state = closeQuote(&row)
      }
    }
  }
}

private let quote: UInt8 = 0x22
private let lineFeed: UInt8 = 0x0A
private let carriageReturn: UInt8 = 0x0D

extension RecordReader {
  /// Reads unquoted text up to the end of the cell, of the record or of the chunk. Returns whether
  /// a delimiter ended it, so that another cell follows. At a line end, the cell is ended too.
  @inline(__always)
  private mutating func readPlain(_ row: inout Row) throws(TableError) -> Bool {
    let length = text.copyRun(from: position, to: cells, at: used, stops: plainStops)
    position += length
    used += length
    guard position < end else { return false }
    try endCell(&row)
    guard text[position] == delimiter else { return false }
    guard row.count < limits.maxColumns else {
      throw error(.tooManyColumns(limit: limits.maxColumns))
    }
    position += 1
    startCell()
    return true
  }

  /// Reads quoted text up to a quote, a line end or the end of the chunk.
  private mutating func readQuoted(after state: State) -> State {
    let length = text.copyRun(from: position, to: cells, at: used, stops: quotedStops)
    position += length
    used += length
    guard position < end else { return length == 0 ? state : .quoted }
    let byte = text[position]
    position += 1
    if byte == quote { return .closed }
    cells[used] = byte
    used += 1
    settleOpening()
    // A line feed right after a carriage return ends the same line.
    if !(byte == lineFeed && state == .quotedReturn && length == 0) { line += 1 }
    startLine()
    return byte == carriageReturn ? .quotedReturn : .quoted
  }

  /// Decides what a quote within a quoted cell was: half a quote, or the end of the cell.
  private mutating func closeQuote(_ row: inout Row) -> State {
    switch text[position] {
    case quote:
      cells[used] = quote
      used += 1
      position += 1
      return .quoted
    case delimiter, lineFeed, carriageReturn: break
    default: row.addFault(error(.textAfterQuote))
    }
    return .plain
  }

  @inline(__always)
  private mutating func startCell() {
    cellStart = used
    cellLine = line
    opening = .here(position)
  }

  @inline(__always)
  private mutating func endCell(_ row: inout Row) throws(TableError) {
    guard isWithinLimits else { throw limitError() }
    row.endCell(at: used)
  }

  @inline(__always)
  private var isWithinLimits: Bool {
    used - cellStart <= limits.maxCellBytes && used <= limits.maxRecordBytes
  }

  private func limitError() -> TableError {
    let isCell = used - cellStart > limits.maxCellBytes
    return error(
      isCell
        ? .cellTooLong(limit: limits.maxCellBytes) : .recordTooLong(limit: limits.maxRecordBytes),
      atCell: true)
  }

  private mutating func finish(_ row: inout Row, firstLine: Int) {
    number += 1
    row.finish(bytes: cells.bytes(0, used), lines: firstLine...line, number: number)
  }

  private mutating func startLine() {
    lineStart = position
    earlierColumns = 0
  }

  /// Steps over a line end.
  @inline(__always)
  private mutating func endLine() {
    isAfterReturn = text[position] == carriageReturn
    position += 1
    line += 1
    if isAfterReturn, position < end {
      isAfterReturn = false
      if text[position] == lineFeed { position += 1 }
    }
    startLine()
  }

  private mutating func skipEmptyLines() throws(TableError) -> Bool {
    while true {
      if position == end, try !refill() { return false }
      let byte = text[position]
      if isAfterReturn {
        isAfterReturn = false
        guard byte != lineFeed else {
          position += 1
          startLine()
          continue
        }
      }
      guard byte == lineFeed || byte == carriageReturn else { return true }
      emptyLines += 1
      endLine()
    }
  }

  /// Moves on to the next chunk, keeping what messages need to know. False at the end of the file.
  private mutating func refill() throws(TableError) -> Bool {
    settleOpening()
    earlierColumns += text.scalars(from: lineStart, to: end)
    lineStart = 0
    position = 0
    end = 0
    guard isWithinLimits else { throw limitError() }
    guard try source.refill() else {
      guard let kind = source.fault else { return false }
      throw error(kind)
    }
    end = source.count
    if used + end + 16 > cells.capacity {
      cells = cells.grown(to: (used + end + 16) * 2, keeping: used)
    }
    return true
  }

  /// Turns the opening into a column, before its line goes out of sight.
  private mutating func settleOpening() {
    if case .here(let index) = opening { opening = .column(column(at: index)) }
  }

  private func column(at index: Int) -> Int {
    index < lineStart ? 1 : earlierColumns + text.scalars(from: lineStart, to: index) + 1
  }

  // Inlined, it would cost the hot path a copy of the reader even when nothing is thrown.
  @inline(never)
  private func error(_ kind: TableError.Kind, atCell: Bool = false) -> TableError {
    var place = (line, column(at: position))
    if atCell {
      place.0 = cellLine
      place.1 =
        switch opening {
        case .here(let index): column(at: index)
        case .column(let column): column
        }
    }
    return TableError(
      path: path, line: place.0, column: place.1, record: number + 1, kind: kind)
  }
}
