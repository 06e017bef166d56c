/// A place in UTF-8 text, for messages: the line and the column of the next character, from 1.
struct TextPlace: Equatable {
  private(set) var line = 1
  private(set) var column = 1
  private var isAfterReturn = false

  /// Moves over the first `end` bytes of a chunk.
  mutating func advance(over text: ByteBuffer, to end: Int) {
    for index in 0..<end {
      let byte = text[index]
      switch byte {
      case 0x0A where isAfterReturn: break
      case 0x0A, 0x0D:
        line += 1
        column = 1
      case 0x80...0xBF: break
      default: column += 1
      }
      isAfterReturn = byte == 0x0D
    }
  }
}

extension ByteBuffer {
  /// How many Unicode scalars of UTF-8 start in a stretch.
  func scalars(from start: Int, to end: Int) -> Int {
    bytes(start, max(start, end)).count { $0 & 0xC0 != 0x80 }
  }
}
