/// What one column was taken for, and why.
public struct HeadingDecision: Sendable, Equatable {
  /// How the meaning was found.
  public enum Origin: String, Sendable {
    /// The list of headings knows it.
    case vocabulary
    /// A person said so, now or before.
    case answer
    /// The column's values settled it.
    case values
    /// Nothing is known of it: kept as it is.
    case unmapped
  }

  /// The column's number, from 1.
  public let column: Int
  public let heading: String
  /// The field; nil where the cells are kept as they are.
  public let field: Field?
  public let origin: Origin
  /// Why, where it isn't plain: `every value is another one`.
  public let reason: String?
}

/// A heading that could mean several fields, where the values don't settle which.
public struct HeadingQuestion: Sendable, Equatable {
  /// The column's letter in a spreadsheet.
  public let letter: String
  /// The heading as `--map` takes it.
  public let key: String
  /// The first values of the column.
  public let samples: [String]
  /// The fields it likely means.
  public let candidates: [Field]
  /// What is wrong, where it is no plain question: two columns that want the same field.
  public let reason: String?
}
