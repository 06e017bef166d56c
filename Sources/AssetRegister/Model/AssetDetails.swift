/// Everything the register knows of one asset.
public struct AssetDetails: Sendable, Equatable {
  public let id: Int64
  public let label: String
  /// The organisation's code, and its name if the directory has it.
  public let organisation: String
  public let organisationName: String?
  public let register: String
  /// Whether the newest full export of its register lacks it.
  public let isMissing: Bool
  /// The newest row that states it, from which all its fields come.
  public let source: RowSource
  public let fields: [Field]
  /// The row as the file has it, cell by cell.
  public let row: [Cell]
  public let findings: [Finding]
  public let people: [Responsibility]
  public let place: StatedPlace?
  public let sameKit: [SameKit]
  /// What scans say of it; the fields above are its register's alone.
  public let seen: SeenDetails
  /// Every row that stated the asset, oldest first.
  public let history: [Version]

  /// One row of one file.
  public struct RowSource: Sendable, Equatable {
    public let batch: BatchReference
    public let line: Int64
    /// The day the file describes, if that is known.
    public let asOf: String?
  }

  /// One field that has a value, by its column, title and group.
  public struct Field: Sendable, Equatable {
    public let name: String
    public let title: String
    public let group: String
    public let value: String
  }

  /// One cell under its own heading.
  public struct Cell: Sendable, Equatable {
    public let heading: String
    public let text: String
  }

  /// Something about the row that a person should look at.
  public struct Finding: Sendable, Equatable {
    public let heading: String
    public let field: String?
    public let code: String
    public let value: String
  }

  /// A person who answers for the asset in a role, or whom the register names for it.
  public struct Responsibility: Sendable, Equatable {
    public let role: String
    /// The person's e-mail address and name; nil where the register's text is nobody known.
    public let person: String?
    public let name: String?
    public let origin: Origin
  }

  /// Why somebody is taken to answer for an asset.
  public enum Origin: Sendable, Equatable {
    /// Assigned in a batch by an account, perhaps by a rule.
    case assigned(
      from: String, until: String?, batch: BatchReference, by: String, rule: String?,
      acknowledged: String?)
    /// Named by the register: its text, how that was understood, the nearest known name, and whether a person
    /// assigned takes precedence.
    case stated(text: String, how: String?, suggestion: String?, isOutranked: Bool)
  }

  /// The place as the register states it, and the known place that is.
  public struct StatedPlace: Sendable, Equatable {
    public let text: String
    public let path: String?
    public let how: String?
    public let suggestion: String?
  }

  /// Another asset with the same identifiers.
  public struct SameKit: Sendable, Equatable {
    public let asset: FoundAsset
    /// Such as `serial number AB12345`.
    public let shared: [String]
  }

  /// One row that stated the asset, and what it changed.
  public struct Version: Sendable, Equatable {
    public let source: RowSource
    public let outcome: String
    public let changes: [Change]
  }

  /// A value before and after, under the field's title or the cell's heading.
  public struct Change: Sendable, Equatable {
    public let title: String
    public let before: String?
    public let after: String?
  }
}
