/// A role that a person was given for an asset or an organisation, and that nobody has ended.
struct Holding: Hashable, Sendable {
  let id: Int64
  let post: Post
  let person: String
  /// The first and last day, ISO 8601.
  let from: String
  let until: String?
  /// The rule that gave it; nil where a person did.
  let rule: String?

  /// Whether it is in force on a day.
  func isInForce(on day: String) -> Bool { from <= day && !hasRunOut(on: day) }

  /// Whether its last day lies before a day.
  func hasRunOut(on day: String) -> Bool { until.map { $0 < day } ?? false }
}

/// One role of one asset or of one organisation.
struct Post: Hashable, Sendable {
  enum Subject: Hashable, Sendable {
    case asset(Int64)
    case organisation(String)
  }

  let subject: Subject
  let role: String

  init(_ subject: Subject, _ role: String) {
    self.subject = subject
    self.role = role
  }

  /// The asset's id; nil for an organisation's role.
  var asset: Int64? {
    guard case .asset(let id) = subject else { return nil }
    return id
  }

  /// The organisation's code; nil for an asset's role.
  var organisation: String? {
    guard case .organisation(let code) = subject else { return nil }
    return code
  }
}

/// What people know an asset by.
struct AssetLine: Hashable, Sendable {
  let id: Int64
  /// The code of the organisation in whose register it stands.
  let organisation: String
  let label: String
  var tag: String?
  var serial: String?
  var hostname: String?
  var name: String?
}
