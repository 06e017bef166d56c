/// What the values of one column say about its meaning.
struct ColumnEvidence {
  /// Filled cells, placeholders not counted.
  private(set) var filled = 0
  /// Rows without a value.
  private(set) var empty = 0
  /// The first distinct values, for people to look at.
  private(set) var samples: [String] = []
  /// Cells that are words for a stage of life.
  private(set) var statuses = 0
  /// Cells that name one of the five kinds themselves.
  private(set) var kindNames = 0
  /// Cells that name a known maker.
  private(set) var makers = 0
  /// Cells that name a known site.
  private(set) var sites = 0
  /// Cells that name a known building, floor or room.
  private(set) var rooms = 0
  /// What the column's dates look like.
  private(set) var dates = DateColumn()
  /// Days later than today, with the day first and with the month first.
  private(set) var laterDays = (dayFirst: 0, monthFirst: 0)

  private let interest: Interest
  private var seen: Set<UInt64> = []
  private var hasRepeats = false

  /// What is asked of a column.
  enum Interest {
    /// Which order its dates are written in.
    case dateOrder
    /// Which of several fields it holds.
    case meaning
    /// The same, where it matters whether its days lie ahead.
    case meaningOfDays
  }

  init(_ interest: Interest = .meaning) {
    self.interest = interest
  }

  /// Cells that look like dates.
  var dateLike: Int { dates.dayFirst + dates.monthFirst + dates.ambiguous + dates.settled }

  /// Whether every row has a value and no two are the same.
  var isUnique: Bool { filled > 1 && empty == 0 && !hasRepeats }

  /// Looks at one cell.
  mutating func observe(_ cell: Span<UInt8>, places: KnownPlaces, today: CalendarDay) {
    let range = cell.trimmedRange
    guard interest != .dateOrder else {
      observeDate(cell, range)
      return
    }
    var folded: [UInt8] = []
    Fold.heading(cell.extracting(range), into: &folded)
    let isStatus = RegisterWords.statuses.value(folded: folded.span) != nil
    guard !range.isEmpty, isStatus || !Placeholder.matchesIdentifier(cell) else {
      empty += 1
      return
    }
    filled += 1
    if isStatus { statuses += 1 }
    countWords(folded.span, places)
    if interest == .meaningOfDays { countDays(cell, after: today) }
    remember(cell, range)
  }

  private mutating func observeDate(_ cell: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    filled += 1
    dates.observe(cell)
    if samples.isEmpty { samples.append(cell.extracting(range).text) }
  }

  private mutating func countDays(_ cell: Span<UInt8>, after today: CalendarDay) {
    dates.observe(cell)
    if let day = CalendarDay.read(cell, order: .dayFirst).calendarDay, day > today {
      laterDays.dayFirst += 1
    }
    if let day = CalendarDay.read(cell, order: .monthFirst).calendarDay, day > today {
      laterDays.monthFirst += 1
    }
  }

  /// The share of filled cells that `count` is of.
  func share(_ count: Int) -> Double {
    filled == 0 ? 0 : Double(count) / Double(filled)
  }

  private mutating func countWords(_ word: Span<UInt8>, _ places: KnownPlaces) {
    if RegisterWords.makers.value(folded: word) != nil { makers += 1 }
    if places.sites.contains(Hash64.of(word)) { sites += 1 }
    if places.rooms.contains(Hash64.of(word)) { rooms += 1 }
    if RegisterWords.isKindName(folded: word) { kindNames += 1 }
  }

  private mutating func remember(_ cell: Span<UInt8>, _ range: Range<Int>) {
    guard !hasRepeats || samples.count < 3 else { return }
    guard seen.insert(Hash64.of(cell.extracting(range))).inserted else {
      hasRepeats = true
      return
    }
    guard samples.count < 3 else { return }
    samples.append(cell.extracting(range).text)
  }
}

/// The places of the register's directory, as hashes of their folded names.
struct KnownPlaces: Sendable {
  var sites: Set<UInt64> = []
  var rooms: Set<UInt64> = []

  /// Adds a name of a site, or of something within one.
  mutating func add(_ name: String, isSite: Bool) {
    let key = Hash64.of(Array(Fold.heading(name).utf8).span)
    if isSite { sites.insert(key) } else { rooms.insert(key) }
  }
}
