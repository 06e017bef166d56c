import RegisterSchema

/// A role in which a person answers for an asset or for a whole organisation.
public struct Role: Hashable, Sendable {
  /// What the role is held for. The raw values are the words of `schema/roles.csv`.
  public enum Scope: String, Sendable {
    case asset
    case organisation
  }

  /// The word it goes by in commands and files, such as `iao`.
  public let name: String
  /// What people call it, such as `Information asset owner`.
  public let title: String
  public let scope: Scope
  /// One line on what the person answers for.
  public let meaning: String
}

/// Every role there is, as `schema/roles.csv` lists them.
public enum RoleCatalogue {
  /// The roles in the order of the file.
  public static let all: [Role] = VocabularyTable(Schema.roles).rows.compactMap { row in
    guard let name = row["role"], let scope = row["scope"].flatMap(Role.Scope.init(rawValue:))
    else { return nil }
    return Role(
      name: name, title: row["title"] ?? "", scope: scope, meaning: row["meaning"] ?? "")
  }

  /// The role of a name or title, however it is spaced and spelt in case; nil when there is none.
  public static func named(_ text: String) -> Role? {
    let key = Fold.heading(text)
    return all.first { Fold.heading($0.name) == key || Fold.heading($0.title) == key }
  }

  /// The role a misspelt name or title most likely means; nil when none is near.
  public static func nearest(to text: String) -> Role? {
    Nearest.suggest(text, among: all.flatMap { [$0.name, $0.title] }).flatMap(named)
  }

  /// The role a person asked for by name.
  ///
  /// - Throws: `RegisterError` with the nearest role, if there is no such role.
  public static func role(_ text: String) throws -> Role {
    if let role = named(text) { return role }
    let near = nearest(to: text).map { ", did you mean '\($0.name)'?" } ?? ""
    throw RegisterError(.usage, "'\(text)' is not a role\(near)", help: "iar roles")
  }
}
