/// What a comparison found, taken apart: every value that agreed or not, with its weight.
struct PairEvidence {
  let likeness: Likeness
  let row: Particulars
  let device: Device
  private(set) var witnesses: [Witness] = []
  private(set) var against: [Witness] = []
  private(set) var setAside: [SetAside] = []
  private let things: [Particulars]

  /// The sum of all of it, in bits.
  var bits: Int { (witnesses + against).reduce(0) { $0 + $1.bits } }

  /// `isAsset`: the device stands for another asset, which is itself no further holder of what both have.
  init(_ linking: MatchLinking, _ device: Device, _ asset: Int32, isAsset: Bool) {
    things = linking.field.things
    row = things[Int(asset)]
    self.device = device
    likeness = linking.comparer.compare(device, with: asset)
    addFamilies()
    addSoft()
    addContradictions(isAsset: isAsset)
    addSetAside(linking.field.table, asset)
    witnesses.sort { $0.bits > $1.bits }
    against.sort { $0.bits < $1.bits }
  }

  private mutating func addFamilies() {
    if likeness.serialBits > 0 {
      let equal = device.serials.contains(row.serial)
      let uuid = row.uuids.first { device.uuids.contains($0) }
      if !equal, !likeness.isSerialNear, let uuid {
        add(
          .serial, likeness.serialBits, uuid, uuid, { $0.uuids.contains(uuid) },
          "the machine's UUID")
      } else {
        let seen = equal ? row.serial : nearest()
        add(
          .serial, likeness.serialBits, row.serial, seen, { $0.serial == seen },
          likeness.isSerialNear ? "nearly the same" : nil)
      }
    }
    if likeness.macBits > 0 { addMAC() }
    if likeness.nameBits > 0 { addName() }
  }

  private func nearest() -> String {
    device.serials.first { SerialNearness(row.serial, $0) != nil } ?? device.serials.first ?? ""
  }

  private mutating func addMAC() {
    let common = row.macs.filter(device.macs.contains)
    guard let first = common.first else { return }
    let text = common.map { MACAddress($0).description }.joined(separator: " ")
    add(
      .mac, likeness.macBits, text, text, { $0.macs.contains(first) },
      likeness.macBits <= MatchRules.macShared ? "which several devices have" : nil)
  }

  private mutating func addName() {
    let mine = row.names.map(\.short)
    if let name = mine.first(where: { short in device.names.contains { $0.short == short } }) {
      let holdsTag =
        likeness.nameBits > MatchRules.name ? "and the tag's digits stand in it" : nil
      add(
        .name, likeness.nameBits, name, name, { $0.names.contains { $0.short == name } }, holdsTag)
    } else if likeness.isByReverseNameOnly, let name = mine.first {
      add(
        .name, likeness.nameBits, name, name, { $0.reverseNames.contains(name) },
        "only as the name service has it for its address")
    } else {
      let seen = device.names.first?.short ?? ""
      let byTag = likeness.isByTagOnly
      add(
        .name, likeness.nameBits, byTag ? "tag \(row.tag ?? "")" : row.serial, seen,
        { $0.names.contains { $0.short == seen } },
        byTag ? "the tag's digits stand in the name" : "the serial number stands in the name")
    }
  }

  private mutating func addSoft() {
    if !row.maker.isEmpty, device.namedMakers.contains(row.maker) {
      add(.soft, MatchRules.makerAgrees, row.maker, row.maker, { _ in false }, "maker")
    }
    let others =
      MatchRules.makerAgrees * (witnesses.contains { $0.note == "maker" } ? 1 : 0)
      + (likeness.isOtherOrganisation ? MatchRules.otherOrganisation : MatchRules.sameOrganisation)
    let classAgrees =
      row.deviceClass != .unknown && row.deviceClass == device.deviceClass
    let model = likeness.softBits - others - (classAgrees ? MatchRules.classAgrees : 0)
    if model > 0 {
      add(.soft, model, row.model, device.models.first ?? "", { _ in false }, "model")
    }
    if classAgrees {
      add(
        .soft, MatchRules.classAgrees, row.deviceClass.words, row.deviceClass.words, { _ in false },
        "type")
    }
    if !likeness.isOtherOrganisation {
      add(
        .soft, MatchRules.sameOrganisation, row.organisation, row.organisation, { _ in false },
        "organisation")
    }
  }

  private mutating func addContradictions(isAsset: Bool) {
    if likeness.serialDiffers {
      let seen = device.serials.first ?? ""
      oppose(.serial, MatchRules.serialDiffers, row.serial, seen, { $0.serial == seen }, nil)
    }
    if likeness.nameDiffers {
      let seen = device.names.first?.short ?? ""
      oppose(
        .name, MatchRules.nameDiffers, row.names.first?.short ?? "", seen,
        { $0.names.contains { $0.short == seen } }, nil)
    }
    if likeness.macDiffers, row.deviceClass == .fixed || device.deviceClass == .fixed {
      let seen = device.macs.first ?? 0
      oppose(
        .mac, MatchRules.macDiffers, row.macs.first.map { MACAddress($0).description } ?? "",
        MACAddress(seen).description, { $0.macs.contains(seen) }, nil)
    }
    if !row.maker.isEmpty, !device.makers.isEmpty, !device.makers.contains(row.maker) {
      oppose(
        .soft, MatchRules.makerClashes, row.maker, device.namedMakers.first ?? device.makers[0],
        { _ in false }, device.namedMakers.isEmpty ? "maker, by its address" : "maker")
    }
    if row.deviceClass != .unknown, device.deviceClass != .unknown,
      row.deviceClass != device.deviceClass
    {
      oppose(
        .soft, MatchRules.classClashes, row.deviceClass.words, device.deviceClass.words,
        { _ in false }, "type")
    }
    if likeness.isOtherOrganisation {
      oppose(
        .soft, MatchRules.otherOrganisation, row.organisation,
        device.organisations.joined(separator: ", "), { _ in false }, "organisation")
    }
    addStanding(isAsset: isAsset)
  }

  /// What speaks against a link for how things stand in the register.
  private mutating func addStanding(isAsset: Bool) {
    if row.isDisposed {
      oppose(.soft, MatchRules.disposed, "disposed of", "seen", { _ in false }, "status")
    }
    let counted = witnesses.filter { $0.family != .soft }.reduce(0) { $0 + $1.bits }
    let listed = (witnesses + against).reduce(0) { $0 + $1.bits }
    let holders = likeness.bits - listed
    guard holders < 0, counted > 0 else { return }
    let own = isAsset ? MatchRules.furtherHolder * witnesses.count { $0.family != .soft } : 0
    guard holders - own < 0 else { return }
    oppose(
      .soft, holders - own, "", "", { _ in false },
      "other assets have the same identifiers")
  }

  private mutating func addSetAside(_ table: KeyTable, _ asset: Int32) {
    var groups = Set(device.groups)
    groups.formUnion(table.groups(of: Int(asset)))
    for place in groups.sorted() {
      let group = table.groups[Int(place)]
      guard let reason = group.shared,
        let (kind, value) = SharedList.value(
          group, things[Int(table.holders(of: Int(place)).first ?? 0)])
      else { continue }
      setAside.append(SetAside(kind: kind, value: value, reason: reason.words(group.kind)))
    }
    for mac in device.macs where MACAddress(mac).isLocallyAdministered {
      setAside.append(
        SetAside(
          kind: .mac, value: MACAddress(mac).description,
          reason: "made up by software, and may change any day"))
    }
    setAside.sort { ($0.kind.rawValue, $0.value) < ($1.kind.rawValue, $1.value) }
  }

  private mutating func add(
    _ family: Witness.Family, _ bits: Int, _ stated: String, _ seen: String,
    _ shows: (Particulars) -> Bool, _ note: String?
  ) {
    witnesses.append(witness(family, bits, stated, seen, shows, note))
  }

  private mutating func oppose(
    _ family: Witness.Family, _ bits: Int, _ stated: String, _ seen: String,
    _ shows: (Particulars) -> Bool, _ note: String?
  ) {
    against.append(witness(family, bits, stated, seen, shows, note))
  }

  private func witness(
    _ family: Witness.Family, _ bits: Int, _ stated: String, _ seen: String,
    _ shows: (Particulars) -> Bool, _ note: String?
  ) -> Witness {
    let holder = device.members.lazy.map { things[Int($0)] }.first { !$0.isAsset && shows($0) }
    return Witness(
      family: family, bits: bits, inRegister: stated, seen: seen, sighting: holder?.id ?? 0,
      note: note)
  }
}

extension DeviceClass {
  /// In words for people.
  var words: String {
    switch self {
    case .unknown: "of unknown type"
    case .portable: "portable"
    case .fixed: "fixed"
    case .virtual: "virtual"
    }
  }
}
