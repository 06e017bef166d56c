import GRDB
import Testing

@testable import AssetRegister

@Suite struct `Resolutions in the register` {
  private let table = "SELECT * FROM resolution ORDER BY kind, organisation, text"

  private func assets(_ fixture: DirectoryFixture) throws {
    try fixture.fixture.assets([
      ["name": "A", "iao": "Ann Lee", "site": "RPH", "room": "Ward 4"],
      ["name": "B", "iao": "Ann Lee", "iaa": "IT Team", "site": "RPH"],
      ["name": "C", "custodian": "Bob Raye", "location": "RPH, Ward 9"],
    ])
    try fixture.fixture.assets(trust: "RXR", name: "EBME", [["name": "D", "deputy": "Ann Lee"]])
  }

  private static let files: [(DirectoryKind, String)] = [
    (
      .people,
      "email,name,organisations\nann@rxn.example,Ann Lee,RXN\nann@rxr.example,Ann Lee,RXR\n"
        + "bob@rxn.example,Bob Ray,RXN\n"
    ),
    (
      .locations,
      "organisation,site,room,aliases\nRXN,Royal Preston,,RPH\nRXN,Royal Preston,Ward 4,\n"
    ),
    (.people, "email,name,organisations\nann@rxr.example,Ann Wood,RXR\n"),
  ]

  private static let expected: [[String?]] = [
    ["person", "RXN", "Ann Lee", "ann@rxn.example", "name", nil],
    ["person", "RXN", "Bob Raye", nil, "unknown", "Bob Ray <bob@rxn.example>"],
    ["person", "RXN", "IT Team", nil, "team", nil],
    ["person", "RXR", "Ann Lee", "ann@rxn.example", "name", nil],
    ["place", "RXN", "RPH", "Royal Preston", "alias", nil],
    ["place", "RXN", "RPH / Ward 4", "Royal Preston / Ward 4", "alias", nil],
    ["place", "RXN", "RPH, Ward 9", "Royal Preston", "alias", "'Ward 9' is not known there"],
  ]

  @Test func `each import brings them up to date`() throws {
    let fixture = try DirectoryFixture()
    try assets(fixture)
    for (kind, text) in Self.files { try fixture.take(kind, text) }
    #expect(try fixture.rows(table) == Self.expected)
  }

  @Test(arguments: [[0, 1, 2], [1, 0, 2], [0, 2, 1]])
  func `neither the order of imports nor what stood before changes them`(_ order: [Int]) throws {
    let fixture = try DirectoryFixture()
    if order[0] == 1 { try assets(fixture) }
    for index in order { try fixture.take(Self.files[index].0, Self.files[index].1) }
    if order[0] == 0 { try assets(fixture) }
    try fixture.fixture.register.change(occasion: fixture.fixture.occasion, dryRun: false) {
      try $0.deriveResolutions()
    }
    #expect(try fixture.rows(table) == Self.expected)
    try fixture.fixture.register.change(occasion: fixture.fixture.occasion, dryRun: false) {
      try $0.database.execute(sql: "DELETE FROM resolution")
      try $0.deriveResolutions()
    }
    #expect(try fixture.rows(table) == Self.expected)
  }

  @Test func `what did not change is not written again`() throws {
    let fixture = try DirectoryFixture()
    try assets(fixture)
    for (kind, text) in Self.files { try fixture.take(kind, text) }
    try fixture.fixture.register.change(occasion: fixture.fixture.occasion, dryRun: false) {
      let before = $0.database.totalChangesCount
      try $0.deriveResolutions()
      #expect($0.database.totalChangesCount == before)
    }
  }

  @Test func `texts that differ only in how accents are encoded each have their own`() throws {
    let fixture = try DirectoryFixture()
    try fixture.take(.people, "email,name\nzoe@rxn.example,Zoë Ray\n")
    try fixture.fixture.assets([
      ["name": "A", "iao": "Zo\u{EB} Ray"], ["name": "B", "iao": "Zoe\u{308} Ray"],
    ])
    try fixture.fixture.register.change(occasion: fixture.fixture.occasion, dryRun: false) {
      try $0.deriveResolutions()
    }
    #expect(
      try fixture.rows("SELECT person FROM responsible") == [
        ["zoe@rxn.example"], ["zoe@rxn.example"],
      ])
  }

  @Test func `a text that no asset states any more goes`() throws {
    let fixture = try DirectoryFixture()
    let ids = try fixture.fixture.assets([["name": "A", "iao": "Ann Lee"]])
    try fixture.fixture.register.change(occasion: fixture.fixture.occasion, dryRun: false) {
      try $0.deriveResolutions()
      try $0.database.execute(
        sql: "UPDATE record SET iao = NULL WHERE id = (SELECT record_id FROM asset WHERE id = ?)",
        arguments: [ids[0]])
      try $0.deriveResolutions()
    }
    #expect(try fixture.rows(table) == [])
  }

  @Test func `every text that the register shows has one`() throws {
    let fixture = try DirectoryFixture()
    try fixture.fixture.assets([
      ["name": "A", "site": "S", "building": "B", "floor": "F", "room": "R", "location": "L"],
      ["name": "B", "building": "B"], ["name": "C", "room": "R"], ["name": "D", "location": "L /"],
      ["name": "E", "site": "/"], ["name": "F", "iao": "Ann", "deputy": "Bob"], ["name": "G"],
    ])
    try fixture.fixture.register.change(occasion: fixture.fixture.occasion, dryRun: false) {
      try $0.deriveResolutions()
    }
    #expect(
      try fixture.rows("SELECT text, how FROM asset_place WHERE text IS NOT NULL ORDER BY text")
        == [
          ["B", "unknown"], ["L", "unknown"], ["R", "unknown"],
          ["S / B / F / R / L", "unknown"],
        ])
    #expect(try fixture.rows("SELECT count(*) FROM resolution") == [["6"]])
  }
}
