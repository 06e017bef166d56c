import Workbook

/// What an export wrote.
public struct ExportSummary: Sendable, Equatable {
  /// The rows written.
  public let rows: Int
  /// The cells that got an apostrophe so that no spreadsheet runs them as formulas.
  public let guardedCells: Int
}

extension Register {
  /// Writes one kind of thing out of the register, piece by piece, in an order that never changes.
  ///
  /// - Throws: `RegisterError` if the organisation or register is unknown, or what `sink` throws.
  public func export(
    _ request: ExportRequest, as format: TableFormat, to sink: ([UInt8]) throws -> Void
  ) throws -> ExportSummary {
    try read { transaction in
      let rows = try ExportRows(request, format, transaction)
      var output = TableOutput(format, columns: rows.columns)
      try rows.forEach { row in
        output.row(row)
        if output.count % 256 == 0 { try sink(output.take()) }
      }
      output.finish()
      try sink(output.take())
      return ExportSummary(rows: output.count, guardedCells: output.guardedCells)
    }
  }

  /// Makes a workbook of one kind of thing out of the register: a cover, and a sheet with one table.
  ///
  /// Cells are text whatever they hold, so none is guarded; days are days and counts are numbers.
  /// - Throws: `RegisterError` if the organisation or register is unknown, or a sheet can't hold it.
  public func exportWorkbook(
    _ request: ExportRequest, today: String
  ) throws -> (bytes: [UInt8], summary: ExportSummary) {
    try read { transaction in
      let rows = try ExportRows(request, .json, transaction)
      let partnership = try transaction.gapSubject(today: today).partnership
      let cover = ExportCover(request, partnership: partnership, today: today)
      var count = 0
      let bytes = try WorkbookReport.bytes(title: cover.title) { book in
        try book.addPage("Cover", cover.lines)
        try book.addTable(cover.name, rows.columns.map { SheetColumn($0.title) }) { add in
          try rows.forEach { row in
            count += 1
            try add(zip(row, rows.columns).map { WorkbookReport.cell($0, $1.content) })
          }
        }
      }
      return (bytes, ExportSummary(rows: count, guardedCells: 0))
    }
  }
}

/// The rows of an export, handed over one by one.
private struct ExportRows {
  let columns: [OutputColumn]
  let forEach: (([String?]) throws -> Void) throws -> Void

  init(_ request: ExportRequest, _ format: TableFormat, _ transaction: Transaction) throws {
    let trust = try request.trust.map(transaction.knownOrganisation)
    let register = try request.register.map { try transaction.knownRegister($0, of: trust) }
    let request = ExportRequest(request.kind, trust: trust, register: register)
    switch request.kind {
    case .assets: self.init(assets: request, transaction)
    case .held: try self.init(held: request, format, transaction)
    case .links: self.init(Transaction.links, request, transaction)
    case .sightings: self.init(Transaction.sightings, request, transaction)
    case .fills: self.init(Transaction.fills, request, transaction)
    case .conflicts: self.init(Transaction.conflicts, request, transaction)
    case .unregistered: self.init(Transaction.unregistered, request, transaction)
    case .duplicates: self.init(Transaction.duplicates, request, transaction)
    case .shared: self.init(Transaction.shared, request, transaction)
    case .decisions: self.init(Transaction.decisions, request, transaction)
    case .assignments: self.init(Transaction.assignments, request, transaction)
    case .unacknowledged: self.init(Transaction.unacknowledged, request, transaction)
    case .acceptances: self.init(Transaction.acceptances, request, transaction)
    case .findings: self.init(Transaction.findings, request, transaction)
    case .corrections:
      throw RegisterError(.usage, "corrections are one register's, expected writeCorrections")
    case .places: self.init(Transaction.places, request, transaction)
    case .people: self.init(Transaction.people, request, transaction)
    }
  }

  private init(_ query: ExportQuery, _ request: ExportRequest, _ transaction: Transaction) {
    columns = query.columns
    forEach = { body in try transaction.eachRow(of: query, for: request, body) }
  }

  private init(assets request: ExportRequest, _ transaction: Transaction) {
    columns = Transaction.assets.columns
    forEach = { body in
      var rows = RawObjects()
      var whole = WholeCells()
      let count = Transaction.assets.columns.count - 1
      try transaction.eachRow(of: Transaction.assets, for: request) { row in
        let raw = rows.object(
          headings: row[count] ?? "", cells: whole.cells(row[(count + 1)...]))
        try body(row.prefix(count) + [raw])
      }
    }
  }

  private init(held request: ExportRequest, _ format: TableFormat, _ transaction: Transaction)
    throws
  {
    let registers = try transaction.registersWithHeldRows(request)
    guard registers.count < 2 else {
      throw RegisterError(
        .usage, "several registers have rows on hold, name one",
        help: registers.map {
          "iar export held --trust \($0.0.trust ?? "") --name '\($0.0.register ?? "")'"
            + "   # \(Counted.text($0.count, "row"))"
        }.joined(separator: "\n        "))
    }
    let table = HeldTable(try registers.first.map { try transaction.heldRows($0.0) } ?? [])
    columns = table.columns(for: format)
    forEach = { body in try table.rows.forEach(body) }
  }
}
