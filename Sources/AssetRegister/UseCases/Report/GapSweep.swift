/// All gaps of the program's own questions that concern somebody.
struct GapSweep: Sendable {
  let path: String
  let today: String
  let scope: AssetScope
  /// Whether a gap of a question is wanted: one of an asset, or of an organisation alone.
  let concerns: @Sendable (GapQuestion, Int64?, String) -> Bool

  /// Hands on what each question found, in no order that could be relied on.
  func each(over transaction: Transaction, _ body: (GapFound) throws -> Void) throws {
    let acceptances = AcceptanceIndex(try transaction.acceptances(), today: today)
    let inquiry = GapInquiry(transaction: transaction, path: path, scope: scope)
    try inquiry.each(try GapQuestion.chosen(GapChoice())) {
      [$0.gaps]
    } gather: { question, transaction in
      var gathering = GapGathering(
        keeping: nil, accepted: acceptances.ofQuestion(question.id), today: today)
      try transaction.answer(question.gaps, today: today) { answer in
        if concerns(question, answer.asset, answer.organisation) { gathering.add(answer) }
      }
      return gathering.found(question) { concerns(question, $0.target.asset, $0.organisation) }
    } use: {
      try body($1)
    }
  }

  /// What the questions found, the most severe first.
  func inOrder(over transaction: Transaction) throws -> [GapFound] {
    var found: [String: GapFound] = [:]
    try each(over: transaction) { found[$0.question.id] = $0 }
    return try GapQuestion.chosen(GapChoice()).compactMap { found[$0.id] }
  }
}
