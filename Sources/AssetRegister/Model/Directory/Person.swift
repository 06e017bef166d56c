/// A person who can answer for assets, known by an e-mail address.
package struct Person: Sendable, Equatable {
  /// The address in lower case.
  package let email: String
  package let name: String
  package let jobTitle: String?
  package let team: String?
  /// The codes of the organisations the person works for, in the file's order.
  package let organisations: [String]
  /// The e-mail address of who stands in.
  package let deputy: String?
  /// The first day in post, ISO 8601.
  package let from: String?
  /// The last day in post, ISO 8601.
  package let until: String?

  /// A person with all that is known.
  package init(
    email: String, name: String, jobTitle: String? = nil, team: String? = nil,
    organisations: [String] = [], deputy: String? = nil, from: String? = nil, until: String? = nil
  ) {
    self.email = email
    self.name = name
    self.jobTitle = jobTitle
    self.team = team
    self.organisations = organisations
    self.deputy = deputy
    self.from = from
    self.until = until
  }
}

extension Person: DirectoryEntry {
  static var kind: DirectoryKind { .people }
  var key: String { email }
}
