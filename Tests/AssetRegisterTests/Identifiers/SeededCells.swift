/// SplitMix64, for cells that come out the same in every run.
struct SeededCells: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &self) }

  /// So many pieces of an alphabet, one after another.
  mutating func text(_ pieces: [String], _ length: Range<Int>) -> String {
    let count = number(length)
    return (0..<count).map { _ in pieces[number(0..<pieces.count)] }.joined()
  }

  /// Bytes without any order, most of them no UTF-8.
  mutating func bytes(_ length: Range<Int>) -> [UInt8] {
    let count = number(length)
    return (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }
  }
}
