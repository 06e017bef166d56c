import Tabular

/// Which of day and month the time columns of a table write first, and what is to be said of it.
struct TimeOrders {
  private(set) var notes: [ScanNote] = []

  /// So many rows without a time of open order show that a program writes them with the year first, all the way down.
  private static let enoughRows = 2000

  /// Reads a table's time columns through and sets their orders. A time that the file is older than can't have been
  /// seen, so that settles a column of which no cell does.
  init(_ table: RegisterTable, _ columns: inout SightingColumns, fileSeconds: Int64?) throws {
    let places = columns.times
    guard !places.isEmpty else { return }
    var evidence = places.map { _ in TimeEvidence() }
    let indices = places.map { columns.used[$0].index }
    var rows = 0
    do {
      try table.forEachRow { row, kind in
        guard kind == .data else { return }
        for (place, index) in indices.enumerated() {
          row.withCell(index) { cell in
            CellList.forEachTime(cell) {
              evidence[place].observe($0, line: row.line, fileSeconds)
            }
          }
        }
        rows += 1
        if rows == Self.enoughRows, evidence.allSatisfy(\.isSettled) { throw Enough() }
      }
    } catch is Enough {}
    for (place, found) in zip(places, evidence) {
      let decided = found.decide(isSeen: columns.used[place].meaning.field == .seenAt)
      columns.setOrder(decided.order, at: place)
      if let reason = decided.reason, let open = found.open {
        let first = decided.order == .monthFirst ? "month" : "day"
        notes.append(
          ScanNote(
            line: open.line,
            "times of '\(columns.headings[place])' such as '\(open.value)' read \(first) first: \(reason)"
          ))
      }
    }
  }
}

/// Nothing more is to be learned.
private struct Enough: Error {}

/// What one column's cells tell.
private struct TimeEvidence {
  private var column = InstantColumn()
  /// The first cell that can be read both ways.
  private(set) var open: (line: Int, value: String)?
  /// Whether some day would be later than the file, with the day first and with the month first.
  private var isLater = (dayFirst: false, monthFirst: false)

  var isSettled: Bool { column.isSettled }

  mutating func observe(_ cell: Span<UInt8>, line: Int, _ fileSeconds: Int64?) {
    let before = column.dates.ambiguous
    column.observe(cell)
    guard column.dates.ambiguous > before else { return }
    if open == nil { open = (line, CellWords.shortened(cell.tidied(0..<cell.count), to: 30)) }
    guard let fileSeconds else { return }
    let latest = fileSeconds + 86_400
    if seconds(cell, .dayFirst) > latest { isLater.dayFirst = true }
    if seconds(cell, .monthFirst) > latest { isLater.monthFirst = true }
  }

  private func seconds(_ cell: Span<UInt8>, _ order: DateOrder) -> Int64 {
    Instant.read(cell, order: order).seconds ?? Int64.min
  }

  func decide(isSeen: Bool) -> (order: DateOrder, reason: String?) {
    if column.dates.isContradictory {
      return (column.order, "the column holds both orders, so some are wrong")
    }
    if column.dates.dayFirst + column.dates.monthFirst > 0 {
      return (column.order, "other cells of the column can only be read so")
    }
    if isSeen, isLater.dayFirst != isLater.monthFirst {
      return (
        isLater.dayFirst ? .monthFirst : .dayFirst, "else they would be later than the file"
      )
    }
    if column.isToldByClock { return (.monthFirst, "they are written with AM and PM") }
    return (column.order, "nothing in the column tells")
  }
}
