/// Which of day and month a column writes first.
package enum DateOrder: String, Sendable, CaseIterable {
  case dayFirst, monthFirst
  /// No cell left it open: all began with the year, or named the month.
  case yearFirst
}

/// What the cells of one column tell about the order of day and month.
///
/// A column is written by one hand, so one cell such as `25/03/2025` settles it for all.
package struct DateColumn: Hashable, Sendable {
  /// Cells that can only be read with the day first, such as `25/03/2025`.
  package private(set) var dayFirst = 0
  /// Cells that can only be read with the month first, such as `03/25/2025`.
  package private(set) var monthFirst = 0
  /// Cells that give two different days, such as `03/04/2025`.
  package private(set) var ambiguous = 0
  /// Cells that give the same day either way, year first, with a named month or as day numbers.
  package private(set) var settled = 0

  package init() {}

  /// Takes one more cell of the column into account.
  package mutating func observe(_ cell: Span<UInt8>) {
    switch DateShape(cell) {
    case .empty, .placeholder, .unreadable: break
    case .fixed, .serial: settled += 1
    case .open(let first, let second, _, _):
      let (canDay, canMonth) = (
        1...31 ~= first && 1...12 ~= second, 1...12 ~= first && 1...31 ~= second
      )
      switch (canDay, canMonth) {
      case (true, true) where first == second: settled += 1
      case (true, true): ambiguous += 1
      case (true, false): dayFirst += 1
      case (false, true): monthFirst += 1
      case (false, false): break
      }
    }
  }

  /// The order to read the column in: day first where the cells don't tell, and the order of more
  /// cells where they contradict each other.
  package var order: DateOrder {
    if monthFirst > dayFirst { return .monthFirst }
    return dayFirst + ambiguous == 0 && settled > 0 ? .yearFirst : .dayFirst
  }

  /// Whether some cells can only be read one way and some only the other, as after a spreadsheet
  /// swapped those it could. No ``ambiguous`` cell of such a column can be trusted.
  package var isContradictory: Bool { dayFirst > 0 && monthFirst > 0 }
}
