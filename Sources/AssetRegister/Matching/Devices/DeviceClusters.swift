/// Which sightings are one device: sightings that share a key are joined unless something contradicts.
struct DeviceClusters {
  private let things: [Particulars]
  private var parent: [Int32]
  /// Where among ``facts`` stands what is known of each root that was joined or set apart; -1 for those that stand alone,
  /// which are most.
  private var factsOf: [Int32]
  private var facts: [Facts] = []

  /// What is known of a device put together so far.
  private struct Facts {
    var serials: Few<String>
    var names: Few<Particulars.Name>
    var maker: String
    var isVirtual: Bool
    var apart: Set<Int32> = []

    mutating func take(_ other: Facts) {
      for serial in other.serials where !serials.contains(serial) { serials.append(serial) }
      for name in other.names where !names.contains(name) { names.append(name) }
      if maker.isEmpty { maker = other.maker }
      isVirtual = isVirtual || other.isVirtual
      apart.formUnion(other.apart)
    }
  }

  init(_ things: [Particulars]) {
    self.things = things
    parent = Array(0..<Int32(truncatingIfNeeded: things.count))
    factsOf = Array(repeating: -1, count: things.count)
  }

  /// Joins along every key that tells a device, the strongest kind first; within a kind by key, so that no order of
  /// files shows.
  mutating func join(along table: KeyTable) {
    var places = table.groups.indices.filter {
      let group = table.groups[$0]
      return group.kind.joinsSightings && group.shared == nil
        && group.range.count - group.assets > 1
    }
    places.sort { table.groups[$0].kind.rawValue < table.groups[$1].kind.rawValue }
    for place in places {
      let group = table.groups[place]
      var anchors: [Int32] = []
      for holder in table.holders(of: place) where !things[Int(holder)].isAsset {
        var isJoined = false
        for anchor in anchors where join(anchor, holder, for: group.kind) {
          isJoined = true
          break
        }
        if !isJoined, anchors.count < 8 { anchors.append(holder) }
      }
    }
  }

  /// Joins two sightings that a person called the same.
  mutating func joinByDecision(_ one: Int32, _ other: Int32) {
    let (a, b) = (root(one), root(other))
    if a != b { unite(a, b) }
  }

  /// Keeps two sightings, and what they are joined with, apart.
  mutating func keepApart(_ one: Int32, _ other: Int32) {
    let (a, b) = (root(one), root(other))
    guard a != b else { return }
    setApart(a, from: b)
    setApart(b, from: a)
  }

  private mutating func setApart(_ one: Int32, from other: Int32) {
    let place = placeOfFacts(one)
    facts[place].apart.insert(other)
  }

  private func known(_ root: Int32) -> Facts {
    let place = factsOf[Int(root)]
    return place < 0 ? own(root) : facts[Int(place)]
  }

  private mutating func placeOfFacts(_ root: Int32) -> Int {
    if factsOf[Int(root)] < 0 {
      factsOf[Int(root)] = Int32(truncatingIfNeeded: facts.count)
      facts.append(own(root))
    }
    return Int(factsOf[Int(root)])
  }

  /// How many devices there are, and which of them each sighting shows, in the order of their first sightings; -1 for
  /// assets.
  func devices() -> (count: Int, of: [Int32]) {
    var count: Int32 = 0
    var deviceOf = [Int32](repeating: -1, count: things.count)
    for index in things.indices where !things[index].isAsset {
      var top = parent[index]
      while parent[Int(top)] != top { top = parent[Int(top)] }
      if deviceOf[Int(top)] < 0 {
        deviceOf[Int(top)] = count
        count += 1
      }
      deviceOf[index] = deviceOf[Int(top)]
    }
    return (Int(count), deviceOf)
  }

  private mutating func root(_ thing: Int32) -> Int32 {
    var top = thing
    while parent[Int(top)] != top {
      parent[Int(top)] = parent[Int(parent[Int(top)])]
      top = parent[Int(top)]
    }
    return top
  }

  private func own(_ thing: Int32) -> Facts {
    let particulars = things[Int(thing)]
    return Facts(
      serials: particulars.serial.isEmpty ? .none : .one(particulars.serial),
      names: particulars.names, maker: particulars.maker,
      isVirtual: particulars.deviceClass == .virtual
        || (!particulars.macs.isEmpty && particulars.macs.allSatisfy(VirtualMAC.matches)))
  }

  private mutating func join(_ one: Int32, _ other: Int32, for kind: KeyKind) -> Bool {
    let (a, b) = (root(one), root(other))
    if a == b { return true }
    let (first, second) = (known(a), known(b))
    guard mayJoin(first, second, for: kind), !first.apart.contains(b) else { return false }
    unite(a, b)
    return true
  }

  private func mayJoin(_ a: Facts, _ b: Facts, for kind: KeyKind) -> Bool {
    if !a.serials.isEmpty, !b.serials.isEmpty, !a.serials.contains(where: b.serials.contains) {
      return false
    }
    let sharesName = a.names.mayShareOne(with: b.names)
    let bothNamed = !a.names.isEmpty && !b.names.isEmpty
    let makersClash = !a.maker.isEmpty && !b.maker.isEmpty && a.maker != b.maker
    switch kind {
    case .serial: return !makersClash
    case .uuid, .deviceID: return true
    case .mac:
      if a.isVirtual || b.isVirtual { return sharesName }
      return (!bothNamed || sharesName) && !makersClash
    default: return !makersClash
    }
  }

  private mutating func unite(_ a: Int32, _ b: Int32) {
    let (top, low) = a < b ? (a, b) : (b, a)
    let other = known(low)
    let merged = placeOfFacts(top)
    facts[merged].take(other)
    for far in other.apart {
      let place = placeOfFacts(far)
      facts[place].apart.remove(low)
      facts[place].apart.insert(top)
    }
    parent[Int(low)] = top
  }
}

/// Addresses that hypervisors give to their guests, which a copy of a guest keeps.
enum VirtualMAC {
  /// Whether an address is of VMware, Hyper-V, Xen, VirtualBox or QEMU (IEEE `oui.txt`).
  static func matches(_ mac: UInt64) -> Bool {
    switch mac >> 24 {
    case 0x00_5056, 0x00_0C29, 0x00_0569, 0x00_1C14, 0x00_155D, 0x00_163E, 0x08_0027, 0x52_5400:
      true
    default: false
    }
  }
}
