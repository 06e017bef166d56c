/// A choice of assets in a small language: `kind = 'medical device' and (site is empty or not has(iao))`.
///
/// Names are those of `iar fields`, with spaces or underscores and in any case, besides `id`, `trust`, `register`,
/// `site`, `place`, `missing`, `has(ROLE)` and `responsible(ROLE)`. A role's own name, such as `iao`, is what the
/// register states; `responsible(iao)` is who answers today. Text is compared without regard to ASCII case. An empty
/// value meets `is empty` and `!=` and no other test.
public struct Selection: Sendable, Equatable {
  /// The text as it was given.
  public let text: String
  let condition: Condition

  /// Reads a text of at most 16 KiB, nested at most 100 deep.
  ///
  /// - Throws: `RegisterError` of kind `usage` that points at the fault with a caret.
  public init(_ text: String) throws {
    do {
      try self.init(parsing: text)
    } catch {
      throw RegisterError(
        .usage, "column \(error.column) of the selection: \(error.message)\n\(error.excerpt)",
        help: "iar fields")
    }
  }

  init(parsing text: String) throws(SelectionFault) {
    self.text = text
    condition = try SelectionParser.condition(of: text)
  }

  /// The selection in canonical form; read again, it selects the same.
  public var canonical: String { condition.description }

  /// Whether it asks who answers today, in whatever role.
  var speaksOfPeople: Bool {
    condition.subjects.contains {
      guard case .responsible = $0 else { return false }
      return true
    }
  }

  /// Whether it says itself what to do with assets that are disposed of or missing; without that they stay out.
  public var speaksOfLife: Bool {
    condition.subjects.contains { subject in
      if case .field(let field) = subject { return field.name == "status" }
      return subject == .missing
    }
  }
}
