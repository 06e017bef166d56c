import Testing

@testable import AssetRegister

@Suite struct `Headings that could mean several things` {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let fields: [String]
    let column: Int
    let reason: String?

    init(
      _ text: String, _ fields: [String], _ column: Int, _ reason: String?, _ description: String
    ) {
      (self.text, self.fields, self.column, self.reason) = (text, fields, column, reason)
      testDescription = description
    }
  }

  static let cases = [
    Case("Serial,Owner\nAB12345,Ada\n", ["serial_number", "?"], 2, nil, "the owner of a device"),
    Case(
      "Name,Owner,Retention\nLedger,Ada,6 years\n", ["name", "iao", "retention"], 2,
      "a register of information assets: it has 'Retention'", "the owner of information"),
    Case(
      "Name,Owner,Retention,Serial\nLedger,Ada,6 years,AB12345\n",
      ["name", "?", "retention", "serial_number"], 2, nil, "an owner of both"),
    Case(
      "Name,IAO,Owner,Retention\nLedger,Ada,Bo,6 years\n", ["name", "iao", "?", "retention"], 3,
      nil, "a second owner"),
    Case(
      "Name,Vendor\nA,Dell\nB,HP\nC,Northern Supplies\n", ["name", "manufacturer"], 2,
      "2 of 3 values are known makers", "vendors that are makers"),
    Case(
      "Name,Vendor\nA,Northern Supplies\nB,Box Shop\n", ["name", "?"], 2, nil, "unknown vendors"),
    Case(
      "Make,Vendor\nDell,Northern Supplies\nHP,Box Shop\n", ["manufacturer", "supplier"], 2,
      "another column holds the manufacturer, and few of these are makers",
      "vendors beside the makers"),
    Case("Make,Vendor\nDell,Dell\nHP,HP\n", ["manufacturer", "?"], 2, nil, "makers twice"),
    Case(
      "ID,Name\n1,A\n2,B\n", ["asset_tag", "name"], 1, "every row has a value of its own",
      "a number of every row's own"),
    Case("ID,Name\n1,A\n1,B\n", ["?", "name"], 1, nil, "a number that repeats"),
    Case("ID,Name\n1,A\n,B\n", ["?", "name"], 1, nil, "a number that some rows lack"),
    Case("ID,Name\nN/A,A\n2,B\n", ["?", "name"], 1, nil, "a number with a placeholder"),
    Case(
      "ID,Asset Tag\n1,T1\n2,T2\n", ["-", "asset_tag"], 1, "another column holds the asset tag",
      "a number beside the tag"),
    Case(
      "Device ID,Name\n1,A\n2,B\n", ["asset_tag", "name"], 1, "every row has a value of its own",
      "an unlisted number"),
    Case("Cost Code,Name\n1,A\n1,B\n", ["-", "name"], 1, nil, "a code that repeats"),
    Case(
      "Name,Type\nA,Hardware\nB,software\nC,Medical Device\n", ["name", "kind"], 2,
      "its values are kinds", "types that are kinds"),
    Case(
      "Name,Type\nA,Laptop\nB,Server\n", ["name", "category"], 2,
      "its values are types such as 'Laptop'", "types of their own"),
    Case(
      "Name,Status\nA,In use\nB,Disposed\nC,blue\n", ["name", "status"], 2,
      "2 of 3 values are words for a stage of life", "stages of life"),
    Case("Name,Status\nA,red\nB,blue\n", ["name", "?"], 2, nil, "a status of no known words"),
    Case(
      "Name,Location\nA,Royal Infirmary\nB,Chorley\n", ["name", "site"], 2,
      "2 of 2 values are known sites", "known sites"),
    Case(
      "Name,Location\nA,Ward 12\nB,ward-12\n", ["name", "room"], 2, "2 of 2 values are known rooms",
      "known rooms"),
    Case(
      "Name,Site,Location\nA,Chorley,Royal Infirmary\n", ["name", "site", "location"], 3,
      "its values are places in words", "sites beside the site"),
    Case(
      "Name,Location\nA,the cupboard\n", ["name", "location"], 2, "its values are places in words",
      "places in words"),
    Case(
      "Name,Review date\nA,01/02/2020\nB,25/12/2027\n", ["name", "next_review"], 2,
      "1 of 2 days lie ahead", "reviews ahead"),
    Case(
      "Name,Review date\nA,01/02/2020\nB,24/11/2026\n", ["name", "?"], 2, nil,
      "reviews up to today"),
    Case(
      "Name,Last review,Review date\nA,01/02/2020,01/02/2021\n",
      ["name", "last_review", "next_review"], 3, "another column holds the last review",
      "a review beside the last"),
    Case("Name,Owner\nA,\nB,\n", ["name", "-"], 2, "it holds no values", "an empty column"),
    Case(
      "Name,Purchase date\nA,yes\nB,no\nC,yes\n", ["name", "-"], 2,
      "it holds no dates, such as 'yes'", "a date column without dates"),
    Case(
      "Name,Seral Number\nA,x\n", ["name", "-"], 2,
      "it looks like 'serial number': --map 'Seral Number=serial_number' if so",
      "a misspelt heading"),
    Case(
      "Name,Vender\nA,x\n", ["name", "-"], 2,
      "it looks like 'vendor': --map 'Vender=manufacturer' or --map 'Vender=supplier' if so",
      "a misspelt heading of two meanings"),
  ]

  @Test(arguments: cases)
  func `values settle a heading or leave it open`(one: Case) throws {
    let study = try StudyBench.study(one.text)
    #expect(study.fields == one.fields)
    #expect(study.reason(one.column) == one.reason)
  }

  @Test func `a question shows the first values, the choices and what to type`() throws {
    let study = try StudyBench.study("Serial,Owner's\nA,x\n", ["Owner's=iao"])
    #expect(study.fields == ["serial_number", "iao"])
    let open = try StudyBench.study("Serial,Owner\nA,Ada\nB,Ada\nC,Bo\nD,Cy\nE,Di\n")
    let error = HeadingQuestions.error(
      open.plan.questions, place: "it.csv:1", command: "iar import register 'it.csv'")
    #expect(
      error.description == """
        it.csv:1: 1 heading needs an answer, for the values don't settle it; nothing was stored
          'Owner' (column B): such as 'Ada', 'Bo', 'Cy'
            --map 'Owner=iao'            The person accountable for the asset
            --map 'Owner=assigned_user'  Who uses it or has it on loan; never taken for the owner
            --map 'Owner=ignore'         none of these: keep the column as it is
          help: iar import register 'it.csv' --map 'Owner=FIELD'
        """)
  }

  @Test func `a quote in a heading is made safe for the shell`() {
    #expect(HeadingQuestions.quoted("Owner's $(x)") == "Owner'\\''s $(x)")
  }
}
