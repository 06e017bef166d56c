/// What a register shows of what auditors ask, and what it can't show. It never says that anything is achieved.
public struct EvidenceReport: Sendable {
  /// One thing asked, and the questions that bear on it with what they found.
  public struct Answer: Sendable {
    public let indicator: Indicator
    public let results: [GapResult]

    /// All gaps that bear on it.
    public var count: Int { results.reduce(0) { $0 + $1.count } }
  }

  /// Counts and first gaps.
  public let gaps: GapReport
  /// The registers, and the newest file of each.
  public let sources: [RegisterStatus.Source]
  /// SHA-256 of the register's file as it was read, 64 hexadecimal digits.
  public let fileSHA256: String
  /// The answers, in the order of the catalogue.
  public let answers: [Answer]

  init(gaps: GapReport, sources: [RegisterStatus.Source], fileSHA256: String) {
    self.gaps = gaps
    self.sources = sources
    self.fileSHA256 = fileSHA256
    answers = IndicatorCatalogue.all.map { indicator in
      Answer(
        indicator: indicator,
        results: gaps.results.filter { $0.question.clauses.contains(indicator.clause) })
    }
  }

  /// The headings that the answers stand under, in their order.
  var groups: [String] {
    var names: [String] = []
    for answer in answers where names.last != answer.indicator.group {
      names.append(answer.indicator.group)
    }
    return names
  }

  /// The evidence without names and e-mail addresses of people.
  public var redacted: EvidenceReport {
    EvidenceReport(gaps: gaps.redacted, sources: sources, fileSHA256: fileSHA256)
  }
}
