import Tabular

/// Finds out which kind was given for rows that don't say theirs when a file was imported. It isn't stored, but the
/// content of every row begins with it: the kind with which a row reads as it did is the one.
struct DefaultKind {
  /// The kind; nil where none was given.
  private(set) var told: String?
  private let answers: HeadingAnswers
  private var isSettled = false

  /// Among so many columns of dates every order of day and month is tried.
  private static let mostDateColumns = 8

  init(_ answers: HeadingAnswers) { self.answers = answers }

  /// Looks at a row; the first that belongs to an asset tells.
  mutating func look(at row: CorrectionRow, _ columns: CorrectionColumns) {
    guard !isSettled, row.asset != nil else { return }
    isSettled = true
    let plan = LayoutFields(headings: columns.headings(of: row.layout), answers: answers).plan
    var bytes: [UInt8] = []
    let ends = row.cells.map { cell in
      bytes += cell.utf8
      return bytes.count
    }
    var read = Row()
    read.set(bytes: bytes, ends: ends, line: 1, number: 1)
    for orders in Self.orders(plan) {
      for kind in [nil] + RegisterWords.kindNames {
        let shape = RowShape(plan: plan, dateOrders: orders, defaultKind: kind)
        var found = RegisterRow(slots: shape.fields.count)
        var memo = shape.memo()
        shape.read(read, into: &found, &memo)
        guard found.content == row.keys.content else { continue }
        told = kind
        return
      }
    }
  }

  /// The orders of day and month that the columns of dates can have.
  private static func orders(_ plan: HeadingPlan) -> [[Int: DateOrder]] {
    let dates = plan.columns.filter { $0.field.type == .date }.map(\.index)
    guard dates.count <= mostDateColumns else {
      return [[:], Dictionary(uniqueKeysWithValues: dates.map { ($0, .monthFirst) })]
    }
    return (0..<(1 << dates.count)).map { choice in
      Dictionary(
        uniqueKeysWithValues: dates.enumerated().map {
          ($1, choice >> $0 & 1 == 1 ? .monthFirst : .dayFirst)
        })
    }
  }
}
