/// What is not as it was when all was matched last: things that went or came, decisions that ended or were made.
///
/// A thing that changed went as it was and came as it is.
package struct MatchChange {
  private(set) var gone: [Particulars] = []
  private(set) var come: [Particulars] = []
  let before: [MatchDecision]
  let decisions: [MatchDecision]
  private var words = KitWords()

  /// A change of decisions from those that stood to those that stand.
  package init(before: [MatchDecision], decisions: [MatchDecision]) {
    self.before = before.sorted { $0.id < $1.id }
    self.decisions = decisions.sorted { $0.id < $1.id }
  }

  /// An asset went, or was as it is no longer.
  package mutating func lose(_ asset: MatchableAsset) { gone.append(Particulars(asset, &words)) }

  /// A sighting went.
  package mutating func lose(_ seen: MatchableSighting) { gone.append(Particulars(seen, &words)) }

  /// An asset came, or is as it was not.
  package mutating func gain(_ asset: MatchableAsset) { come.append(Particulars(asset, &words)) }

  /// A sighting came.
  package mutating func gain(_ seen: MatchableSighting) { come.append(Particulars(seen, &words)) }

  /// The numbers of the sightings that went.
  package var goneSightings: [Int64] { gone.filter { !$0.isAsset }.map(\.id) }

  /// The numbers of the assets that went, or changed.
  package var goneAssets: [Int64] { gone.filter(\.isAsset).map(\.id) }

  /// The numbers of the assets that came, or changed.
  package var comeAssets: [Int64] { come.filter(\.isAsset).map(\.id) }

  /// How many things it speaks of.
  package var count: Int { gone.count + come.count }

  /// What the sightings add up to after the change.
  package func counted(_ tally: HabitTally) -> HabitTally {
    var counted = tally
    for thing in come { counted.count(thing) }
    for thing in gone { counted.count(thing, times: -1) }
    return counted
  }

  /// Applies the habits of the whole, which are the same before and after.
  package mutating func settle(_ habits: MatchHabits) {
    for thing in gone + come { habits.settle(thing) }
  }

  /// The keys to be forgotten and those to be kept; ``settle(_:)`` goes before.
  package var keys: (lost: [MatchKey], gained: [MatchKey]) {
    let (lost, gained) = (Self.keys(of: gone), Self.keys(of: come))
    return (lost.subtracting(gained).sorted(), gained.subtracting(lost).sorted())
  }

  private static func keys(of things: [Particulars]) -> Set<MatchKey> {
    var keys: Set<MatchKey> = []
    for thing in things {
      for key in MatchKeys.findingKeys(of: thing) {
        keys.insert(MatchKey(key: key, owner: thing.owner))
      }
    }
    return keys
  }

  /// Decisions that ended or were made.
  var changedDecisions: [MatchDecision] {
    let (old, new) = (Set(before.map(\.id)), Set(decisions.map(\.id)))
    return before.filter { !new.contains($0.id) } + decisions.filter { !old.contains($0.id) }
  }
}
