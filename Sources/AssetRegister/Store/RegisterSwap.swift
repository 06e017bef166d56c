import Glibc
internal import GRDB

/// Puts one register file in the place of another, which is kept beside it.
enum RegisterSwap {
  /// Runs `body` while no other program can read or write the register at `path`; an interrupted change of it was
  /// taken back before.
  static func whileLocked<Value>(_ path: String, _ body: (Transaction) throws -> Value) throws
    -> Value
  {
    _ = try RegisterFile.version(path)
    let queue = try RegisterFile.queue(path, readOnly: false)
    return try StoreFailure.translated(path) {
      try queue.writeWithoutTransaction { database in
        var value: Value?
        try database.inTransaction(.exclusive) {
          value = try body(Transaction(database: database, occasion: nil))
          return .rollback
        }
        guard let value else {
          throw RegisterError(.inputOutput, "\(path): the register can't be locked")
        }
        return value
      }
    }
  }

  /// Gives the file at `path` a second name, with its journal if that still holds an interrupted change, so that the
  /// first name can go to another file.
  ///
  /// - Returns: the name under which it is kept; nil if there is no file.
  static func keep(_ path: String) throws -> String? {
    let exists = access(path, F_OK) == 0
    let kept = exists ? freeName(beside: path) : path + ".before-restore"
    if exists { try keep(path, as: kept) }
    try moveJournal(of: path, to: kept + "-journal")
    try NewFile.syncFolder(of: path)
    return exists ? kept : nil
  }

  /// Gives a file a second name; where the file system knows no second names, the only one.
  private static func keep(_ path: String, as kept: String) throws {
    if link(path, kept) == 0 { return }
    let knowsNoLinks = errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS
    guard knowsNoLinks, rename(path, kept) == 0 else {
      throw RegisterError(
        .cannotCreate,
        "\(kept): the present register can't be kept, \(String(cString: strerror(errno)))")
    }
  }

  /// A journal left at `path` would be played back into whatever register gets this name.
  private static func moveJournal(of path: String, to kept: String) throws {
    let journal = path + "-journal"
    var found = stat()
    guard stat(journal, &found) == 0 else { return }
    let gone = found.st_size == 0 ? unlink(journal) : rename(journal, kept)
    guard gone == 0 else {
      throw RegisterError(
        .cannotCreate, "\(journal): can't be moved away, \(String(cString: strerror(errno)))")
    }
  }

  private static func freeName(beside path: String) -> String {
    var name = path + ".before-restore"
    var number = 2
    while access(name, F_OK) == 0 {
      name = "\(path).before-restore-\(number)"
      number += 1
    }
    return name
  }
}
