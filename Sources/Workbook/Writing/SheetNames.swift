/// Names for sheets and tables that spreadsheet programs accept.
struct SheetNames {
  private var taken: Set<String> = []

  /// A sheet's name that is near to `name`: at most 31 characters, without `: \ / ? * [ ]` and controls, not one
  /// that is taken, in whatever case.
  mutating func sheet(_ name: String) -> String {
    var scalars = name.unicodeScalars.map { scalar in
      Self.forbidden.contains(scalar) || scalar.properties.generalCategory == .control
        ? " " : scalar
    }
    let edge: Set<Unicode.Scalar> = [" ", "'"]
    while let first = scalars.first, edge.contains(first) { scalars.removeFirst() }
    var text = Self.cut(scalars, to: WorkbookLimits.nameUnits)
    if text.utf8.isEmpty || text.lowercased() == "history" { text = "Sheet" }
    var candidate = text
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      let ending = " \(number)"
      candidate =
        Self.cut(Array(text.unicodeScalars), to: WorkbookLimits.nameUnits - ending.utf8.count)
        + ending
      number += 1
    }
    return candidate
  }

  private static let forbidden: Set<Unicode.Scalar> = [":", "\\", "/", "?", "*", "[", "]"]

  /// The first scalars that are at most so many UTF-16 units, without spaces and apostrophes at the end.
  private static func cut(_ scalars: [Unicode.Scalar], to units: Int) -> String {
    var left = units
    var kept: [Unicode.Scalar] = []
    for scalar in scalars {
      left -= UTF16.width(scalar)
      if left < 0 { break }
      kept.append(scalar)
    }
    while let last = kept.last, last == " " || last == "'" { kept.removeLast() }
    return String(String.UnicodeScalarView(kept))
  }

  /// Headings for a table's columns, which must be there, be different and have at most 255 characters.
  static func headings(_ headings: [String]) -> [String] {
    var taken: Set<String> = []
    return headings.enumerated().map { index, heading in
      var text = cut(Array(heading.unicodeScalars), to: 240)
      if text.utf8.isEmpty { text = "Column \(index + 1)" }
      var candidate = text
      var number = 2
      while !taken.insert(candidate.lowercased()).inserted {
        candidate = "\(text) \(number)"
        number += 1
      }
      return candidate
    }
  }
}
