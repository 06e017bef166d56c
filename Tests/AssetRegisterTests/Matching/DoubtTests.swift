import Testing

@testable import AssetRegister

@Suite("What a link by one identifier may not rest on")
struct DoubtTests {
  private func asset(
    _ id: Int64, _ fill: (inout MatchableAsset) -> Void
  ) -> MatchableAsset {
    var asset = MatchableAsset(id: id, organisation: "RXX", register: 1, line: id * 10)
    asset.category = "Desktop"
    fill(&asset)
    return asset
  }

  private func seen(
    _ id: Int64, at organisation: String = "RXX", _ fill: (inout MatchableSighting) -> Void
  ) -> MatchableSighting {
    var seen = MatchableSighting(id: id, organisation: organisation, source: "scan", batch: 1)
    fill(&seen)
    return seen
  }

  private func links(
    _ assets: [MatchableAsset], _ sightings: [MatchableSighting]
  ) -> [String] {
    var matching = Matching()
    for asset in assets { matching.add(asset) }
    for sighting in sightings { matching.add(sighting) }
    return matching.run().links.map {
      "\($0.tier.rawValue) \($0.asset ?? 0)" + ($0.reason.map { ": \($0)" } ?? "")
    }
  }

  /// Computers of two makers, five each, with addresses of their makers' blocks.
  private var estate: [MatchableAsset] {
    (1...10).map { number in
      asset(number) {
        $0.manufacturer = number <= 5 ? "Dell" : "HP"
        $0.macs = [(number <= 5 ? "54:bf:64:00:00:" : "3c:d9:2b:00:00:") + "0\(number % 10)"]
      }
    }
  }

  @Test func `an address of another maker's block is asked about`() {
    let foreign = asset(11) {
      $0.names = ["ward-pc"]
      $0.manufacturer = "HP"
    }
    #expect(
      links(
        estate + [foreign],
        [
          seen(1) {
            $0.names = ["ward-pc"]
            $0.macs = ["54:bf:64:00:00:77"]
          }
        ]) == ["suggested 11: maker or type differs"])
    #expect(
      links(
        [foreign],
        [
          seen(1) {
            $0.names = ["ward-pc"]
            $0.macs = ["54:bf:64:00:00:77"]
          }
        ]) == ["one-witness 11"])
  }

  @Test(arguments: [
    ("00:80:a3:00:00:01", "suggested 1: an address that may be a dock's or an adapter's"),
    ("08:00:06:00:00:01", "one-witness 1"),
  ])
  func `an adapter's address alone links nothing`(mac: String, link: String) {
    let pump = asset(1) {
      $0.serial = "3572XK99"
      $0.category = "Infusion pump"
      $0.macs = [mac]
    }
    #expect(links([pump], [seen(1) { $0.macs = [mac] }]) == [link])
  }

  @Test func `an adapter maker's block that one maker's kit alone bears is built in`() {
    let pumps = (1...5).map { number in
      asset(number) {
        $0.manufacturer = "Mindray"
        $0.category = "Patient monitor"
        $0.macs = ["00:90:e8:00:00:0\(number)"]
      }
    }
    #expect(links(pumps, [seen(1) { $0.macs = ["00:90:e8:00:00:03"] }]) == ["one-witness 3"])
  }

  /// Computers named by their tags, as one trust does.
  private var tagged: [MatchableAsset] {
    (1...24).map { number in
      asset(number) {
        $0.tag = "SD0\(45_000 + number)"
        $0.names = ["sdhpc0\(45_000 + number)"]
      }
    }
  }

  @Test func `a row that bears another tag's name is asked about where names hold tags`() {
    let odd = asset(30) {
      $0.tag = "SD048888"
      $0.names = ["sdhpc041111"]
    }
    let sightings = [
      seen(1) { $0.names = ["sdhpc041111"] }, seen(2) { $0.names = ["sdhpc045007"] },
    ]
    #expect(
      links(tagged + [odd], sightings)
        == ["suggested 30: the asset's name looks like another's", "one-witness 7"])
    #expect(links([odd], sightings).first == "one-witness 30")
  }

  @Test
  func
    `a name that a successor inherited is asked about, unless its serial number is seen under it`()
  {
    let old = asset(1) {
      $0.serial = "CZC1234ABC"
      $0.names = ["pc-01069"]
    }
    let new = asset(2) {
      $0.serial = "MJ0M6A24"
      $0.names = ["pc-01069"]
    }
    let byName = seen(1) { $0.names = ["pc-01069"] }
    let bySerial = seen(2) {
      $0.names = ["pc-01069"]
      $0.serial = "MJ0M6A24"
    }
    #expect(links([old, new], [byName]).allSatisfy { $0.hasPrefix("suggested") })
    #expect(links([old, new], [byName, bySerial]) == ["one-witness 2", "two-witness 2"])
    let wire = seen(3) {
      $0.names = ["pc-01069"]
      $0.macs = ["98:fa:9b:3d:d8:0a"]
    }
    #expect(
      links([old, new], [bySerial, wire]).last == "suggested 2: another asset has the name too")
  }

  @Test(arguments: [
    ("sepa0ecf9c1785c", "a0:ec:f9:c1:78:5c"), ("npic1785c0", "3c:d9:2b:17:85:c0"),
    ("brn0080778a0cfc", "00:80:77:8a:0c:fc"),
  ])
  func `a name that a device made of its own address says nothing more`(name: String, mac: String) {
    let phone = asset(1) {
      $0.category = "IP phone"
      $0.macs = [mac]
    }
    let sightings = [
      seen(1) {
        $0.names = [name]
        $0.macs = [mac]
      },
      seen(2) {
        $0.names = ["ph-00180"]
        $0.macs = [mac]
      },
    ]
    #expect(links([phone], sightings) == ["one-witness 1", "one-witness 1"])
  }
}
