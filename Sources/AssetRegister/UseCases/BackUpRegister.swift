import Glibc

/// A backup that was made and looked through.
public struct BackupSummary: Sendable, Equatable {
  /// Where the backup lies.
  public let path: String
  /// Its size in bytes.
  public let bytes: Int
  /// The newest line of its log.
  public let head: LogHead
}

extension Register {
  /// Writes a copy of the register to a file, looks through the copy, and only then gives it its name.
  ///
  /// - Throws: `RegisterError` if there is a file already and `replacing` is false, if the copy can't be written, or
  ///   if it is damaged, because then the register is.
  public func backUp(
    to file: String, replacing: Bool = false, progress: ProgressReport? = nil
  ) throws -> BackupSummary {
    guard !Self.isSameFile(file, path) else {
      throw RegisterError(.usage, "\(file): this is the register itself, not a place for a copy")
    }
    var new = try NewFile(at: file, replacing: replacing)
    let head = try copyVerified(into: new.temporaryPath, progress)
    try new.commit()
    var status = stat()
    return BackupSummary(
      path: file, bytes: stat(file, &status) == 0 ? Int(status.st_size) : 0, head: head)
  }

  /// Copies the register into an empty file and looks through the copy.
  ///
  /// - Returns: the newest line of the copy's log, which the register's log holds too.
  func copyVerified(into file: String, _ progress: ProgressReport? = nil) throws -> LogHead {
    progress?(ProgressStep("copying"))
    try copy(into: file)
    let copy = try Register.open(at: file, readOnly: true, olderToo: true)
    let verification = copy.verify(progress: progress)
    try copy.closeFile()
    guard verification.isSound, let head = verification.head,
      try read({ try $0.seq(ofSeal: head.sha256) }) == head.seq
    else {
      let problem = verification.checks.lazy.flatMap(\.problems).first ?? "the log has no lines"
      throw RegisterError(
        .damaged, "\(path): the register is damaged, no copy is kept: \(problem)",
        help: "iar verify --db \(path)")
    }
    return head
  }
}
