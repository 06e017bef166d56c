import Testing

@testable import AssetRegister

struct NearestTests {
  @Test(
    arguments: [
      ("Serail Number", ["Asset Tag", "Serial Number", "Model"], "Serial Number"),
      ("radiolgy", ["Radiology", "Cardiology"], "Radiology"),
      ("SERIAL_NUMBER", ["Serial Number"], "Serial Number"),
      ("Aquired Date", ["Acquired Date", "Required Date"], "Acquired Date"),
      ("cat", ["cot", "car", "can"], "can"),
      ("Anna Smyth", ["Anna Smith", "Ana Smyth"], "Ana Smyth"),
      ("colour", ["Model", "Serial"], nil),
      ("x", ["it"], nil), ("ab", ["cd"], nil), ("", ["a"], nil), ("a", [], nil), ("--", ["a"], nil),
    ] as [(String, [String], String?)])
  func `the nearest known name is suggested`(text: String, names: [String], nearest: String?) {
    #expect(Nearest.suggest(text, among: names) == nearest)
    #expect(Nearest.suggest(text, among: names.reversed()) == nearest)
  }

  /// The definition itself: the fewest edits of any alignment.
  static func plain(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
    guard let a = left.last else { return right.count }
    guard let b = right.last else { return left.count }
    let (shortLeft, shortRight) = (left.dropLast(), right.dropLast())
    var least = min(plain(shortLeft, right) + 1, plain(left, shortRight) + 1)
    least = min(least, plain(shortLeft, shortRight) + (a == b ? 0 : 1))
    if let c = shortLeft.last, let d = shortRight.last, a == d, b == c {
      least = min(least, plain(shortLeft.dropLast(), shortRight.dropLast()) + 1)
    }
    return least
  }

  @Test(arguments: UInt64(0)..<100)
  func `the distance is that of the definition, within any bound`(seed: UInt64) {
    var random = SeededCells(seed: seed)
    let left = Array(random.text(["a", "b", "c"], 0..<7).utf8)
    let right = Array(random.text(["a", "b", "c"], 0..<7).utf8)
    let distance = Self.plain(left[...], right[...])
    for bound in 0...8 {
      let bounded = Nearest.distance(left.span, right.span, atMost: bound)
      #expect(bounded == (distance <= bound ? distance : nil))
    }
  }
}
