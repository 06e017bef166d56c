/// An organisation of the partnership, or one that works with it.
public struct Organisation: Sendable, Equatable {
  /// Its code in the Organisation Data Service (`RXN`), or a council's statistics code (`E06000064`).
  public let code: String
  /// Who gives the code out: `ODS` or `GSS` (Government Statistical Service).
  public let scheme: String
  public let name: String
  /// One of ``kinds``.
  public let kind: String
  /// The first day in the partnership, ISO 8601.
  public let joined: String?
  /// The last day in the partnership, ISO 8601.
  public let left: String?

  /// An organisation with all that is known of it.
  public init(
    code: String, scheme: String, name: String, kind: String, joined: String? = nil,
    left: String? = nil
  ) {
    self.code = code
    self.scheme = scheme
    self.name = name
    self.kind = kind
    self.joined = joined
    self.left = left
  }

  /// The kinds an organisation can be of.
  public static let kinds = [
    "trust", "integrated care board", "council", "collaborative", "practice", "supplier", "charity",
    "other",
  ]
}

extension Organisation: DirectoryEntry {
  static var kind: DirectoryKind { .organisations }
  var key: String { code }
}
