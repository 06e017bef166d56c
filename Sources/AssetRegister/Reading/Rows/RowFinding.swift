/// What is odd about one cell of a row.
struct RowFinding: Sendable, Equatable {
  /// The kinds of oddity, by the name the register keeps them under.
  enum Code: String, Sendable {
    case damagedIdentifier = "damaged-identifier"
    case junkIdentifier = "junk-identifier"
    case placeholderIdentifier = "placeholder-identifier"
    case invalidIdentifier = "invalid-identifier"
    case impossibleDate = "impossible-date"
    case twoDigitYear = "two-digit-year"
    case unreadableDate = "unreadable-date"
    case unknownStatus = "unknown-status"
    case unknownKind = "unknown-kind"
    case unknownCriticality = "unknown-criticality"

    /// What a person should know about it.
    var meaning: String {
      switch self {
      case .damagedIdentifier: "a number that a spreadsheet damaged, such as 8.93E+18, left empty"
      case .junkIdentifier: "a value that many things share, such as 'Default string', left empty"
      case .placeholderIdentifier: "a word for nothing, such as 'N/A', left empty"
      case .invalidIdentifier: "a value that is no identifier of its kind, left empty"
      case .impossibleDate:
        "a date that is no day the way its column is read, such as 31/02/2025, left empty"
      case .twoDigitYear: "a year of two digits, 00 to 49 taken as 20.., 50 to 99 as 19.."
      case .unreadableDate: "a date that can't be read, left empty"
      case .unknownStatus: "an unknown word for the status, kept as it is"
      case .unknownKind: "a type of unknown kind, the kind left open"
      case .unknownCriticality: "an unknown word for the criticality, kept as it is"
      }
    }
  }

  /// The column, from 0.
  let column: Int
  let field: Field
  let code: Code
  /// The cell's text.
  let value: String
}
