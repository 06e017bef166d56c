/// A file's text as UTF-8, one chunk at a time.
///
/// A fault (a NUL, an impossible byte) ends the text just before it, so whoever reads the text knows
/// the fault's place.
struct TextSource: ~Copyable {
  /// The chunk, sealed after `count` bytes.
  let text: ByteBuffer
  private(set) var count = 0
  /// What ended the text before the file's end.
  private(set) var fault: TableError.Kind?
  /// Whether a byte order mark was found and left out.
  let hasByteOrderMark: Bool

  private let file: FileBytes
  private let decoder: TextDecoder
  private let raw: ByteBuffer
  private let chunk: Int
  /// Bytes that wait for the rest of their character.
  private var rest: [UInt8]
  private var isAtEnd = false

  init(path: String, encoding: TextEncoding, chunk: Int) throws(TableError) {
    let file = try FileBytes(path: path)
    let chunk = max(chunk, 1)
    let raw = ByteBuffer(capacity: chunk + 8)
    let mark = encoding.byteOrderMark
    var found = 0
    while found < mark.count {
      let more = try file.read(into: raw, at: found, count: mark.count - found)
      if more == 0 { break }
      found += more
    }
    let start = Array(raw.bytes(0, found))
    self.file = file
    self.chunk = chunk
    self.raw = raw
    text = encoding == .utf8 ? raw : ByteBuffer(capacity: raw.capacity * TextDecoder.growth)
    decoder = TextDecoder(encoding)
    hasByteOrderMark = !mark.isEmpty && start == mark
    rest = hasByteOrderMark ? [] : start
  }

  /// Moves on to the next chunk. Returns false, and leaves no text, at the end or at a fault.
  mutating func refill() throws(TableError) -> Bool {
    count = 0
    while count == 0 {
      if isAtEnd || fault != nil {
        text.seal(at: 0)
        return false
      }
      for (index, byte) in rest.enumerated() { raw[index] = byte }
      let found = try file.read(into: raw, at: rest.count, count: chunk)
      isAtEnd = found == 0
      let total = rest.count + found
      let decoded = decoder.decode(raw, count: total, into: text, atEnd: isAtEnd)
      rest = Array(raw.bytes(decoded.consumed, total))
      if decoded.fault != nil { rest = [] }
      fault = decoded.fault
      count = decoded.produced
    }
    text.seal(at: count)
    return true
  }
}

extension TextSource {
  /// Reads a file to its end, and returns the error that its bytes hold in this encoding, if any.
  static func firstFault(in path: String, encoding: TextEncoding) throws(TableError) -> TableError?
  {
    let chunk = 256 * 1024
    var source = try TextSource(path: path, encoding: encoding, chunk: chunk)
    while try source.refill() {}
    guard source.fault != nil else { return nil }
    // Counting lines is slow, so it is left for a second look.
    var place = TextPlace()
    source = try TextSource(path: path, encoding: encoding, chunk: chunk)
    while try source.refill() { place.advance(over: source.text, to: source.count) }
    guard let kind = source.fault else { return nil }
    return TableError(path: path, line: place.line, column: place.column, kind: kind)
  }
}
