/// One column of a file: where it stands and what it is headed.
struct HeadingColumn: Hashable, Sendable {
  /// From 0.
  let index: Int
  let heading: String
  /// The how-manyeth column of this heading it is, from 1.
  let occurrence: Int

  /// The columns of a row of headings.
  static func all(_ headings: [String]) -> [HeadingColumn] {
    var counts: [String: Int] = [:]
    return headings.enumerated().map { index, heading in
      counts[Fold.heading(heading), default: 0] += 1
      return HeadingColumn(
        index: index, heading: heading, occurrence: counts[Fold.heading(heading)] ?? 1)
    }
  }

  /// The column's letter in a spreadsheet: A, B ... Z, AA.
  var letter: String {
    var number = index + 1
    var letters: [UInt8] = []
    while number > 0 {
      letters.insert(UInt8(ascii: "A") + UInt8((number - 1) % 26), at: 0)
      number = (number - 1) / 26
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The heading as `--map` takes it: `Owner`, or `Owner#2` for the second of that name.
  var key: String { occurrence == 1 ? heading : "\(heading)#\(occurrence)" }
}
