/// What one question found.
struct GapFound: Sendable {
  let question: GapQuestion
  /// How many gaps count, by organisation.
  let counts: [String: Int]
  /// The gaps that count, as many as were to be kept, by organisation; by asset within each.
  let rows: [String: [GapRow]]
  let accepted: [AcceptedGap]

  /// The gaps kept of all organisations, by asset.
  var allRows: [GapRow] {
    rows.count < 2
      ? Array(rows.values.joined()) : rows.values.joined().sorted(by: GapRow.goesBefore)
  }

  func accepted(in organisation: String) -> Int {
    accepted.count { $0.state == .accepted && $0.acceptance.organisation == organisation }
  }
}

/// Gathers the answers to one question: counts all, and keeps the first gaps of each organisation.
struct GapGathering {
  private let kept: Int?
  private let accepted: [GapTarget: Acceptance]
  private let today: String
  private var met: [GapTarget: String] = [:]
  private var counts: [String: Int]
  private var rows: [String: [GapRow]] = [:]

  /// Begins with gaps that are counted already.
  init(
    keeping kept: Int?, counted: [String: Int] = [:], accepted: [GapTarget: Acceptance],
    today: String
  ) {
    self.kept = kept
    counts = counted
    self.accepted = accepted
    self.today = today
  }

  mutating func add(_ answer: GapAnswer) {
    let text = answer.detail ?? ""
    if !accepted.isEmpty, let known = accepted[answer.target] {
      met[answer.target] = text
      if known.holds(on: today) { return }
    }
    counts[answer.organisation, default: 0] += 1
    guard kept != 0 else { return }
    rows[answer.organisation, default: []]
      .append(
        GapRow(
          asset: answer.asset, organisation: answer.organisation, detail: text,
          subject: answer.subject))
    // Once in a while what is too much to keep goes, so that a question about everything takes little memory.
    if let kept, let count = rows[answer.organisation]?.count, count >= 4 * kept + 1_000 {
      rows[answer.organisation] = first(rows[answer.organisation] ?? [])
    }
  }

  /// What was found, where `wanted` says which acceptances belong to it.
  func found(_ question: GapQuestion, wanted: (Acceptance) -> Bool) -> GapFound {
    GapFound(
      question: question, counts: counts, rows: rows.mapValues(first),
      accepted: AcceptedGap.states(of: accepted.values.filter(wanted), met: met, on: today))
  }

  private func first(_ rows: [GapRow]) -> [GapRow] {
    let isSorted = zip(rows, rows.dropFirst()).allSatisfy { !GapRow.goesBefore($1, $0) }
    let sorted = isSorted ? rows : rows.sorted(by: GapRow.goesBefore)
    return kept.map { Array(sorted.prefix($0)) } ?? sorted
  }
}

extension GapRow {
  fileprivate static func goesBefore(_ left: GapRow, _ right: GapRow) -> Bool {
    (left.asset ?? 0, left.detail) < (right.asset ?? 0, right.detail)
  }
}
