/// How a text's first bytes say that it is written.
enum TextStart {
  /// The text without byte order mark; of UTF-16, the low byte of each unit, which is enough for ASCII.
  static func singleBytes(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return bytes.dropFirst(3) }
    let isLittle =
      bytes.starts(with: [0xFF, 0xFE]) || bytes.count > 3 && bytes[1] == 0 && bytes[3] == 0
    let isBig =
      bytes.starts(with: [0xFE, 0xFF]) || bytes.count > 3 && bytes[0] == 0 && bytes[2] == 0
    guard isLittle || isBig else { return bytes[...] }
    let hasMark = bytes[0] >= 0xFE
    let low = stride(from: isLittle ? 0 : 1, to: bytes.count, by: 2).map { bytes[$0] }
    return low.dropFirst(hasMark ? 1 : 0)
  }
}
