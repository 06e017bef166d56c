/// Which gaps of one question a person accepts, why and until when.
public struct AcceptanceRequest: Sendable {
  /// The question's id, such as `G9a`.
  public var question: String
  /// Assets by id, tag, serial number or hostname, or what else the question names.
  public var targets: [String]
  /// Accepts the question's gaps of these assets too.
  public var assets: Set<Int64>?
  /// Looks only at the gaps of one organisation.
  public var organisation: String?
  public var reason: String?
  /// An e-mail address or an exact name of the people directory.
  public var person: String?
  /// The last day, ISO 8601.
  public var until: String?
  /// Questions of an organisation's own.
  public var ownQuestions: [GapQuestion] = []

  /// A request about one question.
  public init(_ question: String, _ targets: [String]) {
    self.question = question
    self.targets = targets
  }
}

/// Who accepts, why and for how long, checked.
struct AcceptanceTerms {
  let person: String
  let reason: String
  let from: String
  let until: String
}

/// What became of gaps that were to be accepted, or of acceptances taken back.
public struct AcceptanceOutcome: Sendable, Equatable {
  /// The batch that holds the facts; nil where nothing changed, and after a dry run.
  public let batch: Int64?
  public let question: String
  /// Gaps accepted, or acceptances taken back.
  public let count: Int
  /// Gaps that were accepted on the same terms already.
  public let unchanged: Int
  /// The e-mail address of the person who accepts; nil where acceptances were taken back.
  public let person: String?
  /// The last day; nil where acceptances were taken back.
  public let until: String?
  /// Whether all of it was taken back.
  public let isDryRun: Bool
}

extension Register {
  /// Notes that a person of the directory accepts gaps that are there today, until a day.
  ///
  /// An accepted gap leaves the count and stays in the report; after the day it counts again. Accepting a gap anew, on
  /// other terms, ends what was accepted before.
  ///
  /// - Throws: `RegisterError` if a gap is not there, the person has left, or the reason or the day is missing.
  public func accept(_ request: AcceptanceRequest, dryRun: Bool = false, occasion: Occasion) throws
    -> AcceptanceOutcome
  {
    let reason = try request.checkedReason()
    let until = try request.checkedUntil(today: occasion.today)
    let (question, targets) = try targets(of: request, today: occasion.today)
    return try change(occasion: occasion, dryRun: dryRun) { transaction in
      guard let name = request.person else {
        throw RegisterError(
          .usage, "an acceptance needs somebody who answers for it, expected --by EMAIL",
          help: "name a person of the people directory who is in post")
      }
      let person = try transaction.person(name, inPostOn: occasion.today)
      let terms = AcceptanceTerms(
        person: person.email, reason: reason, from: occasion.today, until: until)
      let standing = AcceptanceIndex(try transaction.acceptances(), today: occasion.today)
        .ofQuestion(question)
      let new = targets.filter { standing[$0].map { !$0.isOn(terms) } ?? true }
      guard !new.isEmpty else {
        return AcceptanceOutcome(
          batch: nil, question: question, count: 0, unchanged: targets.count, person: person.email,
          until: until, isDryRun: dryRun)
      }
      let batch = try transaction.insert(BatchDraft(kind: "accept"))
      for target in new {
        if let before = standing[target] {
          try transaction.endAcceptance(before.id, note: "accepted anew", batch: batch)
        }
        try transaction.accept(question, target, as: terms, batch: batch)
      }
      try transaction.log(
        action: "accept", batch: batch,
        summary:
          "\(Counted.text(new.count, "gap")) of \(question) until \(until) by \(person.email)")
      return AcceptanceOutcome(
        batch: dryRun ? nil : batch, question: question, count: new.count,
        unchanged: targets.count - new.count, person: person.email, until: until, isDryRun: dryRun)
    }
  }

  /// Takes acceptances of one question back, whether they still hold or not; their history is kept.
  ///
  /// - Throws: `RegisterError` if one of the gaps is not accepted.
  public func revokeAcceptance(
    _ request: AcceptanceRequest, dryRun: Bool = false, occasion: Occasion
  ) throws -> AcceptanceOutcome {
    let question = try GapQuestion.one(request)
    return try change(occasion: occasion, dryRun: dryRun) { transaction in
      let standing = AcceptanceIndex(try transaction.acceptances(), today: occasion.today)
        .ofQuestion(question.id)
      let finder = GapTargetFinder(
        question: question.id, targets: Set(standing.keys), today: occasion.today, verb: "accepted")
      let targets = try finder.targets(of: request, in: transaction)
      let batch = try transaction.insert(BatchDraft(kind: "accept"))
      for target in targets {
        guard let before = standing[target] else { continue }
        try transaction.endAcceptance(before.id, note: request.reason, batch: batch)
      }
      try transaction.log(
        action: "accept", batch: batch,
        summary:
          "\(Counted.text(targets.count, "acceptance")) of \(question.id) taken back")
      return AcceptanceOutcome(
        batch: dryRun ? nil : batch, question: question.id, count: targets.count, unchanged: 0,
        person: nil, until: nil, isDryRun: dryRun)
    }
  }

  /// The gaps that a request means, all there today, and the question's id.
  private func targets(of request: AcceptanceRequest, today: String) throws -> (
    question: String, targets: [GapTarget]
  ) {
    let question = try GapQuestion.one(request)
    var choice = GapChoice()
    choice.questions = [question.id]
    choice.ownQuestions = request.ownQuestions
    let report = try reportGaps(choice, today: today)
    let result = report.results.first
    let there =
      (result?.rows.map(\.target) ?? []) + (result?.accepted.map(\.acceptance.target) ?? [])
    let finder = GapTargetFinder(
      question: question.id, targets: Set(there), today: today, verb: "there")
    return (question.id, try read { try finder.targets(of: request, in: $0) })
  }
}

extension Acceptance {
  /// Whether it is on these terms, whenever it began.
  fileprivate func isOn(_ terms: AcceptanceTerms) -> Bool {
    person == terms.person && reason == terms.reason && until == terms.until
  }
}

extension AcceptanceRequest {
  fileprivate func checkedReason() throws -> String {
    let bytes = Array((reason ?? "").utf8)
    guard let words = CellWords.tidied(bytes.span) else {
      throw RegisterError(
        .usage, "a gap is accepted for a reason that an auditor can read, expected --reason TEXT")
    }
    return words
  }

  fileprivate func checkedUntil(today: String) throws -> String {
    guard let until else {
      throw RegisterError(
        .usage,
        "an acceptance without an end would hide the gap for good, expected --until and the last day",
        help: "decide when to look at it again, such as --until 2027-03-31")
    }
    let day = try AssignmentDays.day(until, "--until")
    guard day >= today else {
      throw RegisterError(.usage, "--until: '\(day)' is over, expected '\(today)' or later")
    }
    return day
  }
}

extension GapQuestion {
  /// The one question a request names.
  fileprivate static func one(_ request: AcceptanceRequest) throws -> GapQuestion {
    var choice = GapChoice()
    choice.questions = [request.question]
    choice.ownQuestions = request.ownQuestions
    let found = try chosen(choice)
    guard found.count == 1, let question = found.first else {
      throw RegisterError(
        .usage,
        "'\(request.question)' is several questions, expected one of "
          + found.map(\.id).sorted().joined(separator: ", "))
    }
    return question
  }
}
