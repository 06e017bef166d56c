/// Gives every device its asset: the likeliest one, as sure as the evidence allows.
struct MatchLinking {
  let field: MatchField
  let comparer: Comparer
  let pairs: AssetPairs
  let slips: [RowSlips.Slip]
  private let slipped: Set<Int32>

  init(_ field: MatchField) {
    self.field = field
    comparer = Comparer(things: field.things, table: field.table)
    pairs = AssetPairs(field)
    slips = RowSlips.find(field)
    slipped = Set(slips.flatMap { [$0.bySerial, $0.byOther] })
  }

  /// A device beside its likeliest asset and the next one.
  struct Choice {
    var best: Likeness
    var next: Likeness?
    var verdict: Verdict
    var lead: Int
  }

  /// The likeliest asset of a device; nil where nothing speaks for any.
  func choice(for device: Device) -> Choice? {
    let decided = field.decisions.assets(of: device)
    if let asset = decided.first {
      return Choice(
        best: comparer.compare(device, with: asset), next: nil,
        verdict: Verdict(tier: .confirmed, reason: nil), lead: 0)
    }
    let compared = comparisons(of: device)
    guard var best = compared.first else { return nil }
    let next = compared.dropFirst().first { !pairs.areOne($0.asset, best.asset) }
    let lead = next.map { best.bits - $0.bits } ?? 99
    best.isSeenElsewhere = comparer.isSeenElsewhere(best.asset, than: device, field.list)
    if best.families < 3 {
      best.isAddressElsewhere = standsElsewhere(device, than: best.asset, .mac)
      best.isNameElsewhere =
        (best.nameDiffers || best.nameBits == 0)
        && standsElsewhere(device, than: best.asset, .name)
    }
    let verdict = Gates.verdict(
      best, lead: lead, device: device, row: field.things[Int(best.asset)],
      isSlipped: slipped.contains(best.asset))
    guard verdict.tier != .unknown else { return nil }
    return Choice(best: best, next: next, verdict: verdict, lead: lead)
  }

  /// All assets that something speaks for, the likeliest first.
  func comparisons(of device: Device) -> [Likeness] {
    var candidates = comparer.candidates(of: device)
    candidates.removeAll { field.decisions.decided(device, $0) == false }
    return candidates.map { comparer.compare(device, with: $0) }
      .filter { $0.serialBits + $0.macBits + $0.nameBits > 0 }
      .sorted { one, other in
        if one.bits != other.bits { return one.bits > other.bits }
        if one.isDisposed != other.isDisposed { return other.isDisposed }
        return one.asset < other.asset
      }
  }

  /// Whether a key of a device stands at an asset that this one does not have it from, nor is.
  private func standsElsewhere(_ device: Device, than asset: Int32, _ kind: KeyKind) -> Bool {
    device.groups.contains { place in
      let group = field.table.groups[Int(place)]
      guard group.kind == kind, group.shared == nil, group.assets > 0 else { return false }
      let assets = field.table.holders(of: Int(place)).prefix(group.assets)
      return !assets.contains { $0 == asset || pairs.areOne($0, asset) }
    }
  }

  func id(_ asset: Int32) -> Int64 { field.things[Int(asset)].id }

  /// The lowest number of a device's sightings.
  func number(of device: Device) -> Int64 {
    device.members.map { field.things[Int($0)].id }.min() ?? 0
  }

  func label(_ device: Device) -> String {
    if let serial = device.serials.first { return "serial number '\(serial)'" }
    if let name = device.names.first { return "name '\(name.short)'" }
    return device.macs.first.map { "address \(MACAddress($0))" } ?? "a device without a name"
  }
}
