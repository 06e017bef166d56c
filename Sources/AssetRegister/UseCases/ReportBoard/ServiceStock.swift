/// The assets that services consist of and rest on, and which depends on which.
struct ServiceStock {
  /// An asset of a service, or one that something depends on.
  struct Node {
    let asset: Int64
    let organisation: String
    let label: String
    let service: String?
    let isCritical: Bool
    let isOwned: Bool
  }

  private(set) var nodes: [Node] = []
  private(set) var restsOn: [[Int]] = []
  private(set) var carries: [[Int]] = []
  private(set) var unknown: [Int: [String]] = [:]
  private(set) var names = DependencyCounts()
  private var indexes: [Int64: Int] = [:]

  /// Takes an asset.
  mutating func add(_ node: Node) {
    indexes[node.asset] = nodes.count
    nodes.append(node)
    restsOn.append([])
    carries.append([])
  }

  /// Takes that an asset depends on what a name means.
  mutating func add(_ meaning: DependencyNames.Meaning, named name: String, of asset: Int64) {
    switch meaning {
    case .asset(let other):
      names.known += 1
      guard let from = indexes[asset], let to = indexes[other], from != to,
        !restsOn[from].contains(to)
      else { return }
      restsOn[from].append(to)
      carries[to].append(from)
    case .several: note(name, of: asset, \.several)
    case .unknown: note(name, of: asset, \.unknown)
    }
  }

  private mutating func note(
    _ name: String, of asset: Int64, _ count: WritableKeyPath<DependencyCounts, Int>
  ) {
    names[keyPath: count] += 1
    if let index = indexes[asset] { unknown[index, default: []].append(name) }
  }

  /// All that is reached from some nodes over links, without those nodes.
  func reached(from start: [Int], over links: KeyPath<ServiceStock, [[Int]]>) -> [Int] {
    let links = self[keyPath: links]
    var seen = Set(start)
    var found: [Int] = []
    var waiting = start
    while let next = waiting.popLast() {
      for other in links[next] where seen.insert(other).inserted {
        found.append(other)
        waiting.append(other)
      }
    }
    return found
  }
}
