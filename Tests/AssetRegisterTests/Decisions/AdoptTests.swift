import Testing

@testable import AssetRegister

@Suite struct `Adopting a device` {
  @Test func `makes an asset of what was seen, which show, export and undo know`() throws {
    let place = try DiscoveryFixture()
    let seen = try place.scan(
      "ise.csv",
      [
        [
          "serial_number": "SN9", "hostname": "pump9", "mac_address": "00:1a:2b:00:00:09",
          "ip_address": "10.0.0.9", "manufacturer": "Baxter", "model": "Evo",
          "seen_at": "2026-11-12",
          "device_type": "Infusion pump",
        ],
        ["serial_number": "SN9", "mac_address": "00:1a:2b:00:00:0a", "seen_at": "2026-10-01"],
      ])
    try place.link(seen, to: nil, "unknown")
    let outcome = try place.register.adopt(
      AdoptionRequest([.named("ise.csv:3"), .named("ise.csv:2")], organisation: "rxn"),
      occasion: place.occasion)
    let asset = try #require(outcome.assets.first)
    #expect(outcome.assets.count == 1)
    guard case .one(let details, _) = try place.register.show("SN9") else {
      Issue.record("not found")
      return
    }
    #expect(details.id == asset && details.register == "Adopted from scans")
    let values = Dictionary(uniqueKeysWithValues: details.fields.map { ($0.name, $0.value) })
    #expect(values["mac_address"] == "00:1a:2b:00:00:09 00:1a:2b:00:00:0a")
    #expect(values["kind"] == "medical device")
    #expect(values["notes"] == "adopted from Cisco ISE ise.csv:2, seen 2026-11-12")
    #expect(details.row.first == .init(heading: "Serial number", text: "SN9"))
    #expect(
      try place.standing() == [
        "adopt: device serial SN9", "same: asset RXN serial SN9, device serial SN9",
      ])
    #expect(place.register.verify().isSound)
    let batch = try #require(outcome.batch)
    #expect(throws: RegisterError.self) { try place.register.revoke([1], occasion: place.occasion) }
    _ = try place.register.undo(batch: batch, occasion: place.occasion)
    #expect(try place.register.decisions().isEmpty)
    #expect(throws: RegisterError.self) { try place.register.show("SN9") }
    #expect(place.register.verify().isSound)
  }

  @Test func `is refused for what is an asset already`() throws {
    let place = try DiscoveryFixture()
    let assets = try place.fixture.assets([["asset_tag": "1"]])
    let seen = try place.scan("ise.csv", [["serial_number": "SN9"]])
    try place.link(seen, to: assets[0], "one-witness")
    for word in ["ise.csv:2", "1"] {
      #expect(throws: RegisterError.self) {
        try place.register.adopt(
          AdoptionRequest([.named(word)], organisation: "RXN"), occasion: place.occasion)
      }
    }
  }
}
