/// What became of an assignments file.
public struct AssignmentImport: Sendable, Equatable {
  /// The file's name, the last part of its path.
  public let file: String
  /// Rows read; the sum of the four outcomes.
  public let rows: Int
  /// Rows that state something new.
  public let new: Int
  /// Rows that state what is known.
  public let unchanged: Int
  /// Rows whose only news is that the person acknowledged the role.
  public let acknowledged: Int
  /// Rows that could not be taken.
  public let bad: Int
  /// What is wrong with the bad rows; rows with the same trouble share a line.
  public let problems: [String]
  /// What people should know about how the file was read.
  public let notes: [String]
  /// Who answers afterwards.
  public let outcome: AssignmentOutcome

  /// One line: `assignments.csv: 12 rows: 10 new, 1 unchanged, 1 acknowledged, 0 bad`.
  public var summary: String {
    "\(file): \(Counted.text(rows, "row")): \(new) new, \(unchanged) unchanged, "
      + "\(acknowledged) acknowledged, \(bad) bad"
  }
}
