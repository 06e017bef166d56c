/// Memory for bytes, with the wide loads and copies of the hot path. Every unsafe access to memory
/// of this target stands in this file; callers keep indices within `capacity`.
///
/// A few bytes beyond `capacity` may be read and written, so that eight bytes can be moved at once.
/// The memory starts without content: what is read must have been written or sealed before.
final class ByteBuffer {
  let base: UnsafeMutablePointer<UInt8>
  let capacity: Int
  private static let slack = 16

  init(capacity: Int) {
    self.capacity = capacity
    base = .allocate(capacity: capacity + Self.slack)
  }

  deinit { base.deallocate() }

  @inline(__always)
  subscript(index: Int) -> UInt8 {
    get { base[index] }
    set { base[index] = newValue }
  }

  /// A larger buffer that starts with the first `count` bytes of this one.
  func grown(to capacity: Int, keeping count: Int) -> ByteBuffer {
    let larger = ByteBuffer(capacity: capacity)
    larger.base.update(from: base, count: count)
    return larger
  }

  /// The bytes from `start` up to `end`, for as long as the buffer lives and is not written to.
  func bytes(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + start, count: end - start)
  }

  /// Copies `count` bytes from another buffer.
  func copy(from source: ByteBuffer, at start: Int, count: Int, to target: Int) {
    (base + target).update(from: source.base + start, count: count)
  }

  /// Marks the end of the content with line feeds, so that a run always stops.
  func seal(at end: Int) {
    (base + end).update(repeating: 0x0A, count: 8)
  }

  @inline(__always)
  private func word(at index: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
  }

  /// The first index from `start` whose byte is not ASCII or is NUL, or `end`.
  func endOfPlainASCII(from start: Int, to end: Int) -> Int {
    var index = start
    while index + 8 <= end {
      let word = word(at: index)
      // Only when every byte is below 0x80, a borrow shows that one of them is zero.
      if (word | (word &- Lanes.ones)) & Lanes.highs != 0 { break }
      index += 8
    }
    while index < end, base[index] != 0, base[index] < 0x80 { index += 1 }
    return index
  }

  /// Copies bytes to `target` up to the first that is one of three, and returns how many.
  ///
  /// The source must be sealed with one of the three. Up to seven bytes more than the run are
  /// written to the target.
  @inline(__always)
  func copyRun(from start: Int, to target: ByteBuffer, at position: Int, stops: Stops) -> Int {
    var length = 0
    while true {
      let word = word(at: start + length)
      UnsafeMutableRawPointer(target.base + position + length)
        .storeBytes(of: word.littleEndian, as: UInt64.self)
      let found =
        (Lanes.zeros(word ^ stops.first) | Lanes.zeros(word ^ stops.second)
          | Lanes.zeros(word ^ stops.third))
      if found != 0 { return length + found.trailingZeroBitCount >> 3 }
      length += 8
    }
  }
}

/// Three bytes to stop at, each repeated over a word.
struct Stops {
  let first: UInt64
  let second: UInt64
  let third: UInt64

  /// A byte besides the two line ends.
  init(lineEndsAnd byte: UInt8) {
    first = UInt64(byte) &* Lanes.ones
    second = 0x0A &* Lanes.ones
    third = 0x0D &* Lanes.ones
  }
}

/// Eight bytes in one word, treated as eight lanes.
private enum Lanes {
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Sets the high bit of each zero lane. Lanes above the lowest zero lane may be wrong.
  @inline(__always)
  static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }
}
