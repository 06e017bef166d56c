internal import GRDB

extension Transaction {
  /// Writes the links of sightings that differ from those that stand; gives how many of them stood before.
  ///
  /// `stood` holds the links as they were, by sighting.
  func write(_ links: [SightingLink], stood: [Int64: SightingLink]) throws -> Int {
    var insert = try BoundStatement(
      """
      INSERT OR REPLACE INTO sighting_link (sighting_id, device_id, asset_id, tier, bits, margin, rival_id, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """, in: database)
    var changed = 0
    for link in links {
      let before = stood[link.sighting]
      guard before != link else { continue }
      if let before, before.asset != link.asset || before.tier != link.tier { changed += 1 }
      insert.bind(link.sighting)
      insert.bind(link.device)
      insert.bind(link.asset)
      insert.bind(link.tier.rawValue)
      insert.bind(Int64(link.bits))
      insert.bind(Int64(link.margin))
      insert.bind(link.rival)
      insert.bind(link.reason)
      try insert.run()
    }
    return changed
  }

  /// The links as they stand, by sighting: all, or those of some sightings.
  func standingLinks(among sightings: [Int64]? = nil) throws -> [Int64: SightingLink] {
    var links: [Int64: SightingLink] = [:]
    let among = sightings == nil ? "" : "WHERE sighting_id IN (SELECT value FROM json_each(:ids))"
    try eachRow(
      """
      SELECT sighting_id, device_id, asset_id, tier, bits, margin, rival_id, reason FROM sighting_link \(among)
      """, sightings.map { ["ids": Self.list($0)] } ?? [:]
    ) { row in
      let link = SightingLink(
        sighting: Self.number(row[0]), device: Self.number(row[1]),
        asset: row[2].flatMap(Int64.init),
        tier: row[3].flatMap(LinkTier.init) ?? .unknown, bits: Int(Self.number(row[4])),
        margin: Int(Self.number(row[5])), rival: row[6].flatMap(Int64.init), reason: row[7])
      links[link.sighting] = link
    }
    return links
  }

  /// Keeps identifiers that several devices hold.
  func insertShared(_ shared: [SharedIdentifier]) throws {
    for identifier in shared {
      try insert(
        into: "shared_identifier",
        [
          "kind": identifier.kind.rawValue, "value": identifier.value,
          "namespace": identifier.namespace, "reason": identifier.reason,
          "sightings": identifier.sightings, "assets": identifier.assets,
        ])
    }
  }

  /// Keeps what the matching noticed.
  func insertFindings(_ findings: [MatchFinding]) throws {
    for finding in findings {
      try insert(
        into: "match_finding",
        [
          "code": finding.code.rawValue, "asset_id": finding.asset,
          "other_asset_id": finding.otherAsset, "device_id": finding.device,
          "detail": finding.detail,
        ])
    }
  }

  /// Keeps pairs of assets that are, or may be, one thing.
  func insertPairs(_ pairs: [AssetPair]) throws {
    for pair in pairs {
      try insert(
        into: "asset_pair",
        ["asset_a": pair.a, "asset_b": pair.b, "tier": pair.tier.rawValue])
    }
  }
}
