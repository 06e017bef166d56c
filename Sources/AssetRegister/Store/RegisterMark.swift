import Glibc

/// How often a register was changed, by the count that SQLite keeps in the file's head; a change that is taken back
/// takes its count back too.
package struct RegisterMark: Sendable, Equatable {
  /// The count; nil where no register can be read.
  package let changes: UInt32?

  /// The mark that was written as `changes`.
  package init(changes: UInt32?) {
    self.changes = changes
  }

  /// Looks at the file at a path without opening it as a register.
  package init(of path: String) {
    var bytes = [UInt8](repeating: 0, count: 4)
    let file = open(path, O_RDONLY | O_CLOEXEC)
    defer { if file >= 0 { close(file) } }
    let isRead = file >= 0 && pread(file, &bytes, 4, 24) == 4
    changes = isRead ? bytes.reduce(0) { $0 << 8 | UInt32($1) } : nil
  }
}

extension Register {
  /// Takes back what a program left half written at a path, unless another is writing there now: then nothing was left.
  ///
  /// - Returns: whether the register is as it was when `mark` was taken.
  package static func takeBack(at path: String, since mark: RegisterMark) -> Bool {
    RegisterFile.takeBackLeftover(path)
    return RegisterMark(of: path) == mark
  }
}
