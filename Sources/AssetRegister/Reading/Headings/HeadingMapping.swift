/// What every column of a file is taken for.
struct HeadingMapping {
  let columns: [HeadingColumn]
  private let drafts: [HeadingDraft]
  private let vocabulary: HeadingVocabulary

  init(
    headings: [String], answers: HeadingAnswers, vocabulary: HeadingVocabulary = .standard
  ) {
    columns = HeadingColumn.all(headings)
    self.vocabulary = vocabulary
    drafts = columns.map { HeadingDraft($0, answers: answers, vocabulary: vocabulary) }
  }

  /// Columns of which the values must be looked at, and what for.
  var columnsInDoubt: [(index: Int, interest: ColumnEvidence.Interest)] {
    columns.indices.compactMap { index in drafts[index].interest.map { (index, $0) } }
  }

  /// Pairs of columns with the same heading that both want a field.
  var twins: [(first: Int, second: Int)] {
    columns.indices.compactMap { second in
      guard columns[second].occurrence > 1, drafts[second].wantsFieldAlone else { return nil }
      let heading = Fold.heading(columns[second].heading)
      let first = columns.first { Fold.heading($0.heading) == heading && $0.occurrence == 1 }
      return first.map { ($0.index, second) }
    }
  }

  /// Decides every column from its heading, the answers and the values.
  ///
  /// `evidence` holds the columns in doubt; `equalTwins` the second columns of twins that are equal in every row.
  func decide(evidence: [Int: ColumnEvidence], equalTwins: Set<Int>) -> HeadingPlan {
    var plan = HeadingPlan(columns: columns)
    var taken = Set<String>()
    for index in columns.indices {
      guard let field = drafts[index].field, !isDateless(index, evidence) else { continue }
      taken.insert(field.name)
    }
    for index in columns.indices {
      let column = columns[index]
      switch drafts[index] {
      case .answered(let field): plan.take(column, field, .answer, nil, rank: -1)
      case .known where isDateless(index, evidence):
        plan.leave(column, "it holds no dates\(sample(evidence[index]))")
      case .known(let field, let rank):
        if let twin = twins.first(where: { $0.second == index }) {
          plan.twin(column, of: columns[twin.first], field, isEqual: equalTwins.contains(index))
        } else {
          plan.take(column, field, .vocabulary, nil, rank: rank)
        }
      case .several where equalTwins.contains(index):
        plan.leave(column, equalTo: columns[twins.first { $0.second == index }?.first ?? index])
      case .several(let candidates, let rank):
        settle(column, candidates, rank, evidence[index] ?? ColumnEvidence(), &taken, &plan)
      case .looksLikeTag:
        settleTag(column, evidence[index] ?? ColumnEvidence(), &taken, &plan)
      case .unknown: plan.leave(column, suggestion(column, taken))
      }
    }
    return plan
  }

  private func settle(
    _ column: HeadingColumn, _ candidates: [Field], _ rank: Int, _ evidence: ColumnEvidence,
    _ taken: inout Set<String>, _ plan: inout HeadingPlan
  ) {
    let settlement = HeadingSettlement(taken: taken, informationHeading: informationHeading)
    guard let verdict = settlement.verdict(on: candidates, evidence) else {
      plan.ask(column, candidates, evidence.samples, nil)
      return
    }
    guard let field = verdict.field else {
      plan.leave(column, verdict.reason)
      return
    }
    if let first = plan.holder(of: field, headedLike: column) {
      plan.ask(column, candidates, evidence.samples, HeadingPlan.alike(first, column))
      return
    }
    taken.insert(field.name)
    plan.take(column, field, .values, verdict.reason, rank: rank)
  }

  private func settleTag(
    _ column: HeadingColumn, _ evidence: ColumnEvidence, _ taken: inout Set<String>,
    _ plan: inout HeadingPlan
  ) {
    guard evidence.isUnique, !taken.contains("asset_tag"),
      let tag = FieldCatalogue.named("asset_tag")
    else {
      plan.leave(column, suggestion(column, taken))
      return
    }
    taken.insert(tag.name)
    plan.take(column, tag, .values, "every row has a value of its own", rank: Int.max)
  }

  /// A heading that only registers of information assets have, where no column describes a device.
  private var informationHeading: String? {
    let device: Set = ["serial_number", "mac_address", "hostname", "model", "manufacturer"]
    let information: Set = [
      "classification", "personal_data", "special_category", "retention", "lawful_basis",
      "data_subjects", "ropa", "dpia", "recipients",
    ]
    let fields = columns.indices.compactMap { index in drafts[index].field.map { (index, $0.name) }
    }
    guard !fields.contains(where: { device.contains($0.1) }) else { return nil }
    return fields.first { information.contains($0.1) }.map { columns[$0.0].heading }
  }

  private func isDateless(_ index: Int, _ evidence: [Int: ColumnEvidence]) -> Bool {
    guard case .known(let field, _) = drafts[index], field.type == .date,
      let evidence = evidence[index], evidence.filled > 0
    else { return false }
    return evidence.share(evidence.dateLike) < 0.3
  }

  private func sample(_ evidence: ColumnEvidence?) -> String {
    evidence?.samples.first.map { ", such as '\($0)'" } ?? ""
  }

  private func suggestion(_ column: HeadingColumn, _ taken: Set<String>) -> String? {
    guard let near = vocabulary.nearest(to: column.heading),
      !near.fields.contains(where: { taken.contains($0.name) })
    else { return nil }
    let key = HeadingQuestions.quoted(column.key)
    let flags = near.fields.map { "--map '\(key)=\($0.name)'" }.joined(separator: " or ")
    return "it looks like '\(near.heading)': \(flags) if so"
  }
}
