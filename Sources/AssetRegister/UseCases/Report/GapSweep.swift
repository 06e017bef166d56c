/// The gaps of the program's own questions, one question after another, so that not all have to be kept at once.
struct GapSweep {
  /// What one question found.
  struct Found {
    let question: GapQuestion
    /// The gaps that count, by asset.
    let rows: [GapRow]
    let accepted: [AcceptedGap]
  }

  let transaction: Transaction
  let today: String
  /// The only organisation; nil for all.
  let organisation: String?

  /// Asks each question, the most severe first.
  func each(_ body: (Found) throws -> Void) throws {
    let acceptances = AcceptanceIndex(try transaction.acceptances(), today: today)
    for question in try GapQuestion.chosen(GapChoice()) {
      let accepted = acceptances.ofQuestion(question.id)
      var rows: [GapRow] = []
      var met: [GapTarget: String] = [:]
      var details: [String: String] = [:]
      try transaction.answer(question.gaps, today: today) { answer in
        guard organisation == nil || answer.organisation == organisation else { return }
        let text = answer.detail ?? ""
        if !accepted.isEmpty, let known = accepted[answer.target] {
          met[answer.target] = text
          if known.holds(on: today) { return }
        }
        let shared = details[text] ?? text
        details[shared] = shared
        rows.append(
          GapRow(
            asset: answer.asset, organisation: answer.organisation, detail: shared,
            subject: answer.subject))
      }
      rows.sort { ($0.asset ?? 0, $0.detail) < ($1.asset ?? 0, $1.detail) }
      try body(
        Found(
          question: question, rows: rows,
          accepted: AcceptedGap.states(
            of: accepted.values.filter { organisation == nil || $0.organisation == organisation },
            met: met, on: today)))
    }
  }
}
