/// Counts by reason, in the order in which the reasons were first met.
struct ReasonCounter {
  private(set) var counts: [(reason: String, count: Int)] = []

  /// Counts one more of a reason, or so many more.
  mutating func add(_ reason: String, _ count: Int = 1) {
    guard count > 0 else { return }
    if let place = counts.firstIndex(where: { $0.reason == reason }) {
      counts[place].count += count
    } else {
      counts.append((reason, count))
    }
  }
}
