/// A text to look for in bytes of UTF-8, wherever it stands; large and small ASCII letters are the same.
struct SoughtText: Hashable {
  /// Its bytes, with small letters.
  let bytes: [UInt8]
  /// How far to go on from a byte that stands where the last one should: Horspool's table.
  private let steps: [Int]

  init(_ text: String) {
    let bytes = text.utf8.map(Self.small)
    var steps = [Int](repeating: max(1, bytes.count), count: 256)
    for (place, byte) in bytes.dropLast().enumerated() {
      steps[Int(byte)] = bytes.count - 1 - place
    }
    for capital in UInt8(ascii: "A")...UInt8(ascii: "Z") {
      steps[Int(capital)] = steps[Int(Self.small(capital))]
    }
    self.bytes = bytes
    self.steps = steps
  }

  /// A letter's small form; any other byte as it is.
  static func small(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }

  /// Whether it stands somewhere in a text.
  func isFound(in text: UnsafeRawBufferPointer) -> Bool {
    let length = bytes.count
    guard length > 0 else { return true }
    var end = length - 1
    while end < text.count {
      var place = length - 1
      while place >= 0, Self.small(text[end - (length - 1 - place)]) == bytes[place] { place -= 1 }
      if place < 0 { return true }
      end += steps[Int(text[end])]
    }
    return false
  }
}
