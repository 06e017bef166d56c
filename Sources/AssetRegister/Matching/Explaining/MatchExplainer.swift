/// Explains what a matching makes of the things added to it: pair by pair, with all that spoke for and against.
package struct MatchExplainer {
  let linking: MatchLinking
  private let placeOfAsset: [Int64: Int32]
  private let deviceOfSighting: [Int64: Int]

  /// Sets out everything that was added.
  package init(_ matching: Matching) {
    let field = MatchField(matching.things, matching.decisions)
    linking = MatchLinking(field)
    var assets: [Int64: Int32] = [:]
    for (place, thing) in field.things.enumerated() where thing.isAsset {
      assets[thing.id] = Int32(truncatingIfNeeded: place)
    }
    placeOfAsset = assets
    var devices: [Int64: Int] = [:]
    for device in field.list.indices {
      for member in field.list.members(of: device) {
        devices[field.things[Int(member)].id] = device
      }
    }
    deviceOfSighting = devices
  }

  /// The devices that are an asset or might be, the likeliest first; at most `limit`.
  package func explanations(ofAsset id: Int64, limit: Int = 5) -> [PairExplanation] {
    guard let asset = placeOfAsset[id] else { return [] }
    let near = linking.field.list.indices.map { linking.field.list[$0] }.filter { device in
      linking.choice(for: device)?.best.asset == asset
        || linking.comparisons(of: device).contains { $0.asset == asset }
    }
    let found = near.map { explanation($0, asset) }.sorted(by: Self.isSurer)
    let linked = found.filter { $0.tier != .unknown }
    return linked.isEmpty ? Array(found.prefix(1)) : Array(linked.prefix(limit))
  }

  /// The asset that a sighting's device is or might be; where it is none, the likeliest one, with why not.
  package func explanations(ofSighting id: Int64) -> [PairExplanation] {
    guard let place = deviceOfSighting[id] else { return [] }
    let device = linking.field.list[place]
    let best =
      linking.choice(for: device)?.best.asset ?? linking.comparisons(of: device).first?.asset
    return best.map { [explanation(device, $0)] } ?? []
  }

  /// A sighting's device beside an asset, whatever becomes of them; nil if one was not added.
  package func explanation(ofSighting sighting: Int64, andAsset asset: Int64) -> PairExplanation? {
    guard let place = deviceOfSighting[sighting], let asset = placeOfAsset[asset] else {
      return nil
    }
    return explanation(linking.field.list[place], asset)
  }

  /// Two assets beside each other: the other one's values are those seen. Nil if one was not added.
  package func explanation(ofAsset one: Int64, andAsset other: Int64) -> PairExplanation? {
    guard let asset = placeOfAsset[one], let place = placeOfAsset[other] else { return nil }
    let twin = Device([place], linking.field.things, linking.field.table)
    let tier = linking.pairs.all.first { $0.a == min(one, other) && $0.b == max(one, other) }?.tier
    let evidence = PairEvidence(linking, twin, asset, isAsset: true)
    let decided = linking.field.decisions.decided(assets: asset, place)
    let remedies =
      decided == nil && tier == nil ? PairAdvice.remedies(evidence, otherIsAsset: true) : []
    return PairExplanation(
      asset: one, sightings: [], tier: tier ?? .unknown, bits: evidence.bits,
      witnesses: evidence.witnesses, against: evidence.against, setAside: evidence.setAside,
      rival: nil, obstacles: PairAdvice.obstacles(ofAssets: evidence, tier, decided),
      remedies: remedies)
  }

  /// The device that a sighting shows; nil if it was not added.
  func device(of sighting: Int64) -> Device? {
    deviceOfSighting[sighting].map { linking.field.list[$0] }
  }

  private func explanation(_ device: Device, _ asset: Int32) -> PairExplanation {
    let evidence = PairEvidence(linking, device, asset, isAsset: false)
    let choice = linking.choice(for: device)
    let isBest = choice?.best.asset == asset
    let tier = isBest ? choice?.verdict.tier ?? .unknown : .unknown
    let others = linking.comparisons(of: device).filter {
      $0.asset != asset && !linking.pairs.areOne($0.asset, asset)
    }
    let rival = others.first.map { (asset: linking.id($0.asset), bits: $0.bits) }
    let isLinked = tier != .unknown && tier != .suggested
    return PairExplanation(
      asset: linking.id(asset), sightings: numbers(device), tier: tier, bits: evidence.bits,
      witnesses: evidence.witnesses, against: evidence.against, setAside: evidence.setAside,
      rival: rival,
      obstacles: isLinked ? [] : PairAdvice.obstacles(evidence, linking, device, choice, rival),
      remedies: isLinked ? [] : PairAdvice.remedies(evidence, otherIsAsset: false))
  }

  private func numbers(_ device: Device) -> [Int64] {
    device.members.map { linking.field.things[Int($0)].id }.sorted()
  }

  private static func isSurer(_ one: PairExplanation, _ other: PairExplanation) -> Bool {
    let ranks: [LinkTier] = [.confirmed, .twoWitness, .oneWitness, .suggested, .unknown]
    let (a, b) = (ranks.firstIndex(of: one.tier) ?? 9, ranks.firstIndex(of: other.tier) ?? 9)
    return (a, -one.bits, one.sightings.first ?? 0) < (b, -other.bits, other.sightings.first ?? 0)
  }
}
