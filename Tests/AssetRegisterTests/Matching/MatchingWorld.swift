@testable import AssetRegister

/// A small random estate: its registers, with errors, and what several files saw of it.
struct MatchingWorld {
  var assets: [MatchableAsset] = []
  var sightings: [MatchableSighting] = []

  static let files = Int64(1)...Int64(4)

  init(seed: UInt64) {
    var random = Steps(state: seed)
    let dock = Self.mac(900)
    for number in 0..<12 {
      addAsset(number, &random)
      for batch in Self.files where Int.random(in: 0..<10, using: &random) < 7 {
        addSighting(of: number, in: batch, dock: dock, &random)
      }
    }
    assets.shuffle(using: &random)
  }

  private mutating func addAsset(_ number: Int, _ random: inout Steps) {
    var asset = MatchableAsset(
      id: Int64(number + 1), organisation: Self.trust(number), register: Int64(number % 2),
      line: Int64(number + 2))
    let swapped = Int.random(in: 0..<8, using: &random) == 0 ? (number + 2) % 12 : number
    asset.tag = "A\(1000 + number)"
    if Bool.random(using: &random) { asset.serial = Self.serial(swapped) }
    if Bool.random(using: &random) { asset.names = [Self.name(number, &random)] }
    if Bool.random(using: &random) { asset.macs = [Self.mac(swapped)] }
    if Bool.random(using: &random) { asset.manufacturer = "Dell" }
    asset.category = ["Laptop", "Printer", "Server"].randomElement(using: &random)
    asset.isDisposed = Int.random(in: 0..<8, using: &random) == 0
    assets.append(asset)
  }

  private mutating func addSighting(
    of number: Int, in batch: Int64, dock: String, _ random: inout Steps
  ) {
    var seen = MatchableSighting(
      id: batch * 100 + Int64(number), organisation: Self.trust(number),
      source: "source \(batch % 3)", batch: batch)
    seen.seenAt = batch * 1000
    if batch % 2 == 0 { seen.serial = Self.serial(number) }
    if Int.random(in: 0..<3, using: &random) > 0 { seen.names = [Self.name(number, &random)] }
    if Bool.random(using: &random) { seen.macs.append(Self.mac(number)) }
    if Int.random(in: 0..<4, using: &random) == 0 { seen.macs.append(dock) }
    if Bool.random(using: &random) { seen.manufacturer = "Dell Inc." }
    seen.ips = ["10.0.0.\(Int.random(in: 1..<20, using: &random))"]
    sightings.append(seen)
  }

  func results(_ decisions: [MatchDecision] = []) -> MatchResults {
    var matching = Matching(decisions: decisions)
    for asset in assets { matching.add(asset) }
    for sighting in sightings { matching.add(sighting) }
    return matching.run()
  }

  private static func trust(_ number: Int) -> String { number % 4 == 0 ? "RYY" : "RXX" }
  private static func serial(_ number: Int) -> String {
    "5CG\(7 + number % 3)K\(number * 37 + 1000)QX"
  }

  /// The name of a device; now and then one that another device bore.
  private static func name(_ number: Int, _ random: inout Steps) -> String {
    let reused = Int.random(in: 0..<6, using: &random) == 0
    return "ward-\(1000 + (reused ? number / 4 : number))"
  }

  private static func mac(_ number: Int) -> String {
    let digits = String(number + 4096, radix: 16)
    return "3c:52:82:00:\(digits.prefix(2)):\(digits.suffix(2))"
  }

  /// SplitMix64 (Steele, Lea and Flood, 2014).
  struct Steps: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
