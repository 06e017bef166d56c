extension Register {
  /// Reads a discovery scan, keeps its sightings, and finds out which registered asset each of them is.
  ///
  /// Nothing a register states is changed. The same file again changes nothing.
  ///
  /// - Throws: `RegisterError` if the file can't be read, is of no known format, or is not sound; then nothing is stored.
  public func enrich(from request: ScanRequest, occasion: Occasion) throws -> ScanSummary {
    let before = try FileFingerprint.state(of: request.path)
    let fingerprint = PendingFingerprint(of: request.path)
    let file = try ScanFile(path: request.path, sheet: request.sheet)
    let format = try ScanFormats.format(of: file, named: request.format)
    return try change(occasion: occasion, dryRun: request.isDryRun, inBulk: true) { transaction in
      let summary = try ScanImport(request, file, format, transaction)
        .carryOut(fingerprint.value())
      guard try FileFingerprint.state(of: request.path) == before else {
        throw RegisterError(
          .inputOutput, "\(request.path): the file changed while it was read; nothing was stored")
      }
      return summary
    }
  }
}

/// One reading of a scan under way.
private struct ScanImport {
  let request: ScanRequest
  let file: ScanFile
  let format: any ScanFormat
  let transaction: Transaction
  let organisation: String

  init(
    _ request: ScanRequest, _ file: ScanFile, _ format: any ScanFormat, _ transaction: Transaction
  ) throws {
    self.request = request
    self.file = file
    self.format = format
    self.transaction = transaction
    organisation = try transaction.knownOrganisation(request.organisation)
  }

  /// Does it; `fingerprint` is the file's.
  func carryOut(_ fingerprint: (sha256: String, bytes: Int)) throws -> ScanSummary {
    var summary = ScanSummary()
    summary.fileName = file.name
    summary.organisation = organisation
    summary.isDryRun = request.isDryRun
    summary.format = format.title
    summary.repeats = try transaction.scan(
      holding: fingerprint.sha256, organisation: organisation, source: request.source,
      sheet: file.sheet)
    guard summary.repeats == nil else { return summary }
    let batch = try openBatch(fingerprint)
    var writer = try SightingWriter(transaction, batch: batch)
    let reading = try format.read(file, options()) { sighting in
      try writer.write(sighting)
      if writer.count & 0x3FF == 0 {
        request.progress?(ProgressStep("reading", done: writer.count, unit: "sightings"))
      }
    }
    request.progress?(ProgressStep("matching"))
    take(reading, writer, &summary)
    try keep(reading, summary, batch: batch)
    try transaction.deriveSightingPlaces(ofBatch: batch)
    summary.relinking = try transaction.relink(.scan(batch))
    try transaction.traceRecords()
    summary.links = try transaction.linkCounts(ofBatch: batch)
    try transaction.log(
      action: "enrich", batch: batch,
      summary: "\(file.name) of \(organisation) by \(summary.source): "
        + "\(Counted.text(summary.sightings, "sighting")), \(summary.links.linked) linked, "
        + "\(summary.links.suggested) suggested, \(summary.links.unknown) unknown")
    summary.batch = request.isDryRun ? nil : batch
    return summary
  }

  private func options() throws -> ScanOptions {
    var options = ScanOptions(command: request.command)
    options.seenAt = request.seenAt
    options.acceptsPartial = request.acceptsPartial
    options.answers = try transaction.scanAnswers(organisation: organisation, source: answerSource)
    options.answers.merge(request.answers) { _, new in new }
    return options
  }

  /// What answers about headings are remembered under.
  private var answerSource: String { request.source ?? format.title }

  private func openBatch(_ fingerprint: (sha256: String, bytes: Int)) throws -> Int64 {
    var draft = BatchDraft(kind: "scan")
    draft.fileName = file.name
    draft.fileSHA256 = fingerprint.sha256
    draft.fileBytes = fingerprint.bytes
    if let sheet = file.sheet { (draft.encoding, draft.delimiter) = ("xlsx", sheet) }
    return try transaction.insert(draft)
  }

  private func take(_ reading: ScanReading, _ writer: SightingWriter, _ summary: inout ScanSummary)
  {
    summary.source = request.source ?? reading.source
    summary.sightings = writer.count
    summary.seenFrom = writer.seenFrom
    summary.seenUntil = writer.seenUntil
    summary.isPartial = reading.isPartial
    summary.rejected = reading.rejected.map { .init(line: $0.line, reason: $0.reason) }
    summary.passedOver = reading.passedOver.map { .init(reason: $0.reason, count: $0.count) }
    summary.notes = reading.notes.map { note in
      note.line.map { "line \($0): \(note.text)" } ?? note.text
    }
  }

  private func keep(_ reading: ScanReading, _ summary: ScanSummary, batch: Int64) throws {
    try transaction.insertScan(
      summary, format: format.name, headings: reading.headings, batch: batch)
    try transaction.insertRejected(reading.rejected, batch: batch)
    try transaction.insertNotes(
      batch: batch,
      reading.notes.map { ("reading", $0.line, $0.text) }
        + reading.passedOver.map { ("passed over", nil, "\($0.count): \($0.reason)") })
    for (heading, field) in request.answers.sorted(by: { $0.key < $1.key }) {
      try transaction.insertScanMapping(
        batch: batch, source: answerSource, heading: heading, field: field)
    }
  }
}
