/// How the columns of a file become the fields of a row.
struct RowShape {
  /// One column: the kind of field it holds, if any, and how its cells are read. No references in it, as it is copied
  /// for every cell.
  struct Column {
    let index: Int
    let type: FieldType?
    /// The slot of its field; -1 where there is none.
    let slot: Int
    let dateOrder: DateOrder
    /// Seeds the hash of the column's cells with its heading and with how they are read.
    let seed: UInt64
    /// Whether the same cell may well come again, as it does not where cells identify things.
    let repeats: Bool
  }

  /// The fields that rows have a slot for, in the order of the catalogue.
  let fields: [Field]
  /// The columns of the trust's own; those that exports of this program add say nothing of an asset.
  let columns: [Column]
  /// The number of columns of the file.
  let width: Int
  /// The slot of each column of the file; -1 where it has none.
  let slots: [Int]
  /// The slots of the kind and of the type it can be told from.
  let kindSlot: Int
  let categorySlot: Int?
  /// The slots of the fields that rows are known by.
  let keySlots: KeySlots
  /// The kind of rows that don't say.
  let defaultKind: [UInt8]?
  /// What the hash of every row's content begins with: the kind of rows that don't say.
  let contentSeed: UInt64

  init(plan: HeadingPlan, dateOrders: [Int: DateOrder], defaultKind: String?) {
    let mapped = Dictionary(
      plan.columns.map { ($0.index, $0.field) }, uniquingKeysWith: { first, _ in first })
    let names = Set(mapped.values.map(\.name)).union(["kind"])
    let fields = FieldCatalogue.all.filter { names.contains($0.name) }
    self.fields = fields
    keySlots = KeySlots(fields)
    kindSlot = fields.firstIndex { $0.name == "kind" } ?? 0
    categorySlot = fields.firstIndex { $0.name == "category" }
    self.defaultKind = defaultKind.map { Array($0.utf8) }
    contentSeed = Self.seed("kind \(defaultKind ?? "")")
    let headings = HeadingColumn.all(plan.decisions.map(\.heading))
    width = headings.count
    let columns = headings.filter { !AddedColumns.owns($0.heading) }.map { heading in
      let field = mapped[heading.index]
      return Column(
        index: heading.index, type: field?.type,
        slot: field.flatMap { field in fields.firstIndex(of: field) } ?? -1,
        dateOrder: dateOrders[heading.index] ?? .dayFirst,
        seed: Self.seed(of: heading, field, dateOrders[heading.index] ?? .dayFirst),
        repeats: field.map { !Self.identifying.contains($0.type) } ?? false)
    }
    self.columns = columns
    slots = columns.reduce(into: Array(repeating: -1, count: width)) { $0[$1.index] = $1.slot }
  }

  /// The names of the fields that the columns of the file were taken for, an empty one for each taken for none.
  var columnFields: [String] { slots.map { $0 < 0 ? "" : fields[$0].name } }

  /// A fresh memory of what this file's cells were read as.
  func memo() -> CellMemo {
    CellMemo(columns: width + 1)
  }

  private static let identifying: Set<FieldType> = [
    .assetTag, .serialNumber, .hostname, .macAddress, .ipAddress, .uuid,
  ]

  private static func seed(of heading: HeadingColumn, _ field: Field?, _ order: DateOrder) -> UInt64
  {
    var text = "\(Fold.heading(heading.heading))#\(heading.occurrence)"
    if let field { text += " as \(field.name)" }
    if field?.type == .date, order == .monthFirst { text += ", month first" }
    return seed(text)
  }

  private static func seed(_ text: String) -> UInt64 {
    Hash64.of(text.utf8.span, seed: 1)
  }
}
