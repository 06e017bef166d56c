/// The rows on hold of one register under the headings of their own file, with two columns that say why each is held
/// and which row it is, so that the table can be mended and imported again.
struct HeldTable {
  private let headings: [(distinct: String, original: String)]
  let rows: [[String?]]

  /// Lays out rows of one or several files; a heading that only some files have is empty for the others.
  /// Cells beyond the headings come in columns without a heading.
  init(_ held: [HeldRow]) {
    var order: [(distinct: String, original: String)] = []
    var layouts: [Int64: [String]] = [:]
    let widest = held.reduce(into: [Int64: Int]()) { widest, row in
      widest[row.layout] = max(widest[row.layout] ?? 0, row.cells.count)
    }
    for row in held where layouts[row.layout] == nil {
      var originals = RawCells.decoded(row.headings)
      let beyond = max(0, (widest[row.layout] ?? 0) - originals.count)
      var names = RawCells.distinct(originals)
      names += (0..<beyond).map { "cell \(originals.count + $0 + 1)" }
      originals += (0..<beyond).map { _ in "" }
      layouts[row.layout] = names
      for (name, original) in zip(names, originals)
      where !AddedColumns.owns(original) && !order.contains(where: { $0.distinct == name }) {
        order.append((name, original))
      }
    }
    headings = order
    rows = held.map { row in
      let cells = Dictionary(
        zip(layouts[row.layout] ?? [], row.cells), uniquingKeysWith: { $1 })
      return order.map { cells[$0.distinct] } + [row.reason, "\(row.batch):\(row.line)"]
    }
  }

  /// The columns; in CSV a heading stands as in its file, even one that the file has twice.
  func columns(for format: TableFormat) -> [OutputColumn] {
    let names = headings.map { format == .csv ? $0.original : $0.distinct }
    return (names + [HeldRows.reasonHeading, HeldRows.referenceHeading]).map {
      OutputColumn($0, title: $0)
    }
  }
}
