/// What is wrong with a selection's text, and where in it.
struct SelectionFault: Error, Equatable {
  /// What is wrong, with the value and what was expected.
  var message: String
  /// The text as it was given.
  var text: String
  /// The part that is wrong, counted in scalars from 0; empty at the end of the text.
  var range: Range<Int>

  /// The column of the fault, counted in scalars from 1.
  var column: Int { range.lowerBound + 1 }

  /// Two lines, indented by two: the text around the fault, and carets under the fault.
  var excerpt: String {
    let scalars = Array(text.unicodeScalars)
    let from = scalars[..<range.lowerBound].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let to = scalars[range.lowerBound...].firstIndex(of: "\n") ?? scalars.count
    let start = max(from, range.lowerBound - Self.reach)
    let end = min(to, max(range.lowerBound + Self.reach, start))
    let line = scalars[start..<end].map { VisibleText.isDangerous($0) ? " " : $0 }
    let lead = start > from ? "..." : ""
    let tail = end < to ? "..." : ""
    let carets = max(1, min(range.upperBound, end) - range.lowerBound)
    let indent = String(repeating: " ", count: 2 + lead.count + range.lowerBound - start)
    return "  \(lead)\(String(String.UnicodeScalarView(line)))\(tail)\n"
      + indent + String(repeating: "^", count: carets)
  }

  /// How much of a long text is shown on either side of the fault, in scalars.
  private static let reach = 60
}
