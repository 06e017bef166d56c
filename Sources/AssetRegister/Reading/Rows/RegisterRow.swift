/// One register row in canonical form: a slot for each mapped field, bytes in one buffer that is used again.
struct RegisterRow {
  /// The canonical bytes of all slots.
  var bytes: [UInt8] = []
  /// Where each slot stands in `bytes`; an empty range is an absent value.
  var slots: [Range<Int>]
  var findings: [RowFinding] = []
  /// A hash of what the row says, whatever the order of its columns: of every cell under its heading and of how it is
  /// read.
  var content: UInt64 = 0
  /// Placeholders in text cells, by column.
  var placeholders = 0

  init(slots count: Int) {
    slots = Array(repeating: 0..<0, count: count)
  }

  /// Makes the row empty again.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    for index in slots.indices { slots[index] = 0..<0 }
    if !findings.isEmpty { findings.removeAll() }
    content = 0
    placeholders = 0
  }

  /// Appends the bytes of a slot to others.
  func append(_ slot: Int, to others: inout [UInt8]) {
    bytes.withUnsafeBufferPointer {
      others.append(contentsOf: UnsafeBufferPointer(rebasing: $0[slots[slot]]))
    }
  }

  /// The value of a slot as text, nil where it is absent.
  func text(_ slot: Int) -> String? {
    slots[slot].isEmpty ? nil : String(decoding: bytes[slots[slot]], as: UTF8.self)
  }
}
