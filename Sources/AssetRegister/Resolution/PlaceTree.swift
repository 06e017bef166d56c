/// Places by their names, each with the places it lies in.
struct PlaceTree: Sendable {
  /// The places that fit a text.
  struct Match: Sendable {
    var nodes: [Int] = []
    /// Whether each of them fits by another name only.
    var isByAlias = false
  }

  /// A name that a place is known by, folded.
  struct Label: Sendable {
    let text: String
    let node: Int
  }

  /// Every name once for each place, in byte order of paths.
  let labels: [Label]
  private let places: [Place]
  private let parents: [Int?]
  private let names: [String]
  private let aliases: [Set<String>]
  private let byLabel: [String: [Int]]
  private let byPath: [String: [Int]]

  init(_ known: [Place], _ knownAliases: [PlaceAlias]) {
    let places = known.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let position = Dictionary(
      places.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    var aliases = [Set<String>](repeating: [], count: places.count)
    for alias in knownAliases {
      guard let node = position[alias.path] else { continue }
      aliases[node].insert(Fold.name(alias.alias))
    }
    let names = places.map { Fold.name($0.name) }
    var labels: [Label] = []
    for node in places.indices {
      let other = aliases[node].subtracting([names[node], ""])
      labels += ([names[node]] + other.sorted()).filter { !$0.isEmpty }
        .map { Label(text: $0, node: node) }
    }
    self.places = places
    self.names = names
    self.aliases = aliases
    self.labels = labels
    parents = places.map { place in place.parent.flatMap { position[$0] } }
    byLabel = Dictionary(grouping: labels, by: \.text).mapValues { $0.map(\.node) }
    byPath = Dictionary(grouping: places.indices) { Fold.name(places[$0].path) }
  }

  func path(of node: Int) -> String { places[node].path }

  /// The organisation of a place, or of the place it lies in.
  func organisation(of node: Int) -> String? {
    chain(above: node, withSelf: true).lazy.compactMap { places[$0].organisation }.first
  }

  /// The places whose full path is the text, else those with another name that is.
  func matches(whole folded: String) -> Match {
    if let nodes = byPath[folded] { return Match(nodes: nodes) }
    let nodes = (byLabel[folded] ?? []).filter { aliases[$0].contains(folded) }
    return Match(nodes: nodes.filter { names[$0] != folded }, isByAlias: true)
  }

  /// The places that bear the last name and lie in places that bear the others, in order.
  func matches(_ parts: [String]) -> Match {
    guard let last = parts.last else { return Match() }
    var match = Match(isByAlias: true)
    for node in byLabel[last] ?? [] {
      guard let isByAlias = fit(node, parts.dropLast()) else { continue }
      match.nodes.append(node)
      if !isByAlias, names[node] == last { match.isByAlias = false }
    }
    return match
  }

  /// Whether some place below one of the nodes bears the name.
  func holds(_ name: String, below heads: [Int]) -> Bool {
    (byLabel[name] ?? []).contains { node in
      chain(above: node, withSelf: false).contains { heads.contains($0) }
    }
  }

  /// The one node, or the one in which all others lie; nil when there is none such.
  func top(of nodes: [Int]) -> Int? {
    nodes.first { top in
      nodes.allSatisfy { chain(above: $0, withSelf: true).contains(top) }
    }
  }

  /// Whether the names are borne by places above the node, the last by the nearest; true when only by other names.
  private func fit(_ node: Int, _ parts: ArraySlice<String>) -> Bool? {
    var rest = parts
    var isByAlias = false
    for above in chain(above: node, withSelf: false) {
      guard let wanted = rest.last else { break }
      if names[above] == wanted {
        rest.removeLast()
      } else if aliases[above].contains(wanted) {
        rest.removeLast()
        isByAlias = true
      }
    }
    return rest.isEmpty ? isByAlias : nil
  }

  private func chain(above node: Int, withSelf: Bool) -> [Int] {
    var chain: [Int] = withSelf ? [node] : []
    var next = parents[node]
    while let current = next, chain.count <= Place.kinds.count {
      chain.append(current)
      next = parents[current]
    }
    return chain
  }
}
