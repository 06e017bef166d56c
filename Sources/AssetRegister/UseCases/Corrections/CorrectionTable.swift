import Tabular

/// The columns of a send-back: those of the trust's own file, and which of them holds which field.
struct CorrectionColumns {
  /// The trust's own headings, without those that this program added.
  let headings: [String]
  /// The column of each field, from 0.
  private let fields: [String: Int]
  private let layouts: [Int64: [String]]
  private var places: [Int64: [Int?]] = [:]

  init(_ headings: [String], _ answers: HeadingAnswers, layouts: [Int64: [String]]) {
    let own = headings.filter { !AddedColumns.owns($0) }
    self.headings = own
    self.layouts = layouts
    fields = LayoutFields(headings: own, answers: answers).columns
  }

  /// The column of a field; nil where the file has none.
  func column(of field: String) -> Int? { fields[field] }

  /// The cells of a row under these headings, whatever headings it was read under. A row on hold that has more cells than
  /// headings, or fewer, keeps those it has.
  mutating func cells(_ row: CorrectionRow) -> [String] {
    let raw = RawCells.decoded(row.raw)
    let width = layouts[row.layout]?.count ?? headings.count
    guard row.asset != nil || raw.count == width else { return raw }
    let places = places(of: row.layout)
    var cells = [String](repeating: "", count: headings.count)
    for (index, cell) in raw.enumerated() where index < places.count {
      if let place = places[index] { cells[place] = cell }
    }
    return cells
  }

  /// For each column of a layout, the column here of the same heading.
  private mutating func places(of layout: Int64) -> [Int?] {
    if let known = places[layout] { return known }
    struct Key: Hashable {
      let heading: String
      let occurrence: Int
    }
    let mine = Dictionary(
      HeadingColumn.all(headings).map {
        (Key(heading: Fold.heading($0.heading), occurrence: $0.occurrence), $0.index)
      }
    ) { first, _ in first }
    let found = HeadingColumn.all(layouts[layout] ?? headings).map {
      mine[Key(heading: Fold.heading($0.heading), occurrence: $0.occurrence)]
    }
    places[layout] = found
    return found
  }
}

/// Fills what was found into the empty cells of a row, and says so.
struct CorrectionFiller {
  private let found: [Int64: [FoundValue]]
  private let encoder: TextEncoder
  private let stated: Set<String>
  private let offered: [String: Int]
  private(set) var summary: CorrectionSummary

  init(
    found: [Int64: [FoundValue]], stated: Set<String>, encoder: TextEncoder,
    summary: CorrectionSummary
  ) {
    self.found = found
    self.stated = stated
    self.encoder = encoder
    self.summary = summary
    var offered: [String: Int] = [:]
    for value in found.values.joined() { offered["\(value.field) \(value.value)", default: 0] += 1 }
    self.offered = offered
  }

  /// What is written of one row: the cells that were filled, and the words for the two columns added.
  struct Filled {
    var columns: [Int: String] = [:]
    var changes: [String] = []
    var sources: [String] = []
  }

  mutating func fill(_ cells: [String], of row: CorrectionRow, _ columns: CorrectionColumns)
    -> Filled
  {
    summary.rows += 1
    summary.risky += cells.count { FormulaGuard.isRisky(Array($0.utf8).span) }
    var filled = Filled()
    if let reason = row.reason { filled.changes.append("on hold: \(reason)") }
    for value in row.asset.flatMap({ found[$0] }) ?? [] { take(value, cells, columns, &filled) }
    if !filled.columns.isEmpty { summary.filledRows += 1 }
    return filled
  }

  private mutating func take(
    _ value: FoundValue, _ cells: [String], _ columns: CorrectionColumns, _ filled: inout Filled
  ) {
    let title = FieldCatalogue.named(value.field)?.title ?? value.field
    guard let column = columns.column(of: value.field) else {
      if FieldCatalogue.named(value.field) != nil { summary.withoutColumn[title, default: 0] += 1 }
      return
    }
    let heading = columns.headings[column]
    let cell = Array(cells[column].utf8)
    guard cell.span.trimmedRange.isEmpty, filled.columns[column] == nil else {
      note(value, heading, cells[column], &filled)
      return
    }
    let key = "\(value.field) \(value.value)"
    let identifies = value.field == "serial_number" || value.field == "hostname"
    guard !identifies || (!stated.contains(key) && offered[key] == 1) else {
      summary.taken += 1
      return
    }
    let text = value.field == "mac_address" ? Self.listed(value.value) : value.value
    guard encoder.canEncode(text) else {
      summary.unwritable += 1
      return
    }
    filled.columns[column] = text
    summary.filled[title, default: 0] += 1
    filled.changes.append("filled in '\(heading)', which was empty: \(value.reason)")
    filled.sources.append("'\(heading)': \(value.source)")
  }

  /// A cell that says nothing the register can use, such as a damaged number, is the trust's to mend. A name that
  /// nobody knows is left to the gaps report.
  private func note(
    _ value: FoundValue, _ heading: String, _ cell: String, _ filled: inout Filled
  ) {
    guard FieldCatalogue.named(value.field)?.type != .person else { return }
    filled.changes.append(
      "not changed: '\(heading)' says '\(CellWords.shortened(cell, to: 40))', '\(value.value)' was seen"
    )
    filled.sources.append("'\(heading)': \(value.source)")
  }

  /// Several addresses parted by semicolons, as a cell of a register has them.
  private static func listed(_ words: String) -> String {
    words.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: "; ")
  }
}
