import AssetRegister
import Dispatch
import Synchronization

/// Files that are made and written several at a time, in no order.
struct FilesAtOnce {
  private static let most = 64

  private let force: Bool
  private var waiting: [(path: String, bytes: @Sendable () -> [UInt8])] = []

  init(force: Bool) { self.force = force }

  /// Takes a file, and writes those that wait if these are enough.
  mutating func add(_ path: String, _ bytes: @escaping @Sendable () -> [UInt8]) throws {
    waiting.append((path, bytes))
    if waiting.count == Self.most { try finish() }
  }

  /// Writes the files that wait; of several that can't be written the first is told of.
  mutating func finish() throws {
    let failures = Mutex<[Int: any Error]>([:])
    DispatchQueue.concurrentPerform(iterations: waiting.count) { [waiting, force] place in
      do {
        let (path, bytes) = waiting[place]
        try Destination.write(to: path, force: force) { try $0(bytes()) }
      } catch {
        failures.withLock { $0[place] = error }
      }
    }
    waiting = []
    if let first = failures.withLock({ $0.min { $0.key < $1.key } }) { throw first.value }
  }
}
