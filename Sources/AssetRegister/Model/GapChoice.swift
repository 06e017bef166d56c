/// What a gaps report is to tell.
public struct GapChoice: Sendable {
  /// The codes of the organisations it is about; empty for all.
  public var organisations: [String] = []
  /// The questions it asks, such as `G1a`, or `G1` for all that begin so; empty for all.
  public var questions: [String] = []
  /// The only assets it is about; nil for all. Gaps of no single asset are then left out.
  public var assets: Set<Int64>?
  /// How many gaps of a question it keeps for each organisation; nil for all. Counts are always whole.
  public var rowsKept: Int?
  /// Questions of an organisation's own, from ``GapQuestion/ownQuestions(in:)``.
  public var ownQuestions: [GapQuestion] = []

  /// Every question about everything, with every gap.
  public init() {}
}
