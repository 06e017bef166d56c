import Tabular

extension RowShape {
  /// What ``read(_:into:_:)`` finds to be the content of a row, without reading its cells.
  func content(of cells: Row) -> UInt64 {
    let bytes = cells.bytes.span
    var content = contentSeed
    for column in columns where column.index < cells.count {
      let range = cells.range(of: column.index)
      guard !range.isEmpty else { continue }
      content &+= Hash64.of(bytes.extracting(range), seed: column.seed)
    }
    return content
  }

  /// Reads the cells of a row into canonical values. What can't be read is left empty and found.
  func read(_ cells: Row, into row: inout RegisterRow, _ memo: inout CellMemo) {
    row.clear()
    row.content = contentSeed
    let bytes = cells.bytes.span
    for column in columns where column.index < cells.count {
      let range = cells.range(of: column.index)
      guard !range.isEmpty else { continue }
      let cell = bytes.extracting(range)
      let key = Hash64.of(cell, seed: column.seed)
      row.content &+= key
      guard let type = column.type else { continue }
      guard column.repeats else {
        read(cell, type, column, &row)
        continue
      }
      guard !memo.recall(cell, key, column: column.index, slot: column.slot, into: &row) else {
        continue
      }
      let findings = row.findings.count
      read(cell, type, column, &row)
      guard row.findings.count == findings, !row.slots[column.slot].isEmpty else { continue }
      memo.remember(cell, key, column: column.index, row.bytes[row.slots[column.slot]])
    }
    deriveKind(&row, &memo)
  }

  private func read(
    _ cell: Span<UInt8>, _ type: FieldType, _ column: Column, _ row: inout RegisterRow
  ) {
    switch type {
    case .text, .person, .place: text(cell, column.slot, &row)
    case .assetTag: identifier(AssetTag.self, cell, column, &row)
    case .serialNumber: identifier(SerialNumber.self, cell, column, &row)
    case .hostname: identifier(Hostname.self, cell, column, &row)
    case .uuid: identifier(MachineUUID.self, cell, column, &row)
    case .macAddress: identifiers(MACAddress.self, cell, column, &row)
    case .ipAddress: identifiers(IPAddress.self, cell, column, &row)
    case .date: date(cell, column, &row)
    case .yesOrNo: yesOrNo(cell, column.slot, &row)
    case .status: word(RegisterWords.statuses, .unknownStatus, cell, column, &row)
    case .criticality:
      word(RegisterWords.criticalities, .unknownCriticality, cell, column, &row)
    case .kind: kind(cell, column, &row)
    }
  }

  /// The cell without white space around it and without the mark that an export put before a formula; nothing where it
  /// says that there is nothing.
  private func text(_ cell: Span<UInt8>, _ slot: Int, _ row: inout RegisterRow) {
    let range = cell.trimmedRange
    guard !range.isEmpty else { return }
    let trimmed = cell.extracting(range)
    guard !Placeholder.matches(trimmed) else {
      row.placeholders += 1
      return
    }
    let start = row.bytes.count
    row.append(trimmed.extracting(FormulaGuard.prefixLength(of: trimmed)..<trimmed.count))
    row.slots[slot] = start..<row.bytes.count
  }

  private func identifier<Value: CanonicalValue>(
    _ type: Value.Type, _ cell: Span<UInt8>, _ column: Column,
    _ row: inout RegisterRow
  ) {
    let start = row.bytes.count
    let verdict = Value.read(cell, into: &row.bytes)
    guard verdict == .value else {
      find(verdict, cell, column, &row)
      return
    }
    row.slots[column.slot] = start..<row.bytes.count
  }

  /// Several identifiers in one cell, or in several columns of one field, parted by single spaces, each once.
  private func identifiers<Value: CanonicalValue>(
    _ type: Value.Type, _ cell: Span<UInt8>, _ column: Column,
    _ row: inout RegisterRow
  ) {
    let before = row.slots[column.slot]
    var joined: [UInt8] = Array(row.bytes[before])
    for range in MultiValue.split(cell) {
      let start = joined.count
      if start > 0 { joined.append(UInt8(ascii: " ")) }
      let verdict = Value.read(cell.extracting(range), into: &joined)
      let isNew = verdict == .value && !Self.isListed(joined[start...], in: joined[..<start])
      guard !isNew else { continue }
      joined.removeLast(joined.count - start)
      find(verdict, cell.extracting(range), column, &row)
    }
    guard joined.count > before.count else { return }
    let start = row.bytes.count
    row.bytes.append(contentsOf: joined)
    row.slots[column.slot] = start..<row.bytes.count
  }

  /// Whether a list of values parted by spaces holds a value; either may have spaces around.
  private static func isListed(_ value: ArraySlice<UInt8>, in list: ArraySlice<UInt8>) -> Bool {
    let space = UInt8(ascii: " ")
    let value = value.drop { $0 == space }
    return list.split(separator: space).contains { $0.elementsEqual(value) }
  }

  private func find(
    _ verdict: CellVerdict, _ cell: Span<UInt8>, _ column: Column,
    _ row: inout RegisterRow
  ) {
    let code: RowFinding.Code? =
      switch verdict {
      case .value, .empty: nil
      case .placeholder: .placeholderIdentifier
      case .junk: .junkIdentifier
      case .damaged: .damagedIdentifier
      case .invalid: .invalidIdentifier
      }
    if let code { row.find(code, cell, column, self) }
  }

  private func date(
    _ cell: Span<UInt8>, _ column: Column, _ row: inout RegisterRow
  ) {
    let reading = CalendarDay.read(cell, order: column.dateOrder)
    switch reading {
    case .empty: return
    case .placeholder: row.placeholders += 1
    case .day: break
    case .twoDigitYear: row.find(.twoDigitYear, cell, column, self)
    case .impossible: row.find(.impossibleDate, cell, column, self)
    case .unreadable: row.find(.unreadableDate, cell, column, self)
    }
    guard let day = reading.calendarDay else { return }
    let start = row.bytes.count
    day.append(to: &row.bytes)
    row.slots[column.slot] = start..<row.bytes.count
  }
}

extension RegisterRow {
  /// Appends bytes to the buffer.
  mutating func append(_ span: Span<UInt8>) {
    span.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  /// Puts a value into a slot.
  mutating func set(_ slot: Int, _ value: [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: value)
    slots[slot] = start..<bytes.count
  }

  /// Notes that a cell is odd.
  mutating func find(
    _ code: RowFinding.Code, _ cell: Span<UInt8>, _ column: RowShape.Column, _ shape: RowShape
  ) {
    findings.append(
      RowFinding(
        column: column.index, field: shape.fields[column.slot], code: code, value: cell.text))
  }
}
