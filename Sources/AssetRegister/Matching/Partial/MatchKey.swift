/// One key by which one thing is found again.
package struct MatchKey: Sendable, Hashable, Comparable {
  /// A hash, as a bit pattern.
  package let key: Int64
  /// Twice an asset's number, or twice a sighting's number and one.
  package let owner: Int64

  /// A key as it is stored.
  package init(key: Int64, owner: Int64) {
    self.key = key
    self.owner = owner
  }

  init(key: UInt64, owner: Int64) {
    self.init(key: Int64(bitPattern: key), owner: owner)
  }

  package static func < (left: MatchKey, right: MatchKey) -> Bool {
    (left.key, left.owner) < (right.key, right.owner)
  }
}

extension Particulars {
  /// The number under which it stands beside keys.
  var owner: Int64 { isAsset ? id << 1 : id << 1 | 1 }
}

extension MatchKeys {
  /// Every key under which a thing is kept: those it is matched by, and those by which only decisions name it.
  static func findingKeys(of thing: Particulars) -> [UInt64] {
    var found = keys(of: thing).map(\.key)
    for mac in thing.macs where MACAddress(mac).isLocallyAdministered {
      found.append(localKey(mac: mac))
    }
    if let tag = thing.tag { found.append(tagKey(tag)) }
    return found
  }

  /// The keys under which the things are kept that a decision's side may speak of; `homes` are all organisations.
  static func findingKeys(of side: StableKey, homes: [String]) -> [UInt64] {
    switch side.kind {
    case .serial: return [key(.serial, side.value)]
    case .uuid: return [key(.uuid, side.value)]
    case .id: return side.subject == .asset ? [] : [key(.deviceID, side.value)]
    case .tag: return [tagKey(side.value)]
    case .mac: return keys(ofMAC: side.value)
    case .name:
      let short = String(Hostname(canonical: side.value).short)
      return homes.map { key(.name, short, within: $0) }
    }
  }

  /// The key under which the bearers of an address are kept; none if it is no address.
  static func keys(ofMAC text: String) -> [UInt64] {
    guard let mac = MACAddress(text) else { return [] }
    return [mac.isLocallyAdministered ? localKey(mac: mac.value) : key(mac: mac.value)]
  }

  /// Addresses that software made up join nothing.
  private static func localKey(mac: UInt64) -> UInt64 { extraKey(64, String(mac)) }

  private static func tagKey(_ tag: String) -> UInt64 { extraKey(65, tag) }

  private static func extraKey(_ seed: UInt64, _ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { Hash64.of($0.span, seed: seed) }
  }
}
