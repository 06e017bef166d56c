/// What a send-back does to every row, decided before anything is written.
struct CorrectionPlan {
  /// The rows in the order of the file, then those of later files.
  private(set) var rows: [RowMend]
  let columns: CorrectionColumns
  private(set) var summary: CorrectionSummary

  init(
    _ transaction: Transaction, _ base: CorrectionBase, _ columns: CorrectionColumns,
    _ answers: HeadingAnswers, _ filler: CorrectionFiller
  ) throws {
    var (columns, filler) = (columns, filler)
    var kind = DefaultKind(answers)
    var keys: [RowKeys] = []
    var keyed: [Int] = []
    var rows: [RowMend] = []
    try transaction.eachCorrectionRow(base) { row in
      kind.look(at: row, columns)
      var cells: [String]?
      if filler.concerns(row) || !row.isAsRead || row.line == nil { cells = columns.cells(row) }
      var mend = RowMend(
        asset: row.asset, line: row.line, newer: row.isAsRead && row.line != nil ? nil : cells)
      if let cells { filler.fill(&mend, row, cells, columns) }
      if row.asset != nil || cells?.count == columns.headings.count {
        keyed.append(rows.count)
        keys.append(row.keys)
      }
      rows.append(mend)
    }
    (self.rows, self.columns) = (rows, columns)
    summary = filler.summary
    summary.kind = kind.told
    leaveOutAmbiguous(
      keyed, keys, among: try transaction.registeredKeys(register: base.registerID),
      of: try transaction.registeredRows(register: base.registerID).ids)
    count()
  }

  /// Takes values out of rows that an import would then hold, or take for another asset's.
  private mutating func leaveOutAmbiguous(
    _ keyed: [Int], _ stated: [RowKeys], among registered: [RowKeys], of assets: [Int64]
  ) {
    var isSettled = false
    while !isSettled {
      isSettled = true
      let keys = zip(keyed, stated).map { rows[$0].fills.isEmpty ? $1 : $1.filled(rows[$0].fills) }
      let fates = RowIdentity.fates(of: keys, among: registered)
      for (row, fate) in zip(keyed, fates) where !rows[row].fills.isEmpty {
        if case .changed(let asset) = fate, assets[asset] == rows[row].asset { continue }
        summary.ambiguous += rows[row].fills.count
        rows[row].fills = []
        isSettled = false
      }
    }
  }

  private mutating func count() {
    summary.rows = rows.count
    for row in rows {
      if !row.fills.isEmpty { summary.filledRows += 1 }
      for fill in row.fills { summary.filled[fill.found.title, default: 0] += fill.columns.count }
      if row.line == nil { summary.added += 1 } else if row.newer != nil { summary.newer += 1 }
    }
  }
}

extension RowKeys {
  /// The keys of a row once values are filled in; its content is then like no other.
  fileprivate func filled(_ fills: [RowMend.Fill]) -> RowKeys {
    var keys = self
    keys.content = 0
    for fill in fills {
      let bytes = ArraySlice(fill.found.value.utf8)
      switch fill.found.field {
      case "serial_number": keys.serial = RowKeys.exact(bytes)
      case "hostname": keys.hostname = RowKeys.exact(bytes)
      case "manufacturer": keys.maker = RowKeys.folded(bytes)
      default: break
      }
    }
    return keys
  }
}
