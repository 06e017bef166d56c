internal import GRDB

/// SQLite's failures in this project's own words.
enum StoreFailure {
  /// Runs `body`; what SQLite throws comes out as a `RegisterError`, other errors as they are.
  static func translated<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw words(for: error, path)
    }
  }

  private static func words(for error: DatabaseError, _ path: String) -> RegisterError {
    let detail = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    return switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      RegisterError(
        .locked, "\(path): another program is writing to the register",
        help: "try again in a moment")
    case .SQLITE_FULL: RegisterError(.inputOutput, "\(path): the disk is full; nothing was changed")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      RegisterError(.permission, "\(path): the register can't be written, \(detail)")
    case .SQLITE_CANTOPEN:
      RegisterError(.permission, "\(path): the register can't be opened, \(detail)")
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      RegisterError(
        .damaged, "\(path): the register is damaged, \(detail)",
        help: "iar restore BACKUP --db \(path)")
    default: RegisterError(.inputOutput, "\(path): the register failed, \(detail)")
    }
  }
}
