/// The identifiers that tell no device, for people.
enum SharedList {
  static func identifiers(_ field: MatchField) -> [SharedIdentifier] {
    var found: [SharedIdentifier] = []
    for place in field.table.groups.indices {
      let group = field.table.groups[place]
      guard let reason = group.shared,
        let holder = field.table.holders(of: place).first,
        let (kind, value) = value(group, field.things[Int(holder)])
      else { continue }
      let home = name(group, field.things[Int(holder)])?.home
      found.append(
        SharedIdentifier(
          kind: kind, value: value,
          namespace: home ?? "",
          reason: reason.words(group.kind), sightings: group.range.count - group.assets,
          assets: group.assets))
    }
    return found.sorted {
      ($0.kind.rawValue, $0.value, $0.namespace) < ($1.kind.rawValue, $1.value, $1.namespace)
    }
  }

  /// The kind and the value of the key of a group, as one of its holders has it.
  static func value(_ group: KeyTable.Group, _ thing: Particulars) -> (
    StableKey.Kind, String
  )? {
    switch group.kind {
    case .serial: return (.serial, thing.serial)
    case .mac:
      return thing.macs.first { MatchKeys.key(mac: $0) == group.key }.map {
        (.mac, MACAddress($0).description)
      }
    case .name:
      return name(group, thing).map { (.name, $0.short) }
    case .uuid:
      return thing.uuids.first { MatchKeys.key(.uuid, $0) == group.key }.map { (.uuid, $0) }
    case .deviceID: return (.id, thing.deviceID)
    default: return nil
    }
  }

  /// The name whose key a group's is, as one of its holders has it.
  private static func name(_ group: KeyTable.Group, _ thing: Particulars) -> Particulars.Name? {
    guard group.kind == .name else { return nil }
    return thing.names.first { MatchKeys.key(.name, $0.short, within: $0.home) == group.key }
  }
}

/// Names of assets that several devices bore, one after the other.
enum ReusedNames {
  static func findings(_ field: MatchField) -> [MatchFinding] {
    var found: [MatchFinding] = []
    for place in field.table.groups.indices {
      let group = field.table.groups[place]
      guard group.kind == .name, case .reused(let count) = group.shared, group.assets > 0 else {
        continue
      }
      for holder in field.table.holders(of: place).prefix(group.assets) {
        let asset = field.things[Int(holder)]
        let name = asset.names.first?.short ?? ""
        found.append(
          MatchFinding(
            code: .nameReused, asset: asset.id, otherAsset: nil, device: nil,
            detail: "\(count) devices with different serial numbers bore the name '\(name)'"))
      }
    }
    return found
  }
}
