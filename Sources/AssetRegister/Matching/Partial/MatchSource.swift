/// Where a matching of a part finds the rest.
package protocol MatchSource {
  /// All that is kept under some keys.
  func owners(of keys: [Int64]) throws -> [MatchKey]

  /// The assets that are kept under some keys, for each key the first `most`.
  func assets(of keys: [Int64], most: Int) throws -> [MatchKey]

  /// Those of some names that are listed as telling no device within some home.
  func listed(among names: [String]) throws -> Set<String>

  /// What is known of some things by their owners' numbers; those that are gone are left out.
  func load(
    _ owners: [Int64], asset: (MatchableAsset) -> Void, sighting: (MatchableSighting) -> Void)
    throws

  /// The sightings whose link, as it stood before, names some assets.
  func sightings(linkedTo assets: [Int64]) throws -> [Int64]

  /// The assets that the links of some sightings named before.
  func assets(linkedTo sightings: [Int64]) throws -> [Int64]
}
