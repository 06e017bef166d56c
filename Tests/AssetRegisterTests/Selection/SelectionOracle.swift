@testable import AssetRegister

/// What a selection means, said a second time and plainly: each subject is a list of values.
struct SelectionOracle {
  /// The values of each subject of one asset, by the subject's canonical name.
  var values: [String: [String]]

  func meets(_ condition: Condition) -> Bool {
    switch condition {
    case .all(let parts): parts.allSatisfy(meets)
    case .any(let parts): parts.contains(where: meets)
    case .not(let part): !meets(part)
    case .test(let subject, let test): passes(subject, test)
    }
  }

  private func passes(_ subject: Subject, _ test: Test) -> Bool {
    let values = (values[subject.name] ?? []).map(Self.lowered)
    switch test {
    case .compare(.notEqual, let text): return !values.contains(Self.lowered(text))
    case .compare(let comparison, let text):
      return values.contains { holds(comparison, $0, Self.lowered(text), isNumber: subject == .id) }
    case .contains(let text):
      let part = Self.lowered(text)
      return values.contains { value in
        value.indices.contains { value[$0...].starts(with: part) }
      }
    case .startsWith(let text): return values.contains { $0.starts(with: Self.lowered(text)) }
    case .isOneOf(let texts): return texts.contains { values.contains(Self.lowered($0)) }
    case .isEmpty: return values.isEmpty
    case .isNotEmpty: return !values.isEmpty
    }
  }

  private func holds(_ comparison: Comparison, _ left: [UInt8], _ right: [UInt8], isNumber: Bool)
    -> Bool
  {
    let padding = isNumber ? right.count - left.count : 0
    let left = Array(repeating: UInt8(ascii: "0"), count: max(0, padding)) + left
    let right = Array(repeating: UInt8(ascii: "0"), count: max(0, -padding)) + right
    return switch comparison {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left.lexicographicallyPrecedes(right)
    case .lessOrEqual: !right.lexicographicallyPrecedes(left)
    case .greater: right.lexicographicallyPrecedes(left)
    case .greaterOrEqual: !left.lexicographicallyPrecedes(right)
    }
  }

  private static func lowered(_ text: String) -> [UInt8] { text.utf8.map(\.asciiLowered) }
}
