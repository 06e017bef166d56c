/// Bringing a register up to date in words.
public enum UpgradeReport {
  /// From which schema to which.
  public static func text(_ summary: UpgradeSummary) -> String {
    summary.before == summary.now
      ? "\(summary.path) is up to date, at schema \(summary.now); nothing was changed"
      : "brought \(summary.path) from schema \(summary.before) to \(summary.now)"
  }
}
