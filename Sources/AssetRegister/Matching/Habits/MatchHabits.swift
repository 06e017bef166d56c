/// What a matching learns of the whole, and a later one of a part needs to know.
package struct MatchHabits: Sendable, Equatable {
  private var homes: DomainHomes
  private var blocks: AddressBlocks
  private var names: NamingHabits

  /// Learns from what everything adds up to.
  package init(_ tally: HabitTally) {
    homes = DomainHomes(tally)
    blocks = AddressBlocks(tally)
    names = NamingHabits(tally)
  }

  /// Shows things in the light of what was learnt.
  func settle(_ things: inout [Particulars]) {
    for place in things.indices { settle(&things[place]) }
  }

  /// A thing in the light of what was learnt.
  func settled(_ thing: Particulars) -> Particulars {
    var settled = thing
    settle(&settled)
    return settled
  }

  private func settle(_ thing: inout Particulars) {
    homes.settle(&thing)
    blocks.settle(&thing)
    names.settle(&thing)
  }
}
