/// What a condition asks about: a field of the register row, or something the register knows besides.
enum Subject: Hashable, Sendable {
  /// A field as the register states it.
  case field(Field)
  /// The asset's number.
  case id
  /// The organisation, by its code or name.
  case trust
  /// The name of the register the asset stands in.
  case register
  /// The site of the known place the asset is at, and the site its row states.
  case site
  /// The known place with all it lies in, and the place as its row states it.
  case place
  /// Whether the newest full export leaves the asset out.
  case missing
  /// Who answers in a role today, by e-mail address or name.
  case responsible(Role)

  /// The subjects that are not fields, by name; `site` stands here and not for the field.
  static let named: [(name: String, subject: Subject)] = [
    ("id", .id), ("trust", .trust), ("register", .register), ("site", .site), ("place", .place),
    ("missing", .missing),
  ]

  /// The subject of a name, spaced or with underscores, in any case; nil when there is none.
  init?(name: String) {
    let key = Self.key(name)
    if let known = Self.named.first(where: { $0.name == key }) {
      self = known.subject
    } else if let field = FieldCatalogue.named(key) {
      self = .field(field)
    } else {
      return nil
    }
  }

  /// The name a misspelt one most likely means, whether that is a name or a field's title.
  static func nearest(to text: String) -> String? {
    let names = named.map(\.name) + FieldCatalogue.all.map(\.name)
    let titles = Dictionary(
      FieldCatalogue.all.map { ($0.title, $0.name) }, uniquingKeysWith: { first, _ in first })
    return Nearest.suggest(text, among: names + titles.keys.sorted()).map { titles[$0] ?? $0 }
  }

  /// The name in canonical form.
  var name: String {
    switch self {
    case .field(let field): field.name
    case .id: "id"
    case .trust: "trust"
    case .register: "register"
    case .site: "site"
    case .place: "place"
    case .missing: "missing"
    case .responsible(let role): "responsible(\(role.name))"
    }
  }

  /// What kind of value it has.
  var type: FieldType {
    switch self {
    case .field(let field): field.type
    case .missing: .yesOrNo
    case .site, .place: .place
    case .responsible: .person
    case .id, .trust, .register: .text
    }
  }

  private static func key(_ name: String) -> String {
    String(
      decoding: name.utf8.map { $0 == UInt8(ascii: " ") ? UInt8(ascii: "_") : $0.asciiLowered },
      as: UTF8.self)
  }
}
