/// What a senior reader should know first: figures in the words of risk and service.
struct GapsHeadline {
  /// One figure and what it means.
  struct Figure: Equatable {
    let number: String
    let sentence: String
    let isGood: Bool
  }

  let figures: [Figure]
  /// For each organisation: assets whose owner is a known person who has not left, of its assets; empty if not asked.
  let owned: [GapTally]

  init(_ report: GapReport) {
    owned = Self.owned(report)
    figures = [
      Self.critical(report), Self.accountable(owned),
      Self.gap(
        report, "G10a", "medical device", "has no known maintenance", "have no known maintenance",
        plural: "medical devices"),
      Self.gap(
        report, "G6", "device", "that scans saw is in no register",
        "that scans saw are in no register"),
      Self.gap(
        report, "G9a", "asset whose support is known",
        "is out of support and the risk is not dealt with",
        "are out of support and the risk is not dealt with"),
      Self.gap(
        report, "G14", "asset with personal data", "has no full record of why it is held",
        "have no full record of why it is held", plural: "assets with personal data"),
      Self.gap(
        report, "G19b", "member", "has given no register at all", "have given no register at all"),
    ].compactMap(\.self)
  }

  private static func critical(_ report: GapReport) -> Figure? {
    guard let services = report.criticalServices else { return nil }
    let open = services.reduce(0) { $0 + $1.count }
    let all = services.reduce(0) { $0 + ($1.population ?? 0) }
    guard all > 0 else { return nil }
    let verb = open == 1 ? "rests" : "rest"
    return Figure(
      number: Counted.grouped(open),
      sentence:
        "of \(Counted.text(all, "critical service", plural: "critical services")) \(verb) on something that nobody answers for",
      isGood: open == 0)
  }

  private static func owned(_ report: GapReport) -> [GapTally] {
    let results = BoardMeasure.unowned.questions.map { id in
      report.results.first { $0.question.id == id }
    }
    guard let first = results.first??.tallies, !results.contains(where: { $0 == nil }) else {
      return []
    }
    return first.indices.compactMap { place in
      guard let all = first[place].population, all > 0 else { return nil }
      let open = results.reduce(0) { $0 + ($1?.tallies[place].count ?? 0) }
      return GapTally(organisation: first[place].organisation, count: all - open, population: all)
    }
  }

  private static func accountable(_ owned: [GapTally]) -> Figure? {
    let all = owned.reduce(0) { $0 + ($1.population ?? 0) }
    guard all > 0 else { return nil }
    let count = owned.reduce(0) { $0 + $1.count }
    return Figure(
      number: Share.text(count, of: all),
      sentence: "of \(Counted.text(all, "asset")) in use have an accountable owner",
      isGood: count == all)
  }

  private static func gap(
    _ report: GapReport, _ id: String, _ noun: String, _ one: String, _ many: String,
    plural: String? = nil
  ) -> Figure? {
    guard let result = report.results.first(where: { $0.question.id == id }),
      let all = result.population, all > 0
    else { return nil }
    return Figure(
      number: Counted.grouped(result.count),
      sentence: "of \(Counted.text(all, noun, plural: plural)) \(result.count == 1 ? one : many)",
      isGood: result.count == 0)
  }
}
