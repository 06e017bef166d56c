/// One line of a locations file: a place, the places it lies in, and its other names.
struct Location: Sendable, Equatable {
  /// The names from the site down, each with its level in ``Place/kinds``.
  let nodes: [Node]
  let organisation: String?
  let aliases: Set<String>

  struct Node: Sendable, Equatable {
    let kind: String
    let name: String
  }

  /// The place the line is about.
  var place: Place { place(depth: nodes.count) }

  /// The places it lies in, the site first.
  var parents: [Place] { (1..<max(nodes.count, 1)).map(place(depth:)) }

  private func place(depth: Int) -> Place {
    let parent = nodes.prefix(depth - 1).map(\.name).joined(separator: " / ")
    return Place(
      path: nodes.prefix(depth).map(\.name).joined(separator: " / "),
      parent: parent.isEmpty ? nil : parent,
      kind: nodes[depth - 1].kind, name: nodes[depth - 1].name, organisation: organisation)
  }
}

extension Location: DirectoryEntry {
  static var kind: DirectoryKind { .locations }
  var key: String { key(depth: nodes.count) }
  var label: String { nodes.map(\.name).joined(separator: " / ") }

  /// What the place at a depth is known by, whatever the case, accents and punctuation of its names.
  func key(depth: Int) -> String {
    nodes.prefix(depth).map { node in
      let folded = Fold.name(node.name)
      return folded.isEmpty ? node.name : folded
    }.joined(separator: "/")
  }

  /// Other names add up; a place of two levels or two organisations does not.
  func contradicts(_ other: Location) -> Bool {
    organisation != other.organisation || nodes.map(\.kind) != other.nodes.map(\.kind)
  }

  func isStated(by current: Location) -> Bool {
    !contradicts(current) && aliases.isSubset(of: current.aliases)
  }

  func following(_ current: Location) -> Location {
    Location(
      nodes: current.nodes.map(\.kind) == nodes.map(\.kind) ? current.nodes : nodes,
      organisation: organisation, aliases: aliases.union(current.aliases))
  }

  static func spelledAlike(_ entries: [Location], current: [Location]) -> [Location] {
    var names: [String: String] = [:]
    for location in entries {
      for (index, node) in location.nodes.enumerated() {
        let key = location.key(depth: index + 1)
        let known = names[key] ?? node.name
        names[key] = known.utf8.lexicographicallyPrecedes(node.name.utf8) ? known : node.name
      }
    }
    for location in current { names[location.key] = location.nodes.last?.name }
    return entries.map { location in
      let nodes = location.nodes.enumerated().map { index, node in
        Node(kind: node.kind, name: names[location.key(depth: index + 1)] ?? node.name)
      }
      return Location(nodes: nodes, organisation: location.organisation, aliases: location.aliases)
    }
  }
}

extension Location {
  /// The places that lines lie in and that neither a line nor the register states by itself.
  ///
  /// Such a place is of the organisation that all lines in it name; of none where they differ.
  static func implied(by entries: [Stated<Location>], current: [String: Location]) -> [Stated<
    Place
  >] {
    let own = Set(entries.map(\.entry.key))
    var implied: [String: Stated<Place>] = [:]
    for stated in entries {
      for (index, parent) in stated.entry.parents.enumerated() {
        let key = stated.entry.key(depth: index + 1)
        guard !own.contains(key), current[key] == nil else { continue }
        guard let first = implied[key] else {
          implied[key] = Stated(line: stated.line, entry: parent)
          continue
        }
        guard first.entry.organisation != parent.organisation else { continue }
        implied[key] = Stated(line: first.line, entry: first.entry.shared)
      }
    }
    return implied.values.sorted { ($0.line, $0.entry.path) < ($1.line, $1.entry.path) }
  }
}
