/// Assets that are, or may be, one thing entered twice: by the families of identifiers that they share.
struct AssetPairs {
  let all: [AssetPair]
  private let sure: Set<UInt64>

  init(_ field: MatchField) {
    var families: [UInt64: UInt8] = [:]
    for place in field.table.groups.indices {
      let group = field.table.groups[place]
      guard let family = Self.family(group.kind), group.shared == nil,
        2...MatchRules.mostAssetsOfAKey ~= group.assets
      else { continue }
      let assets = field.table.holders(of: place).prefix(group.assets)
      for (index, one) in assets.enumerated() {
        for other in assets.dropFirst(index + 1)
        where Self.mayBeOne(field.things[Int(one)], field.things[Int(other)], group.kind) {
          families[Self.code(one, other), default: 0] |= family
        }
      }
    }
    var pairs: [AssetPair] = []
    var sure: Set<UInt64> = []
    for (code, held) in families {
      let (one, other) = Self.places(code)
      if field.decisions.decided(assets: one, other) == false { continue }
      if held.nonzeroBitCount > 1 { sure.insert(code) }
      pairs.append(
        Self.pair(one, other, held.nonzeroBitCount > 1 ? .twoWitness : .oneWitness, field))
    }
    for (one, other) in field.decisions.sameAssets {
      sure.insert(Self.code(one, other))
      pairs.removeAll { $0 == Self.pair(one, other, $0.tier, field) }
      pairs.append(Self.pair(one, other, .confirmed, field))
    }
    all = pairs.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    self.sure = sure
  }

  /// Whether two assets, by their places in the list, are one thing for certain.
  func areOne(_ one: Int32, _ other: Int32) -> Bool { sure.contains(Self.code(one, other)) }

  private static func family(_ kind: KeyKind) -> UInt8? {
    switch kind {
    case .serial: 1
    case .mac: 2
    case .name: 4
    default: nil
    }
  }

  /// A serial number counts where the makers are not known to differ, anything else where the serial numbers are not.
  private static func mayBeOne(_ one: Particulars, _ other: Particulars, _ kind: KeyKind) -> Bool {
    if kind == .serial {
      return one.maker.isEmpty || other.maker.isEmpty || one.maker == other.maker
    }
    return one.serial.isEmpty || other.serial.isEmpty || one.serial == other.serial
  }

  private static func pair(
    _ one: Int32, _ other: Int32, _ tier: LinkTier, _ field: MatchField
  ) -> AssetPair {
    let ids = [field.things[Int(one)].id, field.things[Int(other)].id].sorted()
    return AssetPair(a: ids[0], b: ids[1], tier: tier)
  }

  private static func code(_ one: Int32, _ other: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: min(one, other))) << 32 | UInt64(UInt32(bitPattern: max(one, other)))
  }

  private static func places(_ code: UInt64) -> (Int32, Int32) {
    (Int32(truncatingIfNeeded: code >> 32), Int32(truncatingIfNeeded: code))
  }
}
