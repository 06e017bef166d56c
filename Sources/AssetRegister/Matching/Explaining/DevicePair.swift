extension MatchExplainer {
  /// The devices of two sightings beside each other; nil if one was not added or they show one device.
  package func explanation(ofSighting one: Int64, andSighting other: Int64) -> PairExplanation? {
    guard let first = device(of: one), let second = device(of: other),
      first.members != second.members
    else { return nil }
    let pair = DevicePair(first, second, linking.field)
    return PairExplanation(
      asset: 0, sightings: second.members.map { linking.field.things[Int($0)].id }.sorted(),
      tier: .unknown, bits: (pair.witnesses + pair.against).reduce(0) { $0 + $1.bits },
      witnesses: pair.witnesses, against: pair.against, setAside: pair.setAside, rival: nil,
      obstacles: pair.obstacles, remedies: [])
  }
}

/// Two devices beside each other: what both show, and what keeps them apart.
struct DevicePair {
  private(set) var witnesses: [Witness] = []
  private(set) var against: [Witness] = []
  private(set) var setAside: [SetAside] = []

  init(_ one: Device, _ other: Device, _ field: MatchField) {
    if let serial = one.serials.first(where: other.serials.contains) {
      add(.serial, MatchRules.serialLong, serial, serial)
    } else if let mine = one.serials.first, let seen = other.serials.first {
      add(.serial, MatchRules.serialDiffers, mine, seen)
    }
    let names = (one.names.map(\.short), other.names.map(\.short))
    if let name = names.0.first(where: names.1.contains) {
      add(.name, MatchRules.name, name, name)
    } else if let mine = names.0.first, let seen = names.1.first {
      add(.name, MatchRules.nameDiffers, mine, seen)
    }
    for place in one.groups where other.holds(place) {
      let group = field.table.groups[Int(place)]
      guard let holder = field.table.holders(of: Int(place)).first,
        let (kind, value) = SharedList.value(group, field.things[Int(holder)])
      else { continue }
      if let reason = group.shared {
        setAside.append(SetAside(kind: kind, value: value, reason: reason.words(group.kind)))
      } else if group.kind == .mac {
        add(.mac, MatchRules.mac, value, value)
      }
    }
  }

  /// Why they are two.
  var obstacles: [String] {
    var words: [String] = []
    if against.contains(where: { $0.family == .serial }) {
      words.append("their serial numbers are two")
    }
    if against.contains(where: { $0.family == .name }), words.isEmpty {
      words.append("their names are two")
    }
    if witnesses.isEmpty, setAside.isEmpty {
      words.append("no serial number, MAC address or name is the same")
    } else if witnesses.isEmpty {
      words.append("what both show tells no device")
    }
    return words
  }

  private mutating func add(_ family: Witness.Family, _ bits: Int, _ one: String, _ other: String) {
    let witness = Witness(
      family: family, bits: bits, inRegister: one, seen: other, sighting: 0, note: nil)
    if bits > 0 { witnesses.append(witness) } else { against.append(witness) }
  }
}
