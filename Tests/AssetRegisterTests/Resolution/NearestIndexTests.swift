import Testing

@testable import AssetRegister

@Suite struct `The nearest of many names` {
  @Test(arguments: UInt64(0)..<60)
  func `is as near as any that shares an initial`(seed: UInt64) {
    var random = DirectorySeeds(seed: seed)
    let letters = Array("abcde")
    func name() -> String {
      let words = (0..<2).map { _ in
        String(
          (0..<Int.random(in: 2...5, using: &random)).map { _ in
            letters.randomElement(using: &random) ?? "a"
          })
      }
      return words.joined(separator: " ")
    }
    let names = (0..<30).map { _ in name() }
    let index = NearestIndex(names)
    for _ in 0..<20 {
      let text = name()
      let found = index.nearest(to: text)
      #expect(found == Self.bruteForce(text, names))
    }
  }

  /// Every name compared, without blocks and masks.
  private static func bruteForce(_ text: String, _ names: [String]) -> Int? {
    func initials(_ name: String) -> Set<Character?> {
      let words = name.split(separator: " ")
      return [words.first?.first, words.last?.first]
    }
    func joined(_ name: String) -> [UInt8] { name.utf8.filter { $0 != UInt8(ascii: " ") } }
    let wanted = joined(text)
    let near = names.indices.compactMap { position -> (distance: Int, position: Int)? in
      let other = joined(names[position])
      let limit = min(max(2, wanted.count / 3), max(wanted.count, other.count) - 1)
      guard !initials(names[position]).isDisjoint(with: initials(text)) else { return nil }
      return Nearest.distance(wanted.span, other.span, atMost: limit).map { ($0, position) }
    }
    return near.min { ($0.distance, $0.position) < ($1.distance, $1.position) }?.position
  }
}
