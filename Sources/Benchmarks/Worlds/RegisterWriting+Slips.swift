/// Mistakes that cross rows: cells swapped between neighbours, dragged down, pasted a row too low.
extension RegisterWriting {
  func slip(_ rows: inout [WorldRow], _ dirt: Double) {
    guard rows.count > 40 else { return }
    var random = SplitMix64(seed: recipe.seed, stream: UInt64(rows.count) << 8 | 3)
    for row in 0..<rows.count - 1 {
      if random.chance(0.002 * dirt) { swap(&rows, row, \.serial) }
      if random.chance(0.002 * dirt) { swap(&rows, row, \.mac) }
      if random.chance(0.001 * dirt) { swap(&rows, row, \.name) }
      if random.chance(0.0002 * dirt) {
        swap(&rows, row, \.serial)
        swap(&rows, row, \.mac)
      }
    }
    for row in 0..<rows.count - 12 {
      if random.chance(0.001 * dirt / 4) {
        drag(&rows, from: row, count: random.number(1...4), counts: random.chance(0.3))
      }
      if random.chance(0.0005 * dirt / 6) {
        let column = random.pick([\WorldRow.serial, \WorldRow.mac, \WorldRow.name])
        pasteLower(&rows, from: row, count: random.number(3...9), column)
      }
    }
  }

  private func swap(
    _ rows: inout [WorldRow], _ row: Int, _ column: WritableKeyPath<WorldRow, String>
  ) {
    (rows[row][keyPath: column], rows[row + 1][keyPath: column]) =
      (rows[row + 1][keyPath: column], rows[row][keyPath: column])
  }

  /// A spreadsheet's fill handle copies a serial number, or counts it up.
  private func drag(_ rows: inout [WorldRow], from row: Int, count: Int, counts: Bool) {
    let first = rows[row].serial
    let end = first.utf8.reversed().prefix { 0x30...0x39 ~= $0 }
    for step in 1...count {
      guard counts, let number = Int(first.suffix(end.count)) else {
        rows[row + step].serial = first
        continue
      }
      rows[row + step].serial = first.dropLast(end.count) + padded(number + step, end.count)
    }
  }

  /// A block of a column pasted one row too low.
  private func pasteLower(
    _ rows: inout [WorldRow], from row: Int, count: Int,
    _ column: WritableKeyPath<WorldRow, String>
  ) {
    for place in stride(from: row + count, to: row, by: -1) {
      rows[place][keyPath: column] = rows[place - 1][keyPath: column]
    }
  }
}
