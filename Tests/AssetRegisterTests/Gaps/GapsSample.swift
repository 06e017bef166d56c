@testable import AssetRegister

/// A small register with gaps of many kinds, for whole reports; `payload` is added to every text a person could have typed.
struct GapsSample {
  let fixture: GapsFixture
  let payload: String

  init(payload: String = "") throws {
    self.payload = payload
    fixture = try GapsFixture()
    let ada = "ada.finch@rxn.example"
    let dee = "dee.wren@rxn.example"
    try fixture.fixture.person(dee, "Dee Wren" + payload)
    try fixture.resolve("person", dee, to: dee, "e-mail")
    try fixture.fixture.organisation("RXL", "Blackpool Teaching Hospitals" + payload)
    try fixture.fixture.assets([
      text(
        [
          "name": "Ward laptop 7", "category": "Laptop", "location": "Wrad 3", "iao": "IT Team",
          "service": "Maternity", "criticality": "critical", "operating_system": "Windows 7",
          "support_end": "2020-01-14",
        ], but: ["criticality", "support_end"]),
      [
        "name": "Pathology system", "kind": "software", "iao": ada, "iaa": dee,
        "service": "Pathology",
        "criticality": "critical", "depends_on": "power", "personal_data": "yes", "ropa": "R7",
        "retention": "8 years", "next_review": "2027-01-01", "location": "Royal",
      ],
      text(
        ["name": "Case notes", "kind": "information", "media": "paper", "personal_data": "yes"],
        but: ["kind", "media", "personal_data"]),
    ])
    try fixture.fixture.assets(
      trust: "RXR", name: "EBME", asOf: "2026-08-01",
      [
        text(
          ["name": "Infusion pump", "kind": "medical device", "serial_number": "P100"],
          but: ["kind", "serial_number"])
      ])
    try fixture.resolve(
      "person", "IT Team" + payload + "x", to: nil, "unknown", suggestion: "X" + payload)
  }

  func report(_ edit: (inout GapChoice) -> Void = { _ in }) throws -> GapReport {
    try fixture.report(edit: edit)
  }

  private func text(_ row: [String: String], but fixed: Set<String>) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: row.map { ($0, fixed.contains($0) ? $1 : $1 + payload) })
  }
}
