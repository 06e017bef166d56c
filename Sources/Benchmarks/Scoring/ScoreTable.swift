/// The scores of matchers side by side.
struct ScoreTable {
  let scores: [Score]

  /// The table as text. A matcher with tiers takes a line for each, and one more for what waits for a person.
  var text: String {
    var lines = [
      Self.headings.enumerated().map { Self.cell($1, $0) }.joined(separator: " ").trimmedEnd
    ]
    for score in scores {
      let hasTiers = score.twoWitness.links + score.oneWitness.links + score.suggested > 0
      if hasTiers {
        lines.append(line(score.label + ", two-witness", score.twoWitness, score))
        lines.append(line(score.label + ", one-witness", score.oneWitness, score))
        lines.append(line(score.label + ", automatic", score.automatic, score))
        lines.append(line(score.label + ", and suggested", score.all, score))
      } else {
        lines.append(line(score.label, score.automatic, score))
      }
    }
    for score in scores where score.suggested > 0 {
      lines.append(
        "\(score.label): of \(score.suggested) suggestions \(Self.share(score.suggestedRight, score.suggested)) are right; "
          + "\(Self.rate(score.queue, score.devices, per: 1_000)) questions per 1,000 devices seen")
    }
    return lines.joined(separator: "\n")
  }

  private static let headings = [
    "matcher", "links", "wrong", "per 100k", "direct", "linkable", "rows spoilt/100k", "hidden",
  ]
  private static let widths = [34, 9, 8, 9, 8, 9, 16, 7]

  private func line(_ label: String, _ tally: Tally, _ score: Score) -> String {
    let cells = [
      label, String(tally.links), String(tally.wrong),
      Self.rate(tally.wrong, tally.links, per: 100_000), Self.share(tally.direct, score.direct),
      Self.share(tally.linkable, score.linkable),
      Self.rate(tally.spoiltRows, score.rows, per: 100_000),
      Self.share(tally.hidden, score.unregistered),
    ]
    return cells.enumerated().map { Self.cell($1, $0) }.joined(separator: " ")
  }

  private static func cell(_ text: String, _ column: Int) -> String {
    let room = String(repeating: " ", count: max(widths[column] - text.count, 0))
    return column == 0 ? text + room : room + text
  }

  private static func share(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "-" }
    let thousandths = (part * 1_000 + whole / 2) / whole
    return "\(thousandths / 10).\(thousandths % 10)%"
  }

  private static func rate(_ part: Int, _ whole: Int, per unit: Int) -> String {
    guard whole > 0 else { return "-" }
    let tenths = (part * unit * 10 + whole / 2) / whole
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
