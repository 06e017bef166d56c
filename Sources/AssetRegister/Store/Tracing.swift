import Synchronization

/// The work of tracing records, one stretch after another, for whoever takes the next.
final class Tracing: Sendable {
  private let records: ClosedRange<Int64>
  private let state: Mutex<(next: Int64, traced: [Int64: TraceStretch])>

  init(of records: ClosedRange<Int64>) {
    self.records = records
    state = Mutex((records.lowerBound / TraceStretch.size, [:]))
  }

  var traced: [Int64: TraceStretch] { state.withLock { $0.traced } }

  /// Works until there is no stretch left.
  func carryOut(in transaction: Transaction) throws {
    while let stretch = next() {
      let first = stretch * TraceStretch.size
      let part = records.clamped(to: first...first + TraceStretch.size - 1)
      let traced = try transaction.traces(ofStretch: stretch, records: part)
      state.withLock { $0.traced[stretch] = traced }
    }
  }

  private func next() -> Int64? {
    state.withLock { state in
      defer { state.next += 1 }
      return state.next <= records.upperBound / TraceStretch.size ? state.next : nil
    }
  }
}
