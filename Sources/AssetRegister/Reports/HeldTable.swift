/// The rows on hold of one register under the headings of their own file, with columns for cells beyond the
/// headings, for why each is held and for which row it is, so that the table can be mended and imported again.
struct HeldTable {
  private let headings: [(distinct: String, original: String)]
  private let extraCells: Int
  let rows: [[String?]]

  /// Lays out rows of one or several files; a heading that only some files have is empty for the others.
  init(_ held: [HeldRow]) {
    var order: [(distinct: String, original: String)] = []
    var layouts: [Int64: [String]] = [:]
    for row in held where layouts[row.layout] == nil {
      let originals = RawCells.decoded(row.headings)
      let names = RawCells.distinct(originals)
      layouts[row.layout] = names
      for (name, original) in zip(names, originals)
      where !HeldRows.owns(original) && !order.contains(where: { $0.distinct == name }) {
        order.append((name, original))
      }
    }
    headings = order
    let extras = held.map { row in
      Array(RawCells.decoded(row.raw).dropFirst(layouts[row.layout]?.count ?? 0))
    }
    let extraCells = extras.map(\.count).max() ?? 0
    self.extraCells = extraCells
    rows = zip(held, extras).map { row, extra in
      let cells = Dictionary(
        zip(layouts[row.layout] ?? [], RawCells.decoded(row.raw)), uniquingKeysWith: { $1 })
      let padded = (0..<extraCells).map { $0 < extra.count ? extra[$0] : nil }
      return order.map { cells[$0.distinct] } + padded + [row.reason, "\(row.batch):\(row.line)"]
    }
  }

  /// The columns; in CSV a heading stands as in its file, even one that the file has twice.
  func columns(for format: TableFormat) -> [OutputColumn] {
    let names = headings.map { format == .csv ? $0.original : $0.distinct }
    let extra = (0..<extraCells).map { HeldRows.extraHeading($0 + 1) }
    return (names + extra + [HeldRows.reasonHeading, HeldRows.referenceHeading])
      .map { OutputColumn($0, title: $0) }
  }
}
