/// A table for people: columns aligned by what a terminal shows, two spaces apart, a line a row.
///
///     ID  Trust  Label
///      1  RXN    Infusion pump 12
///
/// Cells are made harmless by `VisibleText`. When the table is too wide for the terminal, columns that hold prose
/// are cut with an ellipsis, the widest first; identifiers and numbers are never cut or wrapped.
public struct TextTable: Sendable {
  /// Where the text of a column stands.
  public enum Alignment: Sendable {
    case left
    case right
  }

  /// One column.
  public struct Column: Sendable {
    let title: String
    let alignment: Alignment
    let isProse: Bool

    /// A column; one of prose may be cut where a line would be too long.
    public init(_ title: String, _ alignment: Alignment = .left, isProse: Bool = false) {
      self.title = title
      self.alignment = alignment
      self.isProse = isProse
    }
  }

  private static let gap = 2
  private static let narrowestProse = 12

  private let columns: [Column]
  private let rows: [[String]]

  /// A table; cells beyond the columns are left out, missing ones are empty.
  public init(columns: [Column], rows: [[String]]) {
    self.columns = columns
    self.rows = rows.map { row in
      columns.indices.map { row.indices.contains($0) ? VisibleText.line(row[$0]) : "" }
    }
  }

  /// The lines of the table, headings first, with no line end after the last; `width` is how many columns of a
  /// terminal a line may take, if there is a limit.
  public func text(width: Int? = nil) -> String {
    let widths = fitted(naturalWidths, into: width)
    return ([columns.map(\.title)] + rows).map { line($0, widths) }.joined(separator: "\n")
  }

  private var naturalWidths: [Int] {
    var widths = columns.map { DisplayWidth.of($0.title) }
    for row in rows {
      for (index, cell) in row.enumerated() {
        widths[index] = max(widths[index], DisplayWidth.of(cell))
      }
    }
    return widths
  }

  private func fitted(_ natural: [Int], into width: Int?) -> [Int] {
    guard let width else { return natural }
    var widths = natural
    var excess = widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) - width
    while excess > 0 {
      let prose = columns.indices.filter { columns[$0].isProse && widths[$0] > floor(of: $0) }
      guard let widest = prose.max(by: { widths[$0] < widths[$1] }) else { break }
      let others = prose.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
      let step = min(excess, max(1, widths[widest] - max(others, floor(of: widest))))
      widths[widest] -= step
      excess -= step
    }
    return widths
  }

  private func floor(of column: Int) -> Int {
    max(Self.narrowestProse, DisplayWidth.of(columns[column].title))
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    var owed = 0
    for (index, cell) in cells.enumerated() {
      let shown = DisplayWidth.cut(cell, to: widths[index])
      let slack = widths[index] - DisplayWidth.of(shown)
      let before = columns[index].alignment == .right ? slack : 0
      if !shown.isEmpty {
        line += String(repeating: " ", count: owed + before) + shown
        owed = slack - before + Self.gap
      } else {
        owed += widths[index] + Self.gap
      }
    }
    return line
  }
}
