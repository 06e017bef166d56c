/// Why two things are one or are not, for people: the evidence with its weight, and what to type against it.
public enum ExplanationReport {
  /// All pairs, parted by empty lines; `width` is how many columns a line may take, if there is a limit.
  public static func text(_ explanation: LinkExplanation, width: Int? = nil) -> String {
    let pairs = explanation.pairs.map { text($0, width) }
    let head = pairs.isEmpty ? explanation.subjects : []
    return ([(head + explanation.remarks).joined(separator: "\n")] + pairs)
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func text(_ pair: ExplainedPair, _ width: Int?) -> String {
    var parts = [heading(pair)]
    parts.append(section("for it", pair.evidence.map(line), width))
    if pair.evidence.isEmpty { parts.append("for it\n  nothing") }
    parts.append(section("against it", pair.against.map(line), width))
    if pair.against.isEmpty { parts.append("against it\n  nothing") }
    parts.append(section("not used", pair.unused.map { [$0.kind, $0.value, $0.reason] }, width))
    if let rival = pair.rival { parts.append(section("next best", [words(rival, pair)], width)) }
    parts.append(
      section(
        pair.isOfAssets && pair.isLinked ? "what is missing" : "why it is no link by itself",
        pair.obstacles.map { [$0] }, width))
    parts.append(
      section(
        "not counted until a person has answered, in iar review",
        pair.waiting.map { [Counted.text($0.sightings, "sighting"), $0.reason] }, width))
    parts.append(section("what would change it", pair.remedies.map { [$0] }, width))
    parts.append(
      section(
        "filled, as the register has nothing there",
        pair.fills.map { [$0.field, $0.value, join([$0.place, day($0.seenAt)])] }, width))
    parts.append(section("your say", ExplanationCommands.lines(pair), width))
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func heading(_ pair: ExplainedPair) -> String {
    let verdict =
      switch pair.tier {
      case "two-witness" where pair.isOfAssets:
        "very likely one thing registered twice: \(pair.tier)"
      case "one-witness" where pair.isOfAssets: "likely one thing registered twice: \(pair.tier)"
      case "unknown": "not taken to be one"
      case "suggested": "suggested: a person has to say"
      case "confirmed": "one, as a person said"
      default: "taken to be one: \(pair.tier)"
      }
    let rival = pair.rival.map { ", the next best asset has \(signed($0.bits))" } ?? ""
    return """
      \(VisibleText.line(words(pair.one)))
      \(VisibleText.line(words(pair.other)))
      \(verdict), \(signed(pair.bits)) bits\(rival)
      """
  }

  private static func words(_ side: ExplainedPair.Side) -> String {
    if let asset = side.asset {
      return "asset \(asset): \(side.label) (\(side.organisation) \(side.origin), \(side.place))"
    }
    let more =
      side.sightings > 1
      ? " and \(Counted.text(side.sightings - 1, "more sighting", plural: "more sightings"))" : ""
    return "device: \(side.label) (\(side.origin) of \(side.organisation), "
      + join([side.place + more, day(side.seenAt).map { "last seen \($0)" }]) + ")"
  }

  private static func line(_ evidence: ExplainedPair.Evidence) -> [String] {
    let isEqual = evidence.value.utf8.lazy.map(\.asciiLowered)
      .elementsEqual(evidence.otherValue.utf8.lazy.map(\.asciiLowered))
    let sign = evidence.bits < 0 ? "≠" : "~"
    let isWithout = evidence.value.isEmpty && evidence.otherValue.isEmpty
    let values = [evidence.value, evidence.otherValue].map {
      $0.isEmpty && !isWithout ? "nothing" : $0
    }
    let seen = join([evidence.source, evidence.otherPlace, day(evidence.seenAt)])
    return [
      evidence.family, signed(evidence.bits), bar(evidence.bits),
      isEqual ? values[0] : "\(values[0]) \(sign) \(values[1])",
      [evidence.valuePlace, seen].filter { !$0.isEmpty }.joined(
        separator: isEqual ? " = " : " \(sign) "),
      evidence.note ?? "",
    ]
  }

  private static func words(_ rival: ExplainedPair.Rival, _ pair: ExplainedPair) -> [String] {
    let behind = pair.bits - rival.bits
    return [
      "asset \(rival.side.asset ?? 0)", rival.side.label, rival.side.place,
      "\(signed(rival.bits)) bits, \(abs(behind)) \(behind < 0 ? "ahead" : "behind")",
    ]
  }

  /// A weight with its sign.
  static func signed(_ bits: Int) -> String {
    bits < 0 ? "-\(bits.magnitude)" : "+\(bits)"
  }

  /// A block for every two bits, 20 at most.
  private static func bar(_ bits: Int) -> String {
    String(repeating: "█", count: min(20, Int(bits.magnitude + 1) / 2))
  }

  /// The day of an instant in ISO 8601.
  private static func day(_ instant: String?) -> String? {
    instant.map { String(decoding: $0.utf8.prefix(10), as: UTF8.self) }
  }

  private static func join(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func section(_ title: String, _ rows: [[String]], _ width: Int?) -> String {
    guard let columns = rows.map(\.count).max() else { return "" }
    let table = TextTable(
      columns: (0..<columns).map { index in
        TextTable.Column("", .left, isProse: index == columns - 1 && columns > 2)
      }, rows: rows)
    let lines = table.text(width: width.map { $0 - 2 }).utf8
      .split(separator: 0x0A, omittingEmptySubsequences: false).dropFirst()
    return ([title] + lines.map { "  " + String(decoding: $0, as: UTF8.self) })
      .joined(separator: "\n")
  }
}

extension ExplainedPair {
  /// Whether both are registered, so that nothing is taken to be one unless a person says so.
  fileprivate var isOfAssets: Bool { one.asset != nil && other.asset != nil }
}

/// What a person can type about a pair.
enum ExplanationCommands {
  /// Commands, each with what it does.
  static func lines(_ pair: ExplainedPair) -> [[String]] {
    let (one, other) = (word(pair.one), word(pair.other))
    var lines: [[String]] = []
    if pair.decisions.isEmpty {
      if !pair.isLinked || pair.isOfAssets {
        lines.append(["iar decide same \(one) \(other)", "they are one"])
      }
      if pair.tier != "unknown" {
        lines.append([
          "iar decide not-same \(one) \(other)", "they are two, whatever is read again",
        ])
      }
    }
    for id in pair.decisions {
      lines.append(["iar decide revoke \(id)", "takes back what a person said"])
    }
    for batch in pair.batches.prefix(3) {
      lines.append([
        "iar undo \(batch.id)", "takes \(batch.fileName ?? "a scan") back with all its sightings",
      ])
    }
    return lines
  }

  private static func word(_ side: ExplainedPair.Side) -> String {
    if let asset = side.asset { return String(asset) }
    return "'sighting \(side.device ?? 0)'"
  }
}
