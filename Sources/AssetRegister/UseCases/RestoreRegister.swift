import Glibc

/// A register that was put back from a backup.
public struct RestoreSummary: Sendable, Equatable {
  /// Where the register lies.
  public let path: String
  /// The newest line of the log that came from the backup.
  public let head: LogHead
  /// Where the register that was there before is kept; nil if there was none.
  public let keptAs: String?
  /// Changes of that register which the restored one does not have; nil if it could not be read.
  public let lostChanges: Int?
}

extension Register {
  /// Puts a backup in the place of a register, or where there is none. The register that was there is kept beside it.
  ///
  /// The backup is looked through before anything is touched. The restored register's log says when it was restored
  /// and what it replaced.
  ///
  /// - Throws: `RegisterError` if the backup is damaged, or if changes would be lost and `force` is false.
  public static func restore(
    from backup: String, to path: String, force: Bool = false, occasion: Occasion
  ) throws -> RestoreSummary {
    guard !isSameFile(backup, path) else {
      throw RegisterError(.usage, "\(backup): this is the register itself, not a backup of it")
    }
    let source = try Register.open(at: backup, readOnly: true, olderToo: true)
    var new = try NewFile(at: path, replacing: true)
    let head = try source.copyVerified(into: new.temporaryPath)
    guard access(path, F_OK) == 0 else {
      return try swap(&new, path, head, replacing: nil, lost: 0, from: backup, occasion)
    }
    do {
      return try RegisterSwap.whileLocked(path) { present in
        let lost = try present.changes(missingFrom: source)
        if lost > 0, !force { throw loss(of: lost, restoring: backup, present, path) }
        return try swap(
          &new, path, head, replacing: present.logHead(), lost: lost, from: backup, occasion)
      }
    } catch let error as RegisterError where error.kind == .damaged || error.kind == .badInput {
      return try swap(&new, path, head, replacing: nil, lost: nil, from: backup, occasion)
    }
  }

  private static func swap(
    _ new: inout NewFile, _ path: String, _ head: LogHead, replacing present: LogHead?, lost: Int?,
    from backup: String, _ occasion: Occasion
  ) throws -> RestoreSummary {
    let replaced = present.map { ", in place of line \($0.seq) \($0.sha256)" } ?? ""
    try seal(new.temporaryPath, "restored line \(head.seq)\(replaced)", occasion)
    try new.takeMode(of: path)
    let kept = try RegisterSwap.keep(path)
    try new.commit()
    return RestoreSummary(path: path, head: head, keptAs: kept, lostChanges: lost)
  }

  /// Adds the line about the restoring to the copy's own log.
  private static func seal(_ file: String, _ summary: String, _ occasion: Occasion) throws {
    let copy = try Register.open(at: file)
    try copy.change(occasion: occasion, dryRun: false) {
      try $0.log(action: "restore", batch: nil, summary: summary)
    }
    try copy.closeFile()
    unlink(file + "-journal")
  }

  private static func loss(
    of changes: Int, restoring backup: String, _ present: Transaction, _ path: String
  ) -> RegisterError {
    let newest = (try? present.logHead()).flatMap { $0 }.map { " up to line \($0.seq)" } ?? ""
    return RegisterError(
      .cannotCreate,
      "\(path): restoring '\(backup)' would lose \(Counted.text(changes, "change"))"
        + " that only the present register's log holds\(newest)",
      help: "iar log --limit \(changes) shows them; add --force to restore nonetheless")
  }
}

extension Transaction {
  /// How many lines of this log another register's log does not hold.
  fileprivate func changes(missingFrom other: Register) throws -> Int {
    var seals: Set<String> = []
    try other.read { try $0.eachEvent { seals.insert($1) } }
    var missing = 0
    try eachEvent { if !seals.contains($1) { missing += 1 } }
    return missing
  }
}
