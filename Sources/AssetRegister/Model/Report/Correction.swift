/// What was found for one empty cell, and where it comes from.
struct FoundValue {
  /// The field, such as `hostname`.
  let field: String
  let value: String
  /// Why it is believed, and where it stands, in words.
  let reason: String
  let source: String
}

/// What a send-back of one register came to.
public struct CorrectionSummary: Sendable, Equatable {
  /// The organisation's code and the register's name.
  public let organisation: String
  public let register: String
  /// The name of the file that the register was read from last as a whole.
  public let file: String
  public internal(set) var rows = 0
  /// Rows in which something was filled in.
  public internal(set) var filledRows = 0
  /// Cells filled in, by the title of their field.
  public internal(set) var filled: [String: Int] = [:]
  /// Values found for fields that the file has no column for, by the field's title.
  public internal(set) var withoutColumn: [String: Int] = [:]
  /// Values found that another row states already, so that the two rows would no longer be told apart.
  public internal(set) var taken = 0
  /// Values that can't be written in the file's encoding.
  public internal(set) var unwritable = 0
  /// Cells of the trust's own that a spreadsheet might run as formulas; they stand as they were.
  public internal(set) var risky = 0

  /// All cells filled in.
  public var cells: Int { filled.values.reduce(0, +) }
}
