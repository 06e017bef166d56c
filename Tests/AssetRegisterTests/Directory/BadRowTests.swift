import Foundation
import Testing

@testable import AssetRegister

@Suite struct `Bad rows of directory files` {
  @Test(arguments: [
    (DirectoryKind.people, "email,name\nx@,Ann Lee", "'x@' is no e-mail address"),
    (.people, "email,name\nann@a.example,", "no name"),
    (.people, "email,name\n,Ann Lee", "no email"),
    (.people, "email,name\nann@a.example,12345", "'12345' is no person's name"),
    (
      .people, "email,name,organisations\nann@a.example,Ann Lee,RNX",
      "'RNX' is no known organisation; did you mean 'RXN' (Lancashire Teaching Hospitals)?"
    ),
    (
      .people, "email,name,organisations\nann@a.example,Ann Lee,RXN ZZ99",
      "'ZZ99' is no known organisation, expected RTX, RXN or RXR"
    ),
    (
      .people, "email,name,organisations\nann@a.example,Ann Lee,East Lancs Hospitals Trust",
      "'East Lancs Hospitals Trust' is no known organisation, expected RTX, RXN or RXR"
    ),
    (
      .people, "email,name,deputy\nann@a.example,Ann Lee,ANN@a.example",
      "deputy 'ann@a.example' is the person's own address"
    ),
    (
      .people, "email,name,deputy\nann@a.example,Ann Lee,Bob",
      "'Bob' is no e-mail address"
    ),
    (
      .people, "email,name,from,until\nann@a.example,Ann Lee,01/05/2026,30/04/2026",
      "until '2026-04-30' is before from '2026-05-01'"
    ),
    (
      .people, "email,name,until\nann@a.example,Ann Lee,31/02/2026",
      "until '31/02/2026' is not a date, expected a day such as 2026-11-24"
    ),
    (.people, "email,name,team\nann@a.example,Ann Lee", "found 2 cells, but the headings are 3"),
    (.people, "email,name,team\nTotal,1,", "a row of totals or a remark, not an entry"),
    (
      .organisations, "code,name\nR,Trust",
      "'R' is no organisation code, expected one such as RXN or E06000064"
    ),
    (.organisations, "code,name\n,Trust", "no code"),
    (
      .organisations, "code,name,kind\nRXL,Trust,hospitel",
      "kind 'hospitel' is not trust, integrated care board, council, collaborative, practice, "
        + "supplier, charity or other"
    ),
    (
      .organisations, "code,name,scheme\nRXL,Trust,GSS",
      "'RXL' is no GSS code, expected a letter and eight digits such as E06000064"
    ),
    (
      .organisations, "code,name,joined,left\nRXL,Trust,2026-02-01,2025-02-01",
      "left '2025-02-01' is before joined '2026-02-01'"
    ),
    (.locations, "site,room\n,Ward 4", "no site for the room 'Ward 4'"),
    (.locations, "site,organisation\n,RXN", "no site"),
    (
      .networks, "cidr,organisation\n10.1.0.0,RXN",
      "'10.1.0.0' is no range of addresses, expected one such as 10.1.0.0/16"
    ),
    (.networks, "cidr,organisation\n10.1.0.0/33,RXN", "'10.1.0.0/33' is no range of addresses"),
    (.networks, "cidr,organisation\n,RXN", "no cidr"),
    (.networks, "cidr,organisation\n10.1.0.0/16,", "no organisation"),
    (
      .networks, "cidr,organisation,vlan\n10.1.0.0/16,RXN,4095",
      "vlan '4095' is not a number from 1 to 4094"
    ),
    (
      .networks, "cidr,organisation,vlan\n10.1.0.0/16,RXN,V12",
      "vlan 'V12' is not a number from 1 to 4094"
    ),
    (
      .networks, "cidr,organisation,segmented\n10.1.0.0/16,RXN,partly",
      "segmented 'partly' is not yes or no"
    ),
    (.reviewPeriods, "kind,days\nhardware,0", "days '0' is not a number from 1 to 36500"),
    (.reviewPeriods, "kind,days\nhardware,yearly", "days 'yearly' is not a number from 1 to 36500"),
    (.reviewPeriods, "kind,days\nhardware,", "no days"),
    (
      .reviewPeriods, "kind,days\nhardwear,90",
      "kind 'hardwear' is not information, hardware, software, medical device or service; "
        + "did you mean 'hardware'?"
    ),
  ])
  func `each says what is wrong and what was expected`(
    _ kind: DirectoryKind, _ text: String, _ problem: String
  ) throws {
    let fixture = try DirectoryFixture()
    let error = try #require(fixture.refusal(kind, text))
    #expect(error.kind == .badInput)
    #expect(error.message.split(separator: "\n")[0].hasPrefix("\(kind.command).csv:2: \(problem)"))
    #expect(try fixture.rows("SELECT count(*) FROM batch") == [["3"]])
  }

  @Test func `all are listed at once and nothing is stored`() throws {
    let fixture = try DirectoryFixture()
    let error = fixture.refusal(
      .people,
      """
      email,name,organisations,until
      ann@a.example,Ann Lee,RXN,
      x@,Bob Ray,RXX,
      cy@a.example,Cy Poe,RXN,soon
      """)
    #expect(
      error
        == RegisterError(
          .badInput,
          """
          people.csv:3: 'x@' is no e-mail address
          people.csv:3: 'RXX' is no known organisation; did you mean 'RTX' \
          (University Hospitals of Morecambe Bay)?
          people.csv:4: until 'soon' is not a date, expected a day such as 2026-11-24
          people.csv: 2 of 3 rows are bad, nothing was stored
          """,
          help: "mend the rows, or take the others with: iar import people "
            + "\(fixture.fixture.folder.path)/people.csv --skip-bad"))
    #expect(try fixture.rows("SELECT count(*) FROM person") == [["0"]])
  }

  @Test func `with the bad ones skipped the good ones are stored`() throws {
    let fixture = try DirectoryFixture()
    let result = try fixture.take(
      .people, "email,name\nann@a.example,Ann Lee\nx@,Bob Ray", skipsBad: true)
    #expect(result.summary == "people.csv: 2 rows: 1 new, 0 unchanged, 0 changed, 1 bad")
    #expect(try fixture.rows("SELECT email FROM person") == [["ann@a.example"]])
  }

  @Test func `two lines that contradict each other are both named and neither is taken`() throws {
    let fixture = try DirectoryFixture()
    let error = fixture.refusal(
      .people, "email,name\nann@a.example,Ann Lee\nbob@a.example,Bob Ray\nANN@a.example,Ann Li")
    #expect(
      error?.message == """
        people.csv:2: 'ann@a.example' stands in line 4 too, with other contents
        people.csv:4: 'ann@a.example' stands in line 2 too, with other contents
        people.csv: 2 of 3 rows are bad, nothing was stored
        """)
  }

  @Test func `the same line twice is one new and one unchanged`() throws {
    let fixture = try DirectoryFixture()
    let result = try fixture.take(
      .networks, "cidr,organisation\n10.1.0.0/16,RXN\n10.1.2.3/16,rxn\n10.1.0.0/16,RXR")
    #expect(result.summary == "networks.csv: 3 rows: 2 new, 1 unchanged, 0 changed, 0 bad")
  }

  @Test func `a column that writes both day and month first gives no day that could be either`()
    throws
  {
    let fixture = try DirectoryFixture()
    let error = fixture.refusal(
      .people,
      """
      email,name,until
      ann@a.example,Ann Lee,31/01/2027
      bob@a.example,Bob Ray,01/31/2027
      cy@a.example,Cy Poe,03/04/2027
      """)
    #expect(
      error?.message.hasPrefix(
        "people.csv:4: until '03/04/2027' can't be told: the column writes both day and month first\n"
          + "people.csv: 1 of 3 rows is bad"
      ) == true)
  }

  @Test func `a sentence in a cell is told in part`() throws {
    let fixture = try DirectoryFixture()
    let sentence = String(repeating: "ask the ward ", count: 100)
    let error = fixture.refusal(.people, "email,name\n\(sentence),Ann Lee")
    #expect(
      error?.message.split(separator: "\n").first
        == "people.csv:2: '\(sentence.prefix(79))…' is no e-mail address")
  }

  @Test func `a file without a column it needs is refused with the headings it has`() throws {
    let fixture = try DirectoryFixture()
    let error = fixture.refusal(.people, "Full name,Extension\nAnn Lee,1234")
    #expect(
      error
        == RegisterError(
          .badInput,
          "people.csv:1: no column holds the email; the headings were 'Full name', 'Extension'",
          help: "head a column 'email' (or 'e-mail', 'e-mail address', 'mail', 'email address', "
            + "'UPN')"))
  }

  @Test func `two columns for one thing are refused`() throws {
    let fixture = try DirectoryFixture()
    let error = fixture.refusal(.people, "Email,name,E-Mail\na@a.example,Ann Lee,b@a.example")
    #expect(error?.message == "people.csv:1: 2 columns hold the email: 'Email', 'E-Mail'")
  }

  @Test func `of two names for one column the better known is taken and the other is told`() throws
  {
    let fixture = try DirectoryFixture()
    let result = try fixture.take(
      .people, "email,name,department,team\na@a.example,Ann Lee,Surgery,EBME")
    #expect(result.notes == ["not used: 'department'"])
    #expect(try fixture.rows("SELECT team FROM person") == [["EBME"]])
  }

  @Test func `without organisations the first thing to do is to import them`() throws {
    let fixture = try RegisterFixture()
    let path = fixture.folder.appending(path: "people.csv")
    try "email,name,organisations\nann@a.example,Ann Lee,RXN".write(
      to: path, atomically: true, encoding: .utf8)
    #expect {
      try fixture.register.importDirectory(.people, from: path.path, occasion: fixture.occasion)
    } throws: { error in
      (error as? RegisterError)?.help == "iar import organisations FILE"
    }
  }
}
