extension Register {
  /// Takes a directory file into the register: organisations, locations, networks, switch ports, people or review periods.
  ///
  /// A row that says what the register states already writes nothing; where all rows do, no batch is made. With
  /// `skipsBad` the good rows of a file are taken and the bad ones listed. A dry run does everything and takes it back.
  ///
  /// - Throws: `RegisterError`; `.badInput` with every bad row listed, and nothing stored, unless `skipsBad`.
  public func importDirectory(
    _ kind: DirectoryKind, from path: String, sheet: String? = nil, skipsBad: Bool = false,
    dryRun: Bool = false,
    occasion: Occasion
  ) throws -> DirectoryImport {
    switch kind {
    case .organisations: try take(Organisation.self, path, sheet, skipsBad, dryRun, occasion)
    case .locations: try take(Location.self, path, sheet, skipsBad, dryRun, occasion)
    case .networks: try take(Network.self, path, sheet, skipsBad, dryRun, occasion)
    case .ports: try take(SwitchPort.self, path, sheet, skipsBad, dryRun, occasion)
    case .people: try take(Person.self, path, sheet, skipsBad, dryRun, occasion)
    case .reviewPeriods: try take(ReviewPeriod.self, path, sheet, skipsBad, dryRun, occasion)
    }
  }

  private func take<Entry: ReadableEntry & StoredEntry>(
    _ type: Entry.Type, _ path: String, _ sheet: String?, _ skipsBad: Bool, _ dryRun: Bool,
    _ occasion: Occasion
  ) throws -> DirectoryImport {
    let table = try DirectoryTable.read(path, sheet: sheet, columns: Entry.columns)
    return try change(occasion: occasion, dryRun: dryRun) { transaction in
      let known = KnownOrganisations(try transaction.organisations())
      let reading = DirectoryReading<Entry>(table, organisations: known)
      guard skipsBad || reading.problems.isEmpty else {
        throw refusal(of: reading, lacksOrganisations: known.isEmpty && table.namesOrganisations)
      }
      let current = try Entry.current(in: transaction)
      let plan = DirectoryPlan(reading.entries, current: current)
      let batch = try transaction.store(
        plan, as: BatchDraft(Entry.kind, table), current: current)
      let result = DirectoryImport(
        file: table.fileName, rows: reading.rows, new: plan.new, unchanged: plan.unchanged,
        changed: plan.changed, bad: reading.bad, problems: reading.messages,
        notes: reading.notes, batch: dryRun ? nil : batch, isDryRun: dryRun)
      guard result.isAccountedFor else {
        throw RegisterError(.inputOutput, "\(path): some rows have no outcome; nothing was stored")
      }
      if let batch {
        try transaction.deriveResolutions()
        try transaction.deriveSightingPlaces()
        try transaction.log(
          action: "import \(Entry.kind.rawValue)", batch: batch, summary: result.summary)
      }
      return result
    }
  }

  private func refusal<Entry>(of reading: DirectoryReading<Entry>, lacksOrganisations: Bool)
    -> RegisterError
  {
    let lines =
      reading.messages + [
        "\(reading.source.path): \(reading.bad) of \(Counted.text(reading.rows, "row")) "
          + "\(reading.bad == 1 ? "is" : "are") bad, nothing was stored"
      ]
    return RegisterError(
      .badInput, lines.joined(separator: "\n"),
      help: lacksOrganisations
        ? "iar import organisations FILE"
        : "mend the rows, or take the others with: iar import \(Entry.kind.command) "
          + "\(reading.source.path) --skip-bad")
  }
}

extension BatchDraft {
  /// A batch of a directory file.
  fileprivate init(_ kind: DirectoryKind, _ table: DirectoryTable) {
    self.init(kind: kind.rawValue)
    fileName = table.fileName
    fileSHA256 = table.sha256
    fileBytes = table.bytes
    encoding = table.source.encoding
    delimiter = table.source.delimiter
    headingLine = table.headingLine
  }
}
