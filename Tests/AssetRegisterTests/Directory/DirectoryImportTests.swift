import Foundation
import Testing

@testable import AssetRegister

@Suite struct `Importing directory files` {
  static let files: [(DirectoryKind, String, String)] = [
    (
      .organisations, "ODS code;Organisation name;Type\nrw5;Lancashire Care;NHS Foundation Trust\n",
      "SELECT code, scheme, name, kind, joined_on FROM organisation WHERE code = 'RW5'"
    ),
    (
      .locations, "Site\tRoom\tAlso known as\nRoyal Preston\tWard 4\tW4; Rehab\n",
      "SELECT path, kind, parent, name FROM place ORDER BY path"
    ),
    (
      .networks, "Subnet,VLAN ID,Trust,Segmented\n10.1.2.3/255.255.0.0,12,rxn,Y\n",
      "SELECT cidr, vlan, segmented, organisation FROM network"
    ),
    (
      .people, "E-mail,Full name,Trusts\nmailto:Ann@A.example,\" Ann   Lee \",\"rxn; RXR, RXN\"\n",
      "SELECT email, name, organisations FROM person"
    ),
    (
      .reviewPeriods, "Organisation,Asset type,Days\nAll,Medical devices,90\n",
      "SELECT organisation, kind, days FROM review_period"
    ),
  ]

  static let stored: [DirectoryKind: [[String?]]] = [
    .organisations: [["RW5", "ODS", "Lancashire Care", "trust", nil]],
    .locations: [
      ["Royal Preston", "site", nil, "Royal Preston"],
      ["Royal Preston / Ward 4", "room", "Royal Preston", "Ward 4"],
    ],
    .networks: [["10.1.0.0/16", "12", "yes", "RXN"]],
    .people: [["ann@a.example", "Ann Lee", "RXN RXR"]],
    .reviewPeriods: [[nil, "medical device", "90"]],
  ]

  @Test(arguments: files)
  func `headings of many names and values of many spellings are stored in one form`(
    _ kind: DirectoryKind, _ text: String, _ sql: String
  ) throws {
    let fixture = try DirectoryFixture()
    try fixture.take(kind, text)
    #expect(try fixture.rows(sql) == Self.stored[kind])
  }

  @Test(arguments: files)
  func `importing twice is importing once`(_ kind: DirectoryKind, _ text: String, _ sql: String)
    throws
  {
    let fixture = try DirectoryFixture()
    let first = try fixture.take(kind, text)
    let events = try fixture.rows("SELECT count(*) FROM event")
    let second = try fixture.take(kind, text)
    #expect(first.batch == 4 && first.new == 1)
    #expect(second.batch == nil && second.unchanged == 1 && second.new == 0)
    #expect(try fixture.rows(sql) == Self.stored[kind])
    #expect(try fixture.rows("SELECT count(*) FROM event") == events)
  }

  @Test(arguments: files)
  func `a dry run says the same and stores nothing`(
    _ kind: DirectoryKind, _ text: String, _ sql: String
  ) throws {
    let fixture = try DirectoryFixture()
    let dry = try fixture.take(kind, text, dryRun: true)
    #expect(try fixture.rows(sql) == [])
    let real = try fixture.take(kind, text)
    #expect(dry.summary == real.summary)
    #expect(dry.isDryRun && dry.batch == nil)
  }

  @Test func `the batch keeps where the facts come from`() throws {
    let fixture = try DirectoryFixture()
    try fixture.take(.people, "Staff list\n\nemail;name\nann@a.example;Ann Lee\n")
    #expect(
      try fixture.rows(
        """
        SELECT kind, file_name, file_sha256, file_bytes, encoding, delimiter, heading_line
        FROM batch ORDER BY id DESC LIMIT 1
        """) == [
          [
            "people", "people.csv",
            "d9da436c8c7b67dbc0695912e722e89a7a8731b20ab28429960f3a1b2efe108e", "45", "utf-8",
            "semicolon", "3",
          ]
        ])
    #expect(
      try fixture.rows("SELECT action, batch_id, summary FROM event ORDER BY seq DESC LIMIT 1") == [
        ["import people", "4", "people.csv: 1 row: 1 new, 0 unchanged, 0 changed, 0 bad"]
      ])
  }

  @Test func `only what changed is written, and the newest fact holds`() throws {
    let fixture = try DirectoryFixture()
    try fixture.take(.people, "email,name\nann@a.example,Ann Lee\nbob@a.example,Bob Ray\n")
    let result = try fixture.take(
      .people, "email,name\nann@a.example,Ann Wood\nbob@a.example,Bob Ray\ncy@a.example,Cy Poe\n")
    #expect(result.summary == "people.csv: 3 rows: 1 new, 1 unchanged, 1 changed, 0 bad")
    #expect(
      try fixture.rows("SELECT email, name FROM person WHERE batch_id = 5 ORDER BY email") == [
        ["ann@a.example", "Ann Wood"], ["cy@a.example", "Cy Poe"],
      ])
    #expect(
      try fixture.rows("SELECT name FROM current_person ORDER BY email") == [
        ["Ann Wood"], ["Bob Ray"], ["Cy Poe"],
      ])
  }

  @Test(arguments: [
    (String.Encoding.utf8, "utf-8"), (.windowsCP1252, "windows-1252"), (.utf16, "utf-16le"),
  ])
  func `a file in any encoding that offices write says the same`(
    _ encoding: String.Encoding, _ name: String
  ) throws {
    let fixture = try DirectoryFixture()
    try fixture.take(.people, "email;name\nzoe@a.example;Zoë Müller\n", encoding: encoding)
    #expect(
      try fixture.rows(
        "SELECT p.name, b.encoding FROM person p JOIN batch b ON b.id = p.batch_id") == [
          ["Zoë Müller", name]
        ])
  }

  @Test func `the organisations are listed by code`() throws {
    let fixture = try DirectoryFixture()
    try fixture.take(.organisations, "code,name,kind\nRXN,Lancashire Teaching,trust\n")
    #expect(
      try fixture.fixture.register.organisations().map(\.name) == [
        "University Hospitals of Morecambe Bay", "Lancashire Teaching", "East Lancashire Hospitals",
      ])
  }

  @Test func `a person missing from a newer file stays`() throws {
    let fixture = try DirectoryFixture()
    try fixture.take(.people, "email,name\nann@a.example,Ann Lee\n")
    try fixture.take(.people, "email,name\nbob@a.example,Bob Ray\n")
    #expect(try fixture.rows("SELECT count(*) FROM current_person") == [["2"]])
  }

  @Test func `a code names its organisation in any spelling, and a wrong one the nearest`() throws {
    let fixture = try DirectoryFixture()
    func lookUp(_ code: String) throws -> String {
      try fixture.fixture.register.read { try $0.knownOrganisation(code) }
    }
    #expect(try lookUp(" rxn ") == "RXN")
    #expect(
      throws: RegisterError(
        .missing,
        "'East Lancashire Hospital' is no known organisation; did you mean 'RXR' "
          + "(East Lancashire Hospitals)?")
    ) { try lookUp("East Lancashire Hospital") }
  }

  @Test(arguments: UInt64(0)..<40)
  func `every row has one outcome, and the order of rows changes none of the facts`(seed: UInt64)
    throws
  {
    var random = DirectorySeeds(seed: seed)
    let names = ["Ann Lee", "Bob Ray", "Cy Poe"]
    let rows = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      let address = ["a@a.example", "b@a.example", "A@A.example", "x@"].randomElement(
        using: &random)
      let name = names.randomElement(using: &random)
      return "\(address ?? ""),\(name ?? "")"
    }
    let facts = try [rows, rows.shuffled(using: &random)].map { rows in
      let fixture = try DirectoryFixture()
      let text = (["email,name"] + rows).joined(separator: "\n")
      let result = try fixture.take(.people, text, skipsBad: true)
      #expect(result.rows == rows.count && result.isAccountedFor)
      #expect(try fixture.take(.people, text, skipsBad: true).batch == nil)
      return try fixture.rows("SELECT email, name FROM current_person ORDER BY email")
    }
    #expect(facts[0] == facts[1])
  }
}

/// SplitMix64.
struct DirectorySeeds: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
