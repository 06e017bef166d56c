/// An export in words, for standard error.
public enum ExportReport {
  /// How much went to a file, and how many cells were protected; nothing if neither.
  public static func lines(_ summary: ExportSummary, to file: String?) -> [String] {
    var lines: [String] = []
    if let file { lines.append("wrote \(Counted.text(summary.rows, "row")) to \(file)") }
    if summary.guardedCells > 0 {
      lines.append(
        "\(Counted.text(summary.guardedCells, "cell")) got an apostrophe so that no spreadsheet runs"
          + " \(summary.guardedCells == 1 ? "it as a formula" : "them as formulas")")
    }
    return lines
  }
}
