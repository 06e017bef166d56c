/// One row that stated an asset, with all it said.
struct RowVersion {
  let source: AssetDetails.RowSource
  let outcome: String
  let record: String
  let fields: [AssetDetails.Field]
  let cells: [AssetDetails.Cell]
}

extension Transaction {
  /// Every row that stated an asset, oldest first.
  func versions(of asset: Int64) throws -> [RowVersion] {
    var versions: [RowVersion] = []
    var whole = WholeCells()
    try eachRow(Self.versionsQuery, ["id": asset]) { row in
      let batch = BatchReference(
        id: Self.number(row[0]), kind: row[1] ?? "", fileName: row[2], undoneAt: nil)
      let headings = RawCells.distinct(RawCells.decoded(row[7] ?? ""))
      let cells = whole.cells(row[8...]).enumerated().map { index, text in
        AssetDetails.Cell(
          heading: headings.indices.contains(index) ? headings[index] : "column \(index + 1)",
          text: text)
      }
      let fields = zip(FieldCatalogue.all, row.dropFirst(10)).compactMap { field, value in
        value.map {
          AssetDetails.Field(name: field.name, title: field.title, group: field.group, value: $0)
        }
      }
      versions.append(
        RowVersion(
          source: .init(batch: batch, line: Self.number(row[3]), asOf: row[4]),
          outcome: row[5] ?? "", record: row[6] ?? "", fields: fields, cells: cells))
    }
    return versions
  }

  /// What each row changed in the row before it: fields, or where none changed the cells of columns not mapped.
  func changes(through versions: [RowVersion]) -> [AssetDetails.Version] {
    versions.enumerated().map { index, version in
      let before = index > 0 ? versions[index - 1] : version
      var changes: [AssetDetails.Change] = []
      if before.record != version.record {
        changes = Self.changes(before.fields, version.fields) { ($0.title, $0.value) }
        if changes.isEmpty {
          changes = Self.changes(before.cells, version.cells) { ($0.heading, $0.text) }
        }
      }
      return .init(source: version.source, outcome: version.outcome, changes: changes)
    }
  }

  private static func changes<Value>(
    _ before: [Value], _ after: [Value], _ parts: (Value) -> (title: String, text: String)
  ) -> [AssetDetails.Change] {
    let old = Dictionary(before.map(parts), uniquingKeysWith: { first, _ in first })
    let new = Dictionary(after.map(parts), uniquingKeysWith: { first, _ in first })
    var titles = before.map { parts($0).title }
    titles += after.map { parts($0).title }.filter { old[$0] == nil }
    return titles.filter { old[$0] != new[$0] }.map {
      .init(title: $0, before: old[$0], after: new[$0])
    }
  }

  private static let versionsQuery = """
    SELECT e.batch_id, b.kind, b.file_name, e.line, b.as_of, e.outcome, e.record_id, l.headings,
      \(WholeCells.columns)
    FROM entry e JOIN batch b ON b.id = e.batch_id JOIN record c ON c.id = e.record_id
    JOIN layout l ON l.id = c.layout_id
    WHERE e.asset_id = :id ORDER BY e.batch_id, e.line
    """
}
