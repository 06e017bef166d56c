/// The working document of one organisation: every gap, who should act, and what closes it.
public struct TrustReport: Sendable {
  /// One gap.
  public struct Row: Sendable, Equatable {
    public let asset: Int64?
    /// What people call the asset, or the question's word for what it is about.
    public let label: String
    let detail: String
    /// Who should act: a role's name, and the person's name or e-mail address if somebody holds it.
    public let role: String?
    public let actor: String?
    /// The cells that close it, where it is an asset's.
    public let place: MendingPlace?
    /// What to type, where a command closes it.
    public let command: String?

    /// What is wrong, in words.
    public var text: String { GapText(detail).plain }
    /// What closes it, in words: cells, a command, or both.
    public var closing: String {
      [place?.words, command].compactMap(\.self).joined(separator: "; or: ")
    }
  }

  /// What one question finds.
  public struct Section: Sendable {
    public let question: GapQuestion
    public let count: Int
    /// The first of them, by asset.
    public let rows: [Row]
    /// The roles of those who should act, with how many gaps each; the most first.
    public let actors: [(actor: String, count: Int)]
    /// The same by role, for readers who are not to see names.
    let roles: [(role: String, count: Int)]
    public let accepted: [AcceptedGap]
  }

  public let partnership: String
  /// The day, ISO 8601.
  public let today: String
  public let head: LogHead
  /// The organisation's code and name.
  public let organisation: String
  public let name: String
  /// Its senior information risk owner, by name or e-mail address.
  public let senior: String?
  /// By question, the most severe first; those that found nothing too.
  public let sections: [Section]
  /// What the assets of accepted gaps are called.
  let labels: [Int64: String]

  /// All gaps.
  public var count: Int { sections.reduce(0) { $0 + $1.count } }
}
