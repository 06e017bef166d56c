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
  /// The fields of a register row that close the gap once they are filled in or corrected.
  public let cells: [String]
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

extension GapSQL {
  /// The names and numbers in it.
  var words: Set<String> {
    Set(
      text.utf8.split { !$0.isASCIILetter && !$0.isASCIIDigit && $0 != UInt8(ascii: "_") }
        .map { String(decoding: $0, as: UTF8.self) })
  }

  /// The condition of a statement that gives the live assets which meet one, or all; nil for other statements.
  ///
  /// Many questions apply to such; they are counted in one pass.
  var conditionOnLiveAssets: String? {
    let all = "SELECT id AS asset_id, organisation FROM live_asset"
    guard text.utf8.starts(with: all.utf8) else { return nil }
    let rest = text.utf8.dropFirst(all.utf8.count).drop { $0 == 0x20 || $0 == 0x0A }
    guard !rest.isEmpty else { return "TRUE" }
    guard rest.starts(with: "WHERE ".utf8) else { return nil }
    return String(decoding: rest.dropFirst("WHERE ".utf8.count), as: UTF8.self)
  }
}
