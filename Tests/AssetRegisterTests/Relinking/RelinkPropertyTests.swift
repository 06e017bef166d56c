import Testing

@testable import AssetRegister

@Suite struct `Relinking what a change touches` {
  @Test(arguments: UInt64(0)..<60)
  func `gives what relinking everything gives, and undoing it gives what was`(seed: UInt64) throws {
    let sitting = try RelinkSitting(seed: seed)
    var stood = try sitting.derived()
    for step in 0..<8 {
      guard let batch = try sitting.step() else { continue }
      let after = try sitting.derived()
      try #require(
        Self.difference(after, try sitting.derivedAnew()).isEmpty,
        "seed \(seed), step \(step): not what relinking everything gives")
      if sitting.world.oneIn(3) {
        _ = try sitting.place.register.undo(batch: batch, occasion: sitting.place.occasion)
        try #require(
          Self.difference(try sitting.derived(), stood).isEmpty,
          "seed \(seed), step \(step): not what stood before")
      } else {
        stood = after
      }
    }
  }

  /// The lines that only one of two lists holds.
  private static func difference(_ one: [String], _ other: [String]) -> [String] {
    let (left, right) = (Set(one), Set(other))
    return left.subtracting(right).sorted().map { "- \($0)" }
      + right.subtracting(left).sorted().map { "+ \($0)" }
  }
}
