/// What became of a directory file.
public struct DirectoryImport: Sendable, Equatable {
  /// The file's name, the last part of its path.
  public let file: String
  /// Rows read; the sum of the four outcomes.
  public let rows: Int
  public let new: Int
  public let unchanged: Int
  public let changed: Int
  /// Rows that could not be taken.
  public let bad: Int
  /// What is wrong with the bad rows, one message each, in the file's order.
  public let problems: [String]
  /// What people should know about how the file was read.
  public let notes: [String]
  /// The batch that holds what is new or changed; nil where nothing is, and after a dry run.
  public let batch: Int64?
  /// Whether all of it was taken back.
  public let isDryRun: Bool

  /// Whether every row has one outcome.
  var isAccountedFor: Bool { rows == new + unchanged + changed + bad }

  /// One line: `people.csv: 62 rows: 60 new, 0 unchanged, 1 changed, 1 bad`.
  public var summary: String {
    "\(file): \(Counted.text(rows, "row")): \(new) new, \(unchanged) unchanged, \(changed) changed, "
      + "\(bad) bad"
  }
}
