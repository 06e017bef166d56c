extension Condition: CustomStringConvertible {
  /// The condition in canonical form: read again, it gives the same tree.
  var description: String {
    switch self {
    case .all(let parts): parts.map { $0.part(of: self) }.joined(separator: " and ")
    case .any(let parts): parts.map { $0.part(of: self) }.joined(separator: " or ")
    case .not(let part): "not " + part.part(of: self)
    case .test(.responsible(let role), .isNotEmpty): "has(\(role.name))"
    case .test(let subject, let test): "\(subject.name) \(test)"
    }
  }

  private func part(of whole: Condition) -> String {
    switch (self, whole) {
    case (.any, _), (.all, .all), (.all, .not): "(\(self))"
    default: description
    }
  }
}

extension Test: CustomStringConvertible {
  var description: String {
    switch self {
    case .compare(let comparison, let value): "\(comparison.rawValue) \(Self.quoted(value))"
    case .contains(let value): "contains \(Self.quoted(value))"
    case .startsWith(let value): "starts with \(Self.quoted(value))"
    case .isOneOf(let values): "in (\(values.map(Self.quoted).joined(separator: ", ")))"
    case .isEmpty: "is empty"
    case .isNotEmpty: "is not empty"
    }
  }

  /// The value in single quotes, those inside it doubled.
  static func quoted(_ value: String) -> String {
    var quoted = String.UnicodeScalarView()
    quoted.append("'")
    for scalar in value.unicodeScalars {
      if scalar == "'" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("'")
    return String(quoted)
  }
}
