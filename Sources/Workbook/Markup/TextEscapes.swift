/// The way in which a workbook writes characters that XML has none of: `_x0007_` (ECMA-376 Part 1, 22.9.2.19). A text
/// that looks like that by itself has its first character written so: `_x005F_x0007_`.
enum TextEscapes {
  /// Puts characters in place of what stands for them, in the bytes from `start` on.
  static func decode(_ bytes: inout [UInt8], from start: Int) {
    guard var read = nextEscape(bytes, start) else { return }
    var written = read
    while read < bytes.count {
      if let unit = unit(bytes, at: read) {
        var value = unit
        var length = 7
        if unit & 0xFC00 == 0xD800, let low = Self.unit(bytes, at: read + 7), low & 0xFC00 == 0xDC00
        {
          value = 0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF)
          length = 14
        }
        for byte in (Unicode.Scalar(value) ?? "\u{FFFD}").utf8 {
          bytes[written] = byte
          written += 1
        }
        read += length
      } else {
        bytes[written] = bytes[read]
        written += 1
        read += 1
      }
    }
    bytes.removeLast(bytes.count - written)
  }

  private static func nextEscape(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard bytes.count >= start + 7 else { return nil }
    return (start...(bytes.count - 7)).first {
      bytes[$0] == underscore && unit(bytes, at: $0) != nil
    }
  }

  /// The UTF-16 unit that an escape at a place stands for; nil where there is none.
  static func unit(_ bytes: some RandomAccessCollection<UInt8>, at offset: Int) -> UInt32? {
    guard offset + 7 <= bytes.count else { return nil }
    func byte(_ index: Int) -> UInt8 {
      bytes[bytes.index(bytes.startIndex, offsetBy: offset + index)]
    }
    guard byte(0) == underscore, byte(1) == UInt8(ascii: "x"), byte(6) == underscore else {
      return nil
    }
    var value: UInt32 = 0
    for index in 2...5 {
      switch byte(index) {
      case let digit where 0x30...0x39 ~= digit: value = value << 4 + UInt32(digit) - 0x30
      case let digit where 0x41...0x46 ~= digit & 0xDF:
        value = value << 4 + UInt32(digit & 0xDF) - 0x37
      default: return nil
      }
    }
    return value
  }

  private static let underscore = UInt8(ascii: "_")

  /// Appends text as XML, with escapes for what XML can't hold or would change.
  static func append(_ text: String, to xml: inout [UInt8], lineEnds: Bool = true) {
    let utf8 = text.utf8
    if utf8.withContiguousStorageIfAvailable({ append($0, to: &xml, lineEnds) }) == nil {
      Array(utf8).withUnsafeBufferPointer { append($0, to: &xml, lineEnds) }
    }
  }

  private static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, to xml: inout [UInt8], _ lineEnds: Bool
  ) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "&"): xml.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): xml.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): xml.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): xml.append(contentsOf: "&quot;".utf8)
      case 0x09, 0x0A: lineEnds ? xml.append(byte) : appendEscape(UInt32(byte), to: &xml)
      case 0x00...0x1F: appendEscape(UInt32(byte), to: &xml)
      case underscore where unit(bytes, at: index - 1) != nil:
        appendEscape(UInt32(underscore), to: &xml)
      case 0xEF where isNoCharacter(bytes, index):
        appendEscape(0xFF40 + UInt32(bytes[index + 1]), to: &xml)
        index += 2
      default: xml.append(byte)
      }
    }
  }

  /// Whether what follows a first byte makes it U+FFFE or U+FFFF, which XML has none of.
  private static func isNoCharacter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index + 1 < bytes.count && bytes[index] == 0xBF && bytes[index + 1] >= 0xBE
  }

  private static func appendEscape(_ unit: UInt32, to xml: inout [UInt8]) {
    xml.append(contentsOf: "_x".utf8)
    for shift in [12, 8, 4, 0] { xml.append(hexDigits[Int(unit >> shift) & 0xF]) }
    xml.append(underscore)
  }

  private static let hexDigits = Array("0123456789ABCDEF".utf8)
}
