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
      gaps: ["a: no administrator is named", "c: 'IT Team' is not a known person"]),
    QuestionCase(
      question: "G1c",
      rows: [
        ["name": "a"], ["name": "b", "iao": ada], ["name": "c", "iao": "IT Team"],
        ["name": "d", "iao": "Ada Finsh"],
      ],
      gaps: [
        "c: 'IT Team' is a team, not a person",
        "d: 'Ada Finsh' is not in the people directory; nearest: Ada Finch",
      ]),
    QuestionCase(
      question: "G2a",
      rows: [
        ["name": "a", "iao": bo], ["name": "b", "iao": ada], ["name": "c", "iaa": bo],
      ], gaps: ["a: owner \(bo) left 2026-06-30"]),
    QuestionCase(
      question: "G2d",
      rows: [
        ["name": "a", "iaa": bo], ["name": "b", "iaa": ada], ["name": "c", "iao": bo],
      ], gaps: ["a: administrator \(bo) left 2026-06-30"]),
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
