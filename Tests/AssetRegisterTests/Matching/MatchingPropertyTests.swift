import Testing

@testable import AssetRegister

@Suite("Matching of random small estates")
struct MatchingPropertyTests {
  @Test(arguments: UInt64(0)..<100)
  func `the order in which things are added does not show`(seed: UInt64) {
    let world = MatchingWorld(seed: seed)
    var random = MatchingWorld.Steps(state: seed &+ 1_000_000)
    var shuffled = world
    shuffled.assets.shuffle(using: &random)
    shuffled.sightings.shuffle(using: &random)
    let results = world.results()
    #expect(results == shuffled.results())
    #expect(results == world.results())
  }

  @Test(arguments: UInt64(0)..<100)
  func `every sighting has one link, and a device's number is its lowest sighting's`(seed: UInt64) {
    let world = MatchingWorld(seed: seed)
    let links = world.results().links
    #expect(links.map(\.sighting) == world.sightings.map(\.id).sorted())
    for (device, members) in Dictionary(grouping: links, by: \.device) {
      #expect(members.map(\.sighting).min() == device)
      #expect(Set(members.map(\.asset)).count == 1)
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `what a person called not the same is never linked`(seed: UInt64) throws {
    let world = MatchingWorld(seed: seed)
    let serials = Dictionary(uniqueKeysWithValues: world.sightings.map { ($0.id, $0.serial) })
    for link in world.results().links {
      guard let asset = link.asset, let serial = serials[link.sighting] ?? nil else { continue }
      let owner = try #require(world.assets.first { $0.id == asset })
      let decision = MatchDecision(
        id: 1, verb: .notSame,
        a: StableKey(
          .asset, within: owner.organisation, .tag, try #require(owner.tag)),
        b: StableKey(.device, within: "", .serial, serial))
      let decided = world.results([decision]).links
      for link in decided where serials[link.sighting] == serial { #expect(link.asset != asset) }
    }
  }

  @Test(arguments: UInt64(0)..<100, MatchingWorld.files)
  func `the numbers of the sightings do not show in what is linked`(seed: UInt64, file: Int64) {
    let world = MatchingWorld(seed: seed)
    var renumbered = world
    for place in renumbered.sightings.indices where renumbered.sightings[place].batch == file {
      renumbered.sightings[place].id += 10_000
    }
    let links = world.results().links
    let later = renumbered.results().links
    func assets(_ links: [SightingLink]) -> [Int64: [String]] {
      Dictionary(
        uniqueKeysWithValues: links.map { link in
          (link.sighting % 10_000, ["\(link.asset ?? 0)", link.tier.rawValue, "\(link.bits)"])
        })
    }
    func devices(_ links: [SightingLink]) -> Set<Set<Int64>> {
      Set(
        Dictionary(grouping: links, by: \.device).values.map {
          Set($0.map { $0.sighting % 10_000 })
        })
    }
    #expect(devices(links) == devices(later))
    #expect(assets(links) == assets(later))
  }

  @Test(arguments: UInt64(0)..<50, MatchingWorld.files)
  func `a file that is taken away leaves nothing behind`(seed: UInt64, file: Int64) {
    var world = MatchingWorld(seed: seed)
    let all = world.results()
    #expect(all.links.count == world.sightings.count)
    let taken = world.sightings.filter { $0.batch == file }
    world.sightings.removeAll { $0.batch == file }
    let without = world.results()
    #expect(Set(without.links.map(\.sighting)).isDisjoint(with: taken.map(\.id)))
    world.sightings += taken
    #expect(world.results() == all)
    world.sightings.removeAll { $0.batch == file }
    #expect(world.results() == without)
  }
}
