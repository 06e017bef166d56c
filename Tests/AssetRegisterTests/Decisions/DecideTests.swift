import GRDB
import Testing

@testable import AssetRegister

@Suite struct `Decisions` {
  private func sample() throws -> (place: DiscoveryFixture, assets: [Int64], sightings: [Int64]) {
    let place = try DiscoveryFixture()
    let assets = try place.fixture.assets([
      ["asset_tag": "100", "name": "Ward PC", "serial_number": "SN100"],
      ["asset_tag": "200", "serial_number": "SN200", "hostname": "pc200"],
      ["asset_tag": "200", "serial_number": "SN201"],
      ["name": "No keys at all"],
    ])
    let sightings = try place.scan(
      "ise.csv",
      [
        ["serial_number": "SN100", "mac_address": "00:1a:2b:00:00:01"],
        [
          "mac_address": "00:1a:2b:00:00:02 02:00:00:00:00:05", "hostname": "pc2", "domain": "corp",
        ],
        ["ip_address": "10.0.0.1"],
        ["hostname": "pc3", "mac_address": "00:1a:2b:00:00:09"],
      ])
    return (place, assets, sightings)
  }

  @Test func `name things by keys that outlive files`() throws {
    let (place, assets, sightings) = try sample()
    let outcome = try place.register.decide(
      [
        .same(.named("ise.csv:2"), .asset(assets[0])),
        .notSame(.asset(assets[1]), .asset(assets[2])),
        .same(.device(sightings[1]), .asset(assets[3])),
        .notSame(.named("register.csv:3"), .named("sighting \(sightings[0])")),
        .shared(try IdentifierName("MAC 00-1A-2B-00-00-09")),
        .notShared(try IdentifierName("serial sn100")),
      ], note: "seen at the desk", occasion: place.occasion)
    #expect(outcome.made == 6)
    #expect(
      try place.standing() == [
        "same: asset RXN tag 100, device serial SN100",
        "not same: asset RXN serial SN200, asset RXN serial SN201",
        "same: asset RXN id \(assets[3]), device mac 00:1a:2b:00:00:02",
        "not same: asset RXN serial SN200, device serial SN100",
        "shared: identifier mac 00:1a:2b:00:00:09",
        "not shared: identifier serial SN100",
      ])
    #expect(try place.register.decisions().allSatisfy { $0.note == "seen at the desk" })
  }

  @Test func `don't name a device by an identifier that others hold`() throws {
    let (place, assets, sightings) = try sample()
    try place.execute(
      "INSERT INTO shared_identifier VALUES ('mac', '00:1a:2b:00:00:09', '', 'a dock', 4, 0)")
    _ = try place.register.decide(
      [.same(.device(sightings[3]), .asset(assets[0]))], occasion: place.occasion)
    #expect(try place.standing() == ["same: asset RXN tag 100, device name pc3"])
  }

  @Test func `said twice are kept once, and the contrary ends them`() throws {
    let (place, assets, _) = try sample()
    let yes = DecisionRequest.same(.named("ise.csv:2"), .asset(assets[0]))
    let first = try place.register.decide([yes, yes], occasion: place.occasion)
    #expect(first.made == 1 && first.unchanged == 1)
    let again = try place.register.decide([yes], occasion: place.occasion)
    #expect(again.batch == nil && again.unchanged == 1)
    let no = try place.register.decide(
      [.notSame(.asset(assets[0]), .named("ise.csv:2"))], occasion: place.occasion)
    #expect(no.made == 1 && no.replaced == 1)
    #expect(try place.standing() == ["not same: asset RXN tag 100, device serial SN100"])
    let history = try place.register.decisions()
    #expect(history.map(\.verb) == [.same, .notSame])
    #expect(history[0].end?.note == "the contrary was decided")
    #expect(history[0].end?.batch == no.batch)
  }

  @Test func `are facts of their batch, which undo takes back`() throws {
    let (place, assets, _) = try sample()
    let made = try #require(
      try place.register.decide(
        [.same(.named("ise.csv:2"), .asset(assets[0]))], occasion: place.occasion
      ).batch)
    let contrary = try #require(
      try place.register.decide(
        [.notSame(.named("ise.csv:2"), .asset(assets[0]))], occasion: place.occasion
      ).batch)
    let refusal = #expect(throws: RegisterError.self) {
      try place.register.undo(batch: made, occasion: place.occasion)
    }
    #expect(refusal?.help == "iar undo \(contrary)")
    _ = try place.register.undo(batch: contrary, occasion: place.occasion)
    #expect(try place.standing() == ["same: asset RXN tag 100, device serial SN100"])
    _ = try place.register.undo(batch: made, occasion: place.occasion)
    #expect(try place.register.decisions().isEmpty)
    #expect(place.register.verify().isSound)
  }

  @Test func `stand when the scan they were made on is undone and read again`() throws {
    let (place, assets, _) = try sample()
    let row = ["serial_number": "SN777", "hostname": "pc777"]
    let first = try place.scan("intune.csv", [row])
    let same = DecisionRequest.same(.named("intune.csv:2"), .asset(assets[1]))
    _ = try place.register.decide([same], occasion: place.occasion)
    let scan = try place.register.read { try $0.number("SELECT max(batch_id) FROM scan") }
    _ = try place.register.undo(batch: Int64(scan), occasion: place.occasion)
    #expect(try place.standing() == ["same: asset RXN serial SN200, device serial SN777"])
    let second = try place.scan("intune (2).csv", [["hostname": "x"], row])
    #expect(first != second)
    let again = try place.register.decide(
      [.same(.named("intune (2).csv:3"), .asset(assets[1]))], occasion: place.occasion)
    #expect(again.unchanged == 1 && again.batch == nil)
  }

  @Test func `are revoked with who and when kept`() throws {
    let (place, assets, _) = try sample()
    _ = try place.register.decide(
      [.same(.named("ise.csv:2"), .asset(assets[0]))], occasion: place.occasion)
    let outcome = try place.register.revoke([1], note: "mistyped", occasion: place.occasion)
    #expect(outcome.replaced == 1)
    #expect(try place.standing().isEmpty)
    let end = try place.register.decisions()[0].end
    #expect(end?.by == "tester" && end?.note == "mistyped" && end?.at == "2026-11-24T09:00:00Z")
    #expect(throws: RegisterError.self) { try place.register.revoke([1], occasion: place.occasion) }
    #expect(throws: RegisterError.self) { try place.register.revoke([9], occasion: place.occasion) }
  }

  @Test func `leave nothing behind in a dry run`() throws {
    let (place, assets, _) = try sample()
    let outcome = try place.register.decide(
      [.same(.named("ise.csv:2"), .asset(assets[0]))], dryRun: true, occasion: place.occasion)
    #expect(outcome.batch == nil && outcome.made == 1 && outcome.isDryRun)
    #expect(try place.register.decisions().isEmpty)
  }

  @Test(arguments: [
    ("no such thing", "no asset is called 'no such thing', and no file and line is"),
    ("sighting 99", "there is no sighting 99"),
    ("ise.csv:99", "no asset is called 'ise.csv:99', and no file and line is"),
    (
      "ise.csv:4",
      "sighting 3 shows no serial number, UUID, MAC address or name of its own to decide on"
    ),
  ]) func `refuse what can't be told`(word: String, message: String) throws {
    let (place, assets, _) = try sample()
    let refusal = #expect(throws: RegisterError.self) {
      try place.register.decide(
        [.same(.named(word), .asset(assets[0]))], occasion: place.occasion)
    }
    #expect(refusal?.message == message)
  }

  @Test func `refuse a thing beside itself`() throws {
    let (place, assets, _) = try sample()
    #expect(throws: RegisterError.self) {
      try place.register.decide(
        [.same(.asset(assets[0]), .named("SN100"))], occasion: place.occasion)
    }
  }

  @Test func `tell what else moves`() throws {
    let (place, assets, sightings) = try sample()
    try place.link([sightings[0]], to: assets[0], "suggested")
    try place.link([sightings[1]], to: assets[1], "one-witness")
    try place.link([sightings[3]], to: assets[1], "suggested")
    let moves = try place.register.change(occasion: place.occasion, dryRun: true) { transaction in
      let watch = try LinkWatch(transaction)
      try transaction.database.execute(
        sql: """
          UPDATE sighting_link SET tier = 'confirmed' WHERE sighting_id = \(sightings[0]);
          INSERT OR REPLACE INTO sighting_link VALUES (\(sightings[1]), 2, NULL, 'unknown', 0, 0, NULL, NULL);
          INSERT OR REPLACE INTO sighting_link VALUES (\(sightings[2]), 3, \(assets[2]), 'one-witness', 9, 9, NULL, NULL);
          DELETE FROM sighting_link WHERE sighting_id = \(sightings[3]);
          """)
      return try watch.end(decided: [sightings[0]])
    }
    var expected = LinkMoves()
    expected.linked = 1
    expected.otherUnlinked = 1
    expected.otherLinked = 1
    expected.otherSettled = 1
    #expect(moves == expected)
  }

  @Test func `know which fields a device fills`() throws {
    let (place, assets, sightings) = try sample()
    try place.link([sightings[1]], to: assets[1], "two-witness")
    let (fields, fills) = try place.register.read { transaction in
      (
        try transaction.filledFields(of: [assets[0], assets[1]]),
        try transaction.fills(of: assets[1], from: sightings[1])
      )
    }
    #expect(FilledField.titles(fields) == ["MAC address"])
    #expect(
      fills == [
        .init(field: "MAC address", value: "00:1a:2b:00:00:02", place: "ise.csv:3", seenAt: nil)
      ])
  }
}
