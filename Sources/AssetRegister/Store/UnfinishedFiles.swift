import Glibc
import Synchronization

/// The files under way that have no name of their own yet, so that a program that is interrupted can take them away.
package enum UnfinishedFiles {
  private static let paths = Mutex<Set<String>>([])

  /// Notes a file that is worth nothing before it is whole.
  static func begin(_ path: String) {
    paths.withLock { _ = $0.insert(path) }
  }

  /// Notes that a file is whole, or gone.
  static func end(_ path: String) {
    paths.withLock { _ = $0.remove(path) }
  }

  /// Takes all of them away, with the journals that SQLite keeps beside them.
  package static func remove() {
    let unfinished = paths.withLock { $0 }
    for path in unfinished {
      unlink(path)
      unlink(path + "-journal")
    }
  }
}
