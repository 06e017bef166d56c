/// Splits delimited text in the plainest way, to compare the real reader with.
struct ReferenceParser {
  let bytes: [UInt8]
  private(set) var records: [Record] = []
  /// The line and column of a quote that is never closed.
  private(set) var openQuote: Place?
  private var index = 0

  struct Place: Equatable {
    var line: Int
    var column: Int
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while index < bytes.count, openQuote == nil {
      if isLineEnd { stepOverLineEnd() } else { readRecord() }
    }
  }

  /// The place of a byte: lines are counted with CRLF as one end.
  static func place(of offset: Int, in bytes: [UInt8]) -> Place {
    var place = Place(line: 1, column: 1)
    var index = 0
    while index < offset {
      let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if isPair { index += 1 }
      if bytes[index] == 0x0A || bytes[index] == 0x0D {
        place = Place(line: place.line + 1, column: 1)
      } else if bytes[index] < 0x80 || bytes[index] >= 0xC0 {
        place.column += 1
      }
      index += 1
    }
    return place
  }

  private var isLineEnd: Bool { bytes[index] == 0x0A || bytes[index] == 0x0D }

  private mutating func stepOverLineEnd() {
    let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
    index += isPair ? 2 : 1
  }

  private mutating func readRecord() {
    let start = Self.place(of: index, in: bytes)
    var record = Record([], lines: start.line...start.line)
    while true {
      var cell: [UInt8] = []
      if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
        guard readQuoted(into: &cell) else { return }
        if index < bytes.count, !isLineEnd, bytes[index] != UInt8(ascii: ","),
          record.faultColumn == nil
        {
          record.faultColumn = Self.place(of: index, in: bytes).column
        }
      }
      while index < bytes.count, !isLineEnd, bytes[index] != UInt8(ascii: ",") {
        cell.append(bytes[index])
        index += 1
      }
      record.cells.append(String(decoding: cell, as: UTF8.self))
      guard index < bytes.count, bytes[index] == UInt8(ascii: ",") else { break }
      index += 1
    }
    record.lines = start.line...Self.place(of: index, in: bytes).line
    records.append(record)
    if index < bytes.count { stepOverLineEnd() }
  }

  private mutating func readQuoted(into cell: inout [UInt8]) -> Bool {
    let opening = index
    index += 1
    while index < bytes.count {
      let isQuote = bytes[index] == UInt8(ascii: "\"")
      let isDoubled =
        isQuote && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\"")
      if isQuote, !isDoubled {
        index += 1
        return true
      }
      cell.append(bytes[index])
      index += isDoubled ? 2 : 1
    }
    openQuote = Self.place(of: opening, in: bytes)
    return false
  }
}
