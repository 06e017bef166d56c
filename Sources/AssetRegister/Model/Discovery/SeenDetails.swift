/// What scans say of one asset, beside what its register says.
public struct SeenDetails: Sendable, Equatable {
  /// When each source saw it last, the newest first.
  public let sources: [Source]
  /// Where it was seen last by each way of knowing, the newest first.
  public let places: [Place]
  /// Values that the register leaves empty.
  public let fills: [Value]
  /// Values that differ from the register's.
  public let conflicts: [Conflict]
  /// Sightings that may be of this asset and wait for a person.
  public let suggested: Int

  /// A source that saw it.
  public struct Source: Sendable, Equatable {
    public let name: String
    /// A moment or a day, UTC; nil where the source does not tell.
    public let seenAt: String?
    public let sightings: Int
  }

  /// A place where it was seen.
  public struct Place: Sendable, Equatable {
    /// `port`, `network` or `access point`.
    public let how: String
    /// The place from the site down, or the site.
    public let path: String?
    public let seenAt: String?
    /// The recorded range its address was in, and the address.
    public let range: String?
    public let address: String?
    public let switchName: String?
    public let port: String?
    public let from: Origin
  }

  /// A value that a scan gives.
  public struct Value: Sendable, Equatable {
    /// The field's column and title.
    public let field: String
    public let title: String
    public let value: String
    /// How sure it is that this asset was seen: `confirmed`, `two-witness` or `one-witness`.
    public let tier: String
    public let seenAt: String?
    public let from: Origin
  }

  /// A value that a scan gives where the register gives another.
  public struct Conflict: Sendable, Equatable {
    public let seen: Value
    public let stated: String
    /// The day the register's file describes or was read.
    public let statedDay: String
  }

  /// The line of a scan's file.
  public struct Origin: Sendable, Equatable {
    /// The source's name: `Intune`.
    public let source: String
    public let fileName: String?
    public let line: Int64
  }

  /// Whether no scan says anything of it.
  public var isEmpty: Bool { sources.isEmpty && suggested == 0 }
}
