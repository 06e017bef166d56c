/// Whose kit bears addresses of which block, as the registers tell: a block of one maker's kit speaks for that maker.
///
/// A block is what the IEEE gives to one maker: the first three bytes of an address.
struct AddressBlocks: Sendable, Equatable {
  /// By block: the maker, or nothing where many makers' kit bears it.
  private var makers: [UInt32: String] = [:]
  /// How many assets must bear a block before it says anything, and which share of them one maker must have.
  private static let (fewest, share) = (4, 0.8)

  init(_ tally: HabitTally) {
    for (text, shares) in tally.blocks.shares {
      let total = shares.values.reduce(0, +)
      guard let block = UInt32(text, radix: 16), total >= Self.fewest,
        let most = shares.max(by: { $0.value < $1.value })
      else { continue }
      makers[block] = Double(most.value) >= Double(total) * Self.share ? most.key : ""
    }
  }

  /// Hands on what a thing teaches: blocks with their maker.
  static func count(_ thing: Particulars, _ body: (String, String) -> Void) {
    guard thing.isAsset, !thing.maker.isEmpty else { return }
    for block in thing.macs.compactMap(Self.block) { body(String(block, radix: 16), thing.maker) }
  }

  /// The maker of a sighting that tells none is its address's.
  func settle(_ thing: Particulars) {
    guard !thing.isAsset else { return }
    var known = ""
    for mac in thing.macs {
      guard let block = Self.block(mac), let maker = makers[block], !maker.isEmpty else { continue }
      guard known.isEmpty || known == maker else { return }
      known = maker
    }
    guard !known.isEmpty else { return }
    thing.isOnBlockOfMaker = true
    guard thing.maker.isEmpty else { return }
    thing.maker = known
    thing.isMakerOfBlock = true
  }

  /// The block of an address that a maker gave.
  private static func block(_ mac: UInt64) -> UInt32? {
    guard !MACAddress(mac).isLocallyAdministered, !VirtualMAC.matches(mac) else { return nil }
    return UInt32(truncatingIfNeeded: mac >> 24)
  }
}
