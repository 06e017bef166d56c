/// Writes text as JSON string literals that are safe to show on a terminal.
package enum JSONEscaping {
  /// Appends a string literal, with its quotes. The bytes must be valid UTF-8.
  ///
  /// Escaped are the quote and the backslash, control characters (C0, DEL and C1), the separators
  /// U+2028 and U+2029, and the characters that change the direction of text.
  package static func append(_ bytes: Span<UInt8>, to json: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0, to: &json) }
  }

  /// Appends a string literal, with its quotes. The bytes must be valid UTF-8.
  package static func append(_ bytes: UnsafeBufferPointer<UInt8>, to json: inout [UInt8]) {
    json.append(quote)
    var plainStart = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      // Of the bytes above 7F, only C2, D8 and E2 start a character that is escaped.
      if isPlain[Int(byte)] {
        index += 1
        continue
      }
      let (scalar, length) = escapedScalar(in: bytes, at: index)
      guard let scalar else {
        index += length
        continue
      }
      json.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plainStart..<index]))
      appendEscape(scalar, to: &json)
      index += length
      plainStart = index
    }
    json.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plainStart...]))
    json.append(quote)
  }

  /// Appends a string literal, with its quotes.
  package static func append(_ text: String, to json: inout [UInt8]) {
    append(text.utf8.span, to: &json)
  }

  /// An array of string literals.
  package static func array(_ texts: [String]) -> String {
    var json: [UInt8] = [UInt8(ascii: "[")]
    for (index, text) in texts.enumerated() {
      if index > 0 { json.append(UInt8(ascii: ",")) }
      append(text, to: &json)
    }
    json.append(UInt8(ascii: "]"))
    return String(decoding: json, as: UTF8.self)
  }
}

private let quote: UInt8 = 0x22
private let backslash: UInt8 = 0x5C
private let hexDigits = Array("0123456789abcdef".utf8)

/// For each byte, whether no escaped character starts with it.
private let isPlain: [Bool] = (0..<256).map { byte in
  switch byte {
  case 0x00...0x1F, 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2: false
  default: true
  }
}

/// The character at a place, if it is to be escaped, and how many bytes to go on.
private func escapedScalar(
  in bytes: UnsafeBufferPointer<UInt8>, at index: Int
) -> (scalar: UInt16?, length: Int) {
  let lead = bytes[index]
  if lead < 0x80 { return (UInt16(lead), 1) }
  guard index + 1 < bytes.count else { return (nil, 1) }
  let second = bytes[index + 1]
  switch (lead, second) {
  case (0xC2, 0x80...0x9F): return (UInt16(second), 2)
  case (0xD8, 0x9C): return (0x061C, 2)
  case (0xE2, 0x80), (0xE2, 0x81):
    guard index + 2 < bytes.count else { return (nil, 1) }
    let scalar = 0x2000 + UInt16(second & 0x3F) << 6 + UInt16(bytes[index + 2] & 0x3F)
    switch scalar {
    case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: return (scalar, 3)
    default: return (nil, 3)
    }
  default: return (nil, 1)
  }
}

private func appendEscape(_ scalar: UInt16, to json: inout [UInt8]) {
  json.append(backslash)
  switch scalar {
  case 0x22: json.append(quote)
  case 0x5C: json.append(backslash)
  case 0x0A: json.append(UInt8(ascii: "n"))
  case 0x0D: json.append(UInt8(ascii: "r"))
  case 0x09: json.append(UInt8(ascii: "t"))
  default:
    json.append(UInt8(ascii: "u"))
    for shift in [12, 8, 4, 0] { json.append(hexDigits[Int(scalar >> shift) & 0xF]) }
  }
}
