import Dispatch
import Tabular

/// Reads and normalises a file's rows on a thread of its own, while the caller takes them in order.
struct RowSource: Sendable {
  let table: RegisterTable
  let shape: RowShape
  let heldRowColumn: Int?

  /// Hands every row below the headings to `body` in the order of the file; gives back the number of blank rows.
  func forEachRow(_ body: (PreparedRow) throws -> Void) throws -> Int {
    let handOff = RowHandOff(slots: shape.fields.count)
    let reading = DispatchWorkItem {
      do {
        handOff.end(.success(try read(into: handOff)))
      } catch {
        handOff.end(.failure(error))
      }
    }
    DispatchQueue.global().async(execute: reading)
    defer {
      handOff.abandon()
      reading.wait()
    }
    while let block = try handOff.takeFilled() {
      for index in 0..<block.count { try body(block.rows[index]) }
      handOff.giveFree(block)
    }
    return try handOff.blankRows()
  }

  private func read(into handOff: RowHandOff) throws -> Int {
    guard var block = handOff.takeFree() else { return 0 }
    block.count = 0
    let blank = try table.forEachRow { cells, kind in
      block.rows[block.count].take(cells, kind, shape, heldRowColumn: heldRowColumn)
      block.count += 1
      guard block.count == block.rows.count else { return }
      handOff.giveFilled(block)
      guard let next = handOff.takeFree() else { throw ReadingStopped() }
      block = next
      block.count = 0
    }
    handOff.giveFilled(block)
    return blank
  }
}

/// Nobody wants the rest of the file.
private struct ReadingStopped: Error {}
