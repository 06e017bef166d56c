/// Who is to answer for what, in which role, from when until when.
public struct AssignmentRequest: Sendable {
  /// What a person is to answer for.
  public enum Target: Sendable {
    /// One asset, by its id, asset tag, serial number or hostname.
    case asset(String)
    /// Every asset that a selection finds; those disposed of or missing only if it speaks of status or missing.
    case selection(Selection)
    /// An organisation, by its code.
    case organisation(String)
  }

  public var target: Target
  /// A role's name or title.
  public var role: String
  /// An e-mail address or an exact name of the people directory.
  public var person: String
  /// The first day, ISO 8601; today if nil.
  public var from: String?
  /// The last day, ISO 8601.
  public var until: String?

  /// A request with what it asks for.
  public init(
    _ target: Target, role: String, person: String, from: String? = nil, until: String? = nil
  ) {
    self.target = target
    self.role = role
    self.person = person
    self.from = from
    self.until = until
  }
}

extension Register {
  /// Gives a person of the directory a role for assets or an organisation.
  ///
  /// Who was assigned before is ended with a reason, and stays in the history. What a register states is not touched;
  /// the assignment goes before it. Where the person has the role by hand already, nothing changes.
  ///
  /// - Throws: `RegisterError` if the role, the person, the asset or a day is not one, or the person has left.
  public func assign(_ request: AssignmentRequest, dryRun: Bool = false, occasion: Occasion) throws
    -> AssignmentOutcome
  {
    let role = try RoleCatalogue.role(request.role)
    let days = try AssignmentDays(request.from, request.until, today: occasion.today)
    return try change(occasion: occasion, dryRun: dryRun) { transaction in
      let person = try transaction.person(request.person, inPostOn: occasion.today)
      let posts = try transaction.posts(request.target, role, today: occasion.today)
      let plan = try transaction.plan(posts, role, person, days, today: occasion.today)
      return try transaction.carryOut(
        plan, as: BatchDraft(kind: "assign"), action: "assign", dryRun: dryRun)
    }
  }
}

/// The first and last day of an assignment, checked.
struct AssignmentDays {
  let from: String
  let until: String?

  /// The days as given; without a first day it is today.
  ///
  /// - Throws: `RegisterError` if one is no day, the first lies ahead, or the last lies behind or before the first.
  init(_ from: String?, _ until: String?, today: String) throws {
    self.from = try from.map { try Self.day($0, "--from") } ?? today
    self.until = try until.map { try Self.day($0, "--until") }
    guard self.from <= today else {
      throw RegisterError(
        .usage, "--from: '\(self.from)' lies ahead, an assignment begins today or began before")
    }
    guard let last = self.until, last < max(today, self.from) else { return }
    throw RegisterError(.usage, "--until: '\(last)' is over, expected '\(today)' or later")
  }

  /// A day of the calendar in ISO 8601; `option` leads the words of the error.
  static func day(_ text: String, _ option: String) throws -> String {
    guard let day = CalendarDay(text) else {
      throw RegisterError(.usage, "\(option): '\(text)' is not a day, write it as 2026-11-24")
    }
    return day.description
  }
}

extension AssignmentPlan {
  /// Gives a post to a person by hand, unless the person alone has it so already.
  mutating func assign(_ start: Start, from holders: [Holding], stated: String?, today: String) {
    let same = holders.first {
      $0.person == start.person && $0.rule == nil && $0.isInForce(on: today)
        && (start.until == nil || $0.until == start.until)
    }
    guard same == nil || holders.count > 1 else { return keep() }
    give(
      start, from: holders, stated: stated,
      reason: holders.contains { $0.person == start.person }
        ? "set by hand" : "replaced by \(start.person)")
  }
}

extension Transaction {
  /// What giving a person these posts changes.
  fileprivate func plan(
    _ posts: [Post], _ role: Role, _ person: Person, _ days: AssignmentDays, today: String
  ) throws -> AssignmentPlan {
    let holders = Dictionary(grouping: try holdings(role: role.name), by: \.post)
    let only = posts.count == 1 ? posts.first : nil
    let stated = try statedPeople(role: role.name, asset: only?.asset)
    var plan = AssignmentPlan()
    for post in posts {
      let start = AssignmentPlan.Start(
        post: post, person: person.email, from: days.from, until: days.until)
      let name = if let asset = post.asset { stated[asset] } else { String?.none }
      plan.assign(start, from: holders[post] ?? [], stated: name, today: today)
    }
    return plan
  }

  /// The person of the directory with an address or an exact name, in post on a day or later.
  ///
  /// - Throws: `RegisterError` with the nearest person known.
  func person(_ text: String, inPostOn day: String) throws -> Person {
    do {
      return try PersonFinder(try people()).person(text, inPostOn: day)
    } catch let refusal as Refusal {
      throw refusal.error(.missing)
    }
  }

  /// The posts that a request speaks of.
  fileprivate func posts(_ target: AssignmentRequest.Target, _ role: Role, today: String) throws
    -> [Post]
  {
    switch target {
    case .organisation(let code):
      guard role.scope == .organisation else {
        throw RegisterError(
          .usage, "'\(role.name)' is held for assets, not for an organisation",
          help: "iar assign --role \(role.name) --to EMAIL --where \"trust = '\(code)'\"")
      }
      return [Post(.organisation(try knownOrganisation(code)), role.name)]
    case .asset, .selection:
      guard role.scope == .asset else {
        throw RegisterError(
          .usage, "'\(role.name)' is held for an organisation, not for assets",
          help: "iar assign --organisation CODE --role \(role.name) --to EMAIL")
      }
      return try assets(target, today: today).map { Post(.asset($0), role.name) }
    }
  }

  private func assets(_ target: AssignmentRequest.Target, today: String) throws -> [Int64] {
    switch target {
    case .organisation: return []
    case .selection(let selection): return try assets(where: selection, today: today)
    case .asset(let text):
      do {
        return [try AssetFinder(try assetLines()).asset(text).id]
      } catch let refusal as Refusal {
        throw refusal.error(.missing)
      }
    }
  }
}
