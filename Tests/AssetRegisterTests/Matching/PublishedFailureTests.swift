import Testing

@testable import AssetRegister

@Suite("What other matchings are known to have got wrong")
struct PublishedFailureTests {
  private func asset(
    _ id: Int64, at organisation: String = "RXX", _ fill: (inout MatchableAsset) -> Void
  ) -> MatchableAsset {
    var asset = MatchableAsset(id: id, organisation: organisation, register: 1, line: id * 10)
    fill(&asset)
    return asset
  }

  private func seen(
    _ id: Int64, at organisation: String = "RXX", batch: Int64 = 1,
    _ fill: (inout MatchableSighting) -> Void
  ) -> MatchableSighting {
    var seen = MatchableSighting(
      id: id, organisation: organisation, source: "scan", batch: batch)
    seen.seenAt = 1_700_000_000 + batch * 86_400
    fill(&seen)
    return seen
  }

  private func match(_ assets: [MatchableAsset], _ sightings: [MatchableSighting]) -> MatchResults {
    var matching = Matching()
    for asset in assets { matching.add(asset) }
    for sighting in sightings { matching.add(sighting) }
    return matching.run()
  }

  private func isLinked(_ link: SightingLink) -> Bool {
    [.twoWitness, .oneWitness, .confirmed].contains(link.tier)
  }

  private func mac(_ number: Int64) -> String { "3c:52:82:00:00:\(10 + number)" }

  @Test func `a chassis serial number that five blades bear joins nothing`() {
    let results = match(
      [
        asset(1) {
          $0.serial = "CZJ2340XK1"; $0.manufacturer = "HP"
        }
      ],
      (1...5).map { number in
        seen(number) {
          $0.serial = "CZJ2340XK1"
          $0.names = ["blade-0\(number)"]
          $0.macs = [mac(number)]
          $0.manufacturer = "HP"
        }
      })
    #expect(results.links.map(\.device) == [1, 2, 3, 4, 5])
    #expect(!results.links.contains(where: isLinked))
    #expect(results.shared.map(\.value) == ["CZJ2340XK1"])
  }

  @Test func `an adapter's address on many computers joins none and finds none`() {
    let results = match(
      [
        asset(1) {
          $0.macs = ["00:1a:7d:da:71:0a"]; $0.category = "Laptop"
        }
      ],
      (1...4).map { number in
        seen(number) {
          $0.serial = "5CG1\(number)47KLM"
          $0.names = ["ward-10\(number)"]
          $0.macs = ["00:1a:7d:da:71:0a"]
        }
      })
    #expect(results.links.map(\.device) == [1, 2, 3, 4])
    #expect(results.links.map(\.tier) == [.unknown, .unknown, .unknown, .unknown])
    #expect(results.shared.map(\.value) == ["00:1a:7d:da:71:0a"])
  }

  @Test func `a dock that two laptops use one after the other does not join them`() {
    let dock = "3c:52:82:aa:bb:cc"
    let results = match(
      [
        asset(1) {
          $0.serial = "5CG1147KLM"; $0.names = ["lap-101"]
        },
        asset(2) {
          $0.serial = "5CG9981PQR"; $0.names = ["lap-202"]
        },
      ],
      [
        seen(1, batch: 1) {
          $0.names = ["lap-101"]; $0.macs = [dock]
        },
        seen(2, batch: 2) {
          $0.names = ["lap-202"]; $0.macs = [dock]
        },
        seen(3, batch: 3) {
          $0.serial = "5CG1147KLM"; $0.names = ["lap-101"]
        },
        seen(4, batch: 3) {
          $0.serial = "5CG9981PQR"; $0.names = ["lap-202"]
        },
      ])
    #expect(results.links.map(\.device) == [1, 2, 1, 2])
    #expect(results.links.map(\.asset) == [1, 2, 1, 2])
  }

  @Test func `one name in two trusts is two devices, each with its own trust's asset`() {
    let results = match(
      [
        asset(1, at: "RXX") { $0.names = ["reception-01"] },
        asset(2, at: "RYY") { $0.names = ["reception-01"] },
      ],
      [
        seen(1, at: "RXX") { $0.names = ["reception-01"] },
        seen(2, at: "RYY") { $0.names = ["reception-01"] },
      ])
    #expect(results.links.map(\.device) == [1, 2])
    #expect(results.links.map(\.asset) == [1, 2])
  }

  @Test func `a screen's serial number that a maker gave to all of them joins nothing`() {
    let results = match(
      (1...3).map { number in asset(number) { $0.serial = "1234567890123" } },
      (1...3).map { number in
        seen(number) {
          $0.serial = "1234567890123"
          $0.names = ["ward-20\(number)"]
          $0.macs = [mac(number)]
        }
      })
    #expect(Set(results.links.map(\.device)).count == 3)
    #expect(!results.links.contains(where: isLinked))
  }

  @Test func `a copied virtual machine with its template's address is a machine of its own`() {
    let results = match(
      [
        asset(1) {
          $0.names = ["srv-app-01"]; $0.macs = ["00:50:56:aa:bb:cc"]
        }
      ],
      [
        seen(1) {
          $0.names = ["srv-app-01"]; $0.macs = ["00:50:56:aa:bb:cc"]
        },
        seen(2) {
          $0.names = ["srv-app-02"]; $0.macs = ["00:50:56:aa:bb:cc"]
        },
      ])
    #expect(results.links.map(\.device) == [1, 2])
    #expect(results.links[0].asset == 1)
    #expect(!isLinked(results.links[1]))
  }

  @Test func `a machine's UUID is the same in either order of its bytes`() {
    let results = match(
      [
        asset(1) {
          $0.uuid = "4c4c4544-0038-4d10-8051-b7c04f503233"
          $0.names = ["ward-301"]
        }
      ],
      [
        seen(1) {
          $0.uuid = "44454c4c-3800-104d-8051-b7c04f503233"
          $0.names = ["ward-301"]
        }
      ])
    #expect(results.links.map(\.asset) == [1])
    #expect(results.links.map(\.tier) == [.twoWitness])
  }

  @Test func `telephones that share the name their maker gave stay apart`() {
    let results = match(
      [
        asset(1) {
          $0.names = ["iphone"]; $0.serial = "F2LX1QQ1N7"
        }
      ],
      (1...3).map { number in
        seen(number) {
          $0.names = ["iphone"]
          $0.serial = "F2LX\(number)QW\(number)N7\(number)K"
        }
      })
    #expect(results.links.map(\.device) == [1, 2, 3])
    #expect(!results.links.contains(where: isLinked))
  }

  @Test func `an asset's number in its serial number's place leaves the device to be reviewed`() {
    let results = match(
      [
        asset(1) {
          $0.tag = "100234"; $0.serial = "100234"; $0.names = ["ward-401"]
        }
      ],
      [
        seen(1) {
          $0.serial = "5CG1147KLM"; $0.names = ["ward-401"]
        }
      ])
    #expect(results.links.map(\.asset) == [1])
    #expect(results.links.map(\.tier) == [.suggested])
  }

  @Test func `a renamed device is the device it was`() {
    let results = match(
      [
        asset(1) {
          $0.serial = "5CG1147KLM"
          $0.macs = ["3c:52:82:00:00:41"]
          $0.names = ["old-name-1"]
        }
      ],
      [
        seen(1, batch: 1) {
          $0.serial = "5CG1147KLM"
          $0.names = ["old-name-1"]
          $0.macs = ["3c:52:82:00:00:41"]
        },
        seen(2, batch: 2) {
          $0.serial = "5CG1147KLM"
          $0.names = ["new-name-9"]
          $0.macs = ["3c:52:82:00:00:41"]
        },
      ])
    #expect(results.links.map(\.device) == [1, 1])
    #expect(results.links.map(\.asset) == [1, 1])
    #expect(results.links.map(\.tier) == [.twoWitness, .twoWitness])
  }

  @Test func `of two assets with one serial number neither is chosen silently`() {
    let results = match(
      [asset(1) { $0.serial = "5CG1147KLM" }, asset(2) { $0.serial = "5CG1147KLM" }],
      [seen(1) { $0.serial = "5CG1147KLM" }])
    #expect(results.links.map(\.tier) == [.suggested])
    #expect(results.links.first?.rival != nil)
  }

  @Test func `an IP address alone finds no asset and joins no sightings`() {
    let results = match(
      [asset(1) { $0.ips = ["10.1.1.1"] }],
      [seen(1) { $0.ips = ["10.1.1.1"] }, seen(2, batch: 2) { $0.ips = ["10.1.1.1"] }])
    #expect(results.links.map(\.device) == [1, 2])
    #expect(results.links.map(\.tier) == [.unknown, .unknown])
  }
}
