/// What the page and the paper of evidence say in the same words.
enum EvidenceWords {
  static let verdict =
    "These are findings, not a verdict: nothing here says that an outcome is achieved or met. An assessor decides, with more than a register can show. A dash stands where nothing was recorded that could be asked about, which is no good news either."
  static let extracts =
    "The first gaps of each question at each organisation. All of them: iar gaps --format csv -o gaps.csv"
  static let clauses =
    "The clauses are told in our own words; the wording that counts is that of the Toolkit and of the frameworks named."
  static let sourceColumns = [
    "Register", "File", "As of", "Days old", "Entries", "Rows on hold", "Gone from newest file",
  ]

  /// What ties the evidence to the register that it was taken from, and how to check it.
  static func seals(_ report: EvidenceReport) -> [(term: String, words: String)] {
    let head = report.gaps.head
    return [
      ("Newest line of the log", "\(head.seq), SHA-256 \(head.sha256)"),
      ("The register\u{2019}s file", "SHA-256 \(report.fileSHA256), as it was read"),
      (
        "To check it",
        "iar verify --head \(head.sha256) says whether the log still holds that line, and whether every batch holds what its line seals. The file\u{2019}s own digest can be compared with a copy kept today; the file itself changes with every import."
      ),
    ]
  }

  /// A register with the file it was read from last, as the columns have it.
  static func source(_ source: RegisterStatus.Source) -> [String] {
    [
      "\(source.organisation) \(source.name)", source.fileName ?? "-",
      source.asOf
        ?? "not stated, read \(String(decoding: source.importedAt.utf8.prefix(10), as: UTF8.self))",
      source.ageInDays.map(Counted.grouped) ?? "-", Counted.grouped(source.assets),
      Counted.grouped(source.held), Counted.grouped(source.missing),
    ]
  }

  /// The gaps of a severity; a dash where no question of it bears on the indicator.
  static func count(_ answer: EvidenceReport.Answer, _ severity: GapSeverity) -> String {
    let results = answer.results.filter { $0.question.severity == severity }
    return results.isEmpty ? "-" : Counted.grouped(results.reduce(0) { $0 + $1.count })
  }

  /// How many gaps are left out of the counts because a person accepted them.
  static func accepted(_ results: [GapResult]) -> String {
    Counted.grouped(results.reduce(0) { $0 + $1.acceptedCount })
  }

  /// How many of a question's gaps are shown: `10 of 683, the first of each organisation`, `all 6`.
  static func part(_ result: GapResult) -> String {
    let (shown, all) = (Counted.grouped(result.rows.count), Counted.grouped(result.count))
    guard result.count > 1 else { return "the only one" }
    return result.rows.count == result.count
      ? "all \(all)"
      : "\(shown) of \(all), the first of each organisation"
  }

  /// What a question found, of how much, and why it matters.
  static func lead(_ result: GapResult) -> String {
    let whole = result.population.map {
      " of \(Counted.grouped($0)) \(result.question.applies) (\(Share.text(result.count, of: $0)))"
    }
    return
      "\(Counted.grouped(result.count))\(whole ?? ""). \(result.question.why) Asked by \(result.question.clause)."
  }
}
