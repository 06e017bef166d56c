/// Counts by reason, in the order in which the reasons were first met.
struct ReasonCounter {
  private(set) var counts: [(reason: String, count: Int)] = []

  /// Counts one more of a reason.
  mutating func add(_ reason: String) {
    if let place = counts.firstIndex(where: { $0.reason == reason }) {
      counts[place].count += 1
    } else {
      counts.append((reason, 1))
    }
  }
}
