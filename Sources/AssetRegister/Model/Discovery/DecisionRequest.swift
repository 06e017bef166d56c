/// What a person decides.
public enum DecisionRequest: Sendable, Hashable {
  /// Two things are one.
  case same(Thing, Thing)
  /// Two things are not one.
  case notSame(Thing, Thing)
  /// An identifier tells no device.
  case shared(IdentifierName)
  /// An identifier tells a device.
  case notShared(IdentifierName)
}

/// What came of decisions.
public struct DecisionOutcome: Sendable, Equatable {
  /// The batch they were stored in; nil for a dry run, and where nothing new was said.
  public let batch: Int64?
  /// Decisions stored.
  public let made: Int
  /// Decisions that stood already.
  public let unchanged: Int
  /// Earlier decisions that said the contrary and ended.
  public let replaced: Int
  /// What became of the links.
  public let moves: LinkMoves
  public let isDryRun: Bool
}

/// How sightings changed hands when links were derived again.
public struct LinkMoves: Sendable, Equatable {
  /// Sightings of the devices decided on that count as an asset's own now, and did not before; and the reverse.
  public internal(set) var linked = 0
  public internal(set) var unlinked = 0
  /// Sightings of other devices that count as an asset's own now; that do no longer; that went to another asset.
  public internal(set) var otherLinked = 0
  public internal(set) var otherUnlinked = 0
  public internal(set) var otherMoved = 0
  /// Sightings of other devices that wait for an answer now; that do no longer.
  public internal(set) var otherSuggested = 0
  public internal(set) var otherSettled = 0
  /// Fields that a scan's value fills now, and that none fills any more, of the assets decided on, by their titles.
  public internal(set) var filled: [String] = []
  public internal(set) var emptied: [String] = []
  /// Gaps that close and that open, by question in the order of the report; told by dry runs alone.
  public internal(set) var closed: [GapChange] = []
  public internal(set) var opened: [GapChange] = []

  /// No moves.
  public init() {}
}

/// How many gaps of one question close or open.
public struct GapChange: Sendable, Equatable {
  /// The question, such as `G7`, and its title.
  public let question: String
  public let title: String
  public let count: Int
}
