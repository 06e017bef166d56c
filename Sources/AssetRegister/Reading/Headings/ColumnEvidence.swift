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
  /// The traits of the first values met, by hash: most columns in doubt hold few different ones.
  private var known: [UInt64: ValueTraits] = [:]
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
    let key = Hash64.of(cell.extracting(range))
    let traits = known[key] ?? ValueTraits(cell, range, places)
    if known.count < 4096 { known[key] = traits }
    guard !traits.isEmpty else {
      empty += 1
      return
    }
    filled += 1
    count(traits)
    if interest == .meaningOfDays { countDays(cell, after: today) }
    remember(cell, range, key)
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

  private mutating func count(_ traits: ValueTraits) {
    if traits.isStatus { statuses += 1 }
    if traits.isKindName { kindNames += 1 }
    if traits.isMaker { makers += 1 }
    if traits.isSite { sites += 1 }
    if traits.isRoom { rooms += 1 }
  }

  private mutating func remember(_ cell: Span<UInt8>, _ range: Range<Int>, _ key: UInt64) {
    guard !hasRepeats || samples.count < 3 else { return }
    guard seen.insert(key).inserted else {
      hasRepeats = true
      return
    }
    guard samples.count < 3 else { return }
    samples.append(cell.extracting(range).text)
  }
}

/// What one value is a word for.
private struct ValueTraits {
  let isEmpty: Bool
  let isStatus: Bool
  let isKindName: Bool
  let isMaker: Bool
  let isSite: Bool
  let isRoom: Bool

  init(_ cell: Span<UInt8>, _ range: Range<Int>, _ places: KnownPlaces) {
    var folded: [UInt8] = []
    Fold.heading(cell.extracting(range), into: &folded)
    let word = folded.span
    isStatus = RegisterWords.statuses.value(folded: word) != nil
    isEmpty = range.isEmpty || !isStatus && Placeholder.matchesIdentifier(cell)
    isKindName = RegisterWords.isKindName(folded: word)
    isMaker = RegisterWords.makers.value(folded: word) != nil
    isSite = places.sites.contains(Hash64.of(word))
    isRoom = places.rooms.contains(Hash64.of(word))
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
