/// What a person decided about what is the same, and what became of it.
public struct Decision: Sendable, Equatable {
  /// What a decision says.
  public enum Verb: String, Sendable, CaseIterable {
    /// The two are one thing.
    case same
    /// The two are two things.
    case notSame = "not same"
    /// Many things hold the identifier: it tells none of them.
    case shared
    /// The identifier tells a thing, whatever was learned of it.
    case notShared = "not shared"
    /// The device was taken into a register as an asset of its own.
    case adopt
  }

  /// How a decision came to an end.
  public struct End: Sendable, Equatable {
    public let batch: Int64
    /// When, in UTC, and by which account.
    public let at: String
    public let by: String
    public let note: String?
  }

  /// Its number.
  public let id: Int64
  public let verb: Verb
  /// What it speaks of, by keys that outlive files: `device serial ABC123`, `asset RXN tag 12345`.
  public let a: String
  public let b: String?
  public let note: String?
  /// The batch it was made in, when in UTC, and by which account.
  public let batch: Int64
  public let at: String
  public let by: String
  /// How it ended; nil while it stands.
  public let end: End?
}

/// A decision before it is stored.
struct DecisionDraft: Hashable {
  let verb: Decision.Verb
  let a: StableKey
  let b: StableKey?
  var note: String?

  /// A decision about two things, the same whichever is named first.
  static func about(_ one: StableKey, _ other: StableKey, isSame: Bool, note: String?)
    -> DecisionDraft
  {
    let isOrdered = !other.text.utf8.lexicographicallyPrecedes(one.text.utf8)
    return DecisionDraft(
      verb: isSame ? .same : .notSame, a: isOrdered ? one : other, b: isOrdered ? other : one,
      note: note)
  }

  /// The verb that says the contrary, where there is one.
  var contrary: Decision.Verb? {
    switch verb {
    case .same: .notSame
    case .notSame: .same
    case .shared: .notShared
    case .notShared: .shared
    case .adopt: nil
    }
  }
}
