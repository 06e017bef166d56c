internal import GRDB

extension Location: StoredEntry {
  /// Places whose parents are all there; a place that hangs in the air is as good as not stated.
  static func current(in transaction: Transaction) throws -> [String: Location] {
    let places = try transaction.places()
    let byPath = Dictionary(places.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var aliases: [String: Set<String>] = [:]
    for alias in try transaction.placeAliases() {
      aliases[alias.path, default: []].insert(alias.alias)
    }
    return byKey(
      places.compactMap { place in
        guard let nodes = nodes(of: place, byPath) else { return nil }
        return Location(
          nodes: nodes, organisation: place.organisation, aliases: aliases[place.path] ?? [])
      })
  }

  private static func nodes(of place: Place, _ byPath: [String: Place]) -> [Node]? {
    var nodes: [Node] = []
    var next: Place? = place
    while let current = next, nodes.count < Place.kinds.count {
      nodes.append(Node(kind: current.kind, name: current.name))
      guard let parent = current.parent else { return nodes.reversed() }
      next = byPath[parent]
    }
    return nil
  }

  static func write(
    _ lines: [Stated<Location>], batch: Int64, current: [String: Location],
    in transaction: Transaction
  ) throws {
    for parent in implied(by: lines, current: current) {
      try transaction.insert(parent.entry, line: parent.line, batch)
    }
    var written: [String: Location] = [:]
    for (line, entry) in lines.map({ ($0.line, $0.entry) }) {
      let before = written[entry.key] ?? current[entry.key]
      let isNew = before.map { $0.contradicts(entry) } ?? true
      if isNew { try transaction.insert(entry.place, line: line, batch) }
      for alias in entry.aliases.subtracting(before?.aliases ?? []).sorted() {
        try transaction.insert(
          into: "place_alias",
          ["batch_id": batch, "line": line, "alias": alias, "path": entry.place.path])
      }
      written[entry.key] = before.map(entry.following) ?? entry
    }
  }
}

extension Transaction {
  fileprivate func insert(_ place: Place, line: Int, _ batch: Int64) throws {
    try insert(
      into: "place",
      [
        "batch_id": batch, "line": line, "path": place.path, "parent": place.parent,
        "kind": place.kind, "name": place.name, "organisation": place.organisation,
      ])
  }
}
