import Tabular

/// A table of devices, a row each: comma-, semicolon- or tab-separated text, read by its headings.
struct SightingTable: ScanFormat {
  let preset: TablePreset

  var name: String { preset.name }
  var title: String { preset.title }

  func recognises(_ file: ScanFile) -> Bool {
    HeadHeadings(file.head).map { preset.recognises($0.folded) } ?? false
  }

  func read(
    _ file: ScanFile, _ options: ScanOptions, into sink: (Sighting) throws -> Void
  ) throws -> ScanReading {
    let table = try RegisterTable(
      path: file.path, encoding: nil, delimiter: HeadHeadings(file.head)?.delimiter,
      sheet: file.sheet
    ) { preset.entry(for: $0) != nil }
    var columns = try SightingColumns(
      headings: table.layout.headings, preset: preset, answers: options.answers)
    guard columns.hasIdentifier else { throw refusal(table, options) }
    let time = SightingTime(
      stated: options.seenAt, changedAt: file.changedAt,
      hasSeenColumns: columns.used.contains { $0.meaning.field == .seenAt })
    let orders = try TimeOrders(table, &columns, fileSeconds: time.fileSeconds)
    var pass = SightingPass(columns: columns, time: time)
    let blank = try table.forEachRow { row, kind in
      if let sighting = pass.sighting(row, kind) { try sink(sighting) }
    }
    pass.takeBlank(blank)
    var reading = ScanReading(source: preset.title)
    reading.headings = table.layout.headings
    reading.notes =
      table.notes.map { ScanNote(line: nil, $0) }
      + strangers(columns) + orders.notes + pass.notes
    reading.rejected = pass.rejected
    reading.passedOver = pass.passedOver.counts
    return reading
  }

  private func strangers(_ columns: SightingColumns) -> [ScanNote] {
    columns.strangers.map {
      ScanNote(line: nil, "--map names a heading that is not there, '\($0)'")
    }
  }

  private func refusal(_ table: RegisterTable, _ options: ScanOptions) -> RegisterError {
    let headings = table.layout.headings.filter { !$0.utf8.isEmpty }
      .map { "'\(CellWords.shortened($0, to: 40))'" }
    return RegisterError(
      .badInput,
      "\(table.headingPlace): no column tells one device from another, "
        + "the headings are \(headings.joined(separator: ", "))",
      help: "\(options.command) --map 'HEADING=serial_number'")
  }
}
