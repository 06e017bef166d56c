/// The report for programs. Keys stand in the order in which they are written here.
enum GapsJSON {
  /// Grows when a key is renamed, taken away or gets another meaning.
  static let schemaVersion: Int64 = 1
  /// How many gaps are handed on together.
  private static let rowsTogether = 1_000

  static func write(_ report: GapReport, to sink: ([UInt8]) throws -> Void) throws {
    var json = JSONText()
    try json.object { json in
      json.member("schema_version", number: schemaVersion)
      json.member("partnership", report.partnership)
      json.member("today", report.today)
      json.key("log_head")
      json.object(inline: true) {
        $0.member("seq", number: report.head.seq)
        $0.member("sha256", report.head.sha256)
      }
      json.key("organisations")
      json.array { json in
        for organisation in report.organisations {
          json.object(inline: true) {
            $0.member("code", organisation.code)
            $0.member("name", organisation.name)
          }
        }
      }
      json.key("questions")
      try json.array { json in
        for result in report.results { try write(result, report, &json, to: sink) }
      }
    }
    try sink(json.bytes)
  }

  private static func write(
    _ result: GapResult, _ report: GapReport, _ json: inout JSONText,
    to sink: ([UInt8]) throws -> Void
  ) throws {
    let question = result.question
    try json.object { json in
      json.member("id", question.id)
      json.member("title", question.title)
      json.member("severity", question.severity.rawValue)
      json.member("clause", question.clause)
      json.member("why", question.why)
      json.member("remedy", question.remedy)
      json.member("applies", question.applies)
      json.member("own_file", question.ownFile)
      json.member("count", number: Int64(result.count))
      json.member("population", number: result.population.map { Int64($0) })
      json.key("by_organisation")
      json.array { json in
        for tally in result.tallies {
          json.object(inline: true) {
            $0.member("code", tally.organisation)
            $0.member("count", number: Int64(tally.count))
            $0.member("population", number: tally.population.map { Int64($0) })
            if tally.accepted > 0 { $0.member("accepted", number: Int64(tally.accepted)) }
          }
        }
      }
      json.key("gaps")
      try json.array { json in
        for (place, row) in result.rows.enumerated() {
          write(row, report, &json)
          guard place % rowsTogether == rowsTogether - 1 else { continue }
          try sink(json.bytes)
          json.bytes = []
        }
      }
      guard !result.accepted.isEmpty else { return }
      json.key("accepted")
      json.array { json in
        for gap in result.accepted { write(gap, &json) }
      }
    }
  }

  private static func write(_ gap: AcceptedGap, _ json: inout JSONText) {
    json.object(inline: true) { json in
      json.member("state", gap.state.rawValue)
      json.member("asset", number: gap.acceptance.target.asset)
      json.member("organisation", gap.acceptance.organisation)
      json.member("subject", gap.acceptance.target.subject)
      json.member("detail", gap.text)
      json.member("from", gap.acceptance.from)
      json.member("until", gap.acceptance.until)
      json.member("by", gap.acceptance.person)
      json.member("reason", gap.acceptance.reason)
    }
  }

  private static func write(_ row: GapRow, _ report: GapReport, _ json: inout JSONText) {
    let asset = row.asset.flatMap { report.assets[$0] }
    json.object(inline: true) { json in
      json.member("asset", number: row.asset)
      json.member("organisation", row.organisation)
      json.member("detail", row.text)
      if let subject = row.subject { json.member("subject", subject) }
      json.member("register", asset?.register)
      json.member("label", asset?.label)
      json.member("kind", asset?.kind)
      json.member("place", asset?.place)
      json.key("responsible")
      json.array { json in
        for person in asset?.responsible ?? [] {
          json.object {
            $0.member("role", person.role)
            $0.member("email", person.email)
            $0.member("name", person.name)
          }
        }
      }
      json.member("file", asset?.file)
      json.member("line", number: asset.map { Int64($0.line) })
    }
  }
}
