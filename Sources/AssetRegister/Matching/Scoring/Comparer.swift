/// Compares devices with assets.
struct Comparer {
  let things: [Particulars]
  let table: KeyTable

  /// The assets that share a telling key with a device, in the order of the list.
  func candidates(of device: Device) -> [Int32] {
    var found: [Int32] = []
    for place in device.groups {
      let group = table.groups[Int(place)]
      guard group.assets > 0, group.assets <= MatchRules.mostAssetsOfAKey, mayFind(group) else {
        continue
      }
      found += table.holders(of: Int(place)).prefix(group.assets)
    }
    found.sort()
    var once: [Int32] = []
    for asset in found where asset != once.last { once.append(asset) }
    return once
  }

  private func mayFind(_ group: KeyTable.Group) -> Bool {
    switch group.shared {
    case nil, .reused: true
    case .identities: group.kind == .serial
    case .generic, .decided: false
    }
  }

  func compare(_ device: Device, with asset: Int32) -> Likeness {
    let row = things[Int(asset)]
    var result = Likeness(asset: asset)
    compareKeys(device, row, asset, &result)
    compareSerials(device, row, &result)
    compareNames(device, row, &result)
    compareMACs(device, row, &result)
    compareSoft(device, row, &result)
    result.isDisposed = row.isDisposed
    result.isOtherOrganisation =
      !device.organisations.contains(row.organisation)
      && !device.names.contains { !$0.domain.isEmpty && $0.home == row.organisation }
    result.softBits +=
      result.isOtherOrganisation ? MatchRules.otherOrganisation : MatchRules.sameOrganisation
    if row.isDisposed { result.againstBits += MatchRules.disposed }
    return result
  }

  /// Whether an identifier of an asset is seen on a device that can't be this one.
  func isSeenElsewhere(_ asset: Int32, than device: Device, _ devices: DeviceList) -> Bool {
    for place in table.groups(of: Int(asset)) {
      let group = table.groups[Int(place)]
      guard group.kind.joinsSightings, group.shared == nil, group.range.count > group.assets,
        !device.holds(place)
      else { continue }
      for holder in table.holders(of: Int(place)).dropFirst(group.assets) {
        if devices.device(of: holder).contradicts(device) { return true }
      }
    }
    return false
  }

  /// What the keys that both hold are worth.
  private func compareKeys(
    _ device: Device, _ row: Particulars, _ asset: Int32, _ result: inout Likeness
  ) {
    var macs = 0
    for place in table.groups(of: Int(asset)) {
      let group = table.groups[Int(place)]
      guard device.holds(place) else { continue }
      let further = min(group.assets - 1, 4)
      switch group.kind {
      case .serial:
        result.serialBits = serialBits(device, row)
        if group.shared != nil { result.serialBits = min(result.serialBits, 4) }
        result.againstBits += further * MatchRules.furtherHolder
        result.furtherHolders = max(result.furtherHolders, further)
      case .uuid, .deviceID:
        result.serialBits = max(result.serialBits, MatchRules.uuid)
      case .mac:
        guard group.shared == nil else { continue }
        macs += 1
        let bits =
          row.macs.contains(where: VirtualMAC.matches) ? MatchRules.macVirtual : MatchRules.mac
        result.macBits = macs == 1 ? bits : result.macBits + (macs == 2 ? MatchRules.macSecond : 0)
        result.againstBits += further * MatchRules.furtherHolder
        result.furtherHolders = max(result.furtherHolders, further)
      case .name:
        switch group.shared {
        case nil: result.nameBits = MatchRules.name
        case .reused: result.nameBits = max(result.nameBits, MatchRules.nameReused)
        default: continue
        }
        result.againstBits += further * MatchRules.furtherHolder
        result.furtherHolders = max(result.furtherHolders, further)
      case .tag where group.assets == 1:
        if result.nameBits >= MatchRules.name {
          result.nameBits += MatchRules.secondNameMark
        } else {
          result.nameBits = max(result.nameBits, MatchRules.tagInName)
          result.isByTagOnly = true
        }
      default: break
      }
    }
    if result.nameBits >= MatchRules.name { result.isByTagOnly = false }
  }

  private func serialBits(_ device: Device, _ row: Particulars) -> Int {
    let isLong =
      row.serial.utf8.count >= 7 && !row.serial.utf8.allSatisfy(\.isASCIIDigit)
    let makersKnown = !row.maker.isEmpty && !device.makers.isEmpty
    if makersKnown, !device.makers.contains(row.maker) { return 0 }
    let bits = isLong ? MatchRules.serialLong : MatchRules.serialShort
    let unknown =
      isLong ? MatchRules.serialMakerUnknown : MatchRules.serialShortMakerUnknown
    return makersKnown ? bits : bits + unknown
  }

  private func compareSerials(
    _ device: Device, _ row: Particulars, _ result: inout Likeness
  ) {
    guard !row.serial.isEmpty else { return }
    if result.serialBits > 0 { return }
    if device.serials.isEmpty {
      compareSerialInNames(device, row, &result)
      return
    }
    var isCounted = false
    for serial in device.serials {
      switch SerialNearness(row.serial, serial) {
      case .folded: result.serialBits = max(result.serialBits, MatchRules.serialFolded)
      case .contained: result.serialBits = max(result.serialBits, MatchRules.serialContained)
      case .oneSlip: result.serialBits = max(result.serialBits, MatchRules.serialOneSlip)
      case .counted: isCounted = true
      case nil: break
      }
    }
    if result.serialBits > 0 || isCounted {
      result.isSerialNear = true
    } else {
      result.serialDiffers = true
      result.againstBits += MatchRules.serialDiffers
    }
  }

  /// The end of a serial number in the device's name, as some trusts name their kit.
  private func compareSerialInNames(
    _ device: Device, _ row: Particulars, _ result: inout Likeness
  ) {
    guard row.serial.utf8.count >= 7, result.nameBits < MatchRules.serialInName else { return }
    let serial = row.serial.utf8.map(\.asciiLowered)
    let isInName = device.names.contains { name in
      let short = Array(name.short.utf8)
      guard short.count >= serial.count else { return false }
      return (0...short.count - serial.count).contains { short[$0...].starts(with: serial) }
    }
    if isInName { result.nameBits = MatchRules.serialInName }
  }

  private func compareNames(_ device: Device, _ row: Particulars, _ result: inout Likeness) {
    guard !row.names.isEmpty else { return }
    if device.names.isEmpty {
      if result.nameBits == 0, row.names.contains(where: { device.reverseNames.contains($0.short) })
      {
        result.nameBits = MatchRules.reverseName
        result.isByReverseNameOnly = true
      }
      return
    }
    let agrees = row.names.contains { name in
      device.names.contains { $0.short == name.short }
    }
    if agrees { return }
    result.nameDiffers = true
    result.againstBits += MatchRules.nameDiffers
  }

  private func compareMACs(_ device: Device, _ row: Particulars, _ result: inout Likeness) {
    guard result.macBits == 0, !row.macs.isEmpty, !device.macs.isEmpty else { return }
    if row.macs.contains(where: device.macs.contains) {
      result.macBits = MatchRules.macShared
      return
    }
    result.macDiffers = true
    let isFixed = row.deviceClass == .fixed || device.deviceClass == .fixed
    if isFixed { result.againstBits += MatchRules.macDiffers }
  }

  private func compareSoft(_ device: Device, _ row: Particulars, _ result: inout Likeness) {
    if !row.maker.isEmpty, !device.makers.isEmpty {
      let agrees = device.makers.contains(row.maker)
      result.softBits += device.namedMakers.contains(row.maker) ? MatchRules.makerAgrees : 0
      if !agrees {
        result.softClashes = true
        result.againstBits += MatchRules.makerClashes
      }
    }
    if !row.model.isEmpty,
      device.models.contains(where: { $0 == row.model || Self.isPart($0, row.model) })
    {
      result.softBits += MatchRules.modelAgrees
    }
    if row.deviceClass != .unknown, device.deviceClass != .unknown {
      let agrees = row.deviceClass == device.deviceClass
      result.softBits += agrees ? MatchRules.classAgrees : 0
      if !agrees {
        result.softClashes = true
        result.againstBits += MatchRules.classClashes
      }
    }
  }

  private static func isPart(_ one: String, _ other: String) -> Bool {
    let (long, short) = one.utf8.count >= other.utf8.count ? (one, other) : (other, one)
    guard short.utf8.count >= 4 else { return false }
    return long.utf8.starts(with: short.utf8)
      || long.utf8.reversed().starts(with: short.utf8.reversed())
  }
}
