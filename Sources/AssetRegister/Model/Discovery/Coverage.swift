/// How much of each organisation's networked equipment scans have seen, and where no scan looked.
public struct Coverage: Sendable, Equatable {
  /// The day the report is true for, and the first day that counts, ISO 8601.
  public let today: String
  public let since: String
  public let organisations: [Organisation]

  /// One organisation's equipment.
  public struct Organisation: Sendable, Equatable {
    public let code: String
    public let name: String?
    public let whole: Share
    /// By source, in the order of their names.
    public let sources: [Source]
    /// By site, in the order of their names; equipment at no known site comes last.
    public let sites: [Site]
  }

  /// Networked equipment, and how much of it was seen since the first day that counts.
  public struct Share: Sendable, Equatable {
    public var networked: Int
    public var seen: Int
    /// The last time that anything was seen there at all, equipment or not.
    public var lastScan: String?
  }

  /// One source and what it saw.
  public struct Source: Sendable, Equatable {
    public let name: String
    public let share: Share
  }

  /// One site; nil: none that is known.
  public struct Site: Sendable, Equatable {
    public let name: String?
    public let whole: Share
    public let sources: [Source]

    /// Whether no scan ever saw anything there.
    public var isUncovered: Bool { name != nil && whole.lastScan == nil }
  }
}
