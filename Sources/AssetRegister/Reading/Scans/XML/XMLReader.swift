internal import CExpat

/// Reads an XML file from its beginning to its end in little memory, whatever its size, and hands over its elements.
///
/// Nothing but the file is ever opened. A document type may name an outer definition, which is left alone; one that brings
/// definitions of its own is refused, so no entity can grow or point anywhere.
struct XMLReader {
  let path: String
  /// The bytes that tell how the file is encoded.
  let head: [UInt8]
  /// How many bytes are read at a time.
  var chunk = 256 * 1024

  static let maxDepth = 256
  /// The longest tag, comment or instruction.
  static let maxTokenBytes = 16 << 20

  /// How many references to characters that XML can't hold were mended on the way.
  struct Mending: Equatable {
    var count = 0
    /// The line of the first reference that was mended.
    var firstLine: Int?
  }

  /// Hands over the file's elements; what was mended is in `mending` even if it throws.
  ///
  /// - Throws: `XMLFault` if the file is not sound or can't be read; what the handler throws.
  func read(into handler: any XMLHandler, mending: inout Mending) throws {
    let encoding = XMLEncoding(head: head)
    let bytes = try XMLBytes(path: path, encoding: encoding, chunk: chunk)
    let session = try XMLSession(
      handler: handler, encoding: encoding == .other ? nil : "UTF-8")
    var references = XMLReferences()
    defer {
      let count = references.mended(before: session.place)
      mending = Mending(count: count, firstLine: count == 0 ? nil : references.firstLine)
    }
    var isAtEnd = false
    while !isAtEnd {
      let room = XMLBytes.room(for: chunk) + XMLReferences.mostHeld
      try session.feed(room: room) { (target: UnsafeMutablePointer<UInt8>) throws(XMLFault) in
        let held = references.held.count
        for (index, byte) in references.held.enumerated() { target[index] = byte }
        let found = try bytes.read(chunk, into: target + held)
        isAtEnd = found == 0
        return (references.mend(target, held + found, atEnd: isAtEnd), isAtEnd)
      }
      if session.hasMoved { references.forgetEarlierPlaces() }
    }
  }
}
