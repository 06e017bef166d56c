@testable import AssetRegister

/// Makes rows and conditions from a seed; the same seed makes the same ones.
struct SelectionGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[number(below: values.count)] }

  /// The values a generated row may hold in each field, and a condition may ask for.
  static let values: [String: [String]] = [
    "name": ["Ward PC", "ward pc", "O'Neill's %pump_", "été", "Été", "x AND y", "\"q\"", "\\"],
    "kind": ["information", "hardware", "medical device"],
    "status": ["in use", "disposed", "in stock"],
    "personal_data": ["yes", "no"],
    "last_review": ["2024-02-29", "2025-01-01", "2026-11-24"],
    "mac_address": ["00:1a:2b:3c:4d:5e", "00:1a:2b:3c:4d:5f"],
    "site": ["Royal Infirmary", "Annexe"],
    "building": ["Block A", "Block B"],
    "iao": ["Ann Example", "Bo Example", "Nobody Known"],
  ]

  mutating func row() -> [String: String] {
    var row: [String: String] = [:]
    for field in Self.values.keys.sorted() where number(below: 4) > 0 {
      row[field] = pick(Self.values[field] ?? [])
    }
    if row["mac_address"] != nil, number(below: 2) == 0 {
      row["mac_address"] = "00:1a:2b:3c:4d:5e 00:1a:2b:3c:4d:60"
    }
    return row
  }

  mutating func condition(depth: Int) -> Condition {
    guard depth > 0 else { return leaf() }
    switch number(below: 5) {
    case 0: return .all((0..<2 + number(below: 3)).map { _ in condition(depth: depth - 1) })
    case 1: return .any((0..<2 + number(below: 3)).map { _ in condition(depth: depth - 1) })
    case 2: return .not(condition(depth: depth - 1))
    default: return leaf()
    }
  }

  private mutating func leaf() -> Condition {
    switch number(below: 8) {
    case 0: return .test(.missing, .compare(pick([.equal, .notEqual]), pick(["yes", "no"])))
    case 1: return .test(.id, .compare(pick(Comparison.allCases), String(number(below: 9))))
    case 2: return text(.trust, among: ["RXN", "rxl", "Preston Trust"], mayBeEmpty: false)
    case 3: return text(.place, among: ["Royal Infirmary / Block A", "block", "Annexe"])
    case 4: return text(.site, among: ["royal infirmary", "RI", "Annexe"])
    case 5:
      guard let role = RoleCatalogue.named(pick(["iao", "iaa", "siro"])) else { return leaf() }
      return text(
        .responsible(role), among: ["ann@rxn.example", "bo@rxn.example", "Ann Example", "b"])
    default: return fieldLeaf()
    }
  }

  private mutating func fieldLeaf() -> Condition {
    let name = pick(Self.values.keys.sorted().filter { $0 != "site" })
    guard let field = FieldCatalogue.named(name) else { return leaf() }
    let values = Self.values[name] ?? []
    if field.type == .date, number(below: 2) == 0 {
      return .test(.field(field), .compare(pick(Comparison.allCases), pick(values)))
    }
    guard field.type == .yesOrNo else { return text(.field(field), among: values) }
    return .test(.field(field), .compare(pick([.equal, .notEqual]), pick(values)))
  }

  private mutating func text(_ subject: Subject, among values: [String], mayBeEmpty: Bool = true)
    -> Condition
  {
    let part = String(pick(values).unicodeScalars.prefix(1 + number(below: 8)))
    switch number(below: mayBeEmpty ? 7 : 5) {
    case 0: return .test(subject, .compare(.equal, pick(values)))
    case 1: return .test(subject, .compare(.notEqual, pick(values)))
    case 2: return .test(subject, .contains(part))
    case 3: return .test(subject, .startsWith(part))
    case 4:
      return .test(subject, .isOneOf((0...number(below: 3)).map { _ in pick(values) }))
    case 5: return .test(subject, .isEmpty)
    default: return .test(subject, .isNotEmpty)
    }
  }
}
