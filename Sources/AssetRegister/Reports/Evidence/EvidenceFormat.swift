/// How evidence is written.
public enum EvidenceFormat: String, Sendable, CaseIterable {
  /// One page in one file, for reading and printing.
  case html
  /// For papers of a committee.
  case md
  /// A row for each indicator, question and organisation.
  case csv
}

extension EvidenceReport {
  /// The evidence in one of its formats.
  public func bytes(_ format: EvidenceFormat) -> [UInt8] {
    switch format {
    case .html: EvidencePage(self).bytes
    case .md: Array(EvidenceMarkdown(report: self).text.utf8)
    case .csv: csv
    }
  }

  private var csv: [UInt8] {
    let columns = [
      "indicator", "asks", "question", "title", "severity", "trust", "findings", "accepted",
      "applies_to", "of", "day", "log_line", "log_sha256", "file_sha256",
    ]
    var output = TableOutput(.csv, columns: columns.map { OutputColumn($0) })
    for answer in answers {
      for result in answer.results {
        for tally in result.tallies {
          output.row([
            answer.indicator.clause, answer.indicator.asks, result.question.id,
            result.question.title, result.question.severity.rawValue, tally.organisation,
            String(tally.count), String(tally.accepted), result.question.applies,
            tally.population.map { String($0) }, gaps.today, String(gaps.head.seq),
            gaps.head.sha256, fileSHA256,
          ])
        }
      }
    }
    output.finish()
    return output.take()
  }
}
