/// What one question found at one organisation on a day, as a report about everything counted it.
public struct GapCount: Sendable, Equatable {
  /// The question's id, such as `G1a`.
  public let question: String
  /// The organisation's code.
  public let organisation: String
  /// The gaps, without those accepted.
  public let gaps: Int
  /// Gaps that were accepted.
  public let accepted: Int
  /// How many things the question applied to; nil if it does not say.
  public let population: Int?
}

/// The counts that are kept of one day.
public struct GapSnapshot: Sendable, Equatable {
  /// The day, ISO 8601.
  public let day: String
  /// The seal of the newest line of the log that the counts rest on.
  public let seal: String
  /// By question and organisation.
  public let counts: [GapCount]
}
