/// Reading a cell's bytes: white space, scalars, comparison.
extension Span<UInt8> {
  /// The length of the white space or invisible mark at `index`, 0 when there is none.
  ///
  /// Besides ASCII: no-break and typographic spaces, zero-width marks, direction marks, byte order
  /// mark and soft hyphen, all of which arrive by copy and paste.
  func blankLength(at index: Int) -> Int {
    let first = self[index]
    if first < 0x80 { return first.isASCIISpace ? 1 : 0 }
    if first == 0xC2, index + 1 < count {
      return self[index + 1] == 0xA0 || self[index + 1] == 0xAD ? 2 : 0
    }
    guard index + 2 < count else { return 0 }
    let last = self[index + 2]
    switch (first, self[index + 1]) {
    case (0xE2, 0x80):
      return last <= 0x8F || (0xA8...0xAF).contains(last) ? 3 : 0
    case (0xE2, 0x81): return last == 0xA0 || last == 0x9F ? 3 : 0
    case (0xE3, 0x80): return last == 0x80 ? 3 : 0
    case (0xEF, 0xBB): return last == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// The cell without the white space around it.
  var trimmedRange: Range<Int> { trimmed(0..<count) }

  /// The part of the cell without the white space around it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper {
      let length = blankLength(at: lower)
      if length == 0 { break }
      lower = Swift.min(lower + length, upper)
    }
    trailing: while lower < upper {
      for length in 1...3 where upper - length >= lower {
        if blankLength(at: upper - length) == length {
          upper -= length
          continue trailing
        }
      }
      break
    }
    return lower..<upper
  }

  /// The cell without white space around it and without the wrappers that keep a spreadsheet from
  /// reading a number: a leading apostrophe, `="..."`, quotation marks. The `.0` goes too that a
  /// program adds to a number of four digits or more when it takes an identifier for one.
  var unwrappedRange: Range<Int> {
    var range = trimmedRange
    while true {
      let before = range
      if range.count >= 3, self[range.lowerBound] == UInt8(ascii: "="),
        self[range.lowerBound + 1] == UInt8(ascii: "\""),
        self[range.upperBound - 1] == UInt8(ascii: "\"")
      {
        range = trimmed(range.lowerBound + 2..<range.upperBound - 1)
      } else if range.count >= 2, self[range.lowerBound] == UInt8(ascii: "\""),
        self[range.upperBound - 1] == UInt8(ascii: "\"")
      {
        range = trimmed(range.lowerBound + 1..<range.upperBound - 1)
      } else if range.count >= 2, self[range.lowerBound] == UInt8(ascii: "'") {
        range = trimmed(range.lowerBound + 1..<range.upperBound)
      } else if endsInDecimalZero(range) {
        range = range.lowerBound..<range.upperBound - 2
      }
      if range == before { return range }
    }
  }

  private func endsInDecimalZero(_ range: Range<Int>) -> Bool {
    guard range.count >= 6, self[range.upperBound - 1] == UInt8(ascii: "0"),
      self[range.upperBound - 2] == UInt8(ascii: ".")
    else { return false }
    return !extracting(range.lowerBound..<range.upperBound - 2).contains { !$0.isASCIIDigit }
  }

  /// The scalar at `index`, which moves past it; the replacement character and one byte further
  /// where the bytes are no UTF-8.
  func scalar(at index: inout Int) -> Unicode.Scalar {
    let first = self[index]
    index += 1
    if first < 0x80 { return Unicode.Scalar(first) }
    let length = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
    guard first >= 0xC2, first < 0xF5, index + length <= count else { return "\u{FFFD}" }
    var value = UInt32(first) & (0x3F >> UInt32(length))
    for offset in 0..<length {
      let next = self[index + offset]
      guard next & 0xC0 == 0x80 else { return "\u{FFFD}" }
      value = value << 6 | UInt32(next & 0x3F)
    }
    let least: UInt32 = length == 1 ? 0x80 : length == 2 ? 0x800 : 0x10000
    guard value >= least, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
    index += length
    return scalar
  }

  /// Whether the bytes are these.
  func equals(_ other: [UInt8]) -> Bool { count == other.count && hasPrefix(other) }

  /// Whether the bytes begin with these.
  func hasPrefix(_ prefix: [UInt8]) -> Bool {
    guard count >= prefix.count else { return false }
    for index in 0..<prefix.count where self[index] != prefix[index] { return false }
    return true
  }

  /// Whether the bytes at `start` are those of a lower-case ASCII text, in either case.
  func hasPrefix(_ prefix: [UInt8], ignoringCaseAt start: Int) -> Bool {
    guard count - start >= prefix.count else { return false }
    for index in 0..<prefix.count where self[start + index].asciiLowered != prefix[index] {
      return false
    }
    return true
  }

  /// Whether a byte for which `test` holds stands in the span.
  func contains(where test: (UInt8) -> Bool) -> Bool {
    for index in 0..<count where test(self[index]) { return true }
    return false
  }
}
