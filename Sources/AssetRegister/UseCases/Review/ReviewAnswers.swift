/// What a file of answers led to.
public struct AnswersOutcome: Sendable, Equatable {
  public let file: String
  public let rows: Int
  /// Rows that answer nothing, or that answer later.
  public let open: Int
  /// Bad rows, with file and line.
  public let problems: [String]
  public let outcome: DecisionOutcome
}

extension Register {
  /// Takes the answers of a file that the review was written to and a person filled in.
  ///
  /// An entry answered before with the same answer is left as it is. With `skipsBad` the good rows are taken and the
  /// bad ones listed.
  ///
  /// - Throws: `RegisterError`; `.badInput` with every bad row listed, and nothing stored, unless `skipsBad`.
  public func takeAnswers(
    from path: String, skipsBad: Bool = false, dryRun: Bool = false, occasion: Occasion
  ) throws -> AnswersOutcome {
    let table = try DirectoryTable.read(path, columns: AnswerSheet.columns)
    return try change(occasion: occasion, dryRun: dryRun) { transaction in
      let waiting = Set(try transaction.reviewQueue(ReviewChoice()).entries.map(\.reference))
      var sheet = try AnswerSheet(transaction, waiting: waiting)
      for line in table.lines { try sheet.take(line) }
      sheet.refuseContradictions()
      let problems = sheet.problems.sorted { $0.line < $1.line }
        .map { "\(table.source.place($0.line)): \($0.entry)" }
      guard skipsBad || problems.isEmpty else {
        throw RegisterError(
          .badInput,
          (problems + [
            "\(path): \(Counted.text(problems.count, "bad row", plural: "bad rows")), nothing was stored"
          ])
          .joined(separator: "\n"),
          help: "mend the rows, or take the others with: iar review --answers \(path) --skip-bad")
      }
      let outcome = try transaction.carryOut(sheet.decisions(), dryRun: dryRun)
      return AnswersOutcome(
        file: table.fileName, rows: table.lines.count, open: sheet.open, problems: problems,
        outcome: outcome)
    }
  }
}

/// The answers of a file, row by row.
struct AnswerSheet {
  static let columns = [
    DirectoryColumn("entry", "reference", "ref", required: true),
    DirectoryColumn("answer", "decision", "yes/no", required: true),
    DirectoryColumn("note", "notes", "comment", "remark"),
  ]

  private enum Word {
    case yes, no, later
  }

  /// What a cell of the column `answer` may say, folded.
  private static let words: [String: Word] = [
    "yes": .yes, "y": .yes, "same": .yes, "confirm": .yes, "true": .yes, "no": .no, "n": .no,
    "notsame": .no, "different": .no, "reject": .no, "false": .no, "later": .later, "l": .later,
    "skip": .later,
  ]

  private struct Answer {
    let line: Int
    let reference: ReviewReference
    let isSame: Bool
    let note: String?
  }

  private let waiting: Set<ReviewReference>
  private let noDrafts: DecisionDrafts
  private let standing: StandingDecisions
  private var answers: [Answer] = []
  private(set) var problems: [Stated<String>] = []
  private(set) var open = 0

  init(_ transaction: Transaction, waiting: Set<ReviewReference>) throws {
    self.waiting = waiting
    noDrafts = try DecisionDrafts(transaction, note: nil)
    standing = try StandingDecisions(transaction)
  }

  mutating func take(_ line: DirectoryTable.Line) throws {
    if let fault = line.fault { return note(line, fault) }
    guard let text = line.cells["entry"] else { return note(line, "no entry") }
    guard let reference = ReviewReference(text) else {
      return note(line, "'\(CellWords.shortened(text))' is no entry, expected one such as 817@42")
    }
    guard let said = line.cells["answer"] else {
      open += 1
      return
    }
    guard let word = Self.words[Fold.heading(said)] else {
      return note(
        line, "'\(CellWords.shortened(said))' is no answer, expected yes, no or later")
    }
    guard word != .later else {
      open += 1
      return
    }
    let given = Answer(
      line: line.number, reference: reference, isSame: word == .yes, note: line.cells["note"])
    let isOpen = waiting.contains(reference)
    guard try isOpen || isDecided(given) else {
      return note(line, "'\(reference)' waits for no answer any more")
    }
    answers.append(given)
  }

  /// Whether the same was decided before; not so if one of the two is gone.
  private func isDecided(_ answer: Answer) throws -> Bool {
    do {
      var drafts = noDrafts
      try drafts.add(answer.reference.decision(isSame: answer.isSame))
      return drafts.drafts.allSatisfy(standing.holds)
    } catch is RegisterError {
      return false
    }
  }

  /// Takes no answer of two rows that answer one entry differently.
  mutating func refuseContradictions() {
    let rows = Dictionary(grouping: answers, by: \.reference)
    for (reference, given) in rows where Set(given.map(\.isSame)).count > 1 {
      for answer in given {
        let others = given.map(\.line).filter { $0 != answer.line }.map(String.init)
        let line = others.count == 1 ? "line" : "lines"
        problems.append(
          Stated(
            line: answer.line,
            entry: "'\(reference)' has another answer in \(line) \(others.joined(separator: ", "))")
        )
      }
      answers.removeAll { $0.reference == reference }
    }
  }

  /// The answers as decisions.
  func decisions() throws -> DecisionDrafts {
    var drafts = noDrafts
    for answer in answers {
      drafts.note = answer.note
      try drafts.add(answer.reference.decision(isSame: answer.isSame))
    }
    return drafts
  }

  private mutating func note(_ line: DirectoryTable.Line, _ problem: String) {
    problems.append(Stated(line: line.number, entry: problem))
  }
}
