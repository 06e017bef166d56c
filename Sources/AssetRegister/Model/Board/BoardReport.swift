/// What senior people read: how the partnership stands, what is most exposed, what to do first.
public struct BoardReport: Sendable {
  /// How many days' counts are looked at, the newest.
  static let daysRead = 7

  public let partnership: String
  /// The day it is true for, ISO 8601.
  public let today: String
  /// The newest line of the log, which ties the report to what the register then held.
  public let head: LogHead
  /// The organisations of the report, by code.
  public let organisations: [GapOrganisation]
  /// What reports counted, the oldest first; the last is this one.
  public let days: [BoardDay]
  /// The words and severities of the questions, by id.
  public let questions: [String: GapQuestion]
  public let services: ServiceExposure
  /// Teams, the most loaded first.
  public let teams: [TeamCapacity]
  /// What would close most gaps of the highest severity there is, the most first; and of how many.
  public let actions: [BoardAction]
  public let actionSeverity: GapSeverity
  /// What the log tells since the last report; nil where there is none, or its line of the log is gone.
  public let done: [BoardDeed]?

  /// This report's counts.
  public var now: BoardDay { days.last ?? BoardDay(day: today, tallies: []) }
  /// Those of the report before; nil for the first.
  public var before: BoardDay? { days.dropLast().last }
}

/// Something to do that closes many gaps at once.
public struct BoardAction: Sendable, Equatable {
  public let question: String
  public let organisation: String
  /// What the gaps have in common: a register, a name, a network range, a system or a supplier; nil if the organisation
  /// alone.
  public let subject: String?
  /// The gaps it closes.
  public let closes: Int

  public init(question: String, organisation: String, subject: String?, closes: Int) {
    self.question = question
    self.organisation = organisation
    self.subject = subject
    self.closes = closes
  }
}

/// How often something was done, by the log's word for it.
public struct BoardDeed: Sendable, Equatable {
  public let action: String
  public let times: Int

  public init(action: String, times: Int) {
    self.action = action
    self.times = times
  }
}

/// How much a team carries, and on how many shoulders.
public struct TeamCapacity: Sendable, Equatable {
  public let organisation: String
  /// The team as the directory has it; nil for people without one.
  public let team: String?
  /// Its people in post who answer for something.
  public let people: Int
  /// Assets in use that its people in post answer for, in any role.
  public let assets: Int
  /// Those of them that one person alone answers for, without a deputy.
  public let sole: Int
  /// Assets in use that people who left still stand for, and how many such people there are.
  public let orphaned: Int
  public let leavers: Int
  /// Responsibilities that were assigned more than 30 days ago and not acknowledged.
  public let unacknowledged: Int

  public init(
    organisation: String, team: String?, people: Int, assets: Int, sole: Int, orphaned: Int,
    leavers: Int, unacknowledged: Int
  ) {
    self.organisation = organisation
    self.team = team
    self.people = people
    self.assets = assets
    self.sole = sole
    self.orphaned = orphaned
    self.leavers = leavers
    self.unacknowledged = unacknowledged
  }
}
