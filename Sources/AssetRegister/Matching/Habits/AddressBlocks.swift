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

  init(learningFrom things: [Particulars]) {
    var counts: [UInt32: [String: Int]] = [:]
    for thing in things where thing.isAsset && !thing.maker.isEmpty {
      for mac in thing.macs {
        guard let block = Self.block(mac) else { continue }
        counts[block, default: [:]][thing.maker, default: 0] += 1
      }
    }
    var onAir: [UInt32: Int] = [:]
    for thing in things where thing.isWireless == true {
      for block in thing.macs.compactMap(Self.block) { onAir[block, default: 0] += 1 }
    }
    radios = Set(onAir.filter { $0.value >= Self.fewestOnAir }.keys)
    for (block, shares) in counts {
      let total = shares.values.reduce(0, +)
      guard total >= Self.fewest, let most = shares.max(by: { $0.value < $1.value }) else {
        continue
      }
      makers[block] = Double(most.value) >= Double(total) * Self.share ? most.key : ""
    }
  }

  init(lines: [[String]]) {
    for line in lines where line.count >= 2 {
      guard let block = UInt32(line[1], radix: 16) else { continue }
      if line[0] == "block" { makers[block] = line.count == 3 ? line[2] : "" }
      if line[0] == "radio" { radios.insert(block) }
    }
  }

  var lines: [String] {
    makers.sorted { $0.key < $1.key }.map { "block \(String($0.key, radix: 16)) \($0.value)" }
      + radios.sorted().map { "radio \(String($0, radix: 16))" }
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
