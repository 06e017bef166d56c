import Testing

@testable import AssetRegister

struct Hash64Tests {
  static func hash(_ text: String, _ seed: UInt64 = 0) -> UInt64 {
    Hash64.of(text.utf8.span, seed: seed)
  }

  @Test(arguments: [
    ("", UInt64(0), UInt64(2_369_391_613_638_537_367)), ("a", 0, 3_072_935_346_006_308_131),
    ("a", 1, 6_281_957_303_905_333_474), ("00:1a:2b:3c:4d:5e", 0, 11_897_409_532_820_840_954),
  ])
  func `a hash is the same on every machine`(text: String, seed: UInt64, expected: UInt64) {
    #expect(Self.hash(text, seed) == expected)
  }

  @Test func `like keys do not collide`() {
    var seen: Set<UInt64> = []
    for number in 0..<200_000 {
      let digits = String(number)
      seen.insert(Self.hash(digits))
      seen.insert(Self.hash("LTH-PC-" + digits))
      seen.insert(Self.hash(digits, 7))
      seen.insert(
        Self.hash("S" + String(repeating: "0", count: 6 - digits.utf8.count) + digits + "GB"))
    }
    #expect(seen.count == 800_000)
  }

  @Test func `zeros of different length differ`() {
    let hashes = (0..<64).map { Hash64.of([UInt8](repeating: 0, count: $0).span) }
    #expect(Set(hashes).count == 64)
  }

  @Test(arguments: [1, 7, 8, 9, 17, 24])
  func `one bit changes about half of the others`(length: Int) {
    var random = SeededCells(seed: UInt64(length))
    var (changed, pairs) = (0, 0)
    for _ in 0..<200 {
      var bytes = random.bytes(length..<length + 1)
      let before = Hash64.of(bytes.span)
      for bit in 0..<length * 8 {
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        changed += (Hash64.of(bytes.span) ^ before).nonzeroBitCount
        pairs += 1
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      }
    }
    let mean = Double(changed) / Double(pairs)
    #expect(30...34 ~= mean, "\(mean)")
  }
}
