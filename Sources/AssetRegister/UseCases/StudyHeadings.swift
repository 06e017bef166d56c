import Tabular

/// What a file's headings were taken for, without importing it.
public struct HeadingReport: Sendable {
  /// How the file was read.
  public let notes: [String]
  /// What every column was taken for.
  public let decisions: [HeadingDecision]
  /// Headings that need an answer.
  public let questions: [HeadingQuestion]

  /// Studies a file as an organisation's register; without a register only the file and the answers given count.
  ///
  /// - Throws: `RegisterError` if the file can't be read, or is no table.
  public init(_ request: RegisterImport, in register: Register?, today: String) throws {
    let table = try RegisterTable(
      path: request.path, encoding: request.encoding, delimiter: request.delimiter,
      sheet: request.sheet)
    var answers = HeadingAnswers()
    var places = KnownPlaces()
    if let register {
      (answers, places) = try register.read { transaction in
        (
          try transaction.knownAnswers(
            organisation: request.organisation, name: request.name ?? RegisterImport.usualName
          ).limited(to: HeadingColumn.all(table.layout.headings)),
          try transaction.knownPlaces()
        )
      }
    }
    answers.merge(request.answers)
    guard let day = CalendarDay(today) else {
      throw RegisterError(.usage, "'\(today)' is no day, expected one such as 2026-11-24")
    }
    let study = try HeadingStudy(table, answers: answers, places: places, today: day)
    notes = table.notes + study.dateNotes
    decisions = study.plan.decisions
    questions = study.plan.questions
  }

  /// The decisions as a table: column, heading, field, how it was found.
  public var table: ResultTable {
    let open = Dictionary(
      questions.map { ($0.letter, $0.candidates.map(\.name).joined(separator: " or ")) },
      uniquingKeysWith: { first, _ in first })
    let columns = HeadingColumn.all(decisions.map(\.heading))
    let rows = zip(columns, decisions).map { column, decision -> [String?] in
      if let candidates = open[column.letter] {
        return [column.letter, decision.heading, "?", "asks: \(candidates)"]
      }
      let field = decision.field?.name ?? "-"
      return [column.letter, decision.heading, field, decision.reason ?? decision.origin.words]
    }
    return ResultTable(columns: ["column", "heading", "field", "why"], rows: rows)
  }
}

extension HeadingDecision.Origin {
  /// How the meaning was found, for people.
  var words: String {
    switch self {
    case .vocabulary: "known heading"
    case .answer: "as answered"
    case .values: "by its values"
    case .unmapped: "kept as it is"
    }
  }
}
