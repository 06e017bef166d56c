/// An undo in words.
public enum UndoReport {
  /// Such as `undone: batch 7 (assign): 12 assignments`.
  public static func text(_ summary: UndoSummary, isDryRun: Bool) -> String {
    let parts = summary.deleted.map { Counted.text($0.count, noun($0), plural: nouns[$0.table]?.1) }
    let gone = parts.isEmpty ? "it held nothing" : parts.joined(separator: ", ")
    return isDryRun
      ? "would undo \(summary.batch.words): \(gone)\nnothing was changed"
      : "undone: \(summary.batch.words): \(gone)"
  }

  private static func noun(_ deleted: UndoSummary.Deleted) -> String {
    nouns[deleted.table]?.0 ?? deleted.table
  }

  private static let nouns = [
    "acknowledgement": ("acknowledgement", "acknowledgements"),
    "acceptance": ("accepted gap", "accepted gaps"),
    "acceptance_end": ("end of an acceptance", "ends of acceptances"),
    "acknowledged_name": ("acknowledgement", "acknowledgements"),
    "decision": ("decision", "decisions"),
    "decision_end": ("end of a decision", "ends of decisions"),
    "assignment_end": ("end of an assignment", "ends of assignments"),
    "assignment": ("assignment", "assignments"),
    "entry": ("row", "rows"),
    "note": ("note", "notes"),
    "mapping": ("answered heading", "answered headings"),
    "review_period": ("review period", "review periods"),
    "person": ("person", "people"),
    "network": ("network", "networks"),
    "place_alias": ("other name of a place", "other names of places"),
    "place": ("place", "places"),
    "organisation": ("organisation", "organisations"),
    "asset": ("asset", "assets"),
    "record": ("record", "records"),
  ]
}
