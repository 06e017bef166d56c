import Glibc
internal import GRDB

extension Register {
  /// Writes what the register holds, and nothing of what it once held, into a file that is empty.
  func copy(into path: String) throws {
    try StoreFailure.translated(path) {
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "VACUUM INTO ?", arguments: [path])
      }
    }
  }

  /// Closes the file; the register is of no use afterwards.
  func closeFile() throws {
    try StoreFailure.translated(path) { try queue.close() }
  }

  /// Whether two paths lead to one file.
  static func isSameFile(_ left: String, _ right: String) -> Bool {
    var first = stat()
    var second = stat()
    return stat(left, &first) == 0 && stat(right, &second) == 0
      && first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }
}
