/// All gaps of the program's own questions that concern somebody.
struct GapSweep: Sendable {
  let path: String
  let today: String
  let scope: AssetScope
  /// Whether a gap of a question is wanted: one of an asset, or of an organisation alone.
  let concerns: @Sendable (GapQuestion, Int64?, String) -> Bool

  /// What is told of each question's gaps, the most severe question first. `tell` runs where the gaps were found, so that
  /// not all of them have to be held at once.
  func inOrder<Told: Sendable>(
    over transaction: Transaction, telling tell: @escaping @Sendable (GapFound) -> Told
  ) throws -> [Told] {
    var told: [String: Told] = [:]
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
      return tell(
        gathering.found(question) { concerns(question, $0.target.asset, $0.organisation) })
    } use: {
      told[$0.id] = $1
    }
    return try GapQuestion.chosen(GapChoice()).compactMap { told[$0.id] }
  }
}
