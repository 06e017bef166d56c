/// One thing that may be missing, as its file asks it: words for readers, and the SQL that finds it.
///
/// A file has a head of `-- key: value` lines, one SELECT of `asset_id, organisation, detail` that gives a row for each
/// gap, and after a line `-- of:` one SELECT of `asset_id, organisation` that gives a row for each thing the question
/// applies to. `asset_id` is NULL where a gap is no single asset's; then a column `subject` may say in a word that stays
/// the same which of the organisation's it is. A WITH clause before a line `-- gaps:` begins both.
public struct GapQuestion: Sendable, Equatable {
  /// A short name to ask for, such as `G1a`.
  public let id: String
  public let title: String
  public let severity: GapSeverity
  /// Where an auditor finds it asked: `DSPT CAF A3.a NA#7; A#4`.
  public let clause: String
  /// What is at risk, in a sentence for a senior reader.
  public let why: String
  /// What to do about it.
  public let remedy: String
  /// What a percentage is of: `assets in use`.
  public let applies: String
  /// The role whose holder should act, such as `iaa`, where the file says so.
  public let acts: String?
  /// What closes the gap in a register row.
  public let cells: [GapCell]
  /// The command that closes a gap of an asset, with `ASSET` for its number, where there is one.
  public let closes: String?
  /// The file of a question that an organisation added; nil for those the program brings.
  public let ownFile: String?

  let gaps: GapSQL
  let population: GapSQL?
}

/// What one row of a question says.
struct GapAnswer {
  let asset: Int64?
  let organisation: String
  let detail: String?
  /// What it is about where that is no single asset.
  let subject: String?

  var target: GapTarget {
    asset.map { .asset($0) }
      ?? .other(organisation: organisation, subject: subject ?? GapText(detail ?? "").plain)
  }
}

/// One statement of a question's file and where it stands.
struct GapSQL: Sendable, Hashable {
  let text: String
  let file: String
  /// The line of the file on which `text` begins, from 1.
  let firstLine: Int
}
