/// The shape of a line's serial numbers: `#` a digit, `@` a letter, `*` either, all else itself.
struct SerialShape {
  private let shape: [UInt8]

  init(_ shape: String) { self.shape = Array(shape.utf8) }

  /// A serial number of this shape.
  func number(_ random: inout SplitMix64) -> String {
    text(
      shape.map { mark in
        Self.alphabet(mark).map { Int(random.next() % UInt64($0.count)) } ?? 0
      })
  }

  /// The serial numbers that follow one another from a first one.
  func run(_ count: Int, _ random: inout SplitMix64) -> [String] {
    var places = shape.map { mark in
      Self.alphabet(mark).map { Int(random.next() % UInt64($0.count)) } ?? 0
    }
    var numbers: [String] = []
    for _ in 0..<count {
      numbers.append(text(places))
      for index in places.indices.reversed() {
        guard let alphabet = Self.alphabet(shape[index]) else { continue }
        places[index] += 1
        if places[index] < alphabet.count { break }
        places[index] = 0
      }
    }
    return numbers
  }

  private func text(_ places: [Int]) -> String {
    let bytes = zip(shape, places).map { mark, place in Self.alphabet(mark)?[place] ?? mark }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let digits = Array("0123456789".utf8)
  private static let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)
  private static let both = digits + letters

  private static func alphabet(_ mark: UInt8) -> [UInt8]? {
    switch mark {
    case UInt8(ascii: "#"): digits
    case UInt8(ascii: "@"): letters
    case UInt8(ascii: "*"): both
    default: nil
    }
  }
}
