/// The names of columns and cells, such as `G` and `G1042`.
package enum CellPlace {
  /// The letters of a column, counted from 0: `A`, `Z`, `AA`.
  package static func letters(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest >= 0 {
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest = rest / 26 - 1
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// A cell's name; the column counts from 0, the row from 1.
  package static func cell(column: Int, row: Int) -> String { "\(letters(column))\(row)" }

  /// A place as spreadsheet programs write it: `Kit!G1042`, `'IT kit'!G1042`, or the sheet alone.
  package static func text(sheet: String, cell: String?) -> String {
    let isPlain =
      !sheet.utf8.isEmpty
      && sheet.utf8.allSatisfy { byte in
        byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || 0x30...0x39 ~= byte || byte == 0x5F
      }
    let name = isPlain ? sheet : quoted(sheet)
    return cell.map { "\(name)!\($0)" } ?? name
  }

  /// A sheet's name in apostrophes, those within doubled.
  static func quoted(_ sheet: String) -> String {
    let parts = sheet.utf8.split(separator: 0x27, omittingEmptySubsequences: false)
    return "'\(parts.map { String(decoding: Array($0), as: UTF8.self) }.joined(separator: "''"))'"
  }

  /// The column from 0 and the row from 1 that a name such as `G1042` stands for; nil for any other text, and beyond
  /// what a sheet holds.
  static func parse(_ name: UnsafeBufferPointer<UInt8>) -> (column: Int, row: Int)? {
    var (column, row, index) = (0, 0, 0)
    while index < name.count, case let letter = name[index] & 0xDF, 0x41...0x5A ~= letter, index < 4
    {
      column = column * 26 + Int(letter) - 0x40
      index += 1
    }
    let lettersEnd = index
    while index < name.count, 0x30...0x39 ~= name[index], index < lettersEnd + 8 {
      row = row * 10 + Int(name[index]) - 0x30
      index += 1
    }
    guard index == name.count, 1...WorkbookLimits.columns ~= column, 1...WorkbookLimits.rows ~= row
    else { return nil }
    return (column - 1, row)
  }
}
