/// What becomes of each line of a directory file.
struct DirectoryPlan<Entry: DirectoryEntry>: Sendable {
  private(set) var new = 0
  private(set) var unchanged = 0
  private(set) var changed = 0
  /// The lines that say something the register doesn't state yet.
  private(set) var writes: [Stated<Entry>] = []

  /// Compares lines with what the register states, by key.
  init(_ lines: [Stated<Entry>], current: [String: Entry]) {
    let spelled = Entry.spelledAlike(
      lines.map(\.entry), current: current.keys.sorted().compactMap { current[$0] })
    var known = current
    for (line, entry) in zip(lines.map(\.line), spelled) {
      if let before = known[entry.key] {
        guard !entry.isStated(by: before) else {
          unchanged += 1
          continue
        }
        changed += 1
        known[entry.key] = entry.following(before)
      } else {
        new += 1
        known[entry.key] = entry
      }
      writes.append(Stated(line: line, entry: entry))
    }
  }
}
