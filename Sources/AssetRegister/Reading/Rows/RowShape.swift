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
    /// Seeds the hash of the column's cells with its heading.
    let seed: UInt64
  }

  /// The fields that rows have a slot for, in the order of the catalogue.
  let fields: [Field]
  let columns: [Column]
  /// The slots of the kind and of the type it can be told from.
  let kindSlot: Int
  let categorySlot: Int?
  /// The slots of the fields that rows are known by.
  let keySlots: KeySlots
  /// The kind of rows that don't say.
  let defaultKind: [UInt8]?
  /// Seeds the hash of each slot with its field.
  let slotSeeds: [UInt64]

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
    slotSeeds = fields.map { Self.seed("field \($0.name)") }
    let headings = HeadingColumn.all(plan.decisions.map(\.heading))
    columns = headings.map { heading in
      let field = mapped[heading.index]
      return Column(
        index: heading.index, type: field?.type,
        slot: field.flatMap { field in fields.firstIndex(of: field) } ?? -1,
        dateOrder: dateOrders[heading.index] ?? .dayFirst,
        seed: Self.seed("\(Fold.heading(heading.heading))#\(heading.occurrence)"))
    }
  }

  private static func seed(_ text: String) -> UInt64 {
    Hash64.of(Array(text.utf8).span, seed: 1)
  }
}
