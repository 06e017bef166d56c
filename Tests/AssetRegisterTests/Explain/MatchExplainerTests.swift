import Testing

@testable import AssetRegister

@Suite struct `Explaining what was matched` {
  private func sample() throws -> ReviewSample { try ReviewSample() }

  @Test func `gives the evidence for a suggestion, and why it is no more`() throws {
    let sample = try sample()
    let explanation = try sample.place.register.explain("ise.csv:2")
    let pair = try #require(explanation.pairs.first)
    #expect(pair.tier == "suggested" && pair.one.asset == 1 && pair.other.device == 1)
    #expect(pair.evidence.map(\.family) == ["serial", "organisation", "maker"])
    #expect(pair.evidence[0].value == "PF0AB1O0" && pair.evidence[0].otherValue == "PF0AB100")
    #expect(pair.evidence[0].otherPlace == "ise.csv:2" && pair.evidence[0].source == "Cisco ISE")
    #expect(pair.obstacles.first == "serial number nearly the same")
    #expect(pair.remedies == ["the MAC address 00:1a:2b:00:00:01 in the register"])
    #expect(explanation.pairs == (try sample.place.register.explain("1")).pairs)
  }

  @Test func `weighs what the matching weighed`() throws {
    let sample = try sample()
    try sample.place.register.read { transaction in
      var looked = 0
      for place in ["ise.csv:2", "ise.csv:4", "dhcp.csv:2"] {
        guard case .sighting(let sighting) = try transaction.thing(called: place) else { continue }
        let device = try transaction.device(ofSighting: sighting)
        let pair = try #require(try transaction.pairExplanations(of: .device(device)).first)
        let stored = try transaction.number(
          "SELECT bits FROM sighting_link WHERE sighting_id = :id", ["id": sighting])
        #expect(pair.explanation.bits == stored)
        looked += 1
      }
      #expect(looked == 3)
    }
  }

  @Test func `says why two things are not one, and what a person said`() throws {
    let sample = try sample()
    _ = try sample.place.register.decide(
      [.notSame(.named("ise.csv:2"), .asset(1))], occasion: sample.place.occasion)
    let pair = try #require(try sample.place.register.explain("1", "ise.csv:2").pairs.first)
    #expect(pair.tier == "unknown" && pair.decisions == [1])
    #expect(pair.obstacles.first == "a person said that they are not one")
    let twins = try #require(try sample.place.register.explain("3", "4").pairs.first)
    #expect(twins.tier == "two-witness" && twins.evidence.map(\.family).contains("serial"))
    let far = try #require(try sample.place.register.explain("1", "3").pairs.first)
    #expect(far.tier == "unknown" && far.against.map(\.family) == ["serial"])
    let devices = try #require(
      try sample.place.register.explain("ise.csv:2", "ise.csv:4").pairs.first)
    #expect(devices.one.device == 1 && devices.other.device == 3)
    #expect(devices.obstacles == ["no serial number, MAC address or name is the same"])
    let one = try sample.place.register.explain("ise.csv:2", "ise.csv:3")
    #expect(one.remarks.first == "both are sightings of one device")
  }

  @Test func `lists the identifiers that several devices hold`() throws {
    let place = try DiscoveryFixture()
    try place.fixture.assets([["asset_tag": "1", "serial_number": "PF0AB100"]])
    let dock = "00:1a:2b:00:00:77"
    try place.scan(
      "intune.csv", source: "Intune",
      [
        ["serial_number": "PF0AB100", "hostname": "a1", "mac_address": dock],
        ["serial_number": "PF0AB200", "hostname": "a2", "mac_address": dock],
      ])
    try place.register.change(occasion: place.occasion, dryRun: false) {
      _ = try $0.relink(.everything)
    }
    let pair = try #require(try place.register.explain("intune.csv:2").pairs.first)
    #expect(pair.isLinked)
    #expect(pair.unused.map(\.value) == [dock])
    #expect(pair.unused.map(\.reason) == ["seen with 2 devices: a dock, an adapter or a copy"])
  }
}
