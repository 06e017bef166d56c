/// What a matching learns of the whole, and a later one of a part needs to know.
package struct MatchHabits: Sendable, Equatable {
  private var homes: DomainHomes
  private var blocks: AddressBlocks
  private var names: NamingHabits

  /// Learns from everything.
  init(learningFrom things: [Particulars]) {
    homes = DomainHomes(learningFrom: things)
    blocks = AddressBlocks(learningFrom: things)
    names = NamingHabits(learningFrom: things)
  }

  /// One habit a line, in an order of their own.
  package var text: String { (homes.lines + blocks.lines + names.lines).joined(separator: "\n") }

  /// Reads what ``text`` wrote.
  package init(text: String) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n")).map { line in
      line.split(separator: UInt8(ascii: " ")).map { String(decoding: Array($0), as: UTF8.self) }
    }
    homes = DomainHomes(lines: lines)
    blocks = AddressBlocks(lines: lines)
    names = NamingHabits(lines: lines)
  }

  /// Things in the light of what was learnt.
  func settled(_ things: [Particulars]) -> [Particulars] {
    var settled = things
    for place in settled.indices {
      homes.settle(&settled[place])
      blocks.settle(&settled[place])
      names.settle(&settled[place])
    }
    return settled
  }
}
