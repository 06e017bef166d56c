import Tabular

extension Register {
  /// Writes one register of an organisation as its own file has it, with what was found filled in where it was empty,
  /// and two columns that say what changed, why, and where that comes from.
  ///
  /// Headings, their order, the delimiter and the encoding are the file's; cells that were not empty stay byte for byte.
  /// Titles above the headings, blank rows and rows of totals are not kept. Importing the file again as the same
  /// register leaves the two columns out.
  ///
  /// - Throws: `RegisterError` if there is no such register, or there are several and none is named.
  public func writeCorrections(
    trust: String, register name: String?, today: String, to sink: ([UInt8]) throws -> Void
  ) throws -> CorrectionSummary {
    try read { transaction in
      let base = try transaction.correctionBase(trust, name)
      var table = try CorrectionTable(transaction, base, today: today)
      try table.write(transaction, to: sink)
      return table.summary
    }
  }
}

/// One send-back under way.
struct CorrectionTable {
  private let base: CorrectionBase
  private var columns: CorrectionColumns
  private var filler: CorrectionFiller
  private let encoder: TextEncoder
  private var writer: CSVWriter

  var summary: CorrectionSummary { filler.summary }

  init(_ transaction: Transaction, _ base: CorrectionBase, today: String) throws {
    self.base = base
    encoder = TextEncoder(TextEncoding(rawValue: base.encoding) ?? .utf8)
    writer = CSVWriter(
      guardsFormulas: false, delimiter: Delimiter(name: base.delimiter) ?? .comma)
    columns = CorrectionColumns(
      try transaction.correctionLayout(base).headings,
      try transaction.knownAnswers(organisation: base.organisation, name: base.register),
      layouts: try transaction.layouts(ofRegister: base.registerID))
    filler = CorrectionFiller(
      found: try transaction.foundValues(base, today: today),
      stated: try transaction.identifiersStated(base), encoder: encoder,
      summary: CorrectionSummary(
        organisation: base.organisation, register: base.register, file: base.file))
  }

  mutating func write(_ transaction: Transaction, to sink: ([UInt8]) throws -> Void) throws {
    try sink(encoder.byteOrderMark)
    writer.record(
      columns.headings + [AddedColumns.changesHeading, AddedColumns.sourceHeading])
    try transaction.eachCorrectionRow(base) { row in
      write(row)
      if writer.bytes.count > 1 << 16 { try drain(to: sink) }
    }
    try drain(to: sink)
  }

  private mutating func write(_ row: CorrectionRow) {
    let cells = columns.cells(row)
    let filled = filler.fill(cells, of: row, columns)
    for (index, cell) in cells.enumerated() {
      if let value = filled.columns[index] {
        writer.cell(Array(value.utf8).span, guardsFormulas: true)
      } else {
        writer.cell(Array(cell.utf8).span, guardsFormulas: false)
      }
    }
    // A row too short stays so: more cells would make it look whole.
    for words in cells.count < columns.headings.count ? [] : [filled.changes, filled.sources] {
      writer.cell(Array(words.joined(separator: "; ").utf8).span, guardsFormulas: true)
    }
    writer.endRecord()
  }

  private mutating func drain(to sink: ([UInt8]) throws -> Void) throws {
    var bytes: [UInt8] = []
    writer.drain { span in span.withUnsafeBufferPointer { bytes = Array($0) } }
    try sink(encoder.encode(bytes))
  }
}

extension Transaction {
  /// The one register that a send-back is asked of.
  fileprivate func correctionBase(_ trust: String, _ name: String?) throws -> CorrectionBase {
    let organisation = try knownOrganisation(trust)
    let register = try name.map { try knownRegister($0, of: organisation) }
    let bases = try correctionBases(organisation, register)
    guard let base = bases.first else {
      throw RegisterError(
        .missing, "'\(organisation)' has no register that was imported from a file",
        help: "iar import register FILE --trust \(organisation)")
    }
    guard bases.count == 1 else {
      throw RegisterError(
        .usage, "'\(organisation)' has several registers, name one",
        help: bases.map {
          "iar export corrections --trust \(organisation) --name '\($0.register)'"
        }.joined(separator: "\n        "))
    }
    return base
  }
}
