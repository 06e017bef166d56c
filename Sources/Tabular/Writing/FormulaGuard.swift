/// Keeps a spreadsheet from running a cell as a formula, with an apostrophe before the cell, and
/// takes exactly that apostrophe away again.
///
/// A cell is risky when, after white space and byte order marks, it starts with `=`, `+`, `-`, `@`
/// or one of their full-width forms, or with a tab or a line end (OWASP, CSV Injection), and is not
/// a plain number such as `-1.5E3`. So is one that has apostrophes before all that: without this,
/// reading back could not tell our apostrophe from one of the data.
package enum FormulaGuard {
  /// Whether a cell needs an apostrophe.
  package static func isRisky(_ cell: Span<UInt8>) -> Bool {
    var start = 0
    while start < cell.count, cell[start] == apostrophe { start += 1 }
    let content = cell.extracting(start..<cell.count)
    return startsLikeFormula(content) && !isPlainNumber(content)
  }

  /// How many bytes at the start of a cell the guard has added: 0 or 1.
  package static func prefixLength(of cell: Span<UInt8>) -> Int {
    guard cell.count > 1, cell[0] == apostrophe else { return 0 }
    return isRisky(cell.extracting(1..<cell.count)) ? 1 : 0
  }

  /// A cell with an apostrophe, if it needs one.
  package static func guarded(_ cell: String) -> String {
    isRisky(cell.utf8.span) ? "'" + cell : cell
  }

  /// A cell without the apostrophe that the guard has added, if any.
  package static func strip(_ cell: String) -> String {
    let bytes = Array(cell.utf8)
    return String(decoding: bytes[prefixLength(of: bytes.span)...], as: UTF8.self)
  }
}

let apostrophe: UInt8 = 0x27

private func startsLikeFormula(_ cell: Span<UInt8>) -> Bool {
  var index = 0
  while index < cell.count {
    switch cell[index] {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0A, 0x0D: return true
    case 0x20, 0x0B, 0x0C: index += 1
    case 0xC2...0xEF:
      let rest = cell.extracting(index..<cell.count)
      // Full-width = + - @ are U+FF1D, U+FF0B, U+FF0D and U+FF20.
      if [[0xEF, 0xBC, 0x9D], [0xEF, 0xBC, 0x8B], [0xEF, 0xBC, 0x8D], [0xEF, 0xBC, 0xA0]]
        .contains(where: { rest.starts(with: $0) })
      {
        return true
      }
      let length = invisibleLength(rest)
      if length == 0 { return false }
      index += length
    default: return false
    }
  }
  return false
}

/// How many bytes of white space or invisible characters beyond ASCII a cell starts with: U+00A0,
/// U+2000 to U+200F, U+2060, U+3000 or U+FEFF.
private func invisibleLength(_ cell: Span<UInt8>) -> Int {
  if cell.starts(with: [0xC2, 0xA0]) { return 2 }
  if cell.starts(with: [0xE2, 0x80]), cell.count > 2, 0x80...0x8F ~= cell[2] { return 3 }
  let others: [[UInt8]] = [[0xE2, 0x81, 0xA0], [0xE3, 0x80, 0x80], [0xEF, 0xBB, 0xBF]]
  return others.contains { cell.starts(with: $0) } ? 3 : 0
}

extension Span<UInt8> {
  func starts(with prefix: [UInt8]) -> Bool {
    guard count >= prefix.count else { return false }
    for index in prefix.indices where self[index] != prefix[index] { return false }
    return true
  }
}

/// Whether a cell is one number: a sign, digits, a fraction, an exponent.
private func isPlainNumber(_ cell: Span<UInt8>) -> Bool {
  var index = 0
  func skip(_ bytes: UInt8...) -> Bool {
    guard index < cell.count, bytes.contains(cell[index]) else { return false }
    index += 1
    return true
  }
  func skipDigits() -> Bool {
    let start = index
    while index < cell.count, 0x30...0x39 ~= cell[index] { index += 1 }
    return index > start
  }
  _ = skip(0x2B, 0x2D)
  guard skipDigits() else { return false }
  if skip(0x2E), !skipDigits() { return false }
  if skip(0x45, 0x65) {
    _ = skip(0x2B, 0x2D)
    guard skipDigits() else { return false }
  }
  return index == cell.count
}
