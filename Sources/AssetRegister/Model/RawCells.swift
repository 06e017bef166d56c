/// The verbatim cells of a row, or the headings of a file, as the register keeps them: a JSON array of strings.
enum RawCells {
  /// The texts of the array; what is no text comes as an empty one, and what is no array as none.
  static func decoded(_ json: String) -> [String] {
    var bytes = Array(json.utf8)[...]
    var cells: [String] = []
    guard bytes.popFirst() == UInt8(ascii: "[") else { return [] }
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): cells.append(string(&bytes))
      case UInt8(ascii: "n"): cells.append("")
      default: break
      }
    }
    return cells
  }

  /// The cells that a record keeps of its row, nil for each that it leaves out.
  static func kept(_ json: String) -> [String?] {
    var bytes = Array(json.utf8)[...]
    guard bytes.popFirst() == UInt8(ascii: "["), bytes.first != UInt8(ascii: "]") else { return [] }
    var cells: [String?] = [nil]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): cells[cells.count - 1] = string(&bytes)
      case UInt8(ascii: ","): cells.append(nil)
      default: break
      }
    }
    return cells
  }

  /// Headings that differ: one that stands twice gets the number of its place, as `Notes (2)`.
  static func distinct(_ headings: [String]) -> [String] {
    var counts: [String: Int] = [:]
    return headings.map { heading in
      counts[heading, default: 0] += 1
      let count = counts[heading] ?? 1
      return count == 1 ? heading : "\(heading) (\(count))"
    }
  }

  private static func string(_ bytes: inout ArraySlice<UInt8>) -> String {
    var units: [UInt8] = []
    while let byte = bytes.popFirst(), byte != UInt8(ascii: "\"") {
      guard byte == UInt8(ascii: "\\"), let escape = bytes.popFirst() else {
        units.append(byte)
        continue
      }
      switch escape {
      case UInt8(ascii: "n"): units.append(0x0A)
      case UInt8(ascii: "r"): units.append(0x0D)
      case UInt8(ascii: "t"): units.append(0x09)
      case UInt8(ascii: "b"): units.append(0x08)
      case UInt8(ascii: "f"): units.append(0x0C)
      case UInt8(ascii: "u"): units.append(contentsOf: scalar(&bytes).utf8)
      default: units.append(escape)
      }
    }
    return String(decoding: units, as: UTF8.self)
  }

  private static func scalar(_ bytes: inout ArraySlice<UInt8>) -> String {
    var units = [unit(&bytes)]
    if UTF16.isLeadSurrogate(units[0]), bytes.starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")])
    {
      bytes = bytes.dropFirst(2)
      units.append(unit(&bytes))
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func unit(_ bytes: inout ArraySlice<UInt8>) -> UInt16 {
    let digits = bytes.prefix(4)
    bytes = bytes.dropFirst(4)
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0xFFFD
  }
}
