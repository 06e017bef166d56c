extension Span<UInt8> {
  /// The bytes as text.
  var text: String {
    withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// A part of the bytes as text, with every run of white space and invisible marks as one space.
  func tidied(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let blank = blankLength(at: index)
      if blank == 0 {
        bytes.append(self[index])
      } else if bytes.last != UInt8(ascii: " ") {
        bytes.append(UInt8(ascii: " "))
      }
      index += max(1, blank)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
