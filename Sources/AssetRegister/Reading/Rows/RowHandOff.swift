import Dispatch
import Synchronization

/// A bounded hand-over of rows from the thread that reads a file to the one that writes the register.
///
/// A fixed number of blocks goes round: filled by the reader, emptied by the writer, filled again.
final class RowHandOff: Sendable {
  /// Rows that go from hand to hand together; the first `count` are filled.
  struct Block: Sendable {
    var rows: [PreparedRow]
    var count = 0
  }

  private struct State {
    var free: [Block]
    var filled: [Block] = []
    var end: Result<RowSource.Outcome, any Error>?
    var isAbandoned = false
  }

  private let state: Mutex<State>
  private let freeBlocks: DispatchSemaphore
  private let filledBlocks = DispatchSemaphore(value: 0)

  init(blocks: Int = 4, rows: Int = 256, slots: Int) {
    let row = PreparedRow(row: RegisterRow(slots: slots))
    let block = Block(rows: Array(repeating: row, count: rows))
    state = Mutex(State(free: Array(repeating: block, count: blocks)))
    freeBlocks = DispatchSemaphore(value: blocks)
  }

  /// An empty block, once there is one; nil when nobody writes any more.
  func takeFree() -> Block? {
    freeBlocks.wait()
    return state.withLock { $0.isAbandoned ? nil : $0.free.popLast() }
  }

  /// Hands over a filled block.
  func giveFilled(_ block: consuming Block) {
    let block = block
    state.withLock { $0.filled.append(block) }
    filledBlocks.signal()
  }

  /// Says that there are no more rows, with what was learned, or why reading failed.
  func end(_ result: Result<RowSource.Outcome, any Error>) {
    state.withLock { $0.end = result }
    filledBlocks.signal()
  }

  /// The next filled block, once there is one; nil at the end.
  ///
  /// - Throws: what made reading fail.
  func takeFilled() throws -> Block? {
    filledBlocks.wait()
    return try state.withLock { state in
      if !state.filled.isEmpty { return state.filled.removeFirst() }
      _ = try state.end?.get()
      return nil
    }
  }

  /// What the reader learned of the file, once the end is reached.
  func outcome() throws -> RowSource.Outcome? {
    try state.withLock { try $0.end?.get() }
  }

  /// Gives back a block to be filled again.
  func giveFree(_ block: consuming Block) {
    let block = block
    state.withLock { $0.free.append(block) }
    freeBlocks.signal()
  }

  /// Says that nobody writes any more, so that the reader stops.
  func abandon() {
    state.withLock { $0.isAbandoned = true }
    freeBlocks.signal()
  }
}
