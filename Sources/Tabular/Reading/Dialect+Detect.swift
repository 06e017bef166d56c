extension Dialect {
  /// Finds out how to read a file. What is passed in is believed; the bytes are checked against it.
  ///
  /// The encoding is, in this order: what a byte order mark says; UTF-16, when every second byte of
  /// the start is NUL; UTF-8, when the whole file is valid; else Windows-1252. The delimiter is the
  /// one that cuts the first records most alike; a tie goes to the comma.
  ///
  /// - Throws: when the file cannot be read, is empty, holds a NUL, or holds a byte that the
  ///   encoding gives no meaning, with its line and column.
  package static func detect(
    path: String, encoding: TextEncoding? = nil, delimiter: Delimiter? = nil
  ) throws(TableError) -> Dialect {
    var dialect = Dialect()
    let signalled = try signalledEncoding(of: path)
    if let encoding = encoding ?? signalled {
      dialect.encoding = encoding
      if let fault = try TextSource.firstFault(in: path, encoding: encoding) { throw fault }
    } else {
      try dialect.tryUTF8ThenWindows1252(path)
    }
    dialect.hasByteOrderMark = try checkedMark(path, dialect.encoding)
    if let delimiter {
      dialect.delimiter = delimiter
    } else {
      dialect.delimiter = try mostConsistentDelimiter(path, dialect)
    }
    return dialect
  }

  /// The encoding that a byte order mark or a pattern of NULs tells, if any.
  private static func signalledEncoding(of path: String) throws(TableError) -> TextEncoding? {
    let size = 4096
    let start = ByteBuffer(capacity: size)
    let file = try FileBytes(path: path)
    var count = 0
    while count < size {
      let found = try file.read(into: start, at: count, count: size - count)
      if found == 0 { break }
      count += found
    }
    if count == 0 { throw TableError(path: path, kind: .emptyFile) }
    for encoding in [TextEncoding.utf8, .utf16le, .utf16be] {
      let mark = encoding.byteOrderMark
      if count >= mark.count, start.bytes(0, mark.count).elementsEqual(mark) { return encoding }
    }
    let pairs = count / 2
    let firstNULs = (0..<pairs).count { start[$0 * 2] == 0 }
    let secondNULs = (0..<pairs).count { start[$0 * 2 + 1] == 0 }
    // Latin text has NULs in nearly every pair, always on the same side.
    if secondNULs * 2 > pairs, firstNULs * 20 <= pairs { return .utf16le }
    if firstNULs * 2 > pairs, secondNULs * 20 <= pairs { return .utf16be }
    return nil
  }

  private mutating func tryUTF8ThenWindows1252(_ path: String) throws(TableError) {
    guard let fault = try TextSource.firstFault(in: path, encoding: .utf8) else { return }
    guard case .invalidUTF8(let byte) = fault.kind else { throw fault }
    let tally = try EncodingTally(path: path)
    guard tally.strayBytes >= tally.characters else {
      throw TableError(
        path: path, line: fault.line, column: fault.column, kind: .mixedEncodings(byte))
    }
    encoding = .windows1252
    assumedWindows1252Bytes = tally.nonASCIIBytes
    if let fault = try TextSource.firstFault(in: path, encoding: .windows1252) { throw fault }
  }

  /// Whether the file has a byte order mark. A file with nothing behind it is empty.
  private static func checkedMark(_ path: String, _ encoding: TextEncoding) throws(TableError)
    -> Bool
  {
    var source = try TextSource(path: path, encoding: encoding, chunk: 64)
    guard try source.refill() else { throw TableError(path: path, kind: .emptyFile) }
    return source.hasByteOrderMark
  }
}

/// How much of a file looks like UTF-8 and how much does not.
private struct EncodingTally {
  /// Bytes above 7F.
  var nonASCIIBytes = 0
  /// Whole characters beyond ASCII, as UTF-8.
  var characters = 0
  /// Bytes above 7F that are no part of such a character.
  var strayBytes = 0

  init(path: String) throws(TableError) {
    let chunk = 256 * 1024
    let file = try FileBytes(path: path)
    let bytes = ByteBuffer(capacity: chunk + 4)
    var kept = 0
    while true {
      let found = try file.read(into: bytes, at: kept, count: chunk)
      let end = kept + found
      let index = count(bytes, to: end, atEnd: found == 0)
      if found == 0 { return }
      bytes.copy(from: bytes, at: index, count: end - index, to: 0)
      kept = end - index
    }
  }

  /// Counts up to `end`, or up to a character that is cut short there; returns where it stopped.
  private mutating func count(_ bytes: ByteBuffer, to end: Int, atEnd: Bool) -> Int {
    var index = 0
    while index < end {
      switch UTF8Sequence(in: bytes, from: index, to: end) {
      case .valid(let length):
        if length > 1 {
          characters += 1
          nonASCIIBytes += length
        }
        index += length
      case .cutShort where !atEnd: return index
      case .cutShort, .invalid:
        nonASCIIBytes += 1
        strayBytes += 1
        index += 1
      }
    }
    return index
  }
}
