/// The number by which a DHCP client is known.
enum ClientIdentifier {
  /// The twelve digits of the hardware address behind the type byte `01` for Ethernet (RFC 2132, 9.14); nil for a text
  /// of another shape.
  static func withoutType(_ text: Span<UInt8>) -> [UInt8]? {
    guard 14...20 ~= text.count else { return nil }
    var digits: [UInt8] = []
    for index in 0..<text.count {
      switch text[index] {
      case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "."): continue
      case let byte where byte.hexDigit != nil: digits.append(byte)
      default: return nil
      }
    }
    guard digits.count == 14, digits.starts(with: [0x30, 0x31]) else { return nil }
    return Array(digits.dropFirst(2))
  }
}

/// The spellings of names with a domain in front.
enum NameText {
  /// The last backslash between two texts, as in `TRUST\PC1`.
  static func backslash(in text: Span<UInt8>) -> Int? {
    var index = text.count - 2
    while index > 0 {
      if text[index] == UInt8(ascii: "\\"), text[index - 1] != UInt8(ascii: "\\") { return index }
      index -= 1
    }
    return nil
  }
}
