/// What became of a scan file, in words.
public struct ScanText {
  private let summary: ScanSummary
  private let listsAll: Bool

  /// The words for one summary; `listsAll` names every row that is no sighting instead of the first ten.
  public init(_ summary: ScanSummary, listsAll: Bool = false) {
    self.summary = summary
    self.listsAll = listsAll
  }

  /// The whole text: outcomes first, then how the file was read, what to look at, what to do next.
  public var text: String {
    guard summary.repeats == nil else { return repeated }
    let lines = [outcome, "  \(links)"] + passedOver + summary.notes.map { "  \($0)" } + rejected
    return (lines + moved + [ending]).joined(separator: "\n")
  }

  private var repeated: String {
    "\(summary.fileName): batch \(summary.repeats ?? 0) holds this file already: nothing was changed"
  }

  private var outcome: String {
    "\(summary.fileName) of \(summary.organisation) by \(summary.source) (\(summary.format)): "
      + Counted.text(summary.sightings, "sighting") + when
      + (summary.isPartial
        ? "; the file breaks off, and what stands before the break was taken" : "")
  }

  private var when: String {
    guard let from = summary.seenFrom, let until = summary.seenUntil else { return "" }
    let days = (Self.day(from), Self.day(until))
    return days.0 == days.1 ? ", seen on \(days.0)" : ", seen from \(days.0) to \(days.1)"
  }

  private var links: String {
    let links = summary.links
    var parts = [
      "\(Counted.grouped(links.twoWitness)) linked by two witnesses",
      "\(Counted.grouped(links.oneWitness)) by one",
    ]
    if links.confirmed > 0 {
      parts.append("\(Counted.grouped(links.confirmed)) confirmed by a person")
    }
    parts.append("\(Counted.grouped(links.suggested)) for a person to decide")
    parts.append("\(Counted.grouped(links.unknown)) of no asset known")
    return parts.joined(separator: ", ")
  }

  private var passedOver: [String] {
    summary.passedOver.map { "  passed over: \($0.reason) (\(Counted.grouped($0.count)))" }
  }

  private var rejected: [String] {
    guard !summary.rejected.isEmpty else { return [] }
    let shown = summary.rejected.prefix(listsAll ? summary.rejected.count : 10)
      .map { "    line \($0.line): \($0.reason)" }
    let rest = summary.rejected.count - shown.count
    let count = summary.rejected.count
    return ["  \(Counted.text(count, "row")) that \(count == 1 ? "is" : "are") no sighting:"]
      + shown + (rest > 0 ? ["    and \(Counted.grouped(rest)) more, listed with --verbose"] : [])
  }

  private var moved: [String] {
    guard summary.relinking.changed > 0 else { return [] }
    return [
      "  \(Counted.text(summary.relinking.changed, "earlier sighting", plural: "earlier sightings")) "
        + "\(summary.relinking.changed == 1 ? "is" : "are") taken for something else now"
    ]
  }

  private var ending: String {
    if summary.isDryRun { return "a dry run: nothing was changed" }
    let review = summary.links.suggested > 0 ? "; to decide: iar review" : ""
    return "batch \(summary.batch ?? 0); take it back with: iar undo \(summary.batch ?? 0)\(review)"
  }

  private static func day(_ instant: String) -> String {
    String(decoding: instant.utf8.prefix(10), as: UTF8.self)
  }
}
