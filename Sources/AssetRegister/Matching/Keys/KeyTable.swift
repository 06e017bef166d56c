/// Which things hold which keys, grouped by key; things are known by their place in a list.
struct KeyTable: Sendable {
  /// One key and everything that holds it.
  struct Group: Sendable {
    let kind: KeyKind
    let key: UInt64
    /// Where its holders stand in ``holders``.
    let range: Range<Int>
    /// Why it tells no device; nil where it does.
    var shared: SharedReason?
    /// The number of assets among its holders.
    var assets = 0
  }

  private(set) var holders: [Int32] = []
  var groups: [Group] = []
  /// The groups of each thing: `groupsOfThing[starts[thing]..<starts[thing + 1]]`.
  private var starts: [Int32] = []
  private var groupsOfThing: [Int32] = []

  init(_ things: [Particulars]) {
    var entries: [Entry] = []
    entries.reserveCapacity(things.count * 6)
    for index in things.indices {
      for (kind, key) in MatchKeys.keys(of: things[index]) {
        entries.append(Entry(key: key, thing: Int32(truncatingIfNeeded: index), kind: kind))
      }
    }
    Self.sort(&entries)
    group(entries, things)
    index(entries, count: things.count)
  }

  /// The places of the groups that a thing's keys make.
  func groups(of thing: Int) -> ArraySlice<Int32> {
    groupsOfThing[Int(starts[thing])..<Int(starts[thing + 1])]
  }

  /// The things that hold a group's key, assets first.
  func holders(of group: Int) -> ArraySlice<Int32> { holders[groups[group].range] }

  private struct Entry {
    let key: UInt64
    let thing: Int32
    let kind: KeyKind
  }

  /// Sorts by key, then thing: in buckets of the key's first bits, because keys are spread evenly.
  private static func sort(_ entries: inout [Entry]) {
    let bits = UInt64(max(0, 60 - entries.count.leadingZeroBitCount))
    let shift = 64 - bits
    func bucket(_ entry: Entry) -> Int {
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
    entries = sorted
  }

  private mutating func group(_ entries: [Entry], _ things: [Particulars]) {
    var start = 0
    holders.reserveCapacity(entries.count)
    while start < entries.count {
      var end = start
      var assets = 0
      while end < entries.count, entries[end].key == entries[start].key {
        let isRepeat = end > start && entries[end].thing == entries[end - 1].thing
        if !isRepeat {
          holders.append(entries[end].thing)
          if things[Int(entries[end].thing)].isAsset { assets += 1 }
        }
        end += 1
      }
      let first = groups.last?.range.upperBound ?? 0
      groups.append(
        Group(
          kind: entries[start].kind, key: entries[start].key, range: first..<holders.count,
          assets: assets))
      start = end
    }
  }

  private mutating func index(_ entries: [Entry], count: Int) {
    starts = [Int32](repeating: 0, count: count + 1)
    for holder in holders { starts[Int(holder) + 1] += 1 }
    for thing in 0..<count { starts[thing + 1] += starts[thing] }
    var next = starts
    groupsOfThing = [Int32](repeating: 0, count: holders.count)
    for (place, group) in groups.enumerated() {
      for holder in holders[group.range] {
        groupsOfThing[Int(next[Int(holder)])] = Int32(truncatingIfNeeded: place)
        next[Int(holder)] += 1
      }
    }
  }
}

/// Why a key tells no device.
enum SharedReason: Sendable, Equatable {
  /// Seen with several names or serial numbers.
  case identities(Int)
  /// Several serial numbers within one namespace bore the name.
  case reused(Int)
  /// A name that many devices bear because nobody chose it.
  case generic(Int)
  /// A person said so.
  case decided

  /// In words for people.
  func words(_ kind: KeyKind) -> String {
    switch self {
    case .identities(let count):
      switch kind {
      case .mac: "seen with \(count) devices: a dock, an adapter or a copy"
      case .serial: "\(count) differently named devices bear it: a chassis or a maker's default"
      default: "\(count) devices with different serial numbers bear it"
      }
    case .reused(let count): "\(count) devices with different serial numbers bore the name"
    case .generic(let count):
      "\(count) addresses bear the name at once: nobody chose it for one device"
    case .decided: "a person said that it tells no device"
    }
  }
}
