/// A stretch of decoding: how much was taken, how much was written, and what stopped it.
struct Decoded {
  var consumed = 0
  var produced = 0
  var fault: TableError.Kind?
}

/// Turns a file's bytes into UTF-8. Stops before the first NUL or impossible byte.
struct TextDecoder {
  let encoding: TextEncoding
  private let upperHalf: [[UInt8]]

  init(_ encoding: TextEncoding) {
    self.encoding = encoding
    upperHalf = encoding.upperHalf.map { Array(String($0).utf8) }
  }

  /// How many bytes of UTF-8 one byte of the file may become.
  static let growth = 3

  /// Decodes the first `count` bytes of `raw` into `text`. What may be the start of a longer
  /// character is left, unless this is the end of the file.
  func decode(_ raw: ByteBuffer, count: Int, into text: ByteBuffer, atEnd: Bool) -> Decoded {
    switch encoding {
    case .utf8: checkUTF8(raw, count: count, atEnd: atEnd)
    case .utf16le: decodeUTF16(raw, count, into: text, atEnd: atEnd, low: 0)
    case .utf16be: decodeUTF16(raw, count, into: text, atEnd: atEnd, low: 1)
    case .windows1252, .macRoman: decodeSingleBytes(raw, count, into: text)
    }
  }

  private func checkUTF8(_ raw: ByteBuffer, count: Int, atEnd: Bool) -> Decoded {
    var index = 0
    var fault: TableError.Kind?
    while true {
      index = raw.endOfPlainASCII(from: index, to: count)
      if index == count { break }
      if raw[index] == 0 {
        fault = .nulByte(looksLikeUTF16: looksLikeUTF16(raw, from: index, to: count))
        break
      }
      switch UTF8Sequence(in: raw, from: index, to: count) {
      case .valid(let length):
        index += length
        continue
      case .cutShort where !atEnd: break
      case .cutShort, .invalid: fault = .invalidUTF8(raw[index])
      }
      break
    }
    return Decoded(consumed: index, produced: index, fault: fault)
  }

  private func decodeSingleBytes(
    _ raw: ByteBuffer, _ count: Int, into text: ByteBuffer
  ) -> Decoded {
    var result = Decoded()
    while true {
      let start = result.consumed
      let end = raw.endOfPlainASCII(from: start, to: count)
      text.copy(from: raw, at: start, count: end - start, to: result.produced)
      result.consumed = end
      result.produced += end - start
      if end == count { return result }
      let byte = raw[end]
      guard byte != 0 else {
        let hint = looksLikeUTF16(raw, from: end, to: count)
        result.fault = .nulByte(looksLikeUTF16: hint)
        return result
      }
      let utf8 = upperHalf[Int(byte) - 0x80]
      guard utf8 != [0] else {
        result.fault = .undefinedByte(byte, encoding)
        return result
      }
      for unit in utf8 {
        text[result.produced] = unit
        result.produced += 1
      }
      result.consumed += 1
    }
  }

  private func decodeUTF16(
    _ raw: ByteBuffer, _ count: Int, into text: ByteBuffer, atEnd: Bool, low: Int
  ) -> Decoded {
    func unit(at index: Int) -> UInt32 {
      UInt32(raw[index + low]) | UInt32(raw[index + 1 - low]) << 8
    }
    var result = Decoded()
    while result.consumed + 2 <= count {
      var value = unit(at: result.consumed)
      var width = 2
      if 0xD800..<0xDC00 ~= value {
        guard result.consumed + 4 <= count else { break }
        let second = unit(at: result.consumed + 2)
        if 0xDC00..<0xE000 ~= second {
          value = 0x10000 + (value - 0xD800) << 10 + (second - 0xDC00)
          width = 4
        }
      }
      guard value != 0, let scalar = Unicode.Scalar(value) else {
        result.fault = value == 0 ? .nulByte(looksLikeUTF16: false) : .invalidUTF16
        return result
      }
      for byte in scalar.utf8 {
        text[result.produced] = byte
        result.produced += 1
      }
      result.consumed += width
    }
    if atEnd, result.consumed < count { result.fault = .invalidUTF16 }
    return result
  }
}
