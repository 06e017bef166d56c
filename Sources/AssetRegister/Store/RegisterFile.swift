import CSQLite
import Glibc
internal import GRDB
import RegisterSchema

/// The SQLite file behind a register: how it is opened, checked and brought up to date.
enum RegisterFile {
  /// Marks the file as a register of this program: the bytes of "iar1".
  static let applicationID: Int32 = 0x6961_7231

  /// Pages kept in memory, in KiB below zero as SQLite has it: 64 MiB.
  static let cacheSize = -65_536
  /// The same while indexes are built: with small pieces a second thread sorts while the first reads on
  /// (measured: 1.25 s instead of 2.0 s for three indexes of a million rows).
  static let sortingCacheSize = -8_000

  /// Done once, before SQLite is first used.
  private static let leavesMemoryUncounted = sqlite_leave_memory_uncounted() == 0

  /// Settings after measurements with simulated power cuts: with these none of 100 lost a commit that was acknowledged,
  /// while SQLite's own default lost 46. WAL is left alone: SQLite before 3.51.3 can damage a file with it.
  static func queue(_ path: String, readOnly: Bool, patience: Double = 30) throws
    -> DatabaseQueue
  {
    _ = leavesMemoryUncounted
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      if !readOnly {
        try database.execute(sql: "PRAGMA page_size = 8192; PRAGMA journal_mode = TRUNCATE")
      }
      try database.execute(
        sql: """
          PRAGMA synchronous = EXTRA;
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA mmap_size = 0;
          PRAGMA secure_delete = ON;
          PRAGMA temp_store = FILE;
          PRAGMA cache_size = \(cacheSize)
          """)
    }
    return try StoreFailure.translated(path) {
      try DatabaseQueue(path: path, configuration: configuration)
    }
  }

  /// Takes back what a program left half written when it was killed, which a connection that only reads can't.
  /// Where that fails, reading fails too, and says why.
  static func rollBackLeftover(_ path: String) {
    var journal = stat()
    guard stat(path + "-journal", &journal) == 0, journal.st_size > 0 else { return }
    try? queue(path, readOnly: false).inDatabase { database in
      _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
    }
  }

  /// The same for what this program itself left, and the journal is emptied too if it holds nothing to take back. Waits
  /// for nobody: if another program is writing, the journal is that one's.
  static func takeBackLeftover(_ path: String) {
    let journal = path + "-journal"
    var found = stat()
    guard stat(journal, &found) == 0, found.st_size > 0 else { return }
    try? queue(path, readOnly: false, patience: 0).writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
        if truncate(journal, 0) != 0 { unlink(journal) }
        return .rollback
      }
    }
  }

  /// Leaves out the checks of each row while many are written, and lets two threads sort indexes.
  static func beginBulk(_ database: Database) throws {
    try database.execute(
      sql: """
        PRAGMA foreign_keys = OFF;
        PRAGMA ignore_check_constraints = ON;
        PRAGMA threads = 2
        """)
  }

  /// Brings the checks back. These settings are the connection's, so there is nothing that could fail.
  static func endBulk(_ database: Database) {
    try? database.execute(
      sql: """
        PRAGMA foreign_keys = ON;
        PRAGMA ignore_check_constraints = OFF;
        PRAGMA threads = 0
        """)
  }

  /// Looks at the file's first bytes before SQLite does.
  ///
  /// - Returns: how many migrations the register has.
  /// - Throws: `RegisterError` if it is no register, or a newer program's.
  static func version(_ path: String) throws -> Int {
    guard let file = fopen(path, "rb") else {
      throw RegisterError(
        .permission, "\(path): can't be read, \(String(cString: strerror(errno)))")
    }
    defer { fclose(file) }
    var head = [UInt8](repeating: 0, count: 100)
    guard fread(&head, 1, 100, file) == 100, head.starts(with: Array("SQLite format 3\0".utf8)),
      number(head, at: 68) == UInt32(applicationID)
    else {
      throw RegisterError(
        .badInput, "\(path): not a register of this program",
        help: "name the register with --db PATH")
    }
    let version = Int(number(head, at: 60))
    guard version <= Schema.migrations.count else {
      throw RegisterError(
        .newer,
        "\(path): made by a newer iar (schema \(version), this one knows "
          + "\(Schema.migrations.count))", help: "install the newer iar")
    }
    return version
  }

  static func migrate(_ queue: DatabaseQueue) throws {
    var migrator = DatabaseMigrator()
    for migration in Schema.migrations {
      migrator.registerMigration(migration.name) { database in
        try database.execute(sql: String(decoding: migration.sql, as: UTF8.self))
      }
    }
    try StoreFailure.translated(queue.path) {
      try migrator.migrate(queue)
      try queue.write { database in
        guard
          try Int32.fetchOne(database, sql: "PRAGMA application_id") != applicationID
            || Int.fetchOne(database, sql: "PRAGMA user_version") != Schema.migrations.count
        else { return }
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(Schema.migrations.count)")
      }
    }
  }

  private static func number(_ bytes: [UInt8], at offset: Int) -> UInt32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
