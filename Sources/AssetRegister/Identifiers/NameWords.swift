/// Words that stand in the place of names, folded by ``Fold/name(_:)``; keep sorted.
enum NameWords {
  static let titles = ByteStringTable([
    "dame", "doctor", "dr", "matron", "miss", "mr", "mrs", "ms", "mx", "prof", "professor", "rev",
    "reverend", "sir", "sister",
  ])

  /// In front it is a place (`Ward 5`), at the end a surname.
  static let ward = Array("ward ".utf8)

  /// Words of teams, roles and firms. Left out are those that are surnames too, such as `head`.
  static let teams = ByteStringTable([
    "account", "admin", "administration", "administrator", "administrators", "and", "applications",
    "board", "care", "centre", "clinic", "committee", "contractor", "contractors", "coordinator",
    "council", "department", "departments", "dept", "desk", "digital", "director", "directorate",
    "division", "ebme", "engineering", "estates", "facilities", "finance", "for", "governance",
    "group", "helpdesk", "hospital", "ict", "informatics", "information", "infrastructure", "it",
    "lead", "ltd", "mailbox", "maintenance", "manager", "managers", "medical", "network",
    "networks", "nhs", "nursing", "of", "office", "officer", "operations", "owner", "pathology",
    "pharmacy", "procurement", "project", "radiology", "reception", "secretaries", "secretary",
    "security", "service", "servicedesk", "services", "shared", "staff", "stores", "supplier",
    "support", "system", "systems", "team", "teams", "technical", "the", "theatres", "trust",
    "unit", "user", "users", "vendor",
  ])
}
