/// Which assets the names of dependencies mean.
///
/// A name means an asset of the same organisation that is called so exactly: by its name as people spell it (case, accents
/// and punctuation aside), its host name or its tag. Where several are called so, or none, nobody is guessed.
struct DependencyNames {
  /// What a name means.
  enum Meaning: Equatable {
    case asset(Int64)
    case several
    case unknown
  }

  private var wanted: [String: [String: Set<Int64>]] = [:]

  /// Takes a name into what is looked for.
  mutating func want(_ name: String, organisation: String) {
    for key in Self.keys(name) { wanted[organisation, default: [:]][key] = [] }
  }

  /// Whether nothing is looked for.
  var isEmpty: Bool { wanted.isEmpty }

  /// Offers an asset; several host names of one asset are parted by spaces.
  mutating func offer(
    _ asset: Int64, organisation: String, name: String?, hostname: String?, tag: String?
  ) {
    guard wanted[organisation] != nil else { return }
    if let key = name.flatMap(Self.spelled) { take(asset, organisation, key) }
    if let tag { take(asset, organisation, Self.exact(tag)) }
    for host in (hostname ?? "").utf8.split(separator: 0x20) {
      let whole = String(decoding: host, as: UTF8.self)
      take(asset, organisation, Self.exact(whole))
      let short = String(decoding: host.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)
      if short != whole { take(asset, organisation, Self.exact(short)) }
    }
  }

  /// What a name means at an organisation.
  func meaning(of name: String, organisation: String) -> Meaning {
    let found = Self.keys(name).reduce(into: Set<Int64>()) {
      $0.formUnion(wanted[organisation]?[$1] ?? [])
    }
    guard let only = found.first else { return .unknown }
    return found.count == 1 ? .asset(only) : .several
  }

  private mutating func take(_ asset: Int64, _ organisation: String, _ key: String) {
    wanted[organisation]?[key]?.insert(asset)
  }

  private static func keys(_ name: String) -> [String] {
    [spelled(name), exact(name)].compactMap(\.self)
  }

  /// Nil for a name of nothing but punctuation.
  private static func spelled(_ name: String) -> String? {
    let folded = Fold.name(name)
    return folded.isEmpty ? nil : "n " + folded
  }

  private static func exact(_ text: String) -> String {
    "x " + String(decoding: text.utf8.map(\.asciiLowered), as: UTF8.self)
  }
}
