/// The rows on hold of one register under the headings of their own file, with two columns that say why each is held
/// and which row it is, so that the table can be mended and imported again.
struct HeldTable {
  /// The heading above the reasons.
  static let reasonHeading = "iar reason"
  /// The heading above the rows' own names, `BATCH:LINE`.
  static let rowHeading = "iar held row"

  private let headings: [(distinct: String, original: String)]
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
      where !Self.isOurs(original) && !order.contains(where: { $0.distinct == name }) {
        order.append((name, original))
      }
    }
    headings = order
    rows = held.map { row in
      let cells = Dictionary(
        zip(layouts[row.layout] ?? [], RawCells.decoded(row.raw)), uniquingKeysWith: { $1 })
      return order.map { cells[$0.distinct] } + [row.reason, "\(row.batch):\(row.line)"]
    }
  }

  /// The columns; in CSV a heading stands as in its file, even one that the file has twice.
  func columns(for format: TableFormat) -> [OutputColumn] {
    let names = headings.map { format == .csv ? $0.original : $0.distinct }
    return (names + [Self.reasonHeading, Self.rowHeading]).map { OutputColumn($0, title: $0) }
  }

  private static func isOurs(_ heading: String) -> Bool {
    [reasonHeading, rowHeading].contains(heading)
  }
}
