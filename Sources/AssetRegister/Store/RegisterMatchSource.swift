import Tabular

/// The register as a matching of a part asks it: things by their keys, and links as they stood.
struct RegisterMatchSource: MatchSource {
  private let transaction: Transaction
  private let ownersQuery: BoundQuery
  private let assetsQuery: BoundQuery
  private let sightingsQuery: BoundQuery
  private let assetQuery: BoundQuery

  init(_ transaction: Transaction) throws {
    self.transaction = transaction
    let database = transaction.database
    ownersQuery = try BoundQuery("SELECT owner FROM match_key WHERE key = ?", in: database)
    assetsQuery = try BoundQuery(
      "SELECT owner FROM match_key WHERE key = ? AND owner & 1 = 0 LIMIT ?", in: database)
    sightingsQuery = try BoundQuery(
      "SELECT sighting_id FROM sighting_link WHERE asset_id = ?", in: database)
    assetQuery = try BoundQuery(
      "SELECT asset_id FROM sighting_link WHERE sighting_id = ? AND asset_id IS NOT NULL",
      in: database)
  }

  func owners(of keys: [Int64]) throws -> [MatchKey] {
    var found: [MatchKey] = []
    for key in keys { try ownersQuery.each(key) { found.append(MatchKey(key: key, owner: $0)) } }
    return found
  }

  func assets(of keys: [Int64], most: Int) throws -> [MatchKey] {
    var found: [MatchKey] = []
    for key in keys {
      try assetsQuery.each(key, Int64(most)) { found.append(MatchKey(key: key, owner: $0)) }
    }
    return found
  }

  func listed(among names: [String]) throws -> Set<String> {
    var listed: Set<String> = []
    try transaction.eachRow(
      """
      SELECT value FROM shared_identifier WHERE kind = 'name' AND value IN (SELECT value FROM json_each(:names))
      """, ["names": JSONEscaping.array(names)]
    ) { listed.insert($0[0] ?? "") }
    return listed
  }

  func load(
    _ owners: [Int64], asset: (MatchableAsset) -> Void, sighting: (MatchableSighting) -> Void
  ) throws {
    let assets = owners.filter { $0 & 1 == 0 }.map { $0 >> 1 }
    if !assets.isEmpty {
      try transaction.eachMatchableAsset(among: assets) { found, _ in asset(found) }
    }
    let sightings = owners.filter { $0 & 1 == 1 }.map { $0 >> 1 }
    if !sightings.isEmpty {
      try transaction.eachMatchableSighting(among: sightings, sighting)
    }
  }

  func sightings(linkedTo assets: [Int64]) throws -> [Int64] {
    var found: [Int64] = []
    for asset in assets { try sightingsQuery.each(asset) { found.append($0) } }
    return found
  }

  func assets(linkedTo sightings: [Int64]) throws -> [Int64] {
    var found: Set<Int64> = []
    for sighting in sightings { try assetQuery.each(sighting) { found.insert($0) } }
    return found.sorted()
  }
}
