import Tabular

/// The columns of a send-back: those of the trust's own file, and which of them holds which field.
struct CorrectionColumns {
  /// The headings that are written before the two added ones.
  let headings: [String]
  /// Which of the headings an earlier send-back added: what changed, and the source.
  let added: (changes: Int, source: Int)?
  private let fields: [String: Int]
  private let twins: [Int: [Int]]
  private let layouts: [Int64: [String]]
  private var places: [Int64: [Int?]] = [:]

  /// Headings without those that this program added, unless these are to be kept because they stand in the file.
  init(
    _ all: [String], _ answers: HeadingAnswers, layouts: [Int64: [String]], keepsAdded: Bool = false
  ) {
    let own = all.indices.filter { !AddedColumns.owns(all[$0]) }
    let kept = keepsAdded ? all : own.map { all[$0] }
    headings = kept
    self.layouts = layouts
    let told = LayoutFields(headings: own.map { all[$0] }, answers: answers)
    func place(_ column: Int) -> Int { keepsAdded ? own[column] : column }
    fields = told.columns.mapValues(place)
    twins = Dictionary(
      told.twins.map { (place($0.first), [place($0.second)]) }, uniquingKeysWith: +)
    func index(of heading: String) -> Int? {
      kept.firstIndex { Fold.heading($0) == Fold.heading(heading) }
    }
    if let changes = index(of: AddedColumns.changesHeading),
      let source = index(of: AddedColumns.sourceHeading)
    {
      added = (changes, source)
    } else {
      added = nil
    }
  }

  /// The column of a field; nil where the file has none.
  func column(of field: String) -> Int? { fields[field] }

  /// Columns that say the same as another in every row, which they have to go on doing.
  func twins(of column: Int) -> [Int] { twins[column] ?? [] }

  /// The heading under which a place would be filled in.
  var placeHeading: String? {
    ["location", "room", "floor", "building", "site"].compactMap { fields[$0] }.first
      .map { headings[$0] }
  }

  /// How many columns the rows of a layout have.
  func width(of layout: Int64) -> Int { layouts[layout]?.count ?? headings.count }

  /// The headings of the columns of a layout.
  func headings(of layout: Int64) -> [String] { layouts[layout] ?? headings }

  /// The cells of a row under these headings, whatever headings it was read under. A row on hold that has more cells than
  /// headings, or fewer, keeps those it has.
  mutating func cells(_ row: CorrectionRow) -> [String] {
    guard row.asset != nil || row.cells.count == width(of: row.layout) else { return row.cells }
    let places = places(of: row.layout)
    var cells = [String](repeating: "", count: headings.count)
    for (index, cell) in row.cells.enumerated() where index < places.count {
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
