extension MatchLinking {
  /// What a sighting and a row both say.
  private struct Common {
    let mac: Bool
    let name: Bool

    init(_ thing: Particulars, _ row: Particulars) {
      mac = thing.macs.contains(where: row.macs.contains)
      name = thing.names.mayShareOne(with: row.names)
    }
  }

  /// Links the sightings of a device as its choice allows.
  func link(_ device: Device, _ choice: Choice?, _ results: inout MatchResults) {
    let number = number(of: device)
    for member in device.members {
      let (tier, reason) = choice.map { verdict(member, device, $0) } ?? (.unknown, nil)
      results.links.append(
        SightingLink(
          sighting: field.things[Int(member)].id, device: number,
          asset: choice.map { id($0.best.asset) }, tier: tier, bits: choice?.best.bits ?? 0,
          margin: choice?.lead ?? 0, rival: choice?.next.map { id($0.asset) }, reason: reason))
    }
  }

  /// How sure one sighting's link is: no surer than its device's.
  private func verdict(
    _ sighting: Int32, _ device: Device, _ choice: Choice
  ) -> (LinkTier, String?) {
    let verdict = choice.verdict
    guard verdict.tier == .twoWitness || verdict.tier == .oneWitness else {
      return (verdict.tier, verdict.reason)
    }
    let (thing, row) = (field.things[Int(sighting)], field.things[Int(choice.best.asset)])
    let common = Common(thing, row)
    if let doubt = doubt(sighting, device, choice.best, common) { return (.suggested, doubt) }
    let carriesTwo = verdict.tier == .twoWitness && carriesTwo(thing, row, common)
    return (carriesTwo ? .twoWitness : .oneWitness, verdict.reason)
  }

  /// Whether a sighting by itself shows its device beyond doubt: by a number of the device's own, or by a name and an
  /// address that are both the asset's. One that only bears the name may be of a successor that inherited it.
  private func carriesTwo(_ thing: Particulars, _ row: Particulars, _ common: Common) -> Bool {
    if common.mac, common.name { return true }
    guard !thing.serial.isEmpty || !thing.uuids.isEmpty else { return false }
    return common.mac || common.name || (!row.serial.isEmpty && thing.serial == row.serial)
      || thing.uuids.contains(where: row.uuids.contains)
  }

  /// Why a sighting may be of another thing than its device, though it was joined with it; nil where nothing says so.
  private func doubt(
    _ sighting: Int32, _ device: Device, _ best: Likeness, _ common: Common
  ) -> String? {
    let (thing, row) = (field.things[Int(sighting)], field.things[Int(best.asset)])
    if !thing.serial.isEmpty, thing.serial == row.serial { return nil }
    let isFixed =
      row.deviceClass == .fixed || (row.deviceClass == .unknown && device.deviceClass == .fixed)
    let isPlugged = isFixed ? !thing.isOnBlockOfMaker && (best.families < 2 || !common.mac) : true
    if thing.isOnAdapter, isPlugged, !common.name {
      return "an address that may be a dock's or an adapter's"
    }
    let isNumberless = thing.isAgent && thing.serial.isEmpty && thing.uuids.isEmpty
    if isNumberless, common.mac, !common.name, best.families == 2, best.nameBits == 0 {
      return "an address without the serial number"
    }
    if common.mac { return nil }
    if row.isDisposed { return "a name that another device may bear now" }
    let isAsserted = thing.macs.contains { device.assertedMACs.contains($0) }
    if common.name {
      if isNumberless, thing.macs.isEmpty, row.hasStrangeName, best.macBits == 0 {
        return "the asset's name looks like another's"
      }
      if thing.organisation != row.organisation { return "a name seen elsewhere" }
      let hasOtherMAC = !thing.macs.isEmpty && !isAsserted
      if hasOtherMAC || best.serialBits == 0, isNameHeldElsewhere(sighting, best.asset) {
        return "another asset has the name too"
      }
      let knowsOther = !row.macs.isEmpty || !device.assertedMACs.isEmpty
      return isFixed && hasOtherMAC && knowsOther && (best.serialBits == 0 || !row.macs.isEmpty)
        ? "a name with another address" : nil
    }
    if !thing.names.isEmpty, !row.names.isEmpty { return "another name" }
    if best.families < 2, best.serialBits == 0 || !isAsserted {
      return "known through another sighting only"
    }
    if thing.names.isEmpty, !isFixed, thing.isWireless != true, !thing.isAgent {
      return "an address that may be a dock's or an adapter's"
    }
    return best.furtherHolders > 0 ? "another asset has the identifier too" : nil
  }

  /// Whether a name of a sighting stands at an asset that is not the same thing as this one.
  private func isNameHeldElsewhere(_ sighting: Int32, _ asset: Int32) -> Bool {
    field.table.groups(of: Int(sighting)).contains { place in
      let group = field.table.groups[Int(place)]
      guard group.kind == .name else { return false }
      return field.table.holders(of: Int(place)).prefix(group.assets).contains {
        $0 != asset && !pairs.areOne($0, asset)
      }
    }
  }
}
