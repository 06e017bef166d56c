/// What a directory file lists. The raw value is the kind of its batch in the register.
public enum DirectoryKind: String, Sendable, CaseIterable {
  case organisations
  case locations
  case networks
  case ports
  case people
  case reviewPeriods = "review periods"

  /// The word after `iar import`.
  public var command: String {
    switch self {
    case .reviewPeriods: "review-periods"
    default: rawValue
    }
  }
}
