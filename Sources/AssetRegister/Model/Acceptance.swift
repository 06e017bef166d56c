/// What a gap is about: an asset, or something of an organisation that the question names.
public enum GapTarget: Hashable, Sendable {
  case asset(Int64)
  /// Such as the range of a network; `subject` is the question's word for it.
  case other(organisation: String, subject: String)

  /// The asset's id, if it is one.
  public var asset: Int64? {
    guard case .asset(let id) = self else { return nil }
    return id
  }

  /// The question's word for it, if it is no asset.
  public var subject: String? {
    guard case .other(_, let subject) = self else { return nil }
    return subject
  }
}

/// A gap that a person accepts until a day.
public struct Acceptance: Sendable, Equatable {
  public let id: Int64
  /// The question's id, such as `G9a`.
  public let question: String
  public let target: GapTarget
  /// The code of the organisation whose gap it is.
  public let organisation: String
  public let reason: String
  /// The e-mail address of the person who accepts it, and their name in the directory.
  public let person: String
  public let name: String?
  /// The first and last day, ISO 8601.
  public let from: String
  public let until: String
  /// The batch that states it.
  public let batch: Int64

  /// Whether it holds on a day.
  public func holds(on day: String) -> Bool { day <= until }
}

/// A gap that was accepted, as a report finds it.
public struct AcceptedGap: Sendable, Equatable {
  /// How it stands on the day of the report.
  public enum State: String, Sendable {
    /// The gap is there and accepted: it does not count.
    case accepted
    /// Accepted, but the gap is there no more.
    case closed
    /// The acceptance ran out and the gap is still there: it counts again.
    case expired
  }

  public let acceptance: Acceptance
  public let state: State
  let detail: String

  /// What is wrong, in words; empty where the gap is there no more.
  public var text: String { GapText(detail).plain }

  /// How the acceptances of a question stand, given what the gaps that were met say: by organisation and asset.
  static func states(of accepted: [Acceptance], met: [GapTarget: String], on day: String)
    -> [AcceptedGap]
  {
    accepted.compactMap { acceptance -> AcceptedGap? in
      let detail = met[acceptance.target]
      let holds = acceptance.holds(on: day)
      guard holds || detail != nil else { return nil }
      return AcceptedGap(
        acceptance: acceptance, state: !holds ? .expired : detail == nil ? .closed : .accepted,
        detail: detail ?? "")
    }.sorted {
      ($0.acceptance.organisation, $0.acceptance.target.asset ?? 0, $0.acceptance.id)
        < ($1.acceptance.organisation, $1.acceptance.target.asset ?? 0, $1.acceptance.id)
    }
  }
}

/// The acceptances that nobody took back, to be looked up by question and target; of several the newest.
struct AcceptanceIndex {
  private let byQuestion: [String: [GapTarget: Acceptance]]
  let today: String

  init(_ acceptances: [Acceptance], today: String) {
    byQuestion = Dictionary(grouping: acceptances, by: \.question).mapValues { same in
      Dictionary(same.map { ($0.target, $0) }) { $0.id > $1.id ? $0 : $1 }
    }
    self.today = today
  }

  /// Those of one question, by what they are about.
  func ofQuestion(_ id: String) -> [GapTarget: Acceptance] { byQuestion[id] ?? [:] }
}
