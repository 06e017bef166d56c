import Testing

@testable import AssetRegister

@Suite struct `Importing locations` {
  private let places = "SELECT path, kind, organisation FROM current_place ORDER BY path"

  @Test func `the places a line lies in are implied`() throws {
    let fixture = try DirectoryFixture()
    let result = try fixture.take(
      .locations,
      """
      organisation,site,building,floor,room
      RXN,Royal Preston,Main,2,Ward 4
      RXR,Royal Preston,Main,1,Lab
      """)
    #expect(result.new == 2)
    #expect(
      try fixture.rows(places) == [
        ["Royal Preston", "site", nil],
        ["Royal Preston / Main", "building", nil],
        ["Royal Preston / Main / 1", "floor", "RXR"],
        ["Royal Preston / Main / 1 / Lab", "room", "RXR"],
        ["Royal Preston / Main / 2", "floor", "RXN"],
        ["Royal Preston / Main / 2 / Ward 4", "room", "RXN"],
      ])
  }

  @Test func `a line of its own says more than one that implies, wherever it stands`() throws {
    let fixture = try DirectoryFixture()
    try fixture.take(
      .locations, "organisation,site,room\nRXR,Royal Preston,Ward 4\nRXN,Royal Preston,\n")
    #expect(
      try fixture.rows(places) == [
        ["Royal Preston", "site", "RXN"], ["Royal Preston / Ward 4", "room", "RXR"],
      ])
  }

  @Test func `a place spelt otherwise is the same place`() throws {
    let fixture = try DirectoryFixture()
    try fixture.take(.locations, "site,room\nSt. Mary's,Ward 4\n")
    let result = try fixture.take(.locations, "site,room\nST MARY’S,ward  4\nst marys,Ward 5\n")
    #expect(result.summary == "locations.csv: 2 rows: 1 new, 1 unchanged, 0 changed, 0 bad")
    #expect(
      try fixture.rows("SELECT path FROM current_place ORDER BY path") == [
        ["St. Mary's"], ["St. Mary's / Ward 4"], ["St. Mary's / Ward 5"],
      ])
  }

  @Test func `other names add up`() throws {
    let fixture = try DirectoryFixture()
    try fixture.take(.locations, "site,aliases\nRoyal Preston,RPH\n")
    let result = try fixture.take(
      .locations, "site,aliases\nRoyal Preston,RPH; Preston Royal ;royal preston\n")
    #expect(result.changed == 1)
    #expect(
      try fixture.rows("SELECT alias, path, batch_id FROM place_alias ORDER BY alias") == [
        ["Preston Royal", "Royal Preston", "5"], ["RPH", "Royal Preston", "4"],
      ])
    #expect(try fixture.rows("SELECT count(*) FROM place") == [["1"]])
  }

  @Test func `one place at two levels is refused`() throws {
    let fixture = try DirectoryFixture()
    let error = fixture.refusal(.locations, "site,building,room\nRPH,Lab,\nRPH,,Lab\n")
    #expect(
      error?.message.split(separator: "\n").first
        == "locations.csv:2: 'RPH / Lab' stands in line 3 too, with other contents")
  }

  @Test(arguments: UInt64(0)..<30)
  func `the order of lines changes no place, however each is spelt`(seed: UInt64) throws {
    var random = DirectorySeeds(seed: seed)
    let sites = ["Royal Preston", "ROYAL PRESTON", "royal-preston", "Chorley"]
    let rows = (0..<Int.random(in: 1...10, using: &random)).map { _ in
      let organisation = ["RXN", "RXR", ""].randomElement(using: &random) ?? ""
      let site = sites.randomElement(using: &random) ?? ""
      let building = ["Main", "MAIN", ""].randomElement(using: &random) ?? ""
      let room = ["Ward 4", "ward 4", "Lab", ""].randomElement(using: &random) ?? ""
      return "\(organisation),\(site),\(building),\(room),"
    }
    let stored = try [rows, rows.shuffled(using: &random)].map { rows in
      let fixture = try DirectoryFixture()
      let text = (["organisation,site,building,room,aliases"] + rows).joined(separator: "\n")
      let result = try fixture.take(.locations, text, skipsBad: true)
      #expect(result.isAccountedFor)
      #expect(try fixture.take(.locations, text, skipsBad: true).batch == nil)
      return try fixture.rows(places)
    }
    #expect(stored[0] == stored[1])
    let keys = stored[0].map { Fold.name(($0[0] ?? "")) }
    #expect(Set(keys).count == keys.count)
  }
}
