/// Which places of a list hold a key: a hash table of 32-bit places, equal keys chained in order. Key 0 is no key.
struct KeyIndex {
  private let keys: [UInt64]
  private var heads: [Int32]
  private var next: [Int32]
  private let mask: Int

  init(_ list: some Sequence<UInt64>) {
    keys = Array(list)
    var size = 16
    while size < keys.count * 2 { size *= 2 }
    mask = size - 1
    heads = Array(repeating: -1, count: size)
    next = Array(repeating: -1, count: keys.count)
    for place in keys.indices.reversed() where keys[place] != 0 {
      let slot = slot(of: keys[place])
      next[place] = heads[slot]
      heads[slot] = Int32(place)
    }
  }

  /// The first place that holds the key and satisfies the test.
  func first(_ key: UInt64, where test: (Int) -> Bool) -> Int? {
    var place = heads[slot(of: key)]
    while place >= 0 {
      if keys[Int(place)] == key, test(Int(place)) { return Int(place) }
      place = next[Int(place)]
    }
    return nil
  }

  /// Whether any place holds the key.
  func holds(_ key: UInt64) -> Bool {
    first(key) { _ in true } != nil
  }

  /// Every place that holds the key, in order.
  func all(_ key: UInt64) -> [Int] {
    var places: [Int] = []
    var place = heads[slot(of: key)]
    while place >= 0 {
      if keys[Int(place)] == key { places.append(Int(place)) }
      place = next[Int(place)]
    }
    return places
  }

  private func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: key ^ key >> 32) & mask
  }
}
