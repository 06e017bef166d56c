/// Counts what is odd about a file's cells, by column and kind of oddity.
struct OddityCounter {
  private struct Key: Hashable {
    let column: Int
    let code: RowFinding.Code
  }

  private struct Tally {
    var count = 0
    let line: Int
    let value: String
    let heading: String
  }

  private var tallies: [Key: Tally] = [:]

  /// Adds the findings of one row.
  mutating func count(_ findings: [RowFinding], line: Int, headings: [String]) {
    for finding in findings {
      let key = Key(column: finding.column, code: finding.code)
      let first = Tally(line: line, value: finding.value, heading: headings[finding.column])
      tallies[key, default: first].count += 1
    }
  }

  /// The tallies, column by column.
  var all: [RegisterImportSummary.Oddity] {
    tallies.sorted { ($0.key.column, $0.key.code.rawValue) < ($1.key.column, $1.key.code.rawValue) }
      .map { key, tally in
        RegisterImportSummary.Oddity(
          heading: tally.heading, meaning: key.code.meaning, count: tally.count,
          firstLine: tally.line, firstValue: tally.value)
      }
  }
}
