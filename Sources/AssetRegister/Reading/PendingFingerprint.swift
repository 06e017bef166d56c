import Dispatch
import Synchronization

/// A file's fingerprint, taken on a thread of its own while the file is looked at otherwise.
final class PendingFingerprint: Sendable {
  private let result: Mutex<Result<(sha256: String, bytes: Int), any Error>>
  private let isTaken = DispatchGroup()

  /// Begins to take it.
  init(of path: String) {
    result = Mutex(.failure(RegisterError(.inputOutput, "\(path): not read yet")))
    DispatchQueue.global().async(group: isTaken) { [self] in
      let fingerprint = Result { try FileFingerprint.of(path) }
      result.withLock { $0 = fingerprint }
    }
  }

  /// The fingerprint, once it is taken.
  ///
  /// - Throws: `RegisterError` if the file can't be read.
  func value() throws -> (sha256: String, bytes: Int) {
    isTaken.wait()
    return try result.withLock { try $0.get() }
  }
}
