import Tabular

/// The headings of a table, as its first bytes tell them.
struct HeadHeadings {
  /// The headings, folded.
  let folded: Set<String>
  /// The delimiter that cuts them. It is surer than what rows tell, of which some may be cut wrongly.
  let delimiter: Delimiter

  /// Takes the line with most headings that some source knows; nil where the bytes are no table.
  init?(_ head: [UInt8]) {
    let text = TextStart.singleBytes(head)
    guard let first = text.first(where: { !$0.isASCIISpace }), !Self.markup.contains(first) else {
      return nil
    }
    var best: (headings: Set<String>, delimiter: Delimiter, known: Int) = ([], .comma, 0)
    for line in text.split(maxSplits: Self.mostLines, whereSeparator: Self.isLineEnd)
      .prefix(Self.mostLines)
    {
      for delimiter in Delimiter.allCases {
        let headings = Set(Self.cells(line, delimiter.rawValue).map { Self.fold($0) })
        let known = headings.count { TableHeadings.areKnown.contains($0) }
        if known > best.known { best = (headings, delimiter, known) }
      }
    }
    guard best.known > 0 else { return nil }
    (folded, delimiter) = (best.headings, best.delimiter)
  }

  /// Titles may stand above the headings, but not more than this.
  private static let mostLines = 40
  private static let markup: [UInt8] = Array("<{[".utf8)

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func fold(_ cell: ArraySlice<UInt8>) -> String {
    var folded: [UInt8] = []
    Fold.heading(cell.span, into: &folded)
    return String(decoding: folded, as: UTF8.self)
  }

  /// The cells of a line; delimiters in quotes are text.
  private static func cells(_ line: ArraySlice<UInt8>, _ delimiter: UInt8) -> [ArraySlice<UInt8>] {
    var cells: [ArraySlice<UInt8>] = []
    var start = line.startIndex
    var isQuoted = false
    for index in line.indices {
      if line[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard line[index] == delimiter, !isQuoted else { continue }
      cells.append(line[start..<index])
      start = index + 1
    }
    cells.append(line[start...])
    return cells
  }
}

/// The headings that some preset or the list knows.
enum TableHeadings {
  /// Folded.
  static let areKnown: Set<String> = TablePreset.all.reduce(
    into: Set(SightingVocabulary.standard.entries.keys)
  ) { known, preset in
    known.formUnion(preset.meanings.keys)
    for signature in preset.signatures { known.formUnion(signature) }
  }
}
