import Testing

@testable import AssetRegister

@Suite("Signs that a row holds what is another's")
struct ElsewhereTests {
  private func asset(_ id: Int64, _ fill: (inout MatchableAsset) -> Void) -> MatchableAsset {
    var asset = MatchableAsset(id: id, organisation: "RXX", register: 1, line: id * 10)
    fill(&asset)
    return asset
  }

  private func links(
    _ assets: [MatchableAsset], _ fills: [(inout MatchableSighting) -> Void]
  ) -> [String] {
    var matching = Matching()
    for asset in assets { matching.add(asset) }
    for (place, fill) in fills.enumerated() {
      var seen = MatchableSighting(
        id: Int64(place + 1), organisation: "RXX", source: "scan", batch: 1)
      fill(&seen)
      matching.add(seen)
    }
    return matching.run().links.map {
      "\($0.tier.rawValue) \($0.asset ?? 0)" + ($0.reason.map { ": \($0)" } ?? "")
    }
  }

  @Test(arguments: [
    ("Desktop", "suggested 1: address differs"), ("Laptop", "one-witness 1"),
  ])
  func `a serial number alone does not outweigh the other address of a thing that stays`(
    category: String, link: String
  ) {
    let row = asset(1) {
      $0.serial = "PF3X9KLM"
      $0.manufacturer = "Lenovo"
      $0.category = category
      $0.macs = ["8c:16:45:00:00:01"]
    }
    let scan: (inout MatchableSighting) -> Void = {
      $0.serial = "PF3X9KLM"
      $0.manufacturer = "Lenovo"
      $0.macs = ["8c:16:45:00:00:02"]
    }
    #expect(links([row], [scan]) == [link])
  }

  @Test func `an address at another asset is asked about though two identifiers agree`() {
    let row = asset(1) {
      $0.serial = "PF3X9KLM"
      $0.names = ["ward-lt1"]
      $0.category = "Laptop"
    }
    let other = asset(2) { $0.macs = ["8c:16:45:00:00:02"] }
    let scan: (inout MatchableSighting) -> Void = {
      $0.serial = "PF3X9KLM"
      $0.names = ["ward-lt1"]
      $0.macs = ["8c:16:45:00:00:02"]
    }
    #expect(links([row], [scan]) == ["two-witness 1"])
    #expect(links([row, other], [scan]) == ["suggested 1: address points to another asset"])
  }

  @Test func `a name at another asset is asked about where this one states none`() {
    let row = asset(1) {
      $0.serial = "PF3X9KLM"
      $0.macs = ["8c:16:45:00:00:02"]
    }
    let other = asset(2) { $0.names = ["ward-lt1"] }
    let scan: (inout MatchableSighting) -> Void = {
      $0.serial = "PF3X9KLM"
      $0.names = ["ward-lt1"]
      $0.macs = ["8c:16:45:00:00:02"]
    }
    #expect(links([row], [scan]) == ["two-witness 1"])
    #expect(links([row, other], [scan]) == ["suggested 1: name points to another asset"])
  }

  @Test func `a manager's entry without the serial number is not linked by its address`() {
    let row = asset(1) {
      $0.serial = "DE89694641"
      $0.macs = ["00:09:fb:86:18:e9"]
    }
    let snmp: (inout MatchableSighting) -> Void = {
      $0.serial = "DE89694641"
      $0.macs = ["00:09:fb:86:18:e9"]
    }
    let manager: (inout MatchableSighting) -> Void = {
      $0.deviceID = "claroty RXX-1"
      $0.macs = ["00:09:fb:86:18:e9"]
    }
    #expect(
      links([row], [snmp, manager]) == [
        "two-witness 1", "suggested 1: an address without the serial number",
      ])
  }
}
