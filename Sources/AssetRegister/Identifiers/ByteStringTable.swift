/// A fixed set of byte strings that is asked about a span without making an array of it.
struct ByteStringTable: Sendable {
  private let entries: [[UInt8]]
  /// Open addressing: an index into `entries`, or -1.
  private let slots: [Int32]

  init(_ entries: [[UInt8]]) {
    self.entries = entries
    var size = 8
    while size < entries.count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: Hash64.of(entry.span)) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(index)
    }
    self.slots = slots
  }

  init(_ entries: [String]) {
    self.init(entries.map { Array($0.utf8) })
  }

  /// The place of the first entry with these bytes.
  func index(of bytes: Span<UInt8>) -> Int? {
    var slot = Int(truncatingIfNeeded: Hash64.of(bytes)) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if bytes.equals(entries[index]) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  func contains(_ bytes: Span<UInt8>) -> Bool { index(of: bytes) != nil }
}
