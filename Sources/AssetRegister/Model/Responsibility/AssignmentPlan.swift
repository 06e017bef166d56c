/// What a run of assignments is going to write, and what people will be told about it.
struct AssignmentPlan {
  struct Start {
    var post: Post
    var person: String
    var from: String
    var until: String?
    var rule: String?
    /// The day and the reason of its end, where it ended before it was written down.
    var ended: (on: String, reason: String)?
    /// When the person acknowledged it.
    var acknowledged: String?
    /// An assignment of the same person whose acknowledgement goes on to hold.
    var predecessor: Int64?
  }

  struct End {
    var holding: Holding
    var on: String
    var reason: String
  }

  private(set) var starts: [Start] = []
  private(set) var ends: [End] = []
  private(set) var acknowledgements: [(assignment: Int64, on: String)] = []
  private(set) var steps: [(post: Post, before: String?, after: String?, reason: String?)] = []
  private(set) var unchanged = 0
  private var ended: Set<Int64> = []

  var isEmpty: Bool { starts.isEmpty && ends.isEmpty && acknowledgements.isEmpty }

  /// Notes a post that stays as it is.
  mutating func keep() { unchanged += 1 }

  /// Notes that a person acknowledged an assignment.
  mutating func acknowledge(_ assignment: Int64, on day: String) {
    acknowledgements.append((assignment, day))
  }

  /// Gives a post to a person; those who held it are ended on the day the new one begins, or when they ran out.
  ///
  /// `stated` is who answers according to the register, where nobody is assigned.
  mutating func give(_ start: Start, from holders: [Holding], stated: String?, reason: String) {
    var start = start
    for holder in holders {
      end(holder, on: start.from, reason: reason)
      if holder.person == start.person { start.predecessor = holder.id }
    }
    starts.append(start)
    guard start.ended == nil else { return }
    let before = holders.filter { !$0.hasRunOut(on: start.from) }.map(\.person).sorted()
    steps.append(
      (
        start.post, before.isEmpty ? stated : before.joined(separator: ", "), start.person,
        start.rule
      ))
  }

  /// Ends an assignment with nobody to follow.
  mutating func vacate(_ holding: Holding, on day: String, reason: String, successor: String? = nil)
  {
    end(holding, on: day, reason: reason)
    steps.append((holding.post, holding.person, successor, reason))
  }

  /// Ends an assignment; what is ended once stays as it was ended.
  private mutating func end(_ holding: Holding, on day: String, reason: String) {
    guard ended.insert(holding.id).inserted else { return }
    guard let until = holding.until, until < day else {
      ends.append(End(holding: holding, on: max(day, holding.from), reason: reason))
      return
    }
    ends.append(End(holding: holding, on: until, reason: "ran until \(until)"))
  }
}
