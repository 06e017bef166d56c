/// Turns UTF-8 into the bytes of an encoding: the way back from ``TextDecoder``.
package struct TextEncoder: Sendable {
  private let encoding: TextEncoding
  private let bytes: [Unicode.Scalar: UInt8]

  /// An encoder for one encoding.
  package init(_ encoding: TextEncoding) {
    self.encoding = encoding
    let upper = encoding.upperHalf.enumerated().filter { $1.value != 0 }
    bytes = Dictionary(upper.map { ($1, UInt8(0x80 + $0)) }) { first, _ in first }
  }

  /// The bytes at the start of a file that say which encoding it has; none where there are none.
  package var byteOrderMark: [UInt8] { encoding.byteOrderMark }

  /// Whether every character of a text can be written.
  package func canEncode(_ text: String) -> Bool {
    switch encoding {
    case .utf8, .utf16le, .utf16be: true
    case .windows1252, .macRoman:
      text.unicodeScalars.allSatisfy { $0.value < 0x80 || bytes[$0] != nil }
    }
  }

  /// The bytes of a text; a question mark for a character that can't be written.
  package func encode(_ text: [UInt8]) -> [UInt8] {
    guard encoding != .utf8 else { return text }
    var encoded: [UInt8] = []
    encoded.reserveCapacity(text.count * 2)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch encoding {
      case .utf8, .utf16le, .utf16be:
        for unit in UTF16.encode(scalar) ?? .init() {
          let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
          encoded += encoding == .utf16le ? [low, high] : [high, low]
        }
      case .windows1252, .macRoman:
        encoded.append(
          scalar.value < 0x80
            ? UInt8(scalar.value) : bytes[scalar] ?? UInt8(ascii: "?"))
      }
    }
    return encoded
  }
}
