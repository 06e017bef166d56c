/// The cells of one line, read one by one as what they should hold; what they don't is noted.
struct CheckedCells {
  let line: DirectoryTable.Line
  let organisations: KnownOrganisations
  /// What the cells of each date column tell about the order of day and month.
  let dates: [String: DateColumn]
  /// What is wrong so far, without file and line.
  private(set) var problems: [String] = []

  init(
    _ line: DirectoryTable.Line, organisations: KnownOrganisations,
    dates: [String: DateColumn] = [:]
  ) {
    self.line = line
    self.organisations = organisations
    self.dates = dates
  }

  /// Notes something that is wrong with the line.
  mutating func note(_ problem: String) { problems.append(problem) }

  /// The words of a cell; nil when it is empty.
  func text(_ column: String) -> String? { line.cells[column] }

  /// The words of a cell that must hold some; empty, and noted, when it doesn't.
  mutating func required(_ column: String) -> String {
    guard let text = text(column) else {
      note("no \(column)")
      return ""
    }
    return text
  }

  /// An e-mail address in lower case.
  mutating func email(_ column: String) -> String? {
    read(column) {
      EmailAddress($0)?.description
    } refusal: {
      "'\($0)' is no e-mail address"
    }
  }

  /// The code of a known organisation.
  mutating func organisation(_ column: String) -> String? {
    let known = organisations
    return read(column) {
      known.organisation($0)?.code
    } refusal: {
      known.refusal(of: $0)
    }
  }

  /// A whole number within bounds.
  mutating func number(_ column: String, _ bounds: ClosedRange<Int>) -> Int? {
    read(column) { text in
      guard text.utf8.allSatisfy(\.isASCIIDigit), let number = Int(text) else { return nil }
      return bounds.contains(number) ? number : nil
    } refusal: { text in
      "\(column) '\(text)' is not a number from \(bounds.lowerBound) to \(bounds.upperBound)"
    }
  }

  /// One of the words, however it is spelt; `meaning` has further spellings, folded, and the word each stands for.
  mutating func choice(_ column: String, of words: [String], meaning: [String: String] = [:])
    -> String?
  {
    read(column) { text in
      let folded = Fold.heading(text)
      return words.first { Fold.heading($0) == folded } ?? meaning[folded]
    } refusal: { text in
      let most = words.dropLast().joined(separator: ", ")
      let meant = Nearest.suggest(text, among: words).map { "; did you mean '\($0)'?" } ?? ""
      return "\(column) '\(text)' is not \(most) or \(words.last ?? "")\(meant)"
    }
  }

  /// A day as ISO 8601; the column as a whole tells whether day or month is written first.
  ///
  /// A column that writes both ways tells nothing, so there only a cell that can be read in one way is taken.
  mutating func day(_ column: String) -> String? {
    let dates = dates[column] ?? DateColumn()
    func isOpen(_ text: String) -> Bool {
      guard dates.isContradictory, let first = Self.day(text, .dayFirst),
        let other = Self.day(text, .monthFirst)
      else { return false }
      return first != other
    }
    return read(column) { text in
      guard !isOpen(text) else { return nil }
      let orders = dates.isContradictory ? [.dayFirst, .monthFirst] : [dates.order]
      return orders.lazy.compactMap { Self.day(text, $0) }.first?.description
    } refusal: { text in
      isOpen(text)
        ? "\(column) '\(text)' can't be told: the column writes both day and month first"
        : "\(column) '\(text)' is not a date, expected a day such as 2026-11-24"
    }
  }

  private static func day(_ text: String, _ order: DateOrder) -> CalendarDay? {
    CalendarDay.read(text.utf8.span, order: order).calendarDay
  }

  /// Notes days in the wrong order.
  mutating func check(_ first: String?, _ firstColumn: String, _ last: String?, _ column: String) {
    guard let first, let last, last.utf8.lexicographicallyPrecedes(first.utf8) else { return }
    note("\(column) '\(last)' is before \(firstColumn) '\(first)'")
  }

  /// A cell read by `reading`; nil when it is empty or, with a note, when it can't be read.
  mutating func read<Value>(
    _ column: String, _ reading: (String) -> Value?, refusal: (String) -> String
  ) -> Value? {
    guard let text = text(column) else { return nil }
    guard let value = reading(text) else {
      note(refusal(CellWords.shortened(text)))
      return nil
    }
    return value
  }
}
