import Dispatch
import Tabular

/// Reads and normalises a file's rows on a thread of its own, while the caller takes them in order.
struct RowSource: Sendable {
  let table: RegisterTable
  let shape: RowShape
  let fates: RowFates
  /// The column in which an export of held rows says which row each is.
  let heldRowColumn: Int?
  /// The rows of this register that are held; a reference to any other says nothing.
  let heldRows: Set<HeldRowReference>
  /// The layout that records will have.
  let layout: Int64

  /// What the reading thread learned of the file as a whole.
  struct Outcome: Sendable {
    var blankRows = 0
    /// The names that rows state, held rows left out.
    var names: StatedNames
    /// The digest of the records to be written.
    var recordDigest: [UInt8] = []
  }

  /// Hands every row below the headings to `body` in the order of the file.
  func forEachRow(_ body: (PreparedRow) throws -> Void) throws -> Outcome {
    let handOff = RowHandOff(slots: shape.fields.count)
    let reading = DispatchWorkItem {
      handOff.end(Result { try read(into: handOff) })
    }
    DispatchQueue.global().async(execute: reading)
    defer {
      handOff.abandon()
      reading.wait()
    }
    while let block = try handOff.takeFilled() {
      try block.rows.withUnsafeBufferPointer { rows in
        for index in 0..<block.count { try body(rows[index]) }
      }
      handOff.giveFree(block)
    }
    return try handOff.outcome() ?? Outcome(names: StatedNames(shape))
  }

  private func read(into handOff: RowHandOff) throws -> Outcome {
    var outcome = Outcome(names: StatedNames(shape))
    var seal = RecordSeal(layout: layout, fields: shape.fields)
    var memo = shape.memo()
    var dataRows = 0
    guard var block = handOff.takeFree() else { throw ReadingStopped() }
    block.count = 0
    outcome.blankRows = try table.forEachRow { cells, kind in
      let place = block.count
      let record = record(of: kind, &dataRows)
      block.rows[place].take(
        cells, kind, shape, &memo, heldRowColumn: heldRowColumn, leavesRecord: record.isOwn)
      if let mends = block.rows[place].mends, !heldRows.contains(mends) {
        block.rows[place].mends = nil
      }
      switch record {
      case .none: break
      case .shared: outcome.names.count(block.rows[place].row)
      case .own(let isHeld):
        seal.add(block.rows[place].row, raw: block.rows[place].raw)
        if !isHeld { outcome.names.count(block.rows[place].row) }
      }
      block.count += 1
      guard block.count == block.rows.count else { return }
      handOff.giveFilled(block)
      guard let next = handOff.takeFree() else { throw ReadingStopped() }
      block = next
      block.count = 0
    }
    handOff.giveFilled(block)
    outcome.recordDigest = seal.finish()
    return outcome
  }

  /// What record a row leaves in the register.
  private enum RecordKind {
    case none
    case shared
    case own(isHeld: Bool)

    var isOwn: Bool {
      if case .own = self { return true }
      return false
    }
  }

  private func record(of kind: RowKind, _ dataRows: inout Int) -> RecordKind {
    switch kind {
    case .total: return .none
    case .ragged, .faulty: return .own(isHeld: true)
    case .data:
      dataRows += 1
      switch fates[dataRows - 1] {
      case .new, .changed: return .own(isHeld: false)
      case .unchanged: return .shared
      case .held: return .own(isHeld: true)
      }
    }
  }
}

/// Nobody wants the rest of the file.
private struct ReadingStopped: Error {}
