/// How sure the link of a device to an asset is, and what keeps it from being surer.
struct Verdict {
  var tier: LinkTier
  var reason: String?

  static func suggested(_ reason: String) -> Verdict { Verdict(tier: .suggested, reason: reason) }
}

/// Decides what a comparison is good for. What several identifiers agree on is linked; what one says alone only where
/// nothing at all contradicts; make, model, type and trust never make a link.
enum Gates {
  /// The verdict on the best comparison of a device; `lead` is how far the next one is behind.
  static func verdict(
    _ best: Likeness, lead: Int, device: Device, row: Particulars, isSlipped: Bool
  ) -> Verdict {
    guard best.bits >= MatchRules.suggestedBits || best.isByReverseNameOnly || best.families > 0,
      best.serialBits + best.macBits + best.nameBits > MatchRules.macShared
    else { return Verdict(tier: .unknown, reason: nil) }
    if lead < MatchRules.lead { return .suggested("another asset is as likely") }
    if best.serialDiffers { return .suggested("serial number differs") }
    if best.families > 0, best.isAddressElsewhere {
      return .suggested("address points to another asset")
    }
    if best.families >= 2 { return byTwo(best, isSlipped) }
    return byOne(best, device, row, isSlipped)
  }

  private static func byTwo(_ best: Likeness, _ isSlipped: Bool) -> Verdict {
    if best.isNameElsewhere || (best.nameDiffers && best.isSeenElsewhere) {
      return .suggested("name points to another asset")
    }
    if best.softClashes, best.serialBits == 0 || best.nameBits == 0 {
      return .suggested("maker or type differs")
    }
    if best.bits < MatchRules.twoWitnessBits { return .suggested("too little agrees") }
    if isSlipped, best.isSeenElsewhere { return .suggested("rows may have slipped") }
    return Verdict(tier: .twoWitness, reason: nil)
  }

  private static func byOne(
    _ best: Likeness, _ device: Device, _ row: Particulars, _ isSlipped: Bool
  ) -> Verdict {
    if best.families == 0 {
      return .suggested(best.isByReverseNameOnly ? "only the name service says so" : "only near")
    }
    if best.isSerialNear { return .suggested("serial number nearly the same") }
    if isSlipped { return .suggested("rows may have slipped") }
    if best.nameDiffers { return .suggested("name differs") }
    if best.softClashes { return .suggested("maker or type differs") }
    if best.isDisposed { return .suggested("the register says it is gone") }
    if best.isSeenElsewhere { return .suggested("another device claims it") }
    if best.furtherHolders > 0 { return .suggested("another asset has the identifier too") }
    if best.serialBits > 0 {
      if best.macDiffers, isFixed(device, row) { return .suggested("address differs") }
      return best.bits >= MatchRules.oneWitnessBits
        ? Verdict(tier: .oneWitness, reason: nil) : .suggested("too little agrees")
    }
    if best.macBits >= MatchRules.macVirtual { return byAddress(best, device, row) }
    if best.isByTagOnly || best.nameBits < MatchRules.serialInName {
      return .suggested("only a number in the name")
    }
    if row.hasStrangeName { return .suggested("the asset's name looks like another's") }
    return best.bits >= MatchRules.oneWitnessNameBits
      ? Verdict(tier: .oneWitness, reason: nil) : .suggested("too little agrees")
  }

  /// An address alone: of a thing that stays where it is, or one that the device's own source gave.
  private static func byAddress(_ best: Likeness, _ device: Device, _ row: Particulars) -> Verdict {
    let isOwn =
      isFixed(device, row)
      || row.macs.contains(where: device.assertedMACs.contains)
    guard isOwn, row.deviceClass != .virtual, device.deviceClass != .virtual else {
      return .suggested("an address that may be a dock's or an adapter's")
    }
    return best.bits >= MatchRules.oneWitnessNameBits
      ? Verdict(tier: .oneWitness, reason: nil) : .suggested("too little agrees")
  }

  /// Whether a thing stays where it is, and with its address.
  private static func isFixed(_ device: Device, _ row: Particulars) -> Bool {
    row.deviceClass == .fixed || device.deviceClass == .fixed
  }
}
