/// Who should act on a gap: the one rule of all reports.
///
/// It is the holder of the question's role for the asset. Where nobody in post holds that, it is who holds the next role
/// above: the administrator, then the owner, and at last the organisation's senior information risk owner.
struct ActingRule: Sendable {
  let answerings: Answerings
  /// The senior information risk owners in post, by organisation.
  let seniors: [String: [String]]
  /// The people who have left.
  private let leavers: Set<String>

  init(_ answerings: Answerings, roles: [OrganisationRole], people: [String: Person], today: String)
  {
    self.answerings = answerings
    let leavers = Set(people.values.filter { $0.until.map { $0 < today } ?? false }.map(\.email))
    self.leavers = leavers
    let senior = roles.filter { $0.role == "siro" && !leavers.contains($0.person) }
    seniors = Dictionary(grouping: senior, by: \.organisation).mapValues { $0.map(\.person) }
  }

  /// Those who should act in a role on what is an asset's, or else the organisation's; nobody where none is in post.
  func actors(_ role: String, asset: Int64?, organisation: String) -> (
    role: String, people: [String]
  ) {
    if let asset {
      for wanted in Self.ladder(role) {
        let holders = answerings.holders(wanted, of: asset).filter { !leavers.contains($0) }
        if !holders.isEmpty { return (wanted, holders) }
      }
    }
    return ("siro", seniors[organisation] ?? [])
  }

  /// A role and those above it that are held for single assets.
  private static func ladder(_ role: String) -> [String] {
    switch role {
    case "siro": []
    case "iao": ["iao"]
    case "iaa": ["iaa", "iao"]
    default: [role, "iaa", "iao"]
    }
  }
}
