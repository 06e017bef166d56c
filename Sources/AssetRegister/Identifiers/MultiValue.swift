/// Cells that hold several identifiers.
package enum MultiValue {
  /// The parts between semicolons, bars, commas and line ends, trimmed, empty ones left out; white
  /// space parts only what are MAC or IP addresses on both sides, so names stay whole.
  package static func split(_ cell: Span<UInt8>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    for index in 0...cell.count where index == cell.count || isSeparator(cell[index]) {
      let part = cell.trimmed(start..<index)
      start = index + 1
      if part.isEmpty { continue }
      let words = words(cell, part)
      if words.count > 1, words.allSatisfy({ isAddress(cell.extracting($0)) }) {
        parts += words
      } else {
        parts.append(part)
      }
    }
    return parts
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
