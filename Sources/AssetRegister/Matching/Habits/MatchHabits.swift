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

  /// Shows a thing in the light of what was learnt.
  func settle(_ thing: Particulars) {
    homes.settle(thing)
    blocks.settle(thing)
    names.settle(thing)
  }
}
