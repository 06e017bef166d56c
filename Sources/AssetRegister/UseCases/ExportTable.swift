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
      let trust = try request.trust.map(transaction.knownOrganisation)
      let register = try request.register.map { try transaction.knownRegister($0, of: trust) }
      let request = ExportRequest(request.kind, trust: trust, register: register)
      switch request.kind {
      case .assets: return try writeAssets(request, format, transaction, sink)
      case .held: return try writeHeldRows(request, format, transaction, sink)
      case .links: return try write(Transaction.links, request, format, transaction, sink)
      case .sightings: return try write(Transaction.sightings, request, format, transaction, sink)
      case .fills: return try write(Transaction.fills, request, format, transaction, sink)
      case .conflicts: return try write(Transaction.conflicts, request, format, transaction, sink)
      case .unregistered:
        return try write(Transaction.unregistered, request, format, transaction, sink)
      case .duplicates: return try write(Transaction.duplicates, request, format, transaction, sink)
      case .shared: return try write(Transaction.shared, request, format, transaction, sink)
      case .decisions: return try write(Transaction.decisions, request, format, transaction, sink)
      case .assignments:
        return try write(Transaction.assignments, request, format, transaction, sink)
      case .findings: return try write(Transaction.findings, request, format, transaction, sink)
      case .places: return try write(Transaction.places, request, format, transaction, sink)
      case .people: return try write(Transaction.people, request, format, transaction, sink)
      }
    }
  }

  private func write(
    _ query: ExportQuery, _ request: ExportRequest, _ format: TableFormat,
    _ transaction: Transaction, _ sink: ([UInt8]) throws -> Void
  ) throws -> ExportSummary {
    var output = TableOutput(format, columns: query.columns)
    try transaction.eachRow(of: query, for: request) { row in
      output.row(row)
      try output.pass(to: sink)
    }
    return try output.finished(sink)
  }

  private func writeAssets(
    _ request: ExportRequest, _ format: TableFormat, _ transaction: Transaction,
    _ sink: ([UInt8]) throws -> Void
  ) throws -> ExportSummary {
    var output = TableOutput(format, columns: Transaction.assets.columns)
    var rows = RawObjects()
    try transaction.eachRow(of: Transaction.assets, for: request) { row in
      let raw = rows.object(headings: row[row.count - 2] ?? "", cells: row[row.count - 1] ?? "")
      output.row(row.dropLast(2) + [raw])
      try output.pass(to: sink)
    }
    return try output.finished(sink)
  }

  private func writeHeldRows(
    _ request: ExportRequest, _ format: TableFormat, _ transaction: Transaction,
    _ sink: ([UInt8]) throws -> Void
  ) throws -> ExportSummary {
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
    var output = TableOutput(format, columns: table.columns(for: format))
    for row in table.rows {
      output.row(row)
      try output.pass(to: sink)
    }
    return try output.finished(sink)
  }
}

extension TableOutput {
  /// Hands on what was written once it is a good piece.
  fileprivate mutating func pass(to sink: ([UInt8]) throws -> Void) throws {
    if count % 256 == 0 { try sink(take()) }
  }

  fileprivate mutating func finished(_ sink: ([UInt8]) throws -> Void) throws -> ExportSummary {
    finish()
    try sink(take())
    return ExportSummary(rows: count, guardedCells: guardedCells)
  }
}
