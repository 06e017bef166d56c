/// The gaps there are, of the questions that links have a say in.
struct GapCensus {
  /// A gap as far as it is the same before and after: what it says may change with the newest sighting.
  private struct Gap: Hashable {
    let question: Int
    let asset: Int64?
    let organisation: String
  }

  private let questions: [GapQuestion]
  private var counts: [Gap: Int] = [:]

  /// Asks the questions on a day.
  init(_ transaction: Transaction, today: String) throws {
    questions = try GapQuestion.builtIn().filter { try transaction.readsLinks($0.gaps) }
    for (place, question) in questions.enumerated() {
      try transaction.answer(question.gaps, today: today) { gap in
        counts[
          Gap(question: place, asset: gap.asset, organisation: gap.organisation), default: 0] += 1
      }
    }
  }

  /// The gaps of this census that a later one lacks, by question.
  func closed(by later: GapCensus) -> [GapChange] {
    var closed = [Int](repeating: 0, count: questions.count)
    for (gap, count) in counts {
      closed[gap.question] += max(0, count - later.counts[gap, default: 0])
    }
    return zip(questions, closed).filter { $0.1 > 0 }.map {
      GapChange(question: $0.id, title: $0.title, count: $1)
    }
  }
}
