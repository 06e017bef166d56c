import Foundation
import RegisterSchema
import Testing

@testable import AssetRegister

/// A question, rows that are gaps or near misses, and the gaps they give.
struct QuestionCase: CustomTestStringConvertible, Sendable {
  let question: String
  let rows: [[String: String]]
  let gaps: [String]
  var testDescription: String { question }
}

private let ada = "ada.finch@rxn.example"
private let bo = "bo.marsh@rxn.example"

@Suite struct `Questions about the rows of one register` {
  @Test(arguments: [
    QuestionCase(
      question: "G1a",
      rows: [
        ["name": "a"], ["name": "b", "iao": ada], ["name": "c", "iao": "IT Team"],
        ["name": "d", "status": "disposed"],
      ], gaps: ["a: no owner is named"]),
    QuestionCase(
      question: "G1b",
      rows: [["name": "a"], ["name": "b", "iaa": ada], ["name": "c", "iaa": "IT Team"]],
      gaps: ["a: no administrator is named", "c: IT Team is not a known person"]),
    QuestionCase(
      question: "G1c",
      rows: [
        ["name": "a"], ["name": "b", "iao": ada], ["name": "c", "iao": "IT Team"],
        ["name": "d", "iao": "Ada Finsh"],
      ],
      gaps: [
        "c: IT Team is a team, not a person",
        "d: Ada Finsh is not in the people directory; nearest: Ada Finch",
      ]),
    QuestionCase(
      question: "G2a",
      rows: [
        ["name": "a", "iao": bo], ["name": "b", "iao": ada], ["name": "c", "custodian": bo],
      ], gaps: ["a: IAO \(bo) left 2026-06-30"]),
    QuestionCase(
      question: "G3a",
      rows: [["name": "a"], ["name": "b", "room": "3"], ["name": "c", "location": "cloud"]],
      gaps: ["a: no place is recorded"]),
    QuestionCase(
      question: "G3b",
      rows: [
        ["name": "a", "location": "Wrad 3"], ["name": "b", "site": "Royal", "room": "Ward 3"],
        ["name": "c", "location": "cloud", "kind": "software"], ["name": "d"],
      ], gaps: ["a: 'Wrad 3' is not a known place; nearest: Royal / Ward 3"]),
    QuestionCase(
      question: "G4a",
      rows: [
        ["name": "a", "kind": "information"], ["name": "b", "personal_data": "yes"],
        ["name": "c", "kind": "information", "retention": "8 years"],
        ["name": "d", "kind": "hardware"],
      ],
      gaps: [
        "a: no period and no end are recorded", "b: no period and no end are recorded",
      ]),
    QuestionCase(
      question: "G4b",
      rows: [
        ["name": "a", "retain_until": "2026-11-23"], ["name": "b", "retain_until": "2026-11-24"],
      ],
      gaps: ["a: to be disposed of by 2026-11-23"]),
    QuestionCase(
      question: "G5",
      rows: [
        ["name": "a"], ["name": "b", "last_review": "2025-11-24"],
        ["name": "c", "last_review": "2025-11-23"], ["name": "d", "next_review": "2026-11-23"],
        ["name": "e", "next_review": "2026-12-01"],
        ["name": "f", "last_review": "2026-08-01", "criticality": "critical"],
        ["name": "g", "last_review": "2026-08-01", "special_category": "yes"],
        ["name": "h", "last_review": "2026-08-01", "criticality": "high"],
      ],
      gaps: [
        "a: never reviewed", "c: last reviewed 2025-11-23, to be reviewed every 365 days",
        "d: review was due 2026-11-23",
        "f: last reviewed 2026-08-01, to be reviewed every 90 days",
        "g: last reviewed 2026-08-01, to be reviewed every 90 days",
      ]),
    QuestionCase(
      question: "G8a",
      rows: [
        ["name": "a", "serial_number": "S1", "manufacturer": "Acme"],
        ["name": "b", "serial_number": "S1"],
        ["name": "c", "serial_number": "S2", "manufacturer": "Acme"],
        ["name": "d", "serial_number": "S2", "manufacturer": "Other"],
        ["name": "e", "mac_address": "02005e000001 02005e000002"],
        ["name": "f", "mac_address": "02005e000002"], ["name": "g", "serial_number": "S3"],
      ],
      gaps: [
        "a: same serial number as asset 2 in register IT",
        "b: same serial number as asset 1 in register IT",
        "e: same MAC address as asset 6 in register IT",
        "f: same MAC address as asset 5 in register IT",
      ]),
    QuestionCase(
      question: "G9a",
      rows: [
        ["name": "a", "support_end": "2026-11-23"], ["name": "b", "support_end": "2026-11-24"],
        ["name": "c", "support_end": "2025-01-01", "mitigation": "isolated"],
        [
          "name": "d", "support_end": "2025-01-01", "mitigation": "isolated",
          "risk_accepted_by": "SIRO",
        ],
        ["name": "e", "support_status": "Unsupported"],
        ["name": "f", "support_status": "Supported"],
      ],
      gaps: [
        "a: support ended 2026-11-23: no mitigation, risk not accepted",
        "c: support ended 2025-01-01: risk not accepted",
        "e: recorded as unsupported: no mitigation, risk not accepted",
      ]),
    QuestionCase(
      question: "G9b",
      rows: [
        ["name": "a", "operating_system": "Windows 7"], ["name": "b"],
        ["name": "c", "operating_system": "Windows 11", "support_end": "2030-01-01"],
      ], gaps: ["a: no end of support for Windows 7"]),
    QuestionCase(
      question: "G10a",
      rows: [
        ["name": "a", "kind": "medical device"], ["name": "b", "kind": "hardware"],
        ["name": "c", "kind": "medical device", "maintenance": "in house"],
      ], gaps: ["a: no maintenance arrangement is recorded"]),
    QuestionCase(
      question: "G10b",
      rows: [
        ["name": "a", "kind": "medical device", "mac_address": "02005e000001"],
        ["name": "b", "kind": "medical device", "manufacturer": "Acme"],
        [
          "name": "c", "kind": "medical device", "supplier": "Acme", "hostname": "h",
          "segmentation": "VLAN 9", "supplier_access": "no",
        ],
      ],
      gaps: ["a: no maker or supplier, segmentation not recorded, supplier access not recorded"]),
    QuestionCase(
      question: "G12",
      rows: [
        ["name": "a"], ["name": "b", "service": "Maternity"], ["name": "c", "criticality": "low"],
        ["name": "d", "service": "Maternity", "criticality": "low"],
      ], gaps: ["a: no service, no criticality", "b: no criticality", "c: no service"]),
    QuestionCase(
      question: "G13",
      rows: [
        ["name": "a", "criticality": "critical"], ["name": "b", "criticality": "high"],
        ["name": "c", "criticality": "critical", "depends_on": "power"],
      ], gaps: ["a: no dependency is recorded"]),
    QuestionCase(
      question: "G14",
      rows: [
        ["name": "a", "personal_data": "yes", "recipients": "GPs", "dpia": "D1"],
        ["name": "b", "personal_data": "yes", "ropa": "R1"], ["name": "c", "personal_data": "no"],
      ], gaps: ["a: missing: data subjects, categories, lawful basis"]),
    QuestionCase(
      question: "G15",
      rows: [
        ["name": "a", "kind": "software"],
        ["name": "b", "kind": "information", "media": "Paper and film"],
      ],
      gaps: ["RXN no medical devices in any register"]),
    QuestionCase(
      question: "G16a",
      rows: [
        ["name": "a", "status": "disposed", "category": "Laptop", "disposal_date": "2026-01-02"],
        ["name": "b", "status": "disposed", "category": "Chair"],
        ["name": "c", "status": "disposed", "category": "Laptop", "disposal_certificate": "C1"],
        ["name": "d", "status": "in use", "category": "Laptop"],
      ], gaps: ["a: disposed of 2026-01-02, no certificate"]),
  ]) func `a gap is found, a near miss is not`(_ one: QuestionCase) throws {
    let fixture = try GapsFixture()
    try fixture.fixture.assets(one.rows)
    #expect(try fixture.gaps(one.question) == one.gaps)
  }

  @Test func `a person appointed stands in for the name in the register`() throws {
    let fixture = try GapsFixture()
    let ids = try fixture.fixture.assets([["name": "a"], ["name": "b", "iao": "IT Team"]])
    for id in ids {
      try fixture.facts(
        "assign",
        "INSERT INTO assignment (batch_id, asset_id, role, person, from_on) VALUES (?, ?, 'iao', ?, ?)",
        [id, ada, "2026-11-01"])
    }
    #expect(try fixture.gaps("G1a") == [])
    #expect(try fixture.gaps("G1c") == [])
  }
}

@Suite struct `Questions about more than one row` {
  @Test func `an appointment is a gap after 30 days without an answer`() throws {
    let fixture = try GapsFixture()
    let ids = try fixture.fixture.assets([["name": "a"], ["name": "b"], ["name": "c"]])
    for (id, from) in zip(ids, ["2026-10-24", "2026-10-25", "2026-01-01"]) {
      try fixture.facts(
        "assign",
        "INSERT INTO assignment (batch_id, asset_id, role, person, from_on) VALUES (?, ?, 'iao', ?, ?)",
        [id, ada, from])
    }
    try fixture.facts("assign", "INSERT INTO acknowledgement VALUES (3, ?, '2026-02-01')")
    #expect(try fixture.gaps("G2b") == ["a: IAO \(ada) since 2026-10-24"])
  }

  @Test(arguments: [(50, [ada], 0), (51, [ada], 1), (51, ["cy.heron@rxn.example"], 0)])
  func `one owner of more than 50 assets needs a deputy`(
    count: Int, owners: [String], gaps: Int
  ) throws {
    let fixture = try GapsFixture()
    try fixture.fixture.assets((0..<count).map { ["name": "n\($0)", "iao": owners[0]] })
    let found = try fixture.gaps("G2c")
    #expect(found.count == gaps)
    #expect(found.allSatisfy { $0 == "RXN \(ada) owns 51 assets without a deputy" })
  }

  @Test func `two places for one serial number contradict, a place and a room in it do not`() throws
  {
    let fixture = try GapsFixture()
    let room = ["site": "Royal", "room": "Ward 3"]
    try fixture.fixture.assets([
      ["name": "a", "serial_number": "S1"].merging(room) { $1 },
      ["name": "b", "serial_number": "S2"].merging(room) { $1 },
    ])
    try fixture.fixture.assets(
      name: "EBME",
      [
        ["name": "c", "serial_number": "S1", "site": "Annexe"],
        ["name": "d", "serial_number": "S2", "site": "Royal"],
      ])
    #expect(
      try fixture.gaps("G3c") == [
        "a: Royal / Ward 3 here, Annexe in register EBME",
        "c: Annexe here, Royal / Ward 3 in register IT",
      ])
  }

  @Test func `the most exact review period holds`() throws {
    let fixture = try GapsFixture()
    try fixture.facts(
      "review periods",
      """
      INSERT INTO review_period SELECT ?1, column1, column2, column3, column4 FROM (VALUES
        (1, 'RXN', 'software', 10), (2, 'RXN', NULL, 20), (3, NULL, 'hardware', 30), (4, NULL, NULL, 40))
      """)
    let row = ["last_review": "2026-11-02"]
    try fixture.fixture.assets([
      ["name": "a", "kind": "software"].merging(row) { $1 },
      ["name": "b", "kind": "hardware"].merging(row) { $1 },
    ])
    try fixture.fixture.assets(
      trust: "RXR", [["name": "c", "kind": "hardware"].merging(row) { $1 }])
    #expect(
      try fixture.gaps("G5") == [
        "a: last reviewed 2026-11-02, to be reviewed every 10 days",
        "b: last reviewed 2026-11-02, to be reviewed every 20 days",
      ])
  }

  @Test func `the same kit in two organisations is found by serial, not by name`() throws {
    let fixture = try GapsFixture()
    try fixture.fixture.assets([
      ["name": "a", "serial_number": "S1"], ["name": "b", "hostname": "h"],
    ])
    try fixture.fixture.assets(
      trust: "RXR", [["name": "c", "serial_number": "S1"], ["name": "d", "hostname": "h"]])
    #expect(
      try fixture.gaps("G8b") == [
        "a: same serial number as asset 3 of RXR", "c: same serial number as asset 1 of RXN",
      ])
    #expect(try fixture.gaps("G8a") == [])
  }

  @Test func `a number on more than 20 assets is no evidence`() throws {
    let fixture = try GapsFixture()
    try fixture.fixture.assets((0..<21).map { ["name": "n\($0)", "serial_number": "S"] })
    #expect(try fixture.gaps("G8a") == [])
  }

  @Test func `a network range without a site, a damaged number`() throws {
    let fixture = try GapsFixture()
    try fixture.facts(
      "networks",
      """
      INSERT INTO network (batch_id, line, cidr, organisation, site)
      SELECT ?1, column1, column2, 'RXN', column3 FROM (VALUES (1, '10.1.0.0/16', NULL), (2, '10.2.0.0/16', 'Royal'))
      """)
    try fixture.fixture.assets([["name": "a"], ["name": "b"], ["name": "c"]])
    for (record, code) in [(1, "damaged-identifier"), (2, "junk-identifier"), (3, "unknown-kind")] {
      try fixture.write(
        "INSERT INTO finding VALUES (?, 0, 'Serial', 'serial_number', ?, '8E+1')", [record, code])
    }
    #expect(try fixture.gaps("G17a") == ["RXN 10.1.0.0/16 has no site"])
    #expect(
      try fixture.gaps("G18a") == [
        "a: Serial '8E+1' is damaged", "b: Serial '8E+1' is no real number",
      ])
  }

  @Test(arguments: [("2026-10-20", 0), ("2026-10-19", 1)])
  func `a register is stale after 35 days`(asOf: String, gaps: Int) throws {
    let fixture = try GapsFixture()
    try fixture.fixture.assets(asOf: asOf, [["name": "a"]])
    #expect(try fixture.gaps("G19a").count == gaps)
  }

  @Test func `a member without a register is a gap, one that left is not`() throws {
    let fixture = try GapsFixture()
    try fixture.fixture.organisation("RXL", "Blackpool", left: "2026-01-01")
    try fixture.fixture.assets([["name": "a"]])
    #expect(try fixture.gaps("G19b") == ["RXR no register was imported"])
  }
}

@Suite struct `The files of questions` {
  @Test func `every file has a whole head, an id of its own and says what a percentage is of`()
    throws
  {
    let questions = try GapQuestion.builtIn()
    let ids = questions.map(\.id)
    #expect(Set(ids).count == ids.count)
    let numbers = Set(ids.map { Int($0.filter(\.isNumber)) ?? 0 })
    #expect(numbers == Set(1...19))
    #expect(questions.allSatisfy { $0.population != nil })
  }

  @Test func `every file of the folder is listed`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../schema/gaps").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.sorted() == Schema.gapQuestions.map { "\($0.name).sql" }.sorted())
  }

  @Test func `each gap is among the things its question applies to`() throws {
    let fixture = try GapsSample()
    let report = try fixture.report()
    for result in report.results {
      for tally in result.tallies {
        #expect(tally.count <= tally.population ?? -1, "\(result.question.id)")
      }
    }
  }
}
