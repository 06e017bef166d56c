/// What the cells of one column of times tell about the order of day and month.
package struct InstantColumn: Hashable, Sendable {
  /// What its days tell.
  package private(set) var dates = DateColumn()
  /// Cells that leave the order open and whose time says AM or PM.
  package private(set) var halfDayClocks = 0
  /// Cells that begin with the year, so that they have but one order.
  package private(set) var plain = 0

  package init() {}

  /// What one cell tells.
  init(of cell: Span<UInt8>) { observe(cell) }

  /// Takes one more cell of the column into account.
  package mutating func observe(_ cell: Span<UInt8>) {
    guard !InstantColumn.beginsWithYear(cell) else {
      plain += 1
      return
    }
    let open = dates.ambiguous
    dates.observe(cell)
    guard dates.ambiguous > open else { return }
    let text = cell.extracting(cell.unwrappedRange)
    if InstantParts(text)?.time?.isHalfDayClock == true { halfDayClocks += 1 }
  }

  /// Whether no cell settles the order, but clocks of twelve hours do: a program that writes those on its own is set to
  /// the United States, where the month comes first.
  package var isToldByClock: Bool {
    dates.dayFirst + dates.monthFirst == 0 && halfDayClocks > 0
      && halfDayClocks == dates.ambiguous
  }

  /// The order to read the column in.
  package var order: DateOrder {
    isToldByClock ? .monthFirst : isSettled ? .yearFirst : dates.order
  }

  /// Whether there are times and all of them have but one order.
  package var isSettled: Bool { !dates.isOpen && plain + dates.settled > 0 }

  /// A quick look that spares most cells: four digits and a hyphen.
  private static func beginsWithYear(_ cell: Span<UInt8>) -> Bool {
    guard cell.count >= 10, cell[4] == UInt8(ascii: "-") else { return false }
    for index in 0..<4 where !cell[index].isASCIIDigit { return false }
    return true
  }
}

extension DateColumn {
  /// Whether the order of day and month matters to some cell.
  var isOpen: Bool { dayFirst + monthFirst + ambiguous > 0 }
}
