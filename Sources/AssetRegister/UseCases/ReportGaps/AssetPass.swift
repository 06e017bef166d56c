/// Questions and what they apply to that one pass over the assets of a view counts.
struct AssetPass: Sendable {
  let view: String
  let questions: [GapQuestion]
  let populations: [GapSQL]

  var statements: [GapSQL] { questions.map(\.gaps) + populations }

  /// What is counted, the questions first; of each question `kept` gaps of each organisation are listed, and those that
  /// somebody accepted.
  func counts(keeping kept: Int, _ acceptances: AcceptanceIndex) -> [AssetCount] {
    questions.map { question in
      AssetCount(
        condition: question.gaps.assetCondition?.text ?? "", most: kept,
        always: Set(acceptances.ofQuestion(question.id).keys.compactMap(\.asset)))
    } + populations.map { AssetCount(condition: $0.assetCondition?.text ?? "") }
  }
}
