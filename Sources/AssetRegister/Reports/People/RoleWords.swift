/// Roles in the words of people.
enum RoleWords {
  /// `information asset owner`; abbreviations stay as they are.
  static func title(_ role: String) -> String {
    guard let title = RoleCatalogue.named(role)?.title else { return role }
    return role == "caldicott" ? title : title.lowercased()
  }

  /// `IAO`, where a page says what the letters stand for; other roles in full.
  static func short(_ role: String) -> String {
    switch role {
    case "iao": "IAO"
    case "iaa": "IAA"
    case "siro": "SIRO"
    default: title(role)
    }
  }

  /// For how much a role is held: `information asset owner of 12 assets of RXR`.
  static func words(_ held: PersonReport.Held) -> String {
    held.isWhole
      ? "\(title(held.role)) of \(held.organisation)"
      : "\(title(held.role)) of \(Counted.text(held.count, "asset")) of \(held.organisation)"
  }

  /// What was done about a role: all, some or none of it acknowledged.
  static func acknowledged(_ held: PersonReport.Held) -> String {
    if held.acknowledged == held.count { return "acknowledged" }
    return held.acknowledged == 0
      ? "not acknowledged"
      : "\(Counted.grouped(held.acknowledged)) of \(Counted.grouped(held.count)) acknowledged"
  }
}
