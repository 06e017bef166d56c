/// A send-back in words, for standard error.
public enum CorrectionReport {
  /// What was filled in, what was found and not, and what to do with the file.
  public static func lines(_ summary: CorrectionSummary, to file: String?) -> [String] {
    let name = "\(summary.organisation) \(summary.register) (\(summary.file))"
    let filled =
      summary.cells == 0
      ? "nothing to fill in"
      : "\(Counted.text(summary.cells, "cell")) filled in in \(Counted.grouped(summary.filledRows))"
    var lines = ["\(name): \(Counted.text(summary.rows, "row")), \(filled)\(list(summary.filled))"]
    if !summary.withoutColumn.isEmpty {
      lines.append("  found too, but the file has no column for it\(list(summary.withoutColumn))")
    }
    func leftOut(_ count: Int, _ why: String) {
      guard count > 0 else { return }
      lines.append("  left out: \(Counted.text(count, "value")) \(why)")
    }
    leftOut(summary.taken, "that would identify two rows at once")
    leftOut(summary.ambiguous, "of rows that could then be taken for another asset's")
    leftOut(summary.unwritable, "that the file's encoding can't hold")
    if summary.placed > 0 {
      lines.append(
        "  \(Counted.text(summary.placed, "row")) without a place: where each was last seen stands in '\(AddedColumns.changesHeading)', to be filled in by hand"
      )
    }
    if summary.risky > 0 {
      let cells = Counted.text(summary.risky, "cell")
      lines.append(
        "  \(cells) of the trust's own might run as \(summary.risky == 1 ? "a formula" : "formulas") in a spreadsheet: as in its file"
      )
    }
    lines += layout(summary)
    let request = try? summary.importRequest(path: file ?? "FILE")
    lines.append("when it is mended: \(request?.command ?? "")")
    return lines
  }

  /// What importing the mended file would do to the gaps, for standard error.
  public static func lines(_ preview: ImportPreview) -> [String] {
    let closed = changes("closes", preview.closed)
    return (closed.isEmpty ? ["importing it closes no gap"] : closed)
      + changes("opens, as more is known then,", preview.opened)
  }

  private static func changes(_ verb: String, _ changes: [GapChange]) -> [String] {
    changes.map { change in
      let count = change.count == 1 ? "a gap" : "\(Counted.grouped(change.count)) gaps"
      return "importing it \(verb) \(count), \(change.question): \(change.title)"
    }
  }

  /// What of the file's layout is kept, and which rows are other than in it.
  private static func layout(_ summary: CorrectionSummary) -> [String] {
    var lines: [String] = []
    if !summary.isInPlace, summary.isWorkbook {
      lines.append(
        "  text in place of \(summary.file), with its cells as they show: --from FILE mends the workbook itself"
      )
    } else if !summary.isInPlace {
      lines.append(
        "  cells as in \(summary.file), but not its quotes, line ends, titles, blank rows and totals: --from FILE keeps every byte"
      )
    }
    if summary.newer > 0 {
      lines.append(
        "  \(Counted.text(summary.newer, "row")) with the newer cells of later files")
    }
    if summary.added > 0 {
      lines.append("  \(Counted.text(summary.added, "row")) added, which later files brought")
    }
    if summary.wordless > 0 {
      lines.append(
        "  \(Counted.text(summary.wordless, "row")) without room for words: as in its file")
    }
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
