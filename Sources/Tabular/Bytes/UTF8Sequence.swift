/// What stands at one place of bytes that claim to be UTF-8 (The Unicode Standard, table 3-7).
enum UTF8Sequence: Equatable {
  /// One whole character of so many bytes.
  case valid(Int)
  /// A good beginning that the bytes end in.
  case cutShort
  case invalid

  init(in bytes: ByteBuffer, from start: Int, to end: Int) {
    let lead = bytes[start]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0x00...0x7F: length = 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default:
      self = .invalid
      return
    }
    for offset in 1..<max(length, 2) where offset < length {
      guard start + offset < end else {
        self = .cutShort
        return
      }
      let expected = offset == 1 ? second : 0x80...0xBF
      guard expected ~= bytes[start + offset] else {
        self = .invalid
        return
      }
    }
    self = .valid(length)
  }
}

/// Whether so many bytes around a NUL are NUL that the text is rather UTF-16.
func looksLikeUTF16(_ bytes: ByteBuffer, from start: Int, to end: Int) -> Bool {
  let window = max(start - 1, 0)..<min(start + 63, end)
  return window.count >= 4 && window.count(where: { bytes[$0] == 0 }) * 3 >= window.count
}
