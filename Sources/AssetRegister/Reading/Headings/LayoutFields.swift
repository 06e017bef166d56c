/// Which column of a file that was imported holds which field, told again from its headings and from what was
/// answered or settled when it was read.
struct LayoutFields {
  /// The columns, from 0, by the name of their field; of several the first.
  let columns: [String: Int]
  let headings: [String]
  /// What every column was taken for.
  let plan: HeadingPlan
  /// Columns of one heading that said the same in every row: of each pair only the first counts.
  let twins: [(first: Int, second: Int)]

  init(headings: [String], answers: HeadingAnswers) {
    self.headings = headings
    let known = answers.limited(to: HeadingColumn.all(headings))
    let mapping = HeadingMapping(headings: headings, answers: known)
    twins = mapping.twins
    plan = mapping.decide(evidence: [:], equalTwins: Set(twins.map(\.second)))
    columns = Dictionary(plan.columns.map { ($0.field.name, $0.index) }) { first, _ in first }
  }

  /// The headings by the name of their field.
  var headingsByField: [String: String] { columns.mapValues { headings[$0] } }
}
