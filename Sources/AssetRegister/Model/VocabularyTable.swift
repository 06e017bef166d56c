/// A small comma-separated table that the program carries with it: UTF-8, headings first, quotes where needed.
struct VocabularyTable {
  /// One dictionary a row, from heading to cell, in the order of the file.
  let rows: [[String: String]]

  /// Reads the bytes of a file of `schema/`; a row shorter than the headings lacks the cells at its end.
  init(_ bytes: [UInt8]) {
    let records = Self.records(bytes)
    guard let headings = records.first else {
      rows = []
      return
    }
    rows = records.dropFirst().map { cells in
      Dictionary(zip(headings, cells), uniquingKeysWith: { first, _ in first })
    }
  }

  private static func records(_ bytes: [UInt8]) -> [[String]] {
    var records: [[String]] = []
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var wasQuote = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") {
        if wasQuote, !isQuoted { cell.append(byte) }
        isQuoted.toggle()
        wasQuote = true
        continue
      }
      wasQuote = false
      switch byte {
      case UInt8(ascii: ",") where !isQuoted:
        cells.append(String(decoding: cell, as: UTF8.self))
        cell = []
      case UInt8(ascii: "\n") where !isQuoted:
        records.append(cells + [String(decoding: cell, as: UTF8.self)])
        (cells, cell) = ([], [])
      case UInt8(ascii: "\r"): break
      default: cell.append(byte)
      }
    }
    if !cells.isEmpty || !cell.isEmpty {
      records.append(cells + [String(decoding: cell, as: UTF8.self)])
    }
    return records
  }
}
