/// Which things hold which keys, grouped by key; things are known by their place in a list. Keys that one thing alone
/// holds are left out, unless a decision speaks of them: they find nothing.
struct KeyTable: Sendable {
  /// One key and everything that holds it.
  struct Group: Sendable {
    let key: UInt64
    private let start: Int32
    private let end: Int32
    private let assetCount: Int32
    /// Why it tells no device; nil where it does.
    var shared: SharedReason?
    let kind: KeyKind

    init(_ kind: KeyKind, _ key: UInt64, _ range: Range<Int>, assets: Int) {
      self.kind = kind
      self.key = key
      start = Int32(truncatingIfNeeded: range.lowerBound)
      end = Int32(truncatingIfNeeded: range.upperBound)
      assetCount = Int32(truncatingIfNeeded: assets)
    }

    /// Where its holders stand in ``holders``.
    var range: Range<Int> { Int(start)..<Int(end) }
    /// The number of assets among its holders.
    var assets: Int { Int(assetCount) }
  }

  private(set) var holders: [Int32] = []
  var groups: [Group] = []
  /// The groups of each thing: `groupsOfThing[starts[thing]..<starts[thing + 1]]`.
  private var starts: [Int32] = []
  private var groupsOfThing: [Int32] = []

  /// The keys of things, of which assets come first; those to be `kept` are of interest though one thing alone holds
  /// them.
  init(_ things: [Particulars], keeping kept: Set<UInt64> = []) {
    group(KeyEntries.sorted(of: things, keeping: kept), things, kept)
    index(count: things.count)
  }

  /// The places of the groups that a thing's keys make.
  func groups(of thing: Int) -> ArraySlice<Int32> {
    groupsOfThing[Int(starts[thing])..<Int(starts[thing + 1])]
  }

  /// The things that hold a group's key, assets first.
  func holders(of group: Int) -> ArraySlice<Int32> { holders[groups[group].range] }

  private mutating func group(
    _ entries: [KeyEntry], _ things: [Particulars], _ kept: Set<UInt64>
  ) {
    let assetCount = things.firstIndex { !$0.isAsset } ?? things.count
    var start = 0
    while start < entries.count {
      let first = entries[start]
      let from = holders.count
      var assets = 0
      var end = start
      while end < entries.count, entries[end].key == first.key {
        let thing = entries[end].thing
        if end == start || thing != entries[end - 1].thing {
          holders.append(thing)
          if thing < assetCount { assets += 1 }
        }
        end += 1
      }
      if holders.count - from > 1 || kept.contains(first.key) {
        groups.append(Group(first.kind, first.key, from..<holders.count, assets: assets))
      } else {
        holders.removeLast()
      }
      start = end
    }
  }

  private mutating func index(count: Int) {
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
