extension TeamCapacity {
  /// What each team carries, the most for each of its people first.
  static func teams(_ answering: Answering) -> [TeamCapacity] {
    var tallies: [Key: Tally] = [:]
    for (index, person) in answering.people.enumerated() {
      tallies[Key(person), default: Tally()].unacknowledged += person.unacknowledged
      tallies[Key(person), default: Tally()].members.append(index)
    }
    var busy = Set<Int>()
    answering.eachAsset { _, people in
      busy.formUnion(people)
      let inPost = people.filter { answering.people[$0].isInPost }
      for key in Set(inPost.map { Key(answering.people[$0]) }) { tallies[key]?.assets += 1 }
      if let only = inPost.first, inPost.count == 1, !answering.people[only].hasDeputy {
        tallies[Key(answering.people[only])]?.sole += 1
      }
      let left = people.filter { answering.people[$0].hasLeft }
      for key in Set(left.map { Key(answering.people[$0]) }) { tallies[key]?.orphaned += 1 }
    }
    return tallies.map { key, tally in
      let busy = tally.members.filter(busy.contains)
      return TeamCapacity(
        organisation: key.organisation, team: key.team,
        people: busy.count { answering.people[$0].isInPost }, assets: tally.assets,
        sole: tally.sole, orphaned: tally.orphaned,
        leavers: busy.count { answering.people[$0].hasLeft },
        unacknowledged: tally.unacknowledged)
    }.filter { $0.people + $0.leavers + $0.unacknowledged > 0 }.sorted(by: comesFirst)
  }

  private struct Key: Hashable {
    let organisation: String
    let team: String?

    init(_ person: Answering.Person) {
      organisation = person.organisation
      team = person.team
    }
  }

  private struct Tally {
    var members: [Int] = []
    var assets = 0
    var sole = 0
    var orphaned = 0
    var unacknowledged = 0
  }

  private static func comesFirst(_ left: TeamCapacity, _ right: TeamCapacity) -> Bool {
    // Assets a head, compared without rounding.
    let (mine, theirs) = (left.assets * max(1, right.people), right.assets * max(1, left.people))
    if mine != theirs { return mine > theirs }
    if left.orphaned != right.orphaned { return left.orphaned > right.orphaned }
    return (left.organisation, left.team ?? "") < (right.organisation, right.team ?? "")
  }
}
