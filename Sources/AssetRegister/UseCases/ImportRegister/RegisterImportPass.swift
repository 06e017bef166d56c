import Tabular

/// The pass over a file that gives every row its outcome and writes it.
struct RegisterImportPass {
  private let run: RegisterImportRun
  private let batch: Int64?
  private var writer: RegisterWriter?
  private let registered: RegisteredRows
  private let fates: RowFates
  private var oddities = OddityCounter()
  private let layout: Int64

  init(
    _ run: RegisterImportRun, batch: Int64?,
    _ registered: RegisteredRows, _ fates: RowFates
  ) throws {
    self.run = run
    self.batch = batch
    self.registered = registered
    self.fates = fates
    let layout = try batch == nil ? 0 : run.layoutID()
    self.layout = layout
    writer = try batch.map {
      try RegisterWriter(
        run.transaction, batch: $0, register: run.state.id, layout: layout,
        headings: run.table.layout.headings, shape: run.shape)
    }
  }

  /// Gives every row its outcome; gives back the digests of what was written, by table.
  mutating func run(_ summary: inout RegisterImportSummary) throws -> [String: [UInt8]] {
    var dataRow = 0
    let source = RowSource(
      table: run.table, shape: run.shape, fates: fates, heldRowColumn: run.heldRowColumn,
      heldRows: try run.heldRowColumn == nil
        ? [] : run.transaction.heldRows(register: run.state.id),
      layout: layout)
    let outcome = try source.forEachRow { prepared in
      if case .total = prepared.kind {
        summary.notes.append("line \(prepared.line): a row of totals, left out")
        return
      }
      summary.rows += 1
      if summary.rows & 0x3FF == 0 {
        run.request.progress?(ProgressStep("importing", done: summary.rows, unit: "rows"))
      }
      switch prepared.kind {
      case .data:
        try give(prepared, fates[dataRow], &summary)
        dataRow += 1
      case .ragged(let found, let expected):
        try hold(
          prepared,
          "found \(Counted.text(found, "cell")), but there are \(Counted.text(expected, "heading"))",
          &summary)
      case .faulty(let error): try hold(prepared, error.summary, &summary)
      case .total: break
      }
    }
    run.request.progress?(ProgressStep("sorting and matching"))
    summary.note(blankRows: outcome.blankRows)
    summary.oddities = oddities.all
    guard var digests = try writer?.finish().digests else { return [:] }
    try resolve(outcome.names, &summary)
    digests["record"] = outcome.recordDigest
    return digests
  }

  private mutating func give(
    _ prepared: PreparedRow, _ fate: RowFate, _ summary: inout RegisterImportSummary
  ) throws {
    switch fate {
    case .new:
      summary.new += 1
      try writer?.writeNew(prepared)
    case .changed(let asset):
      summary.changed += 1
      try list(changesOf: asset, prepared, &summary)
      let id = registered.ids[asset]
      try writer?.writeChanged(prepared, asset: id)
    case .unchanged(let asset):
      summary.unchanged += 1
      let (record, id) = (registered.records[asset], registered.ids[asset])
      try writer?.writeUnchanged(prepared, record: record, asset: id)
    case .held(let conflict):
      try hold(prepared, words(conflict, prepared.row), &summary)
      return
    }
    summary.placeholders += prepared.row.placeholders
    oddities.count(prepared.row.findings, line: prepared.line, headings: run.table.layout.headings)
  }

  private mutating func hold(
    _ prepared: PreparedRow, _ reason: String, _ summary: inout RegisterImportSummary
  ) throws {
    summary.held.append(RegisterImportSummary.HeldRow(line: prepared.line, reason: reason))
    try writer?.writeHeld(prepared, reason: reason)
  }

  private func words(_ conflict: RowConflict, _ row: RegisterRow) -> String {
    switch conflict {
    case .keysDisagree(let pointed):
      let parts = RowKeyKind.allCases.compactMap { kind in
        pointed[kind].map {
          "its \(kind.rawValue)\(value(kind, row)) is asset \(registered.ids[$0])"
        }
      }
      return parts.joined(separator: ", ")
    case .ambiguous(let kind, let assets):
      let ids = assets.prefix(5).map { String(registered.ids[$0]) }.joined(separator: ", ")
      return "its \(kind.rawValue)\(value(kind, row)) belongs to \(assets.count) assets: \(ids)"
    case .claimedTwice(let asset, let rows):
      return "\(rows.count) rows of this file are asset \(registered.ids[asset])"
    }
  }

  private func value(_ kind: RowKeyKind, _ row: RegisterRow) -> String {
    let slots = run.shape.keySlots
    let slot =
      switch kind {
      case .tag: slots.tag
      case .serial: slots.serial
      case .hostname: slots.hostname
      case .name: slots.name
      }
    return slot.flatMap { row.text($0) }.map { " '\($0)'" } ?? ""
  }

  private func list(
    changesOf asset: Int, _ prepared: PreparedRow, _ summary: inout RegisterImportSummary
  ) throws {
    guard run.request.listsChanges else { return }
    let fields = run.shape.fields
    let old = try run.transaction.values(ofRecord: registered.records[asset], fields)
    for (slot, field) in fields.enumerated() where old[slot] != prepared.row.text(slot) {
      summary.changes.append(
        RegisterImportSummary.Change(
          line: prepared.line, asset: registered.ids[asset], field: field, old: old[slot],
          new: prepared.row.text(slot)))
    }
  }

  private func resolve(_ names: StatedNames, _ summary: inout RegisterImportSummary) throws {
    summary.unknownPeople = try unknown(names.people, .person)
    summary.unknownPlaces = try unknown(names.places, .place)
    if summary.changed > 0 {
      try run.transaction.forgetUnstatedNames(
        organisation: run.organisation, stated: names, batch: batch)
    }
  }

  /// The names that the directory doesn't know, those of most rows first.
  private func unknown(_ names: [UInt64: StatedNames.Stated], _ kind: ResolvedKind) throws
    -> [RegisterImportSummary.UnknownName]
  {
    let stated = names.values.sorted { ($1.rows, $0.text) < ($0.rows, $1.text) }
    let resolutions = try run.transaction.resolve(
      stated.map(\.text), kind, organisation: run.organisation)
    return zip(stated, resolutions).compactMap { name, resolution in
      guard resolution.target == nil else { return nil }
      return RegisterImportSummary.UnknownName(
        text: name.text, rows: name.rows, suggestion: resolution.suggestion)
    }
  }
}
