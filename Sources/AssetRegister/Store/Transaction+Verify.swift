internal import GRDB

extension Transaction {
  /// What SQLite finds wrong with the file itself.
  ///
  /// SQLite 3.40 reports NULL where there is none in a table without rowid whose last column on disk is not the last
  /// declared, such as `place_alias`; each such report is looked into.
  func integrityProblems() throws -> [String] {
    var problems: [String] = []
    var isTrue: [String: Bool] = [:]
    try eachRow("PRAGMA integrity_check(100000)") { row in
      guard let message = row[0], message != "ok" else { return }
      if let column = Self.columnSaidToBeNull(message) {
        let known = try isTrue[message] ?? holdsNull(column.name, in: column.table)
        isTrue[message] = known
        guard known else { return }
      }
      problems.append(message)
    }
    return problems
  }

  /// The table and column of a message such as `NULL value in place_alias.line`, if both are plain names.
  private static func columnSaidToBeNull(_ message: String) -> (table: String, name: String)? {
    let prefix = Array("NULL value in ".utf8)
    guard message.utf8.starts(with: prefix) else { return nil }
    let parts = message.utf8.dropFirst(prefix.count).split(separator: UInt8(ascii: "."))
    guard parts.count == 2,
      parts.allSatisfy({ $0.allSatisfy { $0 == UInt8(ascii: "_") || $0.isASCIILetter } })
    else { return nil }
    return (String(decoding: parts[0], as: UTF8.self), String(decoding: parts[1], as: UTF8.self))
  }

  /// Asked by type, because SQLite trusts NOT NULL and would not look at the values.
  private func holdsNull(_ column: String, in table: String) throws -> Bool {
    try number("SELECT count(*) FROM \(table) WHERE typeof(\(column)) = 'null'") > 0
  }

  /// Rows that refer to rows that are not there.
  func danglingReferences() throws -> [String] {
    var problems: [String] = []
    try eachRow("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT 20") { row in
      let place = row[1].map { "row \($0)" } ?? "a row"
      problems.append(
        "\(row[0] ?? ""): \(place) refers to a row of \(row[2] ?? "") that is not there")
    }
    return problems
  }

  /// Batches whose facts are not those their lines of the log seal, in words; and how many were compared.
  ///
  /// Only the last line counts: of an undone batch it seals that nothing is left, of another all that became its own
  /// when earlier ones were undone.
  func contentProblems() throws -> (problems: [String], compared: Int) {
    let sealed = try sealedBatches()
    var problems: [String] = []
    var compared = 0
    let batches = try batches()
    for batch in batches {
      compared += 1
      let lines = sealed[batch.id] ?? []
      guard let last = lines.last else {
        problems.append("\(batch.words): no line of the log seals it")
        continue
      }
      if batch.undoneAt != (last.action == "undo" ? last.at : nil) {
        problems.append("\(batch.words): the log says otherwise on whether and when it was undone")
        continue
      }
      guard try !holds(batch.id, what: last) else { continue }
      problems.append(
        "\(batch.words): its facts are not those that line \(last.seq) of the log seals")
    }
    let known = Set(batches.map(\.id))
    for id in sealed.keys.sorted() where !known.contains(id) {
      problems.append("batch \(id): it is gone, but not from the log")
    }
    return (problems, compared)
  }

  /// Whether a batch's facts are those that a line seals, with the records of earlier batches as lines were at first, or
  /// without.
  private func holds(_ batch: Int64, what line: LoggedEvent) throws -> Bool {
    try line.contentSHA256 == contentSHA256(ofBatch: batch)
      || line.contentSHA256 == contentSHA256(ofBatch: batch, withShared: true)
  }

  /// Content that no batch states: it came in beside the log.
  func strayContent() throws -> [String] {
    var problems: [String] = []
    try eachRow(
      """
      SELECT 'record ' || id FROM record c WHERE NOT EXISTS (SELECT 1 FROM entry WHERE record_id = c.id)
      UNION ALL
      SELECT 'layout ' || id FROM layout WHERE id NOT IN (SELECT layout_id FROM record)
      LIMIT 20
      """
    ) { problems.append("\($0[0] ?? ""): belongs to no row of any file") }
    return problems
  }

  /// Whether the partnership is the one the first line of the log names.
  func partnershipProblems() throws -> [String] {
    let named = try number(
      """
      SELECT count(*) FROM partnership p JOIN event e ON e.seq = 1
      WHERE e.action = 'init' AND e.summary = 'register for ' || p.name AND e.at = p.created_at
      """)
    return named == 1 ? [] : ["partnership: not the one that the first line of the log names"]
  }

  private func sealedBatches() throws -> [Int64: [LoggedEvent]] {
    var lines: [Int64: [LoggedEvent]] = [:]
    try eachEvent { event, _ in
      if let batch = event.batch { lines[batch, default: []].append(event) }
    }
    return lines
  }
}
