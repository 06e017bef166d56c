/// Why a pair is no link, and what would make it one.
enum PairAdvice {
  /// Why a device and an asset are no automatic link.
  static func obstacles(
    _ evidence: PairEvidence, _ linking: MatchLinking, _ device: Device,
    _ choice: MatchLinking.Choice?, _ rival: (asset: Int64, bits: Int)?
  ) -> [String] {
    var words: [String] = []
    if linking.field.decisions.decided(device, evidence.likeness.asset) == false {
      words.append("a person said that they are not one")
    }
    if let choice, choice.best.asset != evidence.likeness.asset {
      let verdict = choice.verdict.tier == .suggested ? "is suggested for" : "is"
      words.append(
        "the device \(verdict) asset \(linking.id(choice.best.asset)) (\(choice.verdict.tier.rawValue))"
      )
    } else if let reason = choice?.verdict.reason {
      words.append(reason)
    }
    if evidence.likeness.serialDiffers { words.append("their serial numbers are two") }
    if evidence.likeness.families == 0 {
      words.append("no serial number, MAC address or name agrees for certain")
    } else if evidence.likeness.families == 1 {
      words.append("one kind of identifier agrees; with anything against it, two have to")
    }
    let isBest = choice?.best.asset == evidence.likeness.asset
    if isBest, let rival, evidence.bits - rival.bits < MatchRules.lead {
      words.append(
        "asset \(rival.asset) has \(rival.bits) bits: a lead of \(MatchRules.lead) bits is needed")
    }
    let needed =
      evidence.likeness.families > 1 ? MatchRules.twoWitnessBits : MatchRules.oneWitnessBits
    if evidence.bits < needed {
      words.append("\(needed - evidence.bits) bits short of the \(needed) that a link needs")
    }
    return unique(words)
  }

  /// Why two assets are no sure duplicate.
  static func obstacles(ofAssets evidence: PairEvidence, _ tier: LinkTier?, _ decided: Bool?)
    -> [String]
  {
    if decided == false { return ["a person said that they are not one"] }
    if tier == .twoWitness || tier == .confirmed { return [] }
    var words: [String] = []
    if evidence.likeness.serialDiffers { words.append("their serial numbers are two") }
    if tier == .oneWitness {
      words.append("only one kind of identifier agrees")
    } else if !evidence.likeness.serialDiffers {
      words.append("no serial number, MAC address or name is the same")
    }
    return words
  }

  /// What would make it a link, or a surer one.
  static func remedies(_ evidence: PairEvidence, otherIsAsset: Bool) -> [String] {
    let (row, device) = (evidence.row, evidence.device)
    let other = otherIsAsset ? "the other asset" : "a scan"
    var words: [String] = []
    if evidence.likeness.serialDiffers, let serial = device.serials.first {
      words.append(
        "the serial number '\(serial)' in the register, if '\(row.serial)' is wrong there")
    } else if row.serial.isEmpty, let serial = device.serials.first {
      words.append("the serial number '\(serial)' in the register")
    } else if !row.serial.isEmpty, device.serials.isEmpty {
      words.append("\(other) that shows the serial number '\(row.serial)'")
    }
    let telling = device.macs.filter { mac in
      !evidence.setAside.contains { $0.value == MACAddress(mac).description }
    }
    if row.macs.isEmpty, let mac = telling.first {
      words.append("the MAC address \(MACAddress(mac)) in the register")
    }
    if row.names.isEmpty, let name = device.names.first {
      words.append("the hostname '\(name.short)' in the register")
    }
    if evidence.likeness.nameDiffers, let name = device.names.first {
      words.append("the hostname '\(name.short)' in the register, if it was renamed")
    }
    return words
  }

  private static func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }
}
