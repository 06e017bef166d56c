extension MatchLinking {
  /// A device that an asset is linked with, as far as others that claim the asset are to be told from it.
  private struct Claim {
    let device: Int
    let asset: Int32
    let isConfirmed: Bool
    let families: Int
    let bits: Int
    let isOtherOrganisation: Bool
    /// Where the links of its sightings stand among those found.
    let links: Range<Int>
    /// Whether a surer one keeps the asset.
    var isLost = false

    /// By what the surest of several is known; of equally sure ones the first.
    var strength: (Int, Int, Int) { (isConfirmed ? 9 : families, bits, -device) }
  }

  /// Links, findings and pairs; with `sightings`, only the devices that these show are linked and claim assets.
  func results(of sightings: Set<Int64>? = nil) -> MatchResults {
    var results = MatchResults()
    results.links.reserveCapacity(sightings?.count ?? field.list.sightingCount)
    var claims: [Claim] = []
    for place in field.list.indices where isWanted(place, sightings) {
      let device = field.list[place]
      let choice = choice(for: device)
      let start = results.links.count
      link(device, choice, &results)
      guard let choice, choice.verdict.tier != .suggested else { continue }
      claims.append(
        Claim(
          device: place, asset: choice.best.asset, isConfirmed: choice.verdict.tier == .confirmed,
          families: choice.best.families, bits: choice.best.bits,
          isOtherOrganisation: choice.best.isOtherOrganisation, links: start..<results.links.count))
    }
    settleRivals(&claims, &results)
    results.links.sort { $0.sighting < $1.sighting }
    results.shared = SharedList.identifiers(field)
    results.pairs = pairs.all
    addFindings(claims, &results)
    return results
  }

  private func isWanted(_ device: Int, _ sightings: Set<Int64>?) -> Bool {
    guard let sightings else { return true }
    return field.list.members(of: device).contains {
      sightings.contains(field.things[Int($0)].id)
    }
  }

  /// Of devices that claim one asset and contradict each other, the surest keeps it.
  private func settleRivals(_ claims: inout [Claim], _ results: inout MatchResults) {
    let byAsset = claims.indices.sorted {
      (claims[$0].asset, $0) < (claims[$1].asset, $1)
    }
    var rest = byAsset[...]
    while let first = rest.first {
      let rivals = rest.prefix { claims[$0].asset == claims[first].asset }
      rest = rest.dropFirst(rivals.count)
      guard rivals.count > 1 else { continue }
      var kept: [Device] = []
      for place in rivals.sorted(by: { claims[$0].strength > claims[$1].strength }) {
        let device = field.list[claims[place].device]
        guard let rival = kept.first(where: { $0.contradicts(device) }) else {
          kept.append(device)
          continue
        }
        if !claims[place].isConfirmed { lose(&claims[place], device, to: rival, &results) }
      }
    }
  }

  /// Takes an asset from a device that a surer one contradicts.
  private func lose(
    _ claim: inout Claim, _ device: Device, to rival: Device, _ results: inout MatchResults
  ) {
    claim.isLost = true
    for link in claim.links {
      results.links[link].tier = .suggested
      results.links[link].reason = "another device claims it"
    }
    results.findings.append(
      MatchFinding(
        code: .rivals, asset: id(claim.asset), otherAsset: nil, device: number(of: device),
        detail: "\(label(rival)) and \(label(device)) both claim it"))
  }

  private func addFindings(_ claims: [Claim], _ results: inout MatchResults) {
    for slip in slips { results.findings += findings(of: slip) }
    for claim in claims where claim.isOtherOrganisation && !claim.isLost {
      let device = field.list[claim.device]
      results.findings.append(
        MatchFinding(
          code: .onLoan, asset: id(claim.asset), otherAsset: nil, device: number(of: device),
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
    let device = field.list[slip.device]
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
