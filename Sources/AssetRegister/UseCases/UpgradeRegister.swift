/// What bringing a register up to date did.
public struct UpgradeSummary: Sendable, Equatable {
  /// Where the register lies.
  public let path: String
  /// The numbers of its schema before and now; the same if it was up to date.
  public let before: Int
  public let now: Int
}

extension Register {
  /// Brings a register that an older program made up to date: it gets the tables it lacks, and keeps all it holds.
  ///
  /// - Throws: `RegisterError` if there is none, or it can't be written.
  public static func upgrade(at path: String) throws -> UpgradeSummary {
    let before = try open(at: path, readOnly: true, olderToo: true).schemaVersion()
    let register = try open(at: path)
    return UpgradeSummary(path: path, before: before, now: try register.schemaVersion())
  }

  private func schemaVersion() throws -> Int {
    Int(try read { try $0.number("PRAGMA user_version") })
  }
}
