import GRDBSQLite

/// A second connection to the register for SQL that people bring: it only reads, and only so long.
///
/// Only SELECT is let through: no writing, no ATTACH, no PRAGMA. Values are at most 16 MB, expressions at most 100 deep,
/// and a statement gives at most a million rows.
final class QuestionConnection {
  /// How many seconds a statement may take.
  static let patience = Duration.seconds(10)
  static let mostRows = 1_000_000

  private let handle: OpaquePointer
  private let patience: Duration
  private let deadline: Deadline

  /// The moment after which a statement is stopped; SQLite's callback looks at it.
  private final class Deadline {
    var instant = ContinuousClock.now
  }

  init(path: String, patience: Duration = QuestionConnection.patience) throws {
    var opened: OpaquePointer?
    guard sqlite3_open_v2(path, &opened, SQLITE_OPEN_READONLY, nil) == SQLITE_OK, let opened else {
      sqlite3_close_v2(opened)
      throw RegisterError(.permission, "\(path): can't be read")
    }
    handle = opened
    self.patience = patience
    deadline = Deadline()
    sqlite3_busy_timeout(handle, 30_000)
    let settings = "PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA mmap_size = 0"
    sqlite3_exec(handle, settings, nil, nil, nil)
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 16_000_000)
    sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 100)
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0)
    sqlite3_set_authorizer(
      handle, { _, action, _, _, _, _ in QuestionConnection.verdict(action) }, nil)
    sqlite3_progress_handler(
      handle, 10_000,
      { context in
        guard let context else { return 1 }
        let deadline = Unmanaged<Deadline>.fromOpaque(context).takeUnretainedValue()
        return ContinuousClock.now > deadline.instant ? 1 : 0
      }, Unmanaged.passUnretained(deadline).toOpaque())
  }

  deinit {
    sqlite3_close_v2(handle)
  }

  private static func verdict(_ action: Int32) -> Int32 {
    switch action {
    case SQLITE_SELECT, SQLITE_READ, SQLITE_FUNCTION, SQLITE_RECURSIVE: SQLITE_OK
    default: SQLITE_DENY
    }
  }

  /// Runs one SELECT and hands on each row.
  ///
  /// - Throws: `RegisterError` with file and line, if it is not one SELECT, names the wrong columns, fails or takes too long.
  func answer(_ sql: GapSQL, today: String, _ each: (GapAnswer) -> Void) throws {
    deadline.instant = ContinuousClock.now + patience
    let statement = try prepare(sql)
    defer { sqlite3_finalize(statement) }
    guard var row = QuestionRow(statement) else {
      throw failure(sql, "the columns are not right, expected asset_id, organisation, detail")
    }
    let parameter = sqlite3_bind_parameter_index(statement, ":today")
    guard sqlite3_bind_parameter_count(statement) == (parameter > 0 ? 1 : 0) else {
      throw failure(sql, "a parameter is not known, expected no other than :today")
    }
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    if parameter > 0 { sqlite3_bind_text(statement, parameter, today, -1, transient) }
    var rows = 0
    while true {
      let code = sqlite3_step(statement)
      guard code == SQLITE_ROW else {
        if code == SQLITE_DONE { return }
        throw failure(sql, words(for: code))
      }
      rows += 1
      guard rows <= Self.mostRows else {
        throw failure(sql, "more than a million rows, expected one for each gap")
      }
      row.read(each)
    }
  }

  private func prepare(_ sql: GapSQL) throws -> OpaquePointer {
    var prepared: OpaquePointer?
    let (code, rest) = sql.text.withCString { text in
      var tail: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v2(handle, text, -1, &prepared, &tail)
      return (code, tail.map { String(cString: $0) } ?? "")
    }
    guard code == SQLITE_OK, let prepared else {
      let offset = Int(sqlite3_error_offset(handle))
      throw failure(
        sql, code == SQLITE_OK ? "no statement, expected a SELECT" : words(for: code), offset)
    }
    guard try isBlank(rest) else {
      sqlite3_finalize(prepared)
      throw failure(
        sql, "more than one statement, expected one SELECT", sql.text.utf8.count - rest.utf8.count)
    }
    return prepared
  }

  /// Whether nothing but spaces and comments is left: then SQLite makes no statement of it.
  private func isBlank(_ rest: String) throws -> Bool {
    var next: OpaquePointer?
    let code = sqlite3_prepare_v2(handle, rest, -1, &next, nil)
    defer { sqlite3_finalize(next) }
    return code == SQLITE_OK && next == nil
  }

  private func words(for code: Int32) -> String {
    let message = String(cString: sqlite3_errmsg(handle))
    // What a statement of another kind lacks, SQLite sometimes says in the message alone.
    let isRefused = code & 0xFF == SQLITE_AUTH || message == "not authorized"
    return switch code & 0xFF {
    case _ where isRefused: "it may only read, expected one SELECT"
    case SQLITE_INTERRUPT:
      "stopped after \(patience.components.seconds) seconds, expected a faster question"
    default: message
    }
  }

  /// An error at a byte of the statement, by the line of its file.
  private func failure(_ sql: GapSQL, _ words: String, _ offset: Int = 0) -> RegisterError {
    let before = sql.text.utf8.prefix(max(0, offset))
    let line = sql.firstLine + before.count { $0 == 0x0A }
    return RegisterError(.configuration, "\(sql.file):\(line): \(words)")
  }
}
