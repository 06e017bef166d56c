import AssetRegister

/// Matches a world in memory, lets the peers do the same, and prints the table; the links go to `matched.csv` in a folder
/// where one is named.
func matchWorld(_ recipe: World.Recipe, folder: String?) throws {
  let world = World(recipe)
  let canonical = CanonicalWorld(world)
  let truth = Truth(canonical, Linkable(world, canonical))
  var links: [ScoredLink] = []
  let duration = ContinuousClock().measure { links = iarLinks(canonical) }
  print(
    "\(canonical.assets.count) rows, \(canonical.sightings.count) sightings, "
      + "matched in \(Int(duration / .milliseconds(1))) ms")
  let run = PeerRun(canonical)
  if let folder { try run.file(links, "matched.csv").write(into: folder) }
  let scores =
    [Score("iar", links, truth)]
    + Peer.allCases.map { Score($0.rawValue, run.links(of: $0), truth) }
  print(ScoreTable(scores: scores).text)
}

/// The links of `iar`'s matching, without register or files.
func iarLinks(_ world: CanonicalWorld) -> [ScoredLink] {
  var matching = Matching()
  for asset in world.assets { matching.add(asset) }
  for sighting in world.sightings { matching.add(sighting) }
  return matching.run().links.compactMap { link in
    guard let asset = link.asset else { return nil }
    return ScoredLink(
      sighting: Int(link.sighting) - 1, asset: Int(asset) - 1,
      device: world.assetDevices[Int(asset) - 1], tier: link.tier.rawValue)
  }
}
