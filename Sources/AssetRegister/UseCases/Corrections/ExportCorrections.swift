import Tabular
import Workbook

extension Register {
  /// Writes one register of an organisation as its own file has it, with what was found filled in where it was empty,
  /// and two columns that say what changed, why, and where that comes from.
  ///
  /// With the file at hand it is mended in place: cells are filled in and the two columns put in, and every other byte
  /// is the file's; of a workbook, every other cell, format, sheet and part. Without it the headings, their order, the
  /// delimiter, the encoding and the cells are the file's; quotes, line ends, titles above the headings, blank rows and
  /// rows of totals are not kept. A place is never filled in: where none is recorded, the row says where the asset was
  /// last seen. Importing the file again as the same register leaves the two columns out.
  ///
  /// - Throws: `RegisterError` if there is no such register, there are several and none is named, or the file is not the
  ///   one that was imported.
  public func writeCorrections(
    _ request: CorrectionRequest, today: String, to sink: ([UInt8]) throws -> Void
  ) throws -> CorrectionSummary {
    try read { transaction in
      let draft = try CorrectionDraft(transaction, request, today: today)
      guard let source = request.source else {
        var table = try CorrectionTable(draft.base, draft.plan())
        try table.write(transaction, to: sink)
        return table.summary
      }
      try draft.base.check(source)
      do {
        guard !draft.base.isWorkbook else {
          var mender = try WorkbookMender(source, draft)
          try sink(mender.bytes())
          return mender.summary
        }
        let headings = try TextMender.headings(source, draft.base)
        var mender = try TextMender(source, draft.base, draft.plan(headingsOfFile: headings))
        try mender.write(to: sink)
        return mender.summary
      } catch let error as TableError {
        throw RegisterError(error)
      } catch let error as WorkbookError {
        throw RegisterError(error)
      }
    }
  }
}

/// What a send-back is made from.
struct CorrectionDraft {
  let base: CorrectionBase
  private let transaction: Transaction
  private let today: String
  private let answers: HeadingAnswers
  private let isInPlace: Bool

  init(_ transaction: Transaction, _ request: CorrectionRequest, today: String) throws {
    self.transaction = transaction
    self.today = today
    base = try transaction.correctionBase(request)
    answers = try transaction.knownAnswers(organisation: base.organisation, name: base.register)
    isInPlace = request.source != nil
  }

  /// Decides what happens to every row, under the headings of the file itself or, without it, those of its rows.
  func plan(headingsOfFile: [String]? = nil, formulas: [Int: Set<Int>] = [:]) throws
    -> CorrectionPlan
  {
    let coder = RawCellCoder(TextMender.dialect(base))
    let columns = CorrectionColumns(
      try headingsOfFile ?? transaction.correctionLayout(base).headings, answers,
      layouts: try transaction.layouts(ofRegister: base.registerID),
      keepsAdded: headingsOfFile != nil)
    var summary = CorrectionSummary(base, isInPlace: isInPlace)
    // All other encodings are told from the bytes.
    if base.encoding == TextEncoding.macRoman.rawValue { summary.encoding = base.encoding }
    let filler = try CorrectionFiller(
      transaction, base, today: today, formulas: formulas, summary: summary,
      canEncode: coder.canEncode)
    return try CorrectionPlan(transaction, base, columns, answers, filler)
  }
}

extension CorrectionBase {
  /// Refuses a file that is not the one the register was read from.
  fileprivate func check(_ source: String) throws {
    guard try FileFingerprint.of(source).sha256 != sha256 else { return }
    throw RegisterError(
      .badInput,
      "\(source): not the file that \(organisation) \(register) was read from, its content differs",
      help: "give \(file) as it was imported in batch \(batch), or leave out --from")
  }
}

extension Transaction {
  /// The one register that a send-back is asked of.
  fileprivate func correctionBase(_ request: CorrectionRequest) throws -> CorrectionBase {
    let organisation = try knownOrganisation(request.organisation)
    let register = try request.register.map { try knownRegister($0, of: organisation) }
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
