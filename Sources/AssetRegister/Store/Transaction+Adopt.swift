import Tabular

extension Transaction {
  /// Writes rows of adopted devices as rows of a register; gives the new assets' numbers.
  func write(_ rows: [AdoptedRow], kind: String?, batch: Int64, register: Int64) throws -> [Int64] {
    let shape = AdoptedRow.shape(kind: kind)
    let layout = try layoutID(AdoptedRow.headings)
    var writer = try RegisterWriter(
      self, batch: batch, register: register, layout: layout, headings: AdoptedRow.headings,
      shape: shape)
    var memo = shape.memo()
    for (index, row) in rows.enumerated() {
      var prepared = PreparedRow(row: RegisterRow(slots: shape.fields.count))
      prepared.line = index + 2
      prepared.take(row, shape, &memo)
      try writer.writeNew(prepared)
    }
    return Array(try writer.finish().newAssets)
  }
}

extension PreparedRow {
  /// Takes the cells of an adopted device, which are canonical as they are.
  fileprivate mutating func take(_ cells: AdoptedRow, _ shape: RowShape, _ memo: inout CellMemo) {
    row.content = shape.contentSeed
    raw = Array(JSONEscaping.array(cells.cells).utf8)
    for column in shape.columns {
      let cell = Array(cells.cells[column.index].utf8)
      guard !cell.isEmpty else { continue }
      row.content &+= Hash64.of(cell.span, seed: column.seed)
      if column.slot >= 0 { row.set(column.slot, cell) }
    }
    shape.deriveKind(&row, &memo)
  }
}
