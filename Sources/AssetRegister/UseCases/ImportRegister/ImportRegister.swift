import Tabular

extension Register {
  /// Imports a file as one organisation's register, wholly or not at all.
  ///
  /// Every row has one of four outcomes: new, unchanged, changed or held. The same file again changes nothing.
  ///
  /// - Throws: `RegisterError` if the file can't be read, is no table, or has headings that need an answer; then
  ///   nothing is stored.
  public func importRegister(_ request: RegisterImport, occasion: Occasion) throws
    -> RegisterImportSummary
  {
    let before = try FileFingerprint.state(of: request.path)
    let fingerprint = PendingFingerprint(of: request.path)
    let table = try RegisterTable(
      path: request.path, encoding: request.encoding, delimiter: request.delimiter,
      sheet: request.sheet)
    return try change(occasion: occasion, dryRun: request.isDryRun, inBulk: true) { transaction in
      let summary = try RegisterImportRun(request, table, occasion, transaction)
        .carryOut(fingerprint.value())
      guard try FileFingerprint.state(of: request.path) == before else {
        throw RegisterError(
          .inputOutput, "\(request.path): the file changed while it was read; nothing was stored")
      }
      return summary
    }
  }
}

/// One import under way.
struct RegisterImportRun {
  let request: RegisterImport
  let table: RegisterTable
  let transaction: Transaction
  let organisation: String
  /// The register's name.
  let name: String
  let state: RegisterState
  let study: HeadingStudy
  let shape: RowShape

  init(
    _ request: RegisterImport, _ table: RegisterTable, _ occasion: Occasion,
    _ transaction: Transaction
  ) throws {
    self.request = request
    self.table = table
    self.transaction = transaction
    organisation = try transaction.knownOrganisation(request.organisation)
    name = try transaction.registerName(request, organisation: organisation)
    state = try transaction.registerState(organisation: organisation, name: name)
    var answers = state.answers.limited(to: HeadingColumn.all(table.layout.headings))
    answers.merge(request.answers)
    guard let today = CalendarDay(request.asOf ?? occasion.today) else {
      throw RegisterError(
        .usage, "'\(request.asOf ?? occasion.today)' is no day, expected one such as 2026-11-24")
    }
    study = try HeadingStudy(
      table, answers: answers, places: transaction.knownPlaces(), today: today)
    guard study.plan.questions.isEmpty else {
      throw HeadingQuestions.error(
        study.plan.questions, place: table.headingPlace,
        command: request.command)
    }
    shape = RowShape(
      plan: study.plan, dateOrders: study.dateOrders, defaultKind: request.defaultKind)
    try checkIdentity()
  }

  /// A file must name its assets somehow.
  private func checkIdentity() throws {
    let names: Set = [
      "asset_tag", "name", "description", "serial_number", "hostname", "category", "location",
    ]
    guard !shape.fields.contains(where: { names.contains($0.name) }) else { return }
    let headings = table.layout.headings.map { "'\($0)'" }.joined(separator: ", ")
    throw RegisterError(
      .badInput,
      "\(table.headingPlace): no column holds a name, a tag, a serial number, a hostname or a "
        + "description; the headings were \(headings)",
      help: "\(request.command) --map 'HEADING=name'")
  }

  /// Does it; `file` is the file's fingerprint.
  func carryOut(_ file: (sha256: String, bytes: Int)) throws -> RegisterImportSummary {
    var summary = RegisterImportSummary(
      request, table, organisation: organisation, register: name, study)
    let registered = try transaction.registeredRows(register: state.id)
    let compared = try compare(with: registered.contents)
    let fates = compared.fates
    summary.isRepeat =
      state.newest?.sha256 == file.sha256 && !fates.changesAnything
      && (request.asOf == nil || request.asOf == state.newest?.asOf)
    let isPartial = request.isPartial || heldRowColumn != nil
    summary.isPartial = isPartial
    summary.notes += study.dateNotes + ageNotes + kindNotes
    if summary.isRepeat, compared.isAllUnchanged {
      summary.keep(compared)
      return summary
    }
    let basis = try transaction.linkBasis(register: state.id)
    let batch = summary.isRepeat ? nil : try openBatch(file, isPartial: isPartial)
    var pass = try RegisterImportPass(self, batch: batch, registered, fates)
    // Of a first file all rows are new; how many they are is told from its size.
    let digests = try transaction.withoutIndexes(whenAdding: fates.isUniform ? file.bytes / 150 : 0)
    {
      try pass.run(&summary)
    }
    guard summary.rows > 0 else {
      throw RegisterError(
        .badInput,
        "\(table.headingPlace): no rows below the headings; nothing was stored")
    }
    guard summary.isBalanced else {
      throw RegisterError(
        .inputOutput,
        "\(table.path): \(summary.rows) rows went in and "
          + "\(summary.new + summary.unchanged + summary.changed + summary.held.count) came out; nothing was stored"
      )
    }
    try finish(batch, basis, &summary, digests)
    return summary
  }

  /// A warning where the file is older than the register's newest, whose values it replaces.
  private var ageNotes: [String] {
    guard let asOf = request.asOf, let newest = state.newest?.asOf,
      asOf.utf8.lexicographicallyPrecedes(newest.utf8)
    else { return [] }
    return [
      "exported on \(asOf), before the register's newest file of \(newest): where they differ, the older values count now"
    ]
  }

  /// A hint where nothing tells the kind of any row, so that the assets would have none.
  private var kindNotes: [String] {
    let tellsKind = study.plan.columns.contains { ["kind", "category"].contains($0.field.name) }
    guard !tellsKind, request.defaultKind == nil else { return [] }
    return ["no column tells the kind of the assets: say it with --kind, such as --kind hardware"]
  }

  /// The layout of the records of this file, made where it is new.
  func layoutID() throws -> Int64 {
    try transaction.layoutID(table.layout.headings, fields: shape.columnFields)
  }

  private func openBatch(_ file: (sha256: String, bytes: Int), isPartial: Bool) throws -> Int64 {
    var draft = BatchDraft(kind: "register")
    draft.fileName = table.fileName
    draft.fileSHA256 = file.sha256
    draft.fileBytes = file.bytes
    draft.encoding = table.source.encoding
    draft.delimiter = table.source.delimiter
    draft.headingLine = table.layout.headingLine
    draft.asOf = request.asOf
    draft.isPartial = isPartial
    draft.registerID = state.id
    return try transaction.insert(draft)
  }

  private func finish(
    _ batch: Int64?, _ basis: LinkBasis?, _ summary: inout RegisterImportSummary,
    _ digests: [String: [UInt8]]
  ) throws {
    guard let batch else { return }
    for decision in study.plan.decisions {
      let column = study.mapping.columns[decision.column - 1]
      let isAnswered = request.answers.answer(for: column) != nil
      guard isAnswered || decision.origin == .values else { continue }
      try transaction.insertMapping(
        batch: batch, register: state.id, heading: column.key, field: decision.field)
    }
    try transaction.insertNotes(batch: batch, summary.notesToKeep)
    if summary.unchanged == summary.rows {
      try transaction.forgetUnusedLayout(layoutID())
    }
    try transaction.relink(.since(basis))
    summary.missing = summary.isPartial ? 0 : try transaction.missingCount(register: state.id)
    try transaction.log(
      action: "import register", batch: batch,
      summary: "\(summary.fileName) as \(organisation) \(name): \(summary.rows) rows, "
        + "\(summary.new) new, \(summary.unchanged) unchanged, \(summary.changed) changed, "
        + "\(summary.held.count) held",
      known: digests)
    summary.batch = request.isDryRun ? nil : batch
  }

  /// Finds each row's asset; not needed for the first file of a register.
  ///
  /// Most rows of a newer file say what they said before and are known by that: only the others' keys are read.
  private func compare(with contents: [UInt64]) throws -> ComparedFile {
    var compared = ComparedFile()
    guard !contents.isEmpty else { return compared }
    var pairing = RowPairing(contents)
    var row = RegisterRow(slots: shape.fields.count)
    var memo = shape.memo()
    compared.blankRows = try table.forEachRow { cells, kind in
      guard kind == .data else {
        compared.otherRows += 1
        return
      }
      compared.dataRows += 1
      guard !pairing.pair(shape.content(of: cells)) else { return }
      shape.read(cells, into: &row, &memo)
      pairing.add(shape.keys(of: row))
    }
    compared.fates = try pairing.fates {
      try transaction.eachRegisteredKeys(register: state.id, $0)
    }
    return compared
  }

  /// The column in which an export of held rows says which row each is.
  var heldRowColumn: Int? {
    table.layout.headings.firstIndex { Fold.heading($0) == HeldRows.referenceKey }
  }
}
