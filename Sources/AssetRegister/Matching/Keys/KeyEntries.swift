/// A key that a thing holds.
struct KeyEntry {
  let key: UInt64
  let thing: Int32
  let kind: KeyKind
}

/// Lists the keys of things by key, then thing.
enum KeyEntries {
  /// All entries whose keys may be held twice, and those whose keys are to be `kept`.
  static func sorted(of things: [Particulars], keeping kept: Set<UInt64>) -> [KeyEntry] {
    var repeats = KeyRepeats(keys: things.count * 6)
    var keys: [(kind: KeyKind, key: UInt64)] = []
    for thing in things {
      keys.removeAll(keepingCapacity: true)
      MatchKeys.keys(of: thing, into: &keys)
      for (_, key) in keys { repeats.note(key) }
    }
    var entries: [KeyEntry] = []
    for (place, thing) in things.enumerated() {
      keys.removeAll(keepingCapacity: true)
      MatchKeys.keys(of: thing, into: &keys)
      for (kind, key) in keys where repeats.mayRepeat(key) || kept.contains(key) {
        entries.append(KeyEntry(key: key, thing: Int32(truncatingIfNeeded: place), kind: kind))
      }
    }
    return sorted(entries)
  }

  /// Sorts in buckets of the key's first bits, because keys are spread evenly.
  private static func sorted(_ entries: [KeyEntry]) -> [KeyEntry] {
    let bits = UInt64(max(0, 60 - entries.count.leadingZeroBitCount))
    let shift = 64 - bits
    func bucket(_ entry: KeyEntry) -> Int {
      bits == 0 ? 0 : Int(truncatingIfNeeded: entry.key >> shift)
    }
    var ends = [Int](repeating: 0, count: 1 << Int(bits))
    for entry in entries { ends[bucket(entry)] += 1 }
    var total = 0
    for place in ends.indices {
      let count = ends[place]
      ends[place] = total
      total += count
    }
    var sorted = entries
    for entry in entries {
      let place = bucket(entry)
      sorted[ends[place]] = entry
      ends[place] += 1
    }
    var start = 0
    for end in ends where end > start {
      if end - start > 1 {
        sorted[start..<end].sort { ($0.key, $0.thing) < ($1.key, $1.thing) }
      }
      start = end
    }
    return sorted
  }
}

/// Which keys were noted more than once: two bits for each slot of a table. Keys that share a slot count as one, so that
/// it says "may be" too often, never too seldom.
private struct KeyRepeats {
  private var once: [UInt64]
  private var twice: [UInt64]
  private let mask: UInt64

  /// For about so many keys.
  init(keys: Int) {
    var words = 64
    while words * 16 < keys { words *= 2 }
    once = Array(repeating: 0, count: words)
    twice = once
    mask = UInt64(words * 64 - 1)
  }

  mutating func note(_ key: UInt64) {
    let (word, bit) = slot(of: key)
    twice[word] |= once[word] & bit
    once[word] |= bit
  }

  func mayRepeat(_ key: UInt64) -> Bool {
    let (word, bit) = slot(of: key)
    return twice[word] & bit != 0
  }

  private func slot(of key: UInt64) -> (word: Int, bit: UInt64) {
    let slot = key & mask
    return (Int(truncatingIfNeeded: slot >> 6), 1 << (slot & 63))
  }
}
