/// A site, a building, a floor or a room.
package struct Place: Sendable, Equatable {
  /// The levels, from the widest to the narrowest.
  package static let kinds = ["site", "building", "floor", "room"]

  /// The names from the site down, joined with ` / `.
  package let path: String
  /// The path of the place it lies in; nil for a site.
  package let parent: String?
  /// One of ``kinds``.
  package let kind: String
  package let name: String
  /// The code of the organisation whose place it is; nil where several share it or none is stated.
  package let organisation: String?

  /// A place with all that is known of it.
  package init(
    path: String, parent: String? = nil, kind: String, name: String, organisation: String? = nil
  ) {
    self.path = path
    self.parent = parent
    self.kind = kind
    self.name = name
    self.organisation = organisation
  }

  /// The same place, of no organisation alone.
  var shared: Place { Place(path: path, parent: parent, kind: kind, name: name) }
}

/// Another name for a place.
package struct PlaceAlias: Sendable, Hashable {
  package let alias: String
  package let path: String

  /// A name and the path of the place it stands for.
  package init(_ alias: String, path: String) {
    self.alias = alias
    self.path = path
  }
}
