/// Whose kit bears addresses of which block, as the registers tell: a block of one maker's kit speaks for that maker; one
/// that all makers' kit bears is of docks and adapters, which are plugged in and out, or else of radio cards, which scans
/// see on the air.
///
/// A block is what the IEEE gives to one maker: the first three bytes of an address.
struct AddressBlocks: Sendable, Equatable {
  /// By block: the maker, or nothing where many makers' kit bears it.
  private var makers: [UInt32: String] = [:]
  /// The blocks seen on the air.
  private var radios: Set<UInt32> = []
  /// How many sightings on the air make a block one of radio cards.
  private static let fewestOnAir = 3
  /// How many assets must bear a block before it says anything, and which share of them one maker must have.
  private static let (fewest, share) = (4, 0.8)

  init(_ tally: HabitTally) {
    let onAir = tally.radios.shares.filter { $0.value.values.reduce(0, +) >= Self.fewestOnAir }
    radios = Set(onAir.keys.compactMap { UInt32($0, radix: 16) })
    for (text, shares) in tally.blocks.shares {
      let total = shares.values.reduce(0, +)
      guard let block = UInt32(text, radix: 16), total >= Self.fewest,
        let most = shares.max(by: { $0.value < $1.value })
      else { continue }
      makers[block] = Double(most.value) >= Double(total) * Self.share ? most.key : ""
    }
  }

  /// Hands on what a thing teaches: blocks with their maker, and blocks seen on the air.
  static func count(
    _ thing: Particulars, maker: (String, String) -> Void, onAir: (String) -> Void
  ) {
    let tellsMaker = thing.isAsset && !thing.maker.isEmpty
    guard tellsMaker || thing.isWireless == true else { return }
    for block in thing.macs.compactMap(Self.block) {
      let text = String(block, radix: 16)
      if tellsMaker { maker(text, thing.maker) }
      if thing.isWireless == true { onAir(text) }
    }
  }

  /// The maker of a sighting that tells none is its address's; one with no address of a maker's own is on an adapter.
  func settle(_ thing: inout Particulars) {
    guard !thing.isAsset else { return }
    var known: Set<String> = []
    var isOnAir = thing.isWireless == true
    for block in thing.macs.compactMap(Self.block) {
      if let maker = makers[block] { known.insert(maker) }
      isOnAir = isOnAir || radios.contains(block)
    }
    thing.isOnMixedBlock = known.isEmpty ? thing.isOnAdapter : known == [""] && !isOnAir
    known.remove("")
    guard thing.maker.isEmpty, known.count == 1, let maker = known.first else { return }
    thing.maker = maker
    thing.isMakerOfBlock = true
  }

  /// The block of an address that a maker gave.
  private static func block(_ mac: UInt64) -> UInt32? {
    guard !MACAddress(mac).isLocallyAdministered, !VirtualMAC.matches(mac) else { return nil }
    return UInt32(truncatingIfNeeded: mac >> 24)
  }
}
