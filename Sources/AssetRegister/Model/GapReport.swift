/// What is missing in the register on one day: counts by question and organisation, and the gaps themselves.
public struct GapReport: Sendable {
  public let partnership: String
  /// The day the report is true for, ISO 8601.
  public let today: String
  /// The newest line of the log, which ties the report to what the register then held.
  public let head: LogHead
  /// The organisations of the report, by code.
  public let organisations: [GapOrganisation]
  /// The answers, the most severe first.
  public let results: [GapResult]
  /// Services that are critical, and those of them that rest on an asset without an owner; nil if not asked.
  public let criticalServices: [GapTally]?
  /// What readers need to know about an asset, for each asset that a kept row names.
  public let assets: [Int64: GapAsset]
  /// Whether the report is about some assets only.
  public let isPart: Bool

  /// The number of gaps at this severity or above.
  public func count(atLeast severity: GapSeverity) -> Int {
    results.filter { $0.question.severity >= severity }.reduce(0) { $0 + $1.count }
  }
}

/// An organisation of a report.
public struct GapOrganisation: Sendable, Equatable {
  public let code: String
  public let name: String
}

/// How many gaps an organisation has.
public struct GapTally: Sendable, Equatable {
  /// The organisation's code; empty where there is none.
  public let organisation: String
  public let count: Int
  /// How many things the question applies to; nil if the question does not say.
  public let population: Int?
  /// How many more there are that a person accepted.
  public internal(set) var accepted = 0
}

/// The answer to one question.
public struct GapResult: Sendable {
  public let question: GapQuestion
  /// One for each organisation of the report, in its order.
  public let tallies: [GapTally]
  /// The gaps, by organisation and asset; as many for each organisation as were asked for.
  public let rows: [GapRow]
  /// The gaps that people accepted, by organisation, with those that are closed or count again since.
  public internal(set) var accepted: [AcceptedGap] = []

  /// The number of gaps.
  public var count: Int { tallies.reduce(0) { $0 + $1.count } }

  /// The number of things the question applies to.
  public var population: Int? {
    guard question.population != nil else { return nil }
    return tallies.reduce(0) { $0 + ($1.population ?? 0) }
  }
}

/// One gap.
public struct GapRow: Sendable, Equatable {
  public let asset: Int64?
  public let organisation: String
  let detail: String
  /// What it is about where that is no single asset, as the question names it.
  var subject: String?

  /// What the gap is about, which stays the same while what it says may change.
  public var target: GapTarget {
    asset.map { .asset($0) }
      ?? .other(organisation: organisation, subject: subject ?? GapText(detail).plain)
  }

  /// What is wrong, in words.
  public var text: String { GapText(detail).plain }
}

/// What a reader needs to find an asset and the people who answer for it.
public struct GapAsset: Sendable, Equatable {
  public let label: String
  public let kind: String?
  public let register: String
  public let place: String?
  public let responsible: [GapPerson]
  public let file: String?
  public let line: Int
}

/// A person who answers for an asset.
public struct GapPerson: Sendable, Equatable {
  /// `iao` or `iaa`.
  public let role: String
  public let email: String
  public let name: String?
}
