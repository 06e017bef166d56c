import Foundation
import Testing

@testable import AssetRegister

@Suite struct `The state that relinking leaves` {
  private func sample() throws -> (DiscoveryFixture, [Int64]) {
    let place = try DiscoveryFixture()
    let assets = try place.fixture.assets([
      ["asset_tag": "1", "serial_number": "PF0AB100", "mac_address": "00:1a:2b:00:00:01"],
      ["asset_tag": "2", "hostname": "pc2", "mac_address": "02:42:ac:00:00:02 00:1a:2b:00:00:03"],
      ["asset_tag": "3", "machine_uuid": "4c4c4544-0051-3510-8054-b7c04f4e3732"],
    ])
    return (place, assets)
  }

  private func relink(_ place: DiscoveryFixture, _ change: LinkChange) throws -> RelinkSummary {
    try place.register.change(occasion: place.occasion, dryRun: false) { try $0.relink(change) }
  }

  private func count(_ place: DiscoveryFixture, _ table: String) throws -> Int {
    try place.register.read { try $0.number("SELECT count(*) FROM \(table)") }
  }

  @Test(arguments: [false, true])
  func `assets are found by their addresses`(isMatched: Bool) throws {
    let (place, assets) = try sample()
    if isMatched {
      try place.scan("ise.csv", [["mac_address": "00:1a:2b:00:00:01"]])
      _ = try relink(place, .everything)
    }
    let words = [
      "001A.2B00.0001": 0, "02-42-AC-00-00-02": 1, "00:1a:2b:00:00:03": 1,
      "4C4C4544-0051-3510-8054-B7C04F4E3732": 2,
    ]
    for (word, asset) in words {
      let found = try place.register.read { try $0.assets(called: word) }
      #expect(found.map(\.id) == [assets[asset]], "\(word)")
    }
    #expect(try place.register.read { try $0.assets(called: "00:1a:2b:00:00:09") }.isEmpty)
  }

  @Test func `nothing stays when the only scan goes`() throws {
    let (place, _) = try sample()
    try place.scan("ise.csv", [["serial_number": "PF0AB100"]])
    _ = try relink(place, .everything)
    let batch = try place.register.read { try $0.number("SELECT max(id) FROM batch") }
    #expect(try count(place, "match_key") > 0)
    _ = try place.register.undo(batch: Int64(batch), occasion: place.occasion)
    for table in ["match_key", "match_state", "matched_asset", "sighting_link", "asset_pair"] {
      #expect(try count(place, table) == 0, "\(table)")
    }
  }

  @Test func `a new scan is matched by itself until it teaches something`() throws {
    let (place, _) = try sample()
    func read(_ rows: [[String: String]]) throws -> RelinkSummary {
      try place.scan("ise.csv", rows)
      let batch = try place.register.read { try $0.number("SELECT max(id) FROM batch") }
      return try relink(place, .scan(Int64(batch)))
    }
    #expect(try read([["hostname": "pc2.rxn.example"], ["hostname": "pc7"]]).isFull)
    let second = try read([["hostname": "pc2.rxn.example"]])
    #expect(!second.isFull && second.looked == 2)
    #expect(try read([["hostname": "pc9.rw5.example"]]).isFull)
  }

  @Test func `a row that changes only what scans contradict is seen to`() throws {
    let place = try DiscoveryFixture()
    func take(model: String) throws {
      let file = place.fixture.folder.appending(path: "it.csv").path
      let row = "1,pc1,PF0AB100,001A2B000001,\(model)"
      try Data("Asset tag,Hostname,Serial number,MAC address,Model\n\(row)\n".utf8)
        .write(to: URL(fileURLWithPath: file))
      let request = RegisterImport(path: file, organisation: "RXN", name: "IT")
      _ = try place.register.importRegister(request, occasion: place.occasion)
    }
    try take(model: "Latitude 5420")
    try place.scan(
      "intune.csv", source: "Intune",
      [
        [
          "serial_number": "PF0AB100", "mac_address": "00:1a:2b:00:00:01", "hostname": "pc1",
          "model": "Latitude 5420",
        ]
      ])
    _ = try relink(place, .everything)
    for (model, conflicts) in [("Latitude 5420", 0), ("OptiPlex 7010", 1), ("latitude 5420", 0)] {
      try take(model: model)
      #expect(try count(place, "conflicting_field") == conflicts, "\(model)")
      #expect(try count(place, "conflict") == conflicts, "\(model)")
    }
  }

  @Test func `rules of another version match everything anew`() throws {
    let (place, _) = try sample()
    try place.scan("ise.csv", [["serial_number": "PF0AB100"]])
    _ = try relink(place, .everything)
    try place.execute("UPDATE match_state SET rules = rules - 1")
    let basis = try place.register.read { try $0.linkBasis() }
    #expect(basis == nil)
    #expect(try relink(place, .since(basis)).isFull)
  }
}
