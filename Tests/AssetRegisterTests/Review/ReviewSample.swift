import GRDB

@testable import AssetRegister

/// A register in which three devices and a pair of assets wait for an answer.
struct ReviewSample {
  let place: DiscoveryFixture
  let assets: [Int64]
  let sightings: [Int64]

  init() throws {
    place = try DiscoveryFixture()
    assets =
      try place.fixture.assets([
        [
          "asset_tag": "100", "name": "Ward PC", "serial_number": "PF0AB1O0",
          "manufacturer": "Lenovo", "model": "T14", "kind": "hardware",
        ],
        ["asset_tag": "101", "hostname": "pc2", "manufacturer": "Dell", "kind": "medical device"],
        ["asset_tag": "102", "serial_number": "DUP4567X", "hostname": "twin"],
        ["asset_tag": "103", "serial_number": "DUP4567X", "hostname": "twin"],
      ])
      + place.fixture.assets(
        trust: "RW5", name: "EBME",
        [["asset_tag": "7", "name": "Pump", "hostname": "pump7", "manufacturer": "Baxter"]])
    sightings =
      try place.scan(
        "ise.csv",
        [
          [
            "serial_number": "PF0AB100", "seen_at": "2026-11-12T08:00:00Z",
            "manufacturer": "LENOVO",
            "mac_address": "00:1a:2b:00:00:01",
          ],
          ["serial_number": "PF0AB100", "seen_at": "2026-11-10"],
          ["hostname": "pc2", "mac_address": "00:1a:2b:00:00:02", "manufacturer": "HP"],
        ])
      + place.scan(
        "dhcp.csv", source: "DHCP", organisation: "RW5",
        [["hostname": "pump7", "manufacturer": "Evil\u{1B}[31m"]])
    try place.register.change(occasion: place.occasion, dryRun: false) { transaction in
      try transaction.relink(.everything)
      try transaction.database.execute(
        sql: """
          INSERT INTO match_finding VALUES ('row slip', 2, NULL, NULL, 'rows 3 and 4 hold each other''s serials')
          """)
    }
  }
}
