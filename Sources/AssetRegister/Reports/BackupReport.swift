/// Backups and restores in words.
public enum BackupReport {
  /// Where the backup is and how to know it again.
  public static func text(_ summary: BackupSummary) -> String {
    """
    backed up to \(summary.path): \(Counted.text(summary.bytes, "byte")), looked through and sound
    head \(summary.head.seq) \(summary.head.sha256)
    """
  }

  /// What was restored and where the register from before is.
  public static func text(_ summary: RestoreSummary, from backup: String) -> String {
    var lines = ["restored \(summary.path) from \(backup), at line \(summary.head.seq) of its log"]
    if let kept = summary.keptAs { lines.append("the register from before is kept as \(kept)") }
    switch summary.lostChanges {
    case nil: lines.append("it could not be read, so nobody can say which changes it had")
    case 0?: break
    case let lost?:
      lines.append("it has \(Counted.text(lost, "change")) that the restored one lacks")
    }
    return lines.joined(separator: "\n")
  }
}
