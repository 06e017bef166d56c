extension TableLayout {
  /// How many of the first records the search looks at.
  private static let sampleSize = 200

  /// Finds the table in a file.
  ///
  /// The headings are the first row that fills most of the table's width with words that are mostly
  /// different. A row with at least two headings that `isKnownHeading`
  /// accepts, given without white space around, is preferred, and the row with most of them wins.
  ///
  /// - Throws: when the file holds no record or no table, with a reason; when it cannot be read.
  package static func detect(
    path: String, dialect: Dialect, limits: Limits = .standard,
    isKnownHeading: (String) -> Bool = { _ in false }
  ) throws(TableError) -> TableLayout {
    try detect(
      in: .text(path: path, dialect), limits: limits, isKnownHeading: isKnownHeading)
  }

  /// Finds the table in a source of records, likewise.
  ///
  /// - Throws: when it holds no record or no table, with a reason; when it cannot be read.
  package static func detect(
    in source: RecordSource, limits: Limits = .standard,
    isKnownHeading: (String) -> Bool = { _ in false }
  ) throws(TableError) -> TableLayout {
    let path = source.path
    let rows = try sample(source, limits)
    guard let first = rows.first else { throw TableError(path: path, kind: .emptyFile) }
    if let known = richestInKnownHeadings(rows, isKnownHeading) { return layout(rows, known) }

    func refusal(_ reason: TableError.NotATable) -> TableError {
      TableError(path: path, line: first.line, record: first.number, kind: .notATable(reason))
    }
    if let lines = linesOfUnlikeSections(rows) { throw refusal(.sections(lines: lines)) }
    let bodyWidth = commonestWidth(rows)
    if bodyWidth == 1 {
      let heading = trimmed(first.cells.first ?? "")
      guard isKnownHeading(heading) else { throw refusal(.oneColumn(heading: heading)) }
      return layout(rows, 0)
    }
    // A row above the headings that is no title may be one of the table: it must not get lost.
    guard let heading = rows.firstIndex(where: { $0.couldBeHeadings(over: bodyWidth) }),
      rows[..<heading].allSatisfy({ $0.couldBeTitle(over: bodyWidth) })
    else {
      throw refusal(.noHeadings(width: bodyWidth))
    }
    return layout(rows, heading)
  }

  private static func sample(_ source: RecordSource, _ limits: Limits) throws(TableError)
    -> [SampledRow]
  {
    let reader = try source.open(limits: limits)
    var row = Row()
    var rows: [SampledRow] = []
    var previousLine = -1
    while rows.count < sampleSize, try reader.next(&row) {
      if row.isBlank { continue }
      rows.append(SampledRow(row, opensSection: row.line > previousLine + 1))
      previousLine = row.endLine
    }
    return rows
  }

  /// The first of the rows with most known headings, if they are two or more.
  private static func richestInKnownHeadings(
    _ rows: [SampledRow], _ isKnownHeading: (String) -> Bool
  ) -> Int? {
    var best: (index: Int, count: Int)?
    for (index, row) in rows.enumerated() {
      let count = Set(row.filledTexts).count(where: isKnownHeading)
      if count >= 2, count > best?.count ?? 0 { best = (index, count) }
    }
    return best?.index
  }

  private static func layout(_ rows: [SampledRow], _ heading: Int) -> TableLayout {
    let headings = rows[heading]
    var above = rows[..<heading]
    var groupRow: GroupRow?
    if let last = above.last, !headings.opensSection,
      last.couldBeGroups(over: headings.width)
    {
      groupRow = GroupRow(line: last.line, cells: last.cells)
      above.removeLast()
    }
    return TableLayout(
      headings: headings.cells, headingLine: headings.line, headingRecord: headings.number,
      titleLines: above.map {
        TitleLine(line: $0.line, text: $0.filledTexts.joined(separator: " "))
      },
      groupRow: groupRow)
  }
}
