/// A figure that a board follows from one report to the next. Each is counted by questions of the gaps report.
public enum BoardMeasure: String, Sendable, CaseIterable {
  /// Assets in use that a known person owns who has not left.
  case answered
  /// Assets in use that nobody owns, or whose owner is a team, an unknown name or has left.
  case unowned
  /// Networked equipment that no scan saw in 90 days at sites where scans looked.
  case lost
  /// Devices that scans saw and no register has.
  case unregistered
  /// What is out of support with nobody having dealt with the risk.
  case unsupported
  /// Medical devices on networks that other equipment can reach.
  case unsegmented

  /// The questions whose gaps it sums.
  var questions: [String] {
    switch self {
    case .answered, .unowned: ["G1a", "G1c", "G2a"]
    case .lost: ["G7"]
    case .unregistered: ["G6"]
    case .unsupported: ["G9a"]
    case .unsegmented: ["G11a"]
    }
  }

  /// Whether more of it is better.
  public var isGood: Bool { self == .answered }
}

/// A count at one organisation on one day.
public struct BoardCount: Sendable, Equatable {
  public let count: Int
  /// What it is a part of; nil if that is not known.
  public let whole: Int?

  public init(count: Int, whole: Int?) {
    self.count = count
    self.whole = whole
  }

  /// The counts of several organisations as one.
  static func sum(_ counts: [BoardCount]) -> BoardCount {
    BoardCount(
      count: counts.reduce(0) { $0 + $1.count },
      whole: counts.contains { $0.whole == nil } ? nil : counts.reduce(0) { $0 + ($1.whole ?? 0) })
  }
}

/// What one report counted: by question and organisation.
public struct BoardDay: Sendable {
  /// One question at one organisation.
  public struct Tally: Sendable, Equatable {
    public let question: String
    public let organisation: String
    /// Gaps that count, gaps that a person accepted, and what the question applied to, if it says.
    public let gaps: Int
    public let accepted: Int
    public let population: Int?

    public init(
      question: String, organisation: String, gaps: Int, accepted: Int = 0, population: Int?
    ) {
      self.question = question
      self.organisation = organisation
      self.gaps = gaps
      self.accepted = accepted
      self.population = population
    }
  }

  /// The day, ISO 8601.
  public let day: String
  public let tallies: [Tally]
  private let index: [Key: Tally]

  private struct Key: Hashable {
    let question: String
    let organisation: String
  }

  public init(day: String, tallies: [Tally]) {
    self.day = day
    self.tallies = tallies
    index = Dictionary(
      tallies.map { (Key(question: $0.question, organisation: $0.organisation), $0) }
    ) { first, _ in first }
  }

  /// One question at one organisation; nil if it was not asked or the organisation was not there.
  func tally(_ question: String, _ organisation: String) -> Tally? {
    index[Key(question: question, organisation: organisation)]
  }

  /// All gaps of a question; nil if it was not asked.
  func gaps(_ question: String) -> Int? {
    let found = tallies.filter { $0.question == question }
    return found.isEmpty ? nil : found.reduce(0) { $0 + $1.gaps }
  }

  /// How much a question applied to; nil if it was not asked or does not say.
  func population(_ question: String) -> Int? {
    let found = tallies.filter { $0.question == question }
    guard !found.isEmpty, !found.contains(where: { $0.population == nil }) else { return nil }
    return found.reduce(0) { $0 + ($1.population ?? 0) }
  }

  /// A measure at one organisation; nil if a question of it was not asked.
  ///
  /// That somebody accepted a gap gives nobody an owner: for owners accepted gaps count as well.
  func count(_ measure: BoardMeasure, _ organisation: String) -> BoardCount? {
    let found = measure.questions.compactMap { tally($0, organisation) }
    guard found.count == measure.questions.count, let first = found.first else { return nil }
    let gaps = found.reduce(0) { $0 + $1.gaps }
    switch measure {
    case .answered, .unowned:
      let open = gaps + found.reduce(0) { $0 + $1.accepted }
      let whole = first.population
      return BoardCount(
        count: measure == .unowned ? open : max(0, (whole ?? 0) - open), whole: whole)
    case .lost, .unregistered, .unsupported, .unsegmented:
      return BoardCount(count: gaps, whole: first.population)
    }
  }

  /// A measure over several organisations; nil where none has it.
  func count(_ measure: BoardMeasure, _ organisations: [String]) -> BoardCount? {
    let found = organisations.compactMap { count(measure, $0) }
    return found.isEmpty ? nil : BoardCount.sum(found)
  }
}
