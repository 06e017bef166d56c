/// Rows that a question to the register gave, as text; an absent value is nil.
public struct ResultTable: Sendable, Equatable {
  public let columns: [String]
  public let rows: [[String?]]

  /// A table of rows as wide as its columns.
  public init(columns: [String], rows: [[String?]]) {
    self.columns = columns
    self.rows = rows
  }
}
