/// What the lines of a directory file state, and what is wrong with those that state nothing usable.
struct DirectoryReading<Entry: ReadableEntry>: Sendable {
  let source: TableSource
  let rows: Int
  /// The good lines in the file's order.
  let entries: [Stated<Entry>]
  /// What is wrong, with the line, in the file's order.
  let problems: [Stated<String>]
  let notes: [String]

  /// Reads every line of a table.
  init(_ table: DirectoryTable, organisations: KnownOrganisations) {
    let dates = Self.dateColumns(table)
    var problems: [Stated<String>] = []
    var entries: [Stated<Entry>] = []
    for line in table.lines {
      if let fault = line.fault {
        problems.append(Stated(line: line.number, entry: fault))
        continue
      }
      var cells = CheckedCells(line, organisations: organisations, dates: dates)
      let entry = Entry(&cells)
      problems += cells.problems.map { Stated(line: line.number, entry: $0) }
      if cells.problems.isEmpty { entries.append(Stated(line: line.number, entry: entry)) }
    }
    let contradictions = Self.contradictions(entries)
    let refused = Set(contradictions.map(\.line))
    source = table.source
    rows = table.lines.count
    notes = table.notes + Self.notes(dates)
    self.entries = entries.filter { !refused.contains($0.line) }
    self.problems = (problems + contradictions).enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }

  /// Lines that can't be taken.
  var bad: Int { Set(problems.map(\.line)).count }

  /// The problems with path and line: `people.csv:14: 'x@' is no e-mail address`.
  var messages: [String] { problems.map { "\(source.place($0.line)): \($0.entry)" } }

  /// Lines that share a key and can't all be right; none of them is.
  private static func contradictions(_ entries: [Stated<Entry>]) -> [Stated<String>] {
    var byKey: [String: [Stated<Entry>]] = [:]
    for stated in entries { byKey[stated.entry.key, default: []].append(stated) }
    var problems: [Stated<String>] = []
    for group in byKey.values where group.count > 1 {
      guard group.dropFirst().contains(where: { $0.entry.contradicts(group[0].entry) }) else {
        continue
      }
      for stated in group {
        let others = group.map(\.line).filter { $0 != stated.line }
        let lines = others.map(String.init).joined(separator: ", ")
        problems.append(
          Stated(
            line: stated.line,
            entry: "'\(stated.entry.label)' stands in \(others.count == 1 ? "line" : "lines") "
              + "\(lines) too, with other contents"))
      }
    }
    return problems
  }

  private static func dateColumns(_ table: DirectoryTable) -> [String: DateColumn] {
    var dates: [String: DateColumn] = [:]
    for column in Entry.dateColumns {
      var cells = DateColumn()
      for line in table.lines {
        if let text = line.cells[column] { cells.observe(text.utf8.span) }
      }
      dates[column] = cells
    }
    return dates
  }

  private static func notes(_ dates: [String: DateColumn]) -> [String] {
    Entry.dateColumns.compactMap { column in
      guard let cells = dates[column], cells.ambiguous > 0, !cells.isContradictory else {
        return nil
      }
      if cells.order == .monthFirst { return "\(column): read with the month first" }
      return cells.dayFirst > 0 ? nil : "\(column): read with the day first, as no cell tells"
    }
  }
}
