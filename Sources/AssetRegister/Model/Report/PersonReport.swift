/// What one person answers for, what is missing there, and what they have not acknowledged yet.
public struct PersonReport: Sendable {
  /// A role and for how much it is held.
  public struct Held: Sendable, Equatable {
    /// The role's name, such as `iao`.
    public let role: String
    public let organisation: String
    /// Whether it is held for the organisation itself; else `count` assets.
    public let isWhole: Bool
    public let count: Int
    public let acknowledged: Int
  }

  /// A role that the person has not acknowledged.
  public struct Waiting: Sendable, Equatable {
    public let asset: Int64?
    /// What people call the asset; the organisation's code where the role is held for that.
    public let label: String
    public let organisation: String
    public let role: String
    /// The day since which it is assigned; nil where a register names the person.
    public let since: String?
  }

  /// What one question finds missing.
  public struct Missing: Sendable {
    public let question: GapQuestion
    public let count: Int
    /// The first of them, by asset.
    public let rows: [Row]
  }

  /// One gap.
  public struct Row: Sendable, Equatable {
    public let asset: Int64?
    public let label: String
    public let organisation: String
    let detail: String
    /// Where to mend it in the register's own file.
    public let place: MendingPlace?

    /// What is wrong, in words.
    public var text: String { GapText(detail).plain }
  }

  public let partnership: String
  /// The day, ISO 8601.
  public let today: String
  public let head: LogHead
  public let email: String
  public let name: String?
  public let jobTitle: String?
  /// Who stands in, by name or e-mail address.
  public let deputy: String?
  /// The day the person left, if they did.
  public let left: String?
  /// Roles, with for how much each is held.
  public let held: [Held]
  /// The assets the person answers for, each once, and those of them where nothing is missing.
  public let assets: Int
  public let sound: Int
  /// Roles not acknowledged, the first of them and how many in all.
  public let waiting: [Waiting]
  public let waitingCount: Int
  /// By question, the most severe first.
  public let missing: [Missing]
  /// Gaps that somebody accepted.
  public let accepted: [AcceptedGap]
  /// What the assets of accepted gaps are called.
  let labels: [Int64: String]

  /// All that is missing.
  public var gaps: Int { missing.reduce(0) { $0 + $1.count } }
  /// What people call the person.
  public var called: String { name ?? email }
}
