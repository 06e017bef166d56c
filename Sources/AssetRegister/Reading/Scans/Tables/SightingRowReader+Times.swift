/// When a device was seen, and when its lease ends.
extension SightingRowReader {
  mutating func seen(
    _ cell: Span<UInt8>, _ how: SeenHow, _ place: Int, _ line: Int,
    _ state: inout RowState
  ) {
    let reading = instant(cell, place, line)
    state.times.see(reading, how)
    guard let fileSeconds = time.fileSeconds, let seconds = reading.seconds,
      seconds > fileSeconds + 86_400
    else {
      return
    }
    if later == nil { later = (0, line, cell.tidied(cell.trimmedRange)) }
    later?.count += 1
  }

  mutating func leaseEnd(
    _ cell: Span<UInt8>, _ place: Int, _ line: Int, _ state: inout RowState
  ) {
    let text = cell.extracting(cell.trimmedRange)
    // A reservation has no end; whether it is in use is a matter of the preset's rules.
    if text.hasPrefix(Array("reservation".utf8), ignoringCaseAt: 0) { return }
    state.times.endLease(instant(text, place, line))
  }

  mutating func leaseLength(_ cell: Span<UInt8>, _ line: Int, _ state: inout RowState) {
    guard let seconds = Int64(String(cell.extracting(cell.trimmedRange).text)), seconds > 0 else {
      refused.add(.leaseEnd, .invalid, cell, line: line)
      return
    }
    state.times.givenFor(seconds)
  }

  private mutating func instant(
    _ cell: Span<UInt8>, _ place: Int, _ line: Int
  ) -> InstantReading {
    let order = columns.used[place].order
    let reading = Instant.read(cell, order: order)
    if order == .yearFirst, InstantColumn(of: cell).dates.isOpen {
      if unsettled == nil { unsettled = (0, line, cell.tidied(cell.trimmedRange)) }
      unsettled?.count += 1
    }
    switch reading {
    case .empty, .never, .day: break
    case .instant(_, let isZoned):
      if !isZoned, unzoned == nil { unzoned = (line, columns.headings[place]) }
    case .unreadable: refused.add(.seenAt, .invalid, cell, line: line)
    }
    return reading
  }
}
