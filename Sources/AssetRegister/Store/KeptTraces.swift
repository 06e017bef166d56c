/// The blocks of one stretch, a bit for each.
struct BlockSet {
  var words: [UInt64]

  func contains(_ block: Int) -> Bool { words[block >> 6] >> UInt64(block & 63) & 1 == 1 }

  /// Those that are in both sets.
  mutating func formIntersection(_ other: BlockSet) {
    for word in words.indices { words[word] &= other.words[word] }
  }
}

/// Traces as a search reads them: a few parts of each stretch.
struct KeptTraces {
  private let query: BoundQuery
  private let fresh: [Int64: TraceStretch]

  /// `fresh` are stretches whose traces are not kept yet.
  init(_ transaction: Transaction, fresh: [Int64: TraceStretch]) throws {
    query = try BoundQuery("SELECT blocks FROM record_trace WHERE id = ?", in: transaction.database)
    self.fresh = fresh
  }

  /// The blocks of a stretch that have all of some marks.
  func blocks(of stretch: Int64, withAll marks: [Int]) throws -> BlockSet {
    var set = BlockSet(words: [UInt64](repeating: .max, count: TraceStretch.wordsOfMark))
    for mark in marks {
      guard set.words.contains(where: { $0 != 0 }) else { break }
      set.formIntersection(try blocks(of: stretch, with: mark))
    }
    return set
  }

  /// For each block of a stretch, how many of some marks it has.
  func shares(of marks: [Int], in stretch: Int64) throws -> [Int] {
    var shares = [Int](repeating: 0, count: TraceStretch.wordsOfMark * 64)
    for mark in marks {
      let set = try blocks(of: stretch, with: mark)
      for block in shares.indices where set.contains(block) { shares[block] += 1 }
    }
    return shares
  }

  /// The blocks of a stretch that have a mark; all where what is kept is not as it should be.
  private func blocks(of stretch: Int64, with mark: Int) throws -> BlockSet {
    let count = TraceStretch.wordsOfMark
    if let traced = fresh[stretch] {
      return BlockSet(words: Array(traced.words[mark * count..<mark * count + count]))
    }
    var words = [UInt64](repeating: 0, count: count)
    let part = Int64(mark / TraceStretch.marksInPart)
    let offset = mark % TraceStretch.marksInPart * count * 8
    try query.eachRow(stretch * Int64(TraceStretch.parts) + part) { row in
      let bytes = row.bytes(0)
      for word in words.indices {
        words[word] =
          bytes.flatMap { bytes in
            guard bytes.count == TraceStretch.partBytes else { return nil }
            let bits = bytes.loadUnaligned(fromByteOffset: offset + word * 8, as: UInt64.self)
            return UInt64(littleEndian: bits)
          } ?? .max
      }
      return false
    }
    return BlockSet(words: words)
  }
}
