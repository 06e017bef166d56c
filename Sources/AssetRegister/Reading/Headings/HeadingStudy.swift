import Tabular

/// A file's headings with what its values say about them.
struct HeadingStudy {
  let mapping: HeadingMapping
  let evidence: [Int: ColumnEvidence]
  let plan: HeadingPlan

  /// Reads the whole file once, looking only at columns that are in doubt.
  init(
    _ table: RegisterTable, answers: HeadingAnswers, places: KnownPlaces, today: CalendarDay
  ) throws {
    mapping = HeadingMapping(headings: table.layout.headings, answers: answers)
    try Self.check(answers, table, mapping)
    var evidence: [Int: ColumnEvidence] = [:]
    for doubt in mapping.columnsInDoubt { evidence[doubt.index] = ColumnEvidence(doubt.interest) }
    let twins = mapping.twins
    var equal = Set(twins.map(\.second))
    if !evidence.isEmpty || !twins.isEmpty {
      let columns = evidence.keys.sorted()
      var observed = columns.compactMap { evidence[$0] }
      try table.forEachRow { row, kind in
        guard kind == .data else { return }
        for (place, column) in columns.enumerated() {
          let cell = row.bytes.span.extracting(row.range(of: column))
          observed[place].observe(cell, places: places, today: today)
        }
        for twin in twins where equal.contains(twin.second) {
          let same = row.bytes[row.range(of: twin.first)] == row.bytes[row.range(of: twin.second)]
          if !same { equal.remove(twin.second) }
        }
      }
      evidence = Dictionary(uniqueKeysWithValues: zip(columns, observed))
    }
    self.evidence = evidence
    plan = mapping.decide(evidence: evidence, equalTwins: equal)
  }

  /// The order of day and month in each column of dates.
  var dateOrders: [Int: DateOrder] {
    evidence.mapValues(\.dates.order)
  }

  /// What people should know of the columns of dates.
  var dateNotes: [String] {
    plan.columns.compactMap { index, field in
      guard field.type == .date, let dates = evidence[index]?.dates else { return nil }
      let heading = mapping.columns[index].heading
      if dates.isContradictory {
        let order = dates.order == .monthFirst ? "month" : "day"
        return
          "'\(heading)': \(dates.dayFirst) dates can only have the day first, \(dates.monthFirst) only the month; "
          + "all are read with the \(order) first, and \(dates.ambiguous) could be either"
      }
      return dates.order == .monthFirst
        ? "'\(heading)': dates have the month first, as \(dates.monthFirst) of them show" : nil
    }
  }

  private static func check(
    _ answers: HeadingAnswers, _ table: RegisterTable, _ mapping: HeadingMapping
  ) throws {
    let unknown = answers.unused(by: mapping.columns)
    guard !unknown.isEmpty else { return }
    let headings = mapping.columns.map(\.key)
    let lines = unknown.map { heading in
      let nearest = Nearest.suggest(heading, among: headings).map { ", did you mean '\($0)'?" }
      return
        "\(table.headingPlace): no column is headed '\(heading)'\(nearest ?? "")"
    }
    throw RegisterError(
      .usage, lines.joined(separator: "\n"), help: "iar headings '\(table.path)'")
  }
}
