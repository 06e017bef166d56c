/// A send-back in words, for standard error.
public enum CorrectionReport {
  /// What was filled in, what was found and not, and what to do with the file.
  public static func lines(_ summary: CorrectionSummary, to file: String?) -> [String] {
    let name = "\(summary.organisation) \(summary.register) (\(summary.file))"
    var lines = [
      "\(name): \(Counted.text(summary.rows, "row")), "
        + "\(Counted.text(summary.cells, "cell")) filled in in \(Counted.grouped(summary.filledRows))"
        + list(summary.filled)
    ]
    if !summary.withoutColumn.isEmpty {
      lines.append("  found too, but the file has no column for it\(list(summary.withoutColumn))")
    }
    if summary.taken > 0 {
      lines.append(
        "  left out: \(Counted.text(summary.taken, "value")) that would identify two rows at once")
    }
    if summary.unwritable > 0 {
      lines.append(
        "  left out: \(Counted.text(summary.unwritable, "value")) that the file's encoding can't hold"
      )
    }
    if summary.risky > 0 {
      let cells = Counted.text(summary.risky, "cell")
      lines.append(
        "  \(cells) of the trust's own might run as \(summary.risky == 1 ? "a formula" : "formulas") in a spreadsheet: as in its file"
      )
    }
    lines.append(
      "when it is mended: iar import register \(file ?? "FILE") --trust \(summary.organisation) --name '\(summary.register)'"
    )
    return lines
  }

  private static func list(_ counts: [String: Int]) -> String {
    guard !counts.isEmpty else { return "" }
    let parts = FieldCatalogue.all.compactMap { field in
      counts[field.title].map { "\(field.title.lowercased()) \(Counted.grouped($0))" }
    }
    return ": " + parts.joined(separator: ", ")
  }
}
