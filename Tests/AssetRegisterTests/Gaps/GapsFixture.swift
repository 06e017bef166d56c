import GRDB

@testable import AssetRegister

/// A register with the directory that questions about gaps look things up in.
struct GapsFixture {
  let fixture: RegisterFixture
  let today = "2026-11-24"

  /// Two trusts, three people at the first, and what the names in its registers mean.
  init() throws {
    fixture = try RegisterFixture()
    try fixture.organisation("RXN", "Lancashire Teaching Hospitals")
    try fixture.organisation("RXR", "East Lancashire Hospitals")
    try fixture.person("ada.finch@rxn.example", "Ada Finch")
    try fixture.person("bo.marsh@rxn.example", "Bo Marsh", until: "2026-06-30")
    try fixture.person("cy.heron@rxn.example", "Cy Heron", deputy: "ada.finch@rxn.example")
    for email in ["ada.finch@rxn.example", "bo.marsh@rxn.example", "cy.heron@rxn.example"] {
      try resolve("person", email, to: email, "e-mail")
    }
    try resolve("person", "IT Team", to: nil, "team")
    try resolve("person", "Ada Finsh", to: nil, "unknown", suggestion: "Ada Finch")
    try resolve("place", "Royal / Ward 3", to: "Royal / Ward 3", "name")
    try resolve("place", "Royal", to: "Royal", "name")
    try resolve("place", "Annexe", to: "Annexe", "name")
    try resolve("place", "Wrad 3", to: nil, "unknown", suggestion: "Royal / Ward 3")
  }

  func resolve(
    _ kind: String, _ text: String, to target: String?, _ how: String, suggestion: String? = nil
  ) throws {
    try write(
      "INSERT INTO resolution VALUES (?, 'RXN', ?, ?, ?, ?)",
      [kind, text, target, how, suggestion])
  }

  /// Writes facts of one batch; `?1` in the statement is the batch.
  func facts(_ kind: String, _ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = [])
    throws
  {
    try fixture.batch(kind) { transaction, batch in
      try transaction.database.execute(
        sql: sql, arguments: StatementArguments([batch] + arguments))
    }
  }

  /// Writes what is derived.
  func write(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?]) throws {
    try fixture.register.change(occasion: fixture.occasion, dryRun: false) {
      try $0.database.execute(sql: sql, arguments: StatementArguments(arguments))
    }
  }

  /// Whether the file, the log and the facts are sound; what names mean is written by hand here.
  var isSealed: Bool {
    fixture.register.verify().checks.allSatisfy { $0.name == "names" || $0.problems.isEmpty }
  }

  func report(_ questions: String..., edit: (inout GapChoice) -> Void = { _ in }) throws
    -> GapReport
  {
    var choice = GapChoice()
    choice.questions = questions
    edit(&choice)
    return try fixture.register.reportGaps(choice, today: today)
  }

  /// The gaps of one question as `label: detail`, or the detail alone where there is no asset.
  func gaps(_ question: String) throws -> [String] {
    let report = try report(question)
    return report.results.flatMap { $0.rows }.map { row in
      guard let asset = row.asset.flatMap({ report.assets[$0] }) else {
        return "\(row.organisation) \(row.text)"
      }
      return "\(asset.label): \(row.text)"
    }
  }
}
