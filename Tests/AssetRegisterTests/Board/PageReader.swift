/// A page as a test reads it: tags with their attributes, and texts, in the order of the page.
struct PageReader {
  enum Piece: Equatable {
    case open(String, [String: String])
    case close(String)
    case text(String)
  }

  let pieces: [Piece]

  init(_ page: [UInt8]) {
    var pieces: [Piece] = []
    var rest = page[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "<") {
        let (piece, end) = Self.tag(rest)
        if let piece { pieces.append(piece) }
        rest = rest[end...]
      } else {
        let end = rest.firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
        pieces.append(.text(Self.unescaped(rest[..<end])))
        rest = rest[end...]
      }
    }
    self.pieces = pieces
  }

  /// The attributes of every element of a name.
  func all(_ name: String) -> [[String: String]] {
    pieces.compactMap { piece in
      guard case .open(name, let attributes) = piece else { return nil }
      return attributes
    }
  }

  /// The text inside each element of a name, in the order of their starts.
  func texts(_ name: String, in range: Range<Int>? = nil) -> [String] {
    elements(name, in: range).map { text(in: $0) }
  }

  /// The pieces within each element of a name.
  func elements(_ name: String, in range: Range<Int>? = nil) -> [Range<Int>] {
    (range ?? pieces.indices).compactMap { start in
      guard case .open(name, _) = pieces[start] else { return nil }
      var depth = 0
      for index in start..<pieces.count {
        if case .open(name, _) = pieces[index] { depth += 1 }
        if case .close(name) = pieces[index] { depth -= 1 }
        if depth == 0 { return start + 1..<index }
      }
      return nil
    }
  }

  /// The text of some pieces.
  func text(in range: Range<Int>) -> String {
    pieces[range].map { piece in
      guard case .text(let text) = piece else { return "" }
      return text
    }.joined()
  }

  private static func tag(_ bytes: ArraySlice<UInt8>) -> (Piece?, Int) {
    var isQuoted = false
    var end = bytes.startIndex
    while end < bytes.endIndex, isQuoted || bytes[end] != UInt8(ascii: ">") {
      if bytes[end] == UInt8(ascii: "\"") { isQuoted.toggle() }
      end += 1
    }
    let inside = bytes[(bytes.startIndex + 1)..<end]
    let after = min(end + 1, bytes.endIndex)
    guard inside.first != UInt8(ascii: "!") else { return (nil, after) }
    if inside.first == UInt8(ascii: "/") {
      return (.close(String(decoding: inside.dropFirst(), as: UTF8.self)), after)
    }
    let parts = inside.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    let head = parts[0].split(separator: 0x20)
    let name = String(decoding: head.first ?? [], as: UTF8.self)
    var attributes: [String: String] = [:]
    var key = head.count > 1 ? String(decoding: head[1].dropLast(), as: UTF8.self) : ""
    for (index, part) in parts.enumerated().dropFirst() {
      if index % 2 == 1 {
        attributes[key] = unescaped(part)
      } else {
        key = String(decoding: part.drop { $0 == 0x20 }.dropLast(), as: UTF8.self)
      }
    }
    return (.open(name, attributes), after)
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
