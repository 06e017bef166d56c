import Glibc
internal import GRDB
import RegisterSchema

/// An open register: one SQLite file that holds the facts, and what follows from them.
///
/// The file is made for its owner alone (mode 0600). Writers wait up to 30 seconds for one another.
public final class Register: Sendable {
  /// Where the file lies.
  public let path: String
  let queue: DatabaseQueue

  init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  /// Makes a new register.
  ///
  /// - Throws: `RegisterError` if something is already at the path, or the file can't be made.
  public static func create(at path: String, partnership: String, occasion: Occasion) throws
    -> Register
  {
    try makeEmptyFile(at: path)
    UnfinishedFiles.begin(path)
    defer { UnfinishedFiles.end(path) }
    do {
      let register = Register(path: path, queue: try RegisterFile.queue(path, readOnly: false))
      try RegisterFile.migrate(register.queue)
      try register.change(occasion: occasion, dryRun: false) { transaction in
        try transaction.found(partnership: partnership)
      }
      return register
    } catch {
      unlink(path)
      throw error
    }
  }

  /// Opens a register that exists, bringing an older one up to date unless it is only to be read.
  ///
  /// `olderToo` is for what any register can be asked though it lacks tables: to be verified and copied.
  ///
  /// - Throws: `RegisterError` if there is none, if the file is no register, if it is a newer program's, or an older
  ///   one's to be read.
  public static func open(at path: String, readOnly: Bool = false, olderToo: Bool = false) throws
    -> Register
  {
    guard access(path, F_OK) == 0 else {
      throw RegisterError(
        .missing, "\(path): no register here",
        help: "iar init --partnership 'NAME' --db \(path)")
    }
    let version = try RegisterFile.version(path)
    guard !readOnly || olderToo || version == Schema.migrations.count else {
      throw RegisterError(
        .configuration,
        "\(path): made by an older iar (schema \(version), this one has \(Schema.migrations.count))",
        help: "iar upgrade --db \(path)")
    }
    if readOnly { RegisterFile.rollBackLeftover(path) }
    let queue = try RegisterFile.queue(path, readOnly: readOnly)
    if !readOnly { try RegisterFile.migrate(queue) }
    return Register(path: path, queue: queue)
  }

  /// Asks the register something.
  func read<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
    try StoreFailure.translated(path) {
      try queue.read { try body(Transaction(database: $0, occasion: nil)) }
    }
  }

  /// Changes the register, wholly or not at all; a dry run does everything and takes it back.
  ///
  /// `inBulk` is for writers of many rows whose values are right by their types and whose references they made
  /// themselves: the tables' checks are left to ``verify(head:)``.
  func change<Value>(
    occasion: Occasion, dryRun: Bool, inBulk: Bool = false, _ body: (Transaction) throws -> Value
  ) throws -> Value {
    try StoreFailure.translated(path) {
      try queue.writeWithoutTransaction { database in
        if inBulk { try RegisterFile.beginBulk(database) }
        defer { if inBulk { RegisterFile.endBulk(database) } }
        var result: Value?
        try database.inTransaction(.immediate) {
          result = try body(Transaction(database: database, occasion: occasion))
          return dryRun ? .rollback : .commit
        }
        guard let result else {
          throw RegisterError(.inputOutput, "\(path): the change was not carried out")
        }
        return result
      }
    }
  }

  private static func makeEmptyFile(at path: String) throws {
    let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let reason = String(cString: strerror(errno))
      guard errno == EEXIST else {
        throw RegisterError(.cannotCreate, "\(path): can't make the register, \(reason)")
      }
      throw RegisterError(
        .cannotCreate, "\(path): there is a file already",
        help: "iar status --db \(path)")
    }
    close(descriptor)
  }
}
