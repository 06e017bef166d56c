import GRDB
import Testing

@testable import AssetRegister

@Suite struct `Finding a text` {
  /// No traces; traces made at once, then block by block, then asset by asset.
  static let efforts = [
    RecordSearch.Effort(),
    RecordSearch.Effort(mostUntraced: 100, firstLook: 60, mostBlocks: 192),
    RecordSearch.Effort(mostUntraced: 0, firstLook: 0, mostBlocks: 0),
    RecordSearch.Effort(mostUntraced: 100, firstLook: 60, mostBlocks: 3),
  ]

  @Test(arguments: UInt64(0)..<6)
  func `gives what looking at every asset gives, whichever way it takes`(seed: UInt64) throws {
    var world = try FindWorld(seed: seed)
    let register = world.fixture.register
    var held = 0
    for effort in Self.efforts {
      for turn in 0..<24 {
        let text = world.question()
        let trust = [nil, nil, "RTX"][turn % 3]
        let limit = [1, 5, 1000][turn / 3 % 3]
        let found = try register.find(text, trust: trust, limit: limit, effort: effort)
        #expect(
          try found == FindOracle.find(text, trust: trust, limit: limit, in: register),
          "'\(text)' of \(trust ?? "all"), at most \(limit)")
        held += found.count
      }
    }
    #expect(held > 0)
    #expect(try register.read { try $0.tracedUntil() } > 0)
  }

  @Test(arguments: UInt64(0)..<3)
  func `holds after rows came and went`(seed: UInt64) throws {
    var world = try FindWorld(seed: seed, rows: 20...150, isPlain: true)
    let register = world.fixture.register
    let effort = RecordSearch.Effort(mostUntraced: 0, firstLook: 0, mostBlocks: 192)
    _ = try register.find("nowhere", trust: nil, limit: 1, effort: effort)
    let traced = try register.read { try $0.tracedUntil() }
    let batch = try register.read { try $0.number("SELECT max(batch_id) FROM entry") }
    _ = try register.undo(batch: Int64(batch), occasion: world.fixture.occasion)
    try world.fixture.assets((0..<200).map { ["name": "Newcomer \($0)", "asset_tag": "N\($0)x"] })
    #expect(try register.read { try $0.tracedUntil() } < traced)
    for number in [0, 57, 199] {
      let found = try register.find("n\(number)X", trust: nil, limit: 9, effort: effort)
      #expect(found.map(\.assetTag) == ["N\(number)x"])
    }
    for _ in 0..<20 {
      let text = world.question()
      #expect(
        try register.find(text, trust: nil, limit: 50, effort: effort)
          == FindOracle.find(text, trust: nil, limit: 50, in: register))
    }
  }

  @Test(arguments: [",", "[", "\"", "\\", "u00", "\",\"", "n"])
  func `what JSON adds to a row is no text of it`(text: String) throws {
    let fixture = try RegisterFixture()
    try fixture.organisation("RXN", "North")
    try fixture.assets([
      ["asset_tag": "T1", "room": "Wa\u{7}rd\r\tB"],
      ["asset_tag": "T2", "room": "B[1], \"A\",\"B\\n u00"],
    ])
    let found = try fixture.register.find(text, limit: 5)
    #expect(found.map(\.assetTag) == ["T2"])
  }

  @Test func `only reads while somebody else is writing`() throws {
    let world = try FindWorld(seed: 1)
    let register = world.fixture.register
    let effort = RecordSearch.Effort(mostUntraced: 0, firstLook: 0, mostBlocks: 192)
    let writer = try DatabaseQueue(path: register.path)
    try writer.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      let found = try register.find("ward 12", trust: nil, limit: 3, effort: effort)
      #expect(try found == FindOracle.find("ward 12", trust: nil, limit: 3, in: register))
      #expect(found.count == 3)
      try database.execute(sql: "ROLLBACK")
    }
    #expect(try register.read { try $0.tracedUntil() } == 0)
  }

  @Test(arguments: UInt64(0)..<4)
  func `an asset is called the same with traces and without`(seed: UInt64) throws {
    var world = try FindWorld(seed: seed)
    let register = world.fixture.register
    let words =
      (0..<40).map { _ in world.question() } + world.texts.prefix(60)
      + ["asset 3", "ASSET 5", "001A.2B00.0131", "00:1a:2b:00:00:12"]
    let before = try words.map { word in
      try register.read { try $0.assets(called: word) }
    }
    _ = try register.find(
      "nowhere", trust: nil, limit: 1,
      effort: RecordSearch.Effort(mostUntraced: 0, firstLook: 0, mostBlocks: 192))
    for (word, called) in zip(words, before) {
      #expect(try register.read { try $0.assets(called: word) } == called, "'\(word)'")
    }
    #expect(before.contains { !$0.isEmpty })
  }
}
