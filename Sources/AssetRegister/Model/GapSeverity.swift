/// How much a gap matters.
public enum GapSeverity: String, Sendable, CaseIterable, Comparable {
  case low
  case medium
  case high

  public static func < (left: GapSeverity, right: GapSeverity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}
