/// The columns that exports of this program put behind a trust's own. They say nothing of an asset, so imports leave them
/// out.
enum AddedColumns {
  /// What a send-back changed and why, and where that comes from.
  static let changesHeading = "iar changes"
  static let sourceHeading = "iar source"
  private static let correctionKeys = [changesHeading, sourceHeading].map(Fold.heading)

  /// Whether a heading is one of them, those of held rows too.
  static func owns(_ heading: String) -> Bool {
    HeldRows.owns(heading) || correctionKeys.contains(Fold.heading(heading))
  }
}
