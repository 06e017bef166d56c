internal import GRDB

/// What the register knows of one organisation's register before a newer file of it is read.
struct RegisterState {
  let id: Int64
  /// The newest file's SHA-256 and day, nil for a register without files.
  let newest: (sha256: String?, asOf: String?)?
  /// What people and values said the headings mean.
  let answers: HeadingAnswers
}

extension Transaction {
  /// Finds the register of an organisation by its name, making it where it is new.
  func registerState(organisation: String, name: String) throws -> RegisterState {
    try database.execute(
      sql: "INSERT OR IGNORE INTO register (organisation, name) VALUES (?, ?)",
      arguments: [organisation, name])
    let id =
      try Int64.fetchOne(
        database, sql: "SELECT id FROM register WHERE organisation = ? AND name = ?",
        arguments: [organisation, name]) ?? 0
    let newest = try Row.fetchOne(
      database,
      sql: """
        SELECT file_sha256, as_of FROM batch WHERE register_id = ? AND undone_at IS NULL
        ORDER BY id DESC LIMIT 1
        """, arguments: [id])
    return RegisterState(
      id: id, newest: newest.map { ($0["file_sha256"], $0["as_of"]) },
      answers: try headingAnswers(register: id))
  }

  /// What is remembered of the headings of a register; nothing where it is new.
  func knownAnswers(organisation: String, name: String) throws -> HeadingAnswers {
    let id = try Int64.fetchOne(
      database, sql: "SELECT id FROM register WHERE organisation = ? AND name = ?",
      arguments: [organisation, name])
    return try id.map(headingAnswers) ?? HeadingAnswers()
  }

  private func headingAnswers(register: Int64) throws -> HeadingAnswers {
    var answers = HeadingAnswers()
    let rows = try Row.fetchCursor(
      database, sql: "SELECT heading, field FROM mapping WHERE register_id = ? ORDER BY batch_id",
      arguments: [register])
    while let row = try rows.next() {
      let field: String? = row["field"]
      answers.set(row["heading"], field.flatMap(FieldCatalogue.named))
    }
    return answers
  }

  /// Keeps what a heading was taken to mean.
  func insertMapping(batch: Int64, register: Int64, heading: String, field: Field?) throws {
    try database.execute(
      sql:
        "INSERT OR REPLACE INTO mapping (batch_id, register_id, heading, field) VALUES (?, ?, ?, ?)",
      arguments: [batch, register, heading, field?.name])
  }

  /// Takes back the layout of a file that brought no row of its own.
  func forgetUnusedLayout(_ layout: Int64) throws {
    try database.execute(
      sql: "DELETE FROM layout WHERE id = ? AND id NOT IN (SELECT layout_id FROM record)",
      arguments: [layout])
  }

  /// Keeps something said about a whole file.
  func insertNotes(batch: Int64, _ notes: [(code: String, line: Int?, detail: String)]) throws {
    for (position, note) in notes.enumerated() {
      try database.execute(
        sql: "INSERT INTO note (batch_id, position, code, line, detail) VALUES (?, ?, ?, ?, ?)",
        arguments: [batch, position, note.code, note.line, note.detail])
    }
  }

  /// The names of the places in the directory, to know a column of sites or rooms by.
  func knownPlaces() throws -> KnownPlaces {
    var places = KnownPlaces()
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT name, kind FROM current_place
        UNION SELECT a.alias, p.kind FROM current_place_alias a JOIN current_place p ON p.path = a.path
        """)
    while let row = try rows.next() {
      places.add(row["name"], isSite: row["kind"] == "site")
    }
    return places
  }

  /// The held rows of a register's files.
  func heldRows(register: Int64) throws -> Set<HeldRowReference> {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT e.batch_id, e.line FROM batch b JOIN entry e ON e.batch_id = b.id
        WHERE b.register_id = ? AND e.outcome = 'held'
        """, arguments: [register])
    return Set(rows.map { HeldRowReference(batch: $0[0], line: $0[1]) })
  }

  /// The values of one record by field, for people to compare.
  func values(ofRecord record: Int64, _ fields: [Field]) throws -> [String?] {
    let columns = fields.map(\.name).joined(separator: ", ")
    return try table("SELECT \(columns) FROM record WHERE id = :id", ["id": record]).rows.first
      ?? []
  }

  /// How many assets of a register its newest full export lacks.
  func missingCount(register: Int64) throws -> Int {
    try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM asset a JOIN current_register r ON r.id = a.register_id
        WHERE r.id = ? AND a.batch_id < r.full_batch_id
        """, arguments: [register]) ?? 0
  }
}
