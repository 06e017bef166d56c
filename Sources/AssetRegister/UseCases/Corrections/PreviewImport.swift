/// What an import would change in the gaps.
public struct ImportPreview: Sendable, Equatable {
  /// The gaps that it would close, and those that open because more is known then, by question.
  public let closed: [GapChange]
  public let opened: [GapChange]
  /// The rows that would be on hold.
  public let held: Int
  /// Each gap by itself.
  let closedGaps: Set<GapList.Gap>
  let openedGaps: Set<GapList.Gap>
}

extension Register {
  /// Imports a file as a dry run, and tells which gaps that closes and opens: exactly those that the import itself does.
  ///
  /// It asks every question twice, which takes as long as two reports of gaps besides the import.
  /// - Throws: `RegisterError` as ``importRegister(_:occasion:)`` does.
  public func previewImport(_ request: RegisterImport, occasion: Occasion) throws -> ImportPreview {
    var request = request
    request.isDryRun = true
    let fingerprint = PendingFingerprint(of: request.path)
    let table = try RegisterTable(
      path: request.path, encoding: request.encoding, delimiter: request.delimiter,
      sheet: request.sheet)
    return try change(occasion: occasion, dryRun: true, inBulk: true) { transaction in
      let before = try GapList(transaction, path: path, today: occasion.today)
      let summary = try RegisterImportRun(request, table, occasion, transaction)
        .carryOut(fingerprint.value())
      let after = try GapList(transaction, path: path, today: occasion.today)
      let (closed, opened) = (
        before.gaps.subtracting(after.gaps), after.gaps.subtracting(before.gaps)
      )
      return ImportPreview(
        closed: before.counts(of: closed), opened: after.counts(of: opened),
        held: summary.held.count, closedGaps: closed, openedGaps: opened)
    }
  }
}

/// Every gap that counts on a day.
struct GapList {
  /// A gap as a question and what it is about; what it says may change while it stays the same.
  struct Gap: Hashable, Sendable {
    let question: String
    let target: GapTarget
  }

  private(set) var gaps: Set<Gap> = []
  private var questions: [GapQuestion] = []

  init(_ transaction: Transaction, path: String, today: String) throws {
    let sweep = GapSweep(path: path, today: today, scope: AssetScope()) { _, _, _ in true }
    for found in try sweep.inOrder(over: transaction, telling: { $0 }) {
      questions.append(found.question)
      for row in found.rows.values.joined() {
        gaps.insert(Gap(question: found.question.id, target: row.target))
      }
    }
  }

  /// How many of some gaps each question has, the most severe first.
  func counts(of some: Set<Gap>) -> [GapChange] {
    questions.compactMap { question in
      let count = some.count { $0.question == question.id }
      return count == 0
        ? nil : GapChange(question: question.id, title: question.title, count: count)
    }
  }
}
