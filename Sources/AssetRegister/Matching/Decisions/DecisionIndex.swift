/// People's decisions, found again among today's things.
struct DecisionIndex {
  /// Pairs of sightings to be joined or kept apart, as places in the list.
  private(set) var sameSightings: [(Int32, Int32)] = []
  private(set) var apartSightings: [(Int32, Int32)] = []
  /// What was decided of a sighting's device and an asset; the newest decision stands.
  private var links: [Pair: Bool] = [:]
  /// What was decided of two assets.
  private var assets: [Pair: Bool] = [:]
  /// Assets of decisions that fit several things or none any more, with words.
  private(set) var withoutEffect: [(asset: Int32, words: String)] = []

  private struct Pair: Hashable {
    let one: Int32
    let other: Int32
  }

  init(_ decisions: [MatchDecision], _ finder: StableKeyFinder, _ table: inout KeyTable) {
    for decision in decisions {
      switch decision.verb {
      case .shared, .notShared:
        for place in finder.groups(of: decision.a, table) {
          table.groups[place].shared = decision.verb == .shared ? .decided : nil
        }
      case .same, .notSame:
        guard let b = decision.b else { continue }
        take(
          decision.verb == .same, decision.a, finder.things(of: decision.a), b,
          finder.things(of: b))
      }
    }
  }

  /// What was decided of a device and an asset.
  func decided(_ device: Device, _ asset: Int32) -> Bool? {
    guard !links.isEmpty else { return nil }
    for member in device.members {
      if let answer = links[Pair(one: member, other: asset)] { return answer }
    }
    return nil
  }

  /// The assets that a person said a device is.
  func assets(of device: Device) -> [Int32] {
    guard !links.isEmpty else { return [] }
    let members = Set(device.members)
    return links.filter { $0.value && members.contains($0.key.one) }.map(\.key.other).sorted()
  }

  /// What was decided of two assets.
  func decided(assets one: Int32, _ other: Int32) -> Bool? {
    assets[Pair(one: min(one, other), other: max(one, other))]
  }

  /// The pairs of assets that were called the same.
  var sameAssets: [(Int32, Int32)] {
    assets.filter(\.value).map { ($0.key.one, $0.key.other) }.sorted { $0 < $1 }
  }

  private mutating func take(
    _ isSame: Bool, _ a: StableKey, _ ones: [Int32], _ b: StableKey, _ others: [Int32]
  ) {
    switch (a.subject, b.subject) {
    case (.device, .device):
      for one in ones {
        for other in others where one != other {
          if isSame {
            sameSightings.append((one, other))
          } else {
            apartSightings.append((one, other))
          }
        }
      }
    case (.asset, .asset):
      for one in ones {
        for other in others where one != other {
          assets[Pair(one: min(one, other), other: max(one, other))] = isSame
        }
      }
    case (.asset, .device): link(isSame, assets: ones, sightings: others, a)
    case (.device, .asset): link(isSame, assets: others, sightings: ones, b)
    default: break
    }
  }

  private mutating func link(
    _ isSame: Bool, assets: [Int32], sightings: [Int32], _ key: StableKey
  ) {
    if isSame, assets.count > 1 {
      for asset in assets {
        withoutEffect.append(
          (asset, "\(assets.count) assets are '\(key.text)': the decision fits several"))
      }
      return
    }
    for asset in assets {
      for sighting in sightings { links[Pair(one: sighting, other: asset)] = isSame }
    }
  }
}
