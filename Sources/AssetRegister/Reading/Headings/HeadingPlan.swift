/// The decisions on all columns of a file, and the questions that are left.
struct HeadingPlan {
  private(set) var decisions: [HeadingDecision]
  private(set) var questions: [HeadingQuestion] = []
  private let columnsOfFile: [HeadingColumn]
  private var ranks: [Int]

  init(columns: [HeadingColumn]) {
    columnsOfFile = columns
    decisions = columns.map {
      HeadingDecision(
        column: $0.index + 1, heading: $0.heading, field: nil, origin: .unmapped, reason: nil)
    }
    ranks = columns.map { _ in Int.max }
  }

  /// The columns of each field in column order.
  var columns: [(index: Int, field: Field)] {
    decisions.compactMap { decision in decision.field.map { (decision.column - 1, $0) } }
  }

  /// Takes a column for a field. Where another column has it already, the better known heading keeps it.
  mutating func take(
    _ column: HeadingColumn, _ field: Field?, _ origin: HeadingDecision.Origin, _ reason: String?,
    rank: Int
  ) {
    set(column, field, origin, reason)
    ranks[column.index] = rank
    guard let field, !field.type.holdsSeveral,
      let other = decisions.indices.first(where: {
        $0 != column.index && decisions[$0].field == field
      })
    else { return }
    if rank == -1, ranks[other] == -1 {
      ask(column, [field], [], clash(column.index, other, field))
      return
    }
    let loser = rank < ranks[other] ? other : column.index
    let winner = decisions[loser == other ? column.index : other]
    decisions[loser] = HeadingDecision(
      column: loser + 1, heading: decisions[loser].heading, field: nil, origin: .unmapped,
      reason: "'\(winner.heading)' holds the \(field.title.lowercased())")
  }

  /// Leaves a column as it is.
  mutating func leave(_ column: HeadingColumn, _ reason: String?) {
    set(column, nil, .unmapped, reason)
  }

  /// Leaves a column that says what another says.
  mutating func leave(_ column: HeadingColumn, equalTo first: HeadingColumn) {
    leave(column, "it equals column \(first.letter) in every row")
  }

  /// Treats the second of two columns with the same heading: an equal one is left, another one is asked about.
  mutating func twin(
    _ column: HeadingColumn, of first: HeadingColumn, _ field: Field, isEqual: Bool
  ) {
    guard !isEqual else {
      leave(column, equalTo: first)
      return
    }
    guard decisions[first.index].field == field else {
      take(column, field, .vocabulary, nil, rank: ranks[first.index])
      return
    }
    ask(column, [field], [], Self.alike(first, column))
  }

  /// The column of the same heading that holds a field, where there is one.
  func holder(of field: Field, headedLike column: HeadingColumn) -> HeadingColumn? {
    columnsOfFile.first {
      $0.index != column.index && decisions[$0.index].field == field
        && Fold.heading($0.heading) == Fold.heading(column.heading)
    }
  }

  /// Why two columns of one heading need an answer.
  static func alike(_ first: HeadingColumn, _ second: HeadingColumn) -> String {
    "columns \(first.letter) and \(second.letter) are both headed '\(first.heading)'"
  }

  /// Puts a question.
  mutating func ask(
    _ column: HeadingColumn, _ candidates: [Field], _ samples: [String], _ reason: String?
  ) {
    questions.append(
      HeadingQuestion(
        letter: column.letter, key: column.key, samples: samples, candidates: candidates,
        reason: reason))
  }

  private mutating func set(
    _ column: HeadingColumn, _ field: Field?, _ origin: HeadingDecision.Origin, _ reason: String?
  ) {
    decisions[column.index] = HeadingDecision(
      column: column.index + 1, heading: column.heading, field: field, origin: origin,
      reason: reason)
  }

  private func clash(_ index: Int, _ other: Int, _ field: Field) -> String {
    "'\(decisions[other].heading)' and '\(decisions[index].heading)' were both mapped to \(field.name)"
  }
}
