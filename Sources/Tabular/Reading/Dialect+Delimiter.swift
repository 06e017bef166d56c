extension Dialect {
  /// The delimiter that cuts the first records most alike; a tie goes to the comma.
  static func mostConsistentDelimiter(_ path: String, _ dialect: Dialect) throws(TableError)
    -> Delimiter
  {
    var best = Delimiter.comma
    var highest = 0.0
    for delimiter in Delimiter.allCases {
      var candidate = dialect
      candidate.delimiter = delimiter
      let score = try score(of: candidate, path)
      if score > highest { (best, highest) = (delimiter, score) }
    }
    return best
  }

  /// How much the first records are alike: more for more of the commonest width, for a larger width,
  /// and most when no record differs.
  private static func score(of dialect: Dialect, _ path: String) throws(TableError) -> Double {
    var reader = try RecordReader(path: path, dialect: dialect)
    var row = Row()
    var total = 0
    var widths: [Int: Int] = [:]
    do {
      while total < 200, row.endLine < 2000, try reader.next(&row) {
        if row.isBlank { continue }
        total += 1
        if row.count > 1, row.fault == nil { widths[row.count, default: 0] += 1 }
      }
    } catch {
      // With a wrong delimiter, quotes may stand anywhere: the record counts as unlike the others.
      total += 1
    }
    let common = widths.max { ($0.value, $0.key) < ($1.value, $1.key) }
    guard let common, total > 0 else { return 0 }
    let share = Double(common.value) / Double(total)
    let score = share * Double(common.key - 1)
    // Wider than any record can be, so that a perfect score is higher than all others.
    return share == 1 ? score + Double(1 << 20) : score
  }
}
