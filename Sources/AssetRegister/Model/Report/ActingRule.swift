/// Who should act on a gap: the one rule of all reports.
///
/// It is the holder of the question's role for the asset. Where nobody in post holds that, it is who holds the next role
/// above: the administrator, then the owner, and at last the organisation's senior information risk owner.
struct ActingRule: Sendable {
  /// Those who should act; people are places in ``answerings``.
  struct Actors: Equatable {
    let role: String
    let people: [Int32]
  }

  let answerings: Answerings
  /// The senior information risk owners in post, by organisation.
  let seniors: [String: [Int32]]
  /// Whether a person is in post.
  private let isInPost: [Bool]
  /// By a role, it and those above it that are held for single assets.
  private let ladders: [String: [Int8]]

  init(_ answerings: Answerings, roles: [OrganisationRole], people: [String: Person], today: String)
  {
    var answerings = answerings
    let seniors = roles.filter { $0.role == "siro" }.map {
      (organisation: $0.organisation, person: answerings.note($0.person))
    }
    let isInPost = answerings.people.map { people[$0]?.until.map { $0 >= today } ?? true }
    self.answerings = answerings
    self.isInPost = isInPost
    self.seniors = Dictionary(
      grouping: seniors.filter { isInPost[Int($0.person)] }, by: \.organisation
    ).mapValues { $0.map(\.person) }
    ladders = Dictionary(
      uniqueKeysWithValues: Answerings.roles.map { role in
        (role, Self.ladder(role).compactMap { Answerings.place(ofRole: $0) })
      })
  }

  /// Those who should act in a role on what is an asset's, or else the organisation's; nobody where none is in post.
  func actors(_ role: String, asset: Int64?, organisation: String) -> Actors {
    if let asset, let ladder = ladders[role] {
      let held = answerings.of(asset)
      for wanted in ladder {
        let holders = held.filter { $0.role == wanted && isInPost[Int($0.person)] }
        if !holders.isEmpty {
          return Actors(role: Answerings.roles[Int(wanted)], people: holders.map(\.person))
        }
      }
    }
    return Actors(role: "siro", people: seniors[organisation] ?? [])
  }

  private static func ladder(_ role: String) -> [String] {
    switch role {
    case "siro": []
    case "iao": ["iao"]
    case "iaa": ["iaa", "iao"]
    default: [role, "iaa", "iao"]
    }
  }
}
