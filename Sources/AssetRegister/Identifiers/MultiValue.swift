/// Cells that hold several identifiers.
package enum MultiValue {
  /// The parts between semicolons, bars, commas and line ends, trimmed, empty ones left out. White space and slashes
  /// part only MAC and IP addresses, so that names, `N/A` and `10.1.2.0/24` stay whole.
  package static func split(_ cell: Span<UInt8>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    for index in 0...cell.count where index == cell.count || isSeparator(cell[index]) {
      let part = cell.trimmed(start..<index)
      start = index + 1
      if part.isEmpty { continue }
      for piece in slashed(cell, part) {
        let words = words(cell, piece)
        if words.count > 1, words.allSatisfy({ isAddress(cell.extracting($0)) }) {
          parts += words
        } else {
          parts.append(piece)
        }
      }
    }
    return parts
  }

  /// The pieces between slashes with white space around, where one of them is an address, or between any slashes, where
  /// all are; else the whole.
  private static func slashed(_ cell: Span<UInt8>, _ part: Range<Int>) -> [Range<Int>] {
    let slashes = part.filter { cell[$0] == UInt8(ascii: "/") }
    guard !slashes.isEmpty else { return [part] }
    let spaced = slashes.filter { slash in
      let before = cell.trimmed(part.lowerBound..<slash)
      let after = cell.trimmed(slash + 1..<part.upperBound)
      return !before.isEmpty && !after.isEmpty && before.upperBound < slash
        && after.lowerBound > slash + 1
    }
    let apart = pieces(cell, part, at: spaced)
    if apart.count > 1, apart.contains(where: { holdsAddress(cell, $0) }) { return apart }
    let all = pieces(cell, part, at: slashes)
    return all.allSatisfy { isAddress(cell.extracting($0)) } ? all : [part]
  }

  private static func pieces(
    _ cell: Span<UInt8>, _ part: Range<Int>, at slashes: [Int]
  ) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = part.lowerBound
    for end in slashes + [part.upperBound] {
      pieces.append(cell.trimmed(start..<end))
      start = end + 1
    }
    return pieces
  }

  private static func holdsAddress(_ cell: Span<UInt8>, _ piece: Range<Int>) -> Bool {
    isAddress(cell.extracting(piece))
      || words(cell, piece).contains { isAddress(cell.extracting($0)) }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ","), 0x0A, 0x0D: true
    default: false
    }
  }

  private static func isAddress(_ word: Span<UInt8>) -> Bool {
    MACAddress.parse(word) != nil || IPAddress.parse(word) != nil
  }

  /// The parts between white space.
  private static func words(_ cell: Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var (start, index) = (range.lowerBound, range.lowerBound)
    while index < range.upperBound {
      let blank = cell.blankLength(at: index)
      if blank > 0 {
        if index > start { words.append(start..<index) }
        start = index + blank
      }
      index += max(1, blank)
    }
    if start < range.upperBound { words.append(start..<range.upperBound) }
    return words
  }
}
