/// Gives every device its asset: the likeliest one, as sure as the evidence allows.
struct MatchLinking {
  let field: MatchField
  let comparer: Comparer
  let pairs: AssetPairs
  private let slips: [RowSlips.Slip]
  private let slipped: Set<Int32>

  init(_ field: MatchField) {
    self.field = field
    comparer = Comparer(things: field.things, table: field.table)
    pairs = AssetPairs(field)
    slips = RowSlips.find(field.list.devices, field.things, field.table)
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
    if best.nameDiffers {
      best.standsElsewhere = comparer.standsElsewhere(device, than: best.asset, .name)
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

  /// Links, findings and pairs; with `sightings`, only the devices that these show are linked and claim assets.
  func results(of sightings: Set<Int64>? = nil) -> MatchResults {
    let isWanted = field.list.devices.map { device in
      sightings.map { wanted in
        device.members.contains { wanted.contains(field.things[Int($0)].id) }
      } ?? true
    }
    var choices = zip(field.list.devices, isWanted).map { $1 ? choice(for: $0) : nil }
    var results = MatchResults()
    settleRivals(&choices, &results)
    for (place, device) in field.list.devices.enumerated() where isWanted[place] {
      link(device, choices[place], &results)
    }
    results.links.sort { $0.sighting < $1.sighting }
    results.shared = SharedList.identifiers(field)
    results.pairs = pairs.all
    addFindings(choices, &results)
    return results
  }

  /// Of devices that claim one asset and contradict each other, the surest keeps it.
  private func settleRivals(_ choices: inout [Choice?], _ results: inout MatchResults) {
    var claims: [Int32: [Int]] = [:]
    for (place, choice) in choices.enumerated() {
      guard let choice, choice.verdict.tier != .suggested else { continue }
      claims[choice.best.asset, default: []].append(place)
    }
    for (asset, places) in claims.sorted(by: { $0.key < $1.key }) where places.count > 1 {
      let ranked = places.sorted { one, other in
        strength(choices[one], one) > strength(choices[other], other)
      }
      var kept: [Int] = []
      for place in ranked {
        let device = field.list.devices[place]
        guard let rival = kept.first(where: { field.list.devices[$0].contradicts(device) }) else {
          kept.append(place)
          continue
        }
        if choices[place]?.verdict.tier == .confirmed { continue }
        choices[place]?.verdict = .suggested("another device claims it")
        results.findings.append(
          MatchFinding(
            code: .rivals, asset: id(asset), otherAsset: nil, device: number(of: device),
            detail: "\(label(field.list.devices[rival])) and \(label(device)) both claim it"))
      }
    }
  }

  private func strength(_ choice: Choice?, _ place: Int) -> (Int, Int, Int) {
    guard let choice else { return (0, 0, -place) }
    let isDecided = choice.verdict.tier == .confirmed
    return (isDecided ? 9 : choice.best.families, choice.best.bits, -place)
  }

  private func link(_ device: Device, _ choice: Choice?, _ results: inout MatchResults) {
    let number = number(of: device)
    for member in device.members {
      let thing = field.things[Int(member)]
      var tier = choice?.verdict.tier ?? .unknown
      var reason = choice?.verdict.reason
      if let choice, tier == .twoWitness || tier == .oneWitness,
        let doubt = doubt(member, device, choice.best)
      {
        tier = .suggested
        reason = doubt
      }
      if let choice, tier == .twoWitness, !carriesTwo(thing, field.things[Int(choice.best.asset)]) {
        tier = .oneWitness
      }
      results.links.append(
        SightingLink(
          sighting: thing.id, device: number, asset: choice.map { id($0.best.asset) }, tier: tier,
          bits: choice?.best.bits ?? 0, margin: choice?.lead ?? 0,
          rival: choice?.next.map { id($0.asset) }, reason: reason))
    }
  }

  /// Whether a sighting by itself shows its device beyond doubt: by a number of the device's own, or by a name and an
  /// address that are both the asset's. One that only bears the name may be of a successor that inherited it.
  private func carriesTwo(_ thing: Particulars, _ row: Particulars) -> Bool {
    let sharesMAC = thing.macs.contains(where: row.macs.contains)
    let sharesName = thing.names.mayShareOne(with: row.names)
    if sharesMAC, sharesName { return true }
    guard !thing.serial.isEmpty || !thing.uuids.isEmpty else { return false }
    return sharesMAC || sharesName || (!row.serial.isEmpty && thing.serial == row.serial)
      || thing.uuids.contains(where: row.uuids.contains)
  }

  /// Why a sighting may be of another thing than its device, though it was joined with it; nil where nothing says so.
  func doubt(_ sighting: Int32, _ device: Device, _ best: Likeness) -> String? {
    let thing = field.things[Int(sighting)]
    let row = field.things[Int(best.asset)]
    if !thing.serial.isEmpty, thing.serial == row.serial { return nil }
    let isFixed =
      row.deviceClass == .fixed || (row.deviceClass == .unknown && device.deviceClass == .fixed)
    let sharesName = thing.names.mayShareOne(with: row.names)
    let sharesMAC = thing.macs.contains(where: row.macs.contains)
    let isPlugged = isFixed ? !thing.isOnBlockOfMaker && (best.families < 2 || !sharesMAC) : true
    if thing.isOnAdapter, isPlugged, !sharesName {
      return "an address that may be a dock's or an adapter's"
    }
    if sharesMAC { return nil }
    if row.isDisposed { return "a name that another device may bear now" }
    let isAsserted = thing.macs.contains { device.assertedMACs.contains($0) }
    if sharesName {
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

  func id(_ asset: Int32) -> Int64 { field.things[Int(asset)].id }

  /// The lowest number of a device's sightings.
  func number(of device: Device) -> Int64 {
    device.members.map { field.things[Int($0)].id }.min() ?? 0
  }

  private func label(_ device: Device) -> String {
    if let serial = device.serials.first { return "serial number '\(serial)'" }
    if let name = device.names.first { return "name '\(name.short)'" }
    return device.macs.first.map { "address \(MACAddress($0))" } ?? "a device without a name"
  }

  private func addFindings(_ choices: [Choice?], _ results: inout MatchResults) {
    for slip in slips { results.findings += findings(of: slip) }
    for (place, device) in field.list.devices.enumerated() {
      guard let choice = choices[place], choice.verdict.tier != .suggested,
        choice.best.isOtherOrganisation
      else { continue }
      results.findings.append(
        MatchFinding(
          code: .onLoan, asset: id(choice.best.asset), otherAsset: nil, device: number(of: device),
          detail: "seen by \(device.organisations.sorted().joined(separator: ", ")) only"))
    }
    for (asset, words) in field.decisions.withoutEffect {
      results.findings.append(
        MatchFinding(
          code: .decision, asset: id(asset), otherAsset: nil, device: nil, detail: words))
    }
    results.findings += ReusedNames.findings(field)
    var seen: Set<String> = []
    results.findings.sort {
      ($0.asset, $0.code.rawValue, $0.detail) < ($1.asset, $1.code.rawValue, $1.detail)
    }
    results.findings.removeAll {
      !seen.insert("\($0.asset)|\($0.code.rawValue)|\($0.detail)").inserted
    }
  }

  private func findings(of slip: RowSlips.Slip) -> [MatchFinding] {
    let device = field.list.devices[slip.device]
    let (a, b) = (field.things[Int(slip.bySerial)], field.things[Int(slip.byOther)])
    let what = slip.kind == .name ? "name" : "address"
    let words =
      "serial number '\(device.serials.first ?? "")' stands on line \(a.line), the \(what) of the same device on line \(b.line)"
    return [
      MatchFinding(
        code: .rowSlip, asset: a.id, otherAsset: b.id, device: number(of: device), detail: words),
      MatchFinding(
        code: .rowSlip, asset: b.id, otherAsset: a.id, device: number(of: device), detail: words),
    ]
  }
}
