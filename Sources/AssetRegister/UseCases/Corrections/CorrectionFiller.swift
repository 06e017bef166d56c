import Tabular

/// Decides what of what was found goes into the empty cells of a row.
struct CorrectionFiller {
  private let found: [Int64: [FoundValue]]
  private let places: [Int64: String]
  private let canEncode: (String) -> Bool
  /// Identifiers that another row states, or that were found for several.
  private let taken: Set<IdentifierKey>
  /// Cells of a workbook that hold a formula which shows nothing, by row and column.
  private let formulas: [Int: Set<Int>]
  private(set) var summary: CorrectionSummary

  init(
    _ transaction: Transaction, _ base: CorrectionBase, today: String,
    formulas: [Int: Set<Int>], summary: CorrectionSummary, canEncode: @escaping (String) -> Bool
  ) throws {
    found = try transaction.foundValues(base, today: today)
    places = try transaction.lastPlacesUnrecorded(base)
    self.formulas = formulas
    self.canEncode = canEncode
    self.summary = summary
    var offered: Set<IdentifierKey> = []
    var several: Set<IdentifierKey> = []
    for value in found.values.joined() {
      for key in IdentifierKey.all(value.field, value.value)
      where !offered.insert(key).inserted { several.insert(key) }
    }
    taken = try transaction.identifiersStated(base, among: offered).union(several)
  }

  /// Whether there is anything to look at in a row's cells.
  func concerns(_ row: CorrectionRow) -> Bool {
    row.reason != nil || row.asset.map { found[$0] != nil || places[$0] != nil } ?? false
  }

  /// Puts into a row what was found for it.
  mutating func fill(
    _ mend: inout RowMend, _ row: CorrectionRow, _ cells: [String], _ columns: CorrectionColumns
  ) {
    if let reason = row.reason { mend.remarks.append(.init(words: "on hold: \(reason)")) }
    guard let asset = row.asset else { return }
    for value in found[asset] ?? [] { take(value, cells, columns, &mend) }
    if let place = places[asset] {
      let todo = columns.placeHeading.map { "fill in '\($0)' yourself" }
      mend.lastSeen = "\(place): \(todo ?? "the file has no column for a place")"
      summary.placed += 1
    }
  }

  private mutating func take(
    _ value: FoundValue, _ cells: [String], _ columns: CorrectionColumns, _ mend: inout RowMend
  ) {
    guard let column = columns.column(of: value.field) else {
      if FieldCatalogue.named(value.field) != nil {
        summary.withoutColumn[value.title, default: 0] += 1
      }
      return
    }
    let heading = columns.headings[column]
    guard Array(cells[column].utf8).span.trimmedRange.isEmpty,
      !mend.fills.contains(where: { $0.columns.contains(column) })
    else {
      note(value, heading, says: "says '\(CellWords.shortened(cells[column], to: 40))'", &mend)
      return
    }
    let formulas = mend.line.flatMap { self.formulas[$0] } ?? []
    guard !formulas.contains(column) else {
      note(value, heading, says: "holds a formula that shows nothing", &mend)
      return
    }
    guard IdentifierKey.all(value.field, value.value).allSatisfy({ !taken.contains($0) }) else {
      summary.taken += 1
      return
    }
    guard canEncode(value.cell) else {
      summary.unwritable += 1
      return
    }
    let twins = columns.twins(of: column).filter {
      !formulas.contains($0) && Array(cells[$0].utf8).span.trimmedRange.isEmpty
    }
    mend.fills.append(.init(columns: [column] + twins, heading: heading, found: value))
  }

  /// A cell that says nothing the register can use, such as a damaged number, is the trust's to mend. A name that
  /// nobody knows is left to the gaps report.
  private func note(
    _ value: FoundValue, _ heading: String, says words: String, _ mend: inout RowMend
  ) {
    guard FieldCatalogue.named(value.field)?.type != .person else { return }
    mend.remarks.append(
      .init(
        words: "not changed: '\(heading)' \(words), '\(value.value)' was seen",
        source: "'\(heading)': \(value.source)"))
  }
}
