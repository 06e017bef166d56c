/// A review at a terminal, scene by scene.
public enum ReviewSceneReport {
  /// The keys and what they do.
  public static let keys = "the same? y yes, n no, l later, s show why, u undo last, q quit: "

  /// A scene in words; those that wait for a key end with ``keys``.
  public static func text(_ scene: ReviewScene, width: Int? = nil) -> String {
    switch scene {
    case .entry(let entry, let place, let total, let yes, let no):
      ([heading(entry, place, total), table(entry, width)] + previews(yes, no) + [keys])
        .joined(separator: "\n")
    case .explanation(let explanation):
      "\n\n" + ExplanationReport.text(explanation, width: width) + "\n\n"
    case .answered(let reference, let isSame, let outcome):
      "\(isSame ? "yes" : "no")\n"
        + ([said(reference, isSame, outcome)] + DecisionReport.lines(outcome.moves))
        .map { "  \($0)" }.joined(separator: "\n") + "\n\n"
    case .putOff: "later\n\n"
    case .undone(let reference): "undo\n  \(reference) is open again\n\n"
    case .nothingToUndo: "\nnothing was answered yet\n\(keys)"
    case .refused(let reference, let error):
      "\n  \(reference) can't be decided: \(VisibleText.line(error.message))\n\n"
    case .keys: "\n\(keys)"
    case .end(let answered, let putOff, let waiting): end(answered, putOff, waiting)
    }
  }

  private static func end(_ answered: Int, _ putOff: Int, _ waiting: Int) -> String {
    let later = putOff > 0 ? ", \(Counted.grouped(putOff)) put off" : ""
    let rest = waiting > 0 ? "\(Counted.grouped(waiting)) still to be answered" : "nothing left"
    return "\n\(Counted.grouped(answered)) answered\(later), \(rest)\n"
  }

  private static func heading(_ entry: ReviewEntry, _ place: Int, _ total: Int) -> String {
    let weight =
      entry.reference.kind == .suggestion
      ? ", \(ExplanationReport.signed(entry.bits)) bits"
        + (entry.rival.map { ", \(entry.margin) ahead of asset \($0)" } ?? "") : ""
    return "\(place) of \(total)  \(VisibleText.line(entry.reason))\(weight)"
  }

  private static func table(_ entry: ReviewEntry, _ width: Int?) -> String {
    let isDevice = entry.reference.kind == .suggestion
    let seen = isDevice ? "the device seen" : "asset \(entry.one.asset ?? 0)"
    let rows: [(String, String?, String?)] = [
      ("called", entry.one.label, entry.other.label), ("tag", entry.one.tag, entry.other.tag),
      ("serial number", entry.one.serial, entry.other.serial),
      ("hostname", entry.one.hostname, entry.other.hostname),
      ("MAC address", entry.one.mac, entry.other.mac),
      ("make and model", entry.one.model, entry.other.model),
      ("from", origin(entry.one), origin(entry.other)),
      (
        "at", ReviewReport.place(entry.one) + (isDevice ? seenAt(entry) : ""),
        ReviewReport.place(entry.other)
      ),
    ]
    return TextTable(
      columns: [
        .init(""), .init(seen, isProse: true),
        .init("asset \(entry.other.asset ?? 0)", isProse: true),
      ],
      rows: rows.filter { $0.1 != nil || $0.2 != nil }.map { [$0.0, $0.1 ?? "-", $0.2 ?? "-"] }
    ).text(width: width)
  }

  private static func origin(_ side: ReviewEntry.Side) -> String {
    "\(side.organisation) \(side.origin)"
  }

  private static func seenAt(_ entry: ReviewEntry) -> String {
    let day = entry.seenAt.map { ", \(String(decoding: $0.utf8.prefix(10), as: UTF8.self))" } ?? ""
    return entry.sightings > 1 ? "\(day), \(Counted.text(entry.sightings, "sighting"))" : day
  }

  private static func previews(_ yes: LinkMoves?, _ no: LinkMoves?) -> [String] {
    [("yes  ", yes), ("no   ", no)].compactMap { word, moves in
      let lines = moves.map(DecisionReport.lines) ?? []
      return lines.isEmpty ? nil : word + lines.joined(separator: "\n     ")
    }
  }

  private static func said(
    _ reference: ReviewReference, _ isSame: Bool, _ outcome: DecisionOutcome
  ) -> String {
    let batch = outcome.batch.map { ", batch \($0)" } ?? ", as decided before"
    return "\(reference) \(isSame ? "are one" : "are two")\(batch)"
  }
}
